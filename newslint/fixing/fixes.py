"""Fixes: put the edits of findings into a text, none over another."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable
from itertools import pairwise

from msgspec import Struct

from newslint.finding import Finding, Fix, Safety
from newslint.source import Edit, Span

SAFE = frozenset({Safety.SAFE})
UNSAFE = frozenset({Safety.SAFE, Safety.UNSAFE})

_Edit = tuple[int, int, str]


class Applied(Struct, frozen=True):
    """A text with fixes in it, the edits that made it, and the findings that they mend."""

    text: str
    edits: tuple[Edit, ...]
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
    unless it says the same. One that changes nothing is left out.
    """
    chosen: list[_Edit] = []
    seen: set[_Edit] = set()
    fixed: list[Finding] = []
    for finding, edits in _in_order(text, findings, allowed):
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
    made = tuple(Edit(Span(start, end), replacement) for start, end, replacement in chosen)
    return Applied("".join([*pieces, text[done:]]), made, tuple(fixed))


def _in_order(
    text: str, findings: Iterable[Finding], allowed: Collection[Safety]
) -> list[tuple[Finding, list[_Edit]]]:
    """Return the findings that a fix can be applied to, in source order, with its edits."""
    fixable: list[tuple[Finding, list[_Edit]]] = []
    for finding in findings:
        fix = choose_fix(finding, allowed)
        keys = {(edit.span.start, edit.span.end, edit.text) for edit in fix.edits} if fix else set()
        edits = sorted(edit for edit in keys if text[edit[0] : edit[1]] != edit[2])
        if edits and not any(_meet(one, other) for one, other in pairwise(edits)):
            fixable.append((finding, edits))
    return sorted(fixable, key=lambda each: (each[0].sort_key, each[1]))


def _near(edit: _Edit, chosen: list[_Edit]) -> list[_Edit]:
    # No two that were chosen meet, so only the ones beside its place can meet this one.
    place = bisect_left(chosen, edit)
    return chosen[max(0, place - 1) : place + 1]


def _meet(one: _Edit, other: _Edit) -> bool:
    """Tell whether two edits overlap, or start at one place, so that their order would matter."""
    return one[0] == other[0] or (one[0] < other[1] and other[0] < one[1])
