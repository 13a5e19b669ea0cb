"""Fixes: put the edits of findings into a text, none over another."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable

from msgspec import Struct

from newslint.finding import Finding, Fix, Safety
from newslint.source import Edit

SAFE = frozenset({Safety.SAFE})
UNSAFE = frozenset({Safety.SAFE, Safety.UNSAFE})


class Applied(Struct, frozen=True):
    """A text with fixes in it, and the findings that they mend."""

    text: str
    findings: tuple[Finding, ...]


def choose_fix(finding: Finding, allowed: Collection[Safety]) -> Fix | None:
    """Return the fix that a program may apply: the first one, where it is as safe as asked.

    The others are alternatives to it, between which an editor has to choose.
    """
    if finding.fixes and finding.fixes[0].safety in allowed:
        return finding.fixes[0]
    return None


def apply_fixes(text: str, findings: Iterable[Finding], allowed: Collection[Safety]) -> Applied:
    """Apply the fixes of ``findings`` to the text that their offsets count in.

    A fix goes in whole or not at all. One that meets an earlier one is left for the next round,
    unless it says the same.
    """
    chosen: list[tuple[int, int, str]] = []
    seen: set[tuple[int, int, str]] = set()
    fixed: list[Finding] = []
    for finding in findings:
        fix = choose_fix(finding, allowed)
        if fix is None:
            continue
        edits = [_key(edit) for edit in fix.edits]
        new = [edit for edit in edits if edit not in seen]
        if not any(_meet(edit, other) for edit in new for other in _near(edit, chosen)):
            for edit in new:
                insort(chosen, edit)
            seen.update(new)
            fixed.append(finding)
    pieces: list[str] = []
    done = 0
    for start, end, replacement in chosen:
        pieces += text[done:start], replacement
        done = end
    return Applied("".join([*pieces, text[done:]]), tuple(fixed))


def _key(edit: Edit) -> tuple[int, int, str]:
    return edit.span.start, edit.span.end, edit.text


def _near(
    edit: tuple[int, int, str], chosen: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    place = bisect_left(chosen, edit)
    return chosen[max(0, place - 2) : place + 2]


def _meet(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Tell whether two edits overlap, or start at one place, so that their order would matter."""
    return one[0] == other[0] or (one[0] < other[1] and other[0] < one[1])
