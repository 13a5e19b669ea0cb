"""Acceptances: where in an article which rule is accepted, and which of them fit a finding."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct

from newslint.adoption.directives import Directive
from newslint.finding import Finding
from newslint.selectors import fits
from newslint.source import Span


class Acceptance(Struct):
    """A rule, pack or pattern that a directive names, and the code points over which it holds.

    ``is_used`` once it suppressed something.
    """

    selector: str
    directive: Directive
    span: Span
    is_used: bool = False

    def accepts(self, finding: Finding) -> bool:
        """Tell whether it holds where a finding is, if only in part, and names its rule."""
        start, end = self.span.start, max(self.span.end, self.span.start + 1)
        touches = finding.start < end and (
            start < finding.end or start <= finding.start == finding.end
        )
        return touches and fits(self.selector, finding.rule)


class AcceptanceIndex:
    """Finds the acceptances that fit a finding, however many there are."""

    def __init__(self, acceptances: Iterable[Acceptance]) -> None:
        # Those of a verb are of one size, so that few of them reach far.
        by_verb: dict[str, list[Acceptance]] = {}
        for each in acceptances:
            by_verb.setdefault(each.directive.verb, []).append(each)
        self._rows = [_Row(each) for each in by_verb.values()]

    def find(self, finding: Finding) -> list[Acceptance]:
        """Return the acceptances that fit a finding."""
        return [each for row in self._rows for each in row.find(finding)]


class _Row:
    """Acceptances of one verb, in source order."""

    def __init__(self, acceptances: Iterable[Acceptance]) -> None:
        self._acceptances = sorted(acceptances, key=lambda each: each.span)
        self._starts = [each.span.start for each in self._acceptances]
        self._furthest = list(accumulate((each.span.end for each in self._acceptances), max))

    def find(self, finding: Finding) -> list[Acceptance]:
        """Return the acceptances that fit a finding, in source order."""
        found: list[Acceptance] = []
        at = bisect_right(self._starts, max(finding.start, finding.end - 1))
        while at and self._furthest[at - 1] >= finding.start:
            at -= 1
            if self._acceptances[at].accepts(finding):
                found.append(self._acceptances[at])
        return found[::-1]
