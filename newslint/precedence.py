"""Precedence: where a house has a form, the article's own habit does not count.

A rule of the pack ``consistency`` offers the form that the article has more often. Where a pack of
a house calls that form wrong, or mends the same place, each would undo what the other did.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newslint.finding import Finding
from newslint.source import Span

_GENERAL = frozenset({"core", "consistency", "newslint"})
"""The packs that are no house's."""


def let_house_decide(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those of forms on which a house's rule speaks as well."""
    if not any(found.fixes and _pack(found) == "consistency" for found in findings):
        return list(findings)
    decided = _Stretches(
        span for found in findings if _pack(found) not in _GENERAL for span in _changed(found)
    )
    return [
        found
        for found in findings
        if not (_pack(found) == "consistency" and found.fixes and _is_decided(found, decided))
    ]


def _pack(finding: Finding) -> str:
    return finding.rule.partition(".")[0]


def _changed(finding: Finding) -> Iterable[Span]:
    """Return what a finding would have changed: by its first fix, or all of it."""
    if finding.fixes:
        return [edit.span for edit in finding.fixes[0].edits]
    return [Span(finding.start, finding.end)]


def _is_decided(finding: Finding, decided: "_Stretches") -> bool:
    """Tell whether the house speaks on the place, or on the one whose form is offered for it."""
    models = [Span(place.start, place.end) for place in finding.related[:1]]
    return any(map(decided.touch, (*_changed(finding), *models)))


class _Stretches:
    """Stretches of a text, those that overlap made one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touch(self, span: Span) -> bool:
        """Tell whether any of them shares a character with ``span``."""
        place = bisect_right(self._ends, span.start)
        return place < len(self._starts) and self._starts[place] < max(span.end, span.start + 1)
