"""Quotations: the stretches of a passage that somebody else said or wrote.

Where quoting is uncertain the reading is wide: an opening mark without a closing one quotes the
rest of its passage, so that a rule that must not touch quotations stays silent.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from newslint.patterncode import compile_re

MARKS = "\"“”„«»'‘’"
"""The marks that quotations begin and end with."""

_DOUBLE = compile_re(r"[\"“”„«»]")
_OPENING_CONTEXT = compile_re(r"[\s(\[{—–\-/\ufffc]")
_DOUBLE = compile_re(r"[\"“”„«»]")
_OPENING = compile_re(r"['‘]")
_CLOSING = compile_re(r"['’](?!\w)")
_OPENS_ANOTHER = compile_re(r"(?:\A|[\s(])['‘]\w")
_ELIDED = compile_re(r"['’](?:\d0s|tis|twas|til|em|cause|bout|n|round|cos|kay)\b", re.IGNORECASE)


class Quotation(Struct, frozen=True):
    """A quotation from its opening mark to past its closing one.

    ``mark`` is the opening mark; ``closed`` is false where the passage ends first, as it does in
    all but the last paragraph of a long quotation.
    """

    start: int
    end: int
    mark: str
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of one passage in order; inner quotations are part of the outer."""
    if not any(map(text.__contains__, MARKS)):
        return ()
    doubles = _find_double(text)
    singles = _find_single(text)
    if not doubles:
        return tuple(singles)
    ends = [double.end for double in doubles]
    found = list(doubles)
    for single in singles:
        place = bisect_right(ends, single.start)
        if place == len(doubles) or single.start < doubles[place].start:
            found.append(single)
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def _opens(text: str, position: int) -> bool:
    before = text[position - 1 : position]
    after = text[position + 1 : position + 2]
    if not after or after.isspace():
        return False
    return not before or bool(_OPENING_CONTEXT.match(before)) or before in "'‘“\""


def _find_double(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    start = -1
    for match in _DOUBLE.finditer(text):
        mark, position = match[0], match.start()
        if mark == '"':
            if start < 0 and text[position - 1 : position].isdigit() and not _opens(text, position):
                continue  # inches or seconds
            opening = start < 0 or (_opens(text, position) and text[start] == '"')
        else:
            opening = mark in "“„«"
        if opening and start < 0:
            start = position
        elif not opening and start >= 0:
            found.append(Quotation(start, position + 1, text[start], closed=True))
            start = -1
        elif opening and mark == '"':
            # Two straight opening marks in a row: the first was never closed.
            found.append(Quotation(start, position, text[start], closed=False))
            start = position
        elif not opening:
            # A closing mark alone: the opening one is lost, so everything before it may be quoted.
            begin = found[-1].end if found else 0
            found.append(Quotation(begin, position + 1, mark, closed=False))
    if start >= 0:
        found.append(Quotation(start, len(text), text[start], closed=False))
    return found


def _find_single(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    closing = [
        match.start() for match in _CLOSING.finditer(text) if not text[match.start() - 1].isspace()
    ]
    position = 0
    while closing and (match := _OPENING.search(text, position)) is not None:
        start = match.start()
        position = start + 1
        if not _opens(text, start) or _ELIDED.match(text, start):
            continue
        end = _single_end(text, start, closing)
        if end > 0:
            found.append(Quotation(start, end, match[0], closed=True))
            position = end
    return found


def _single_end(text: str, start: int, closing: Sequence[int]) -> int:
    """Return the end past the closing mark, or 0: the last candidate before another opening one.

    ``closing`` are the places of all marks that may close.
    """
    end = 0
    for index in range(bisect_right(closing, start), len(closing)):
        position = closing[index]
        before = text[position - 1]
        between = text[max(end, start + 1) : position]
        if end and _OPENS_ANOTHER.search(between):
            break
        end = position + 1
        if before in ",.?!…":
            break
        # A plural possessive looks like a closing mark; only the letter s leaves the doubt.
        if before not in "sS":
            break
    return end
