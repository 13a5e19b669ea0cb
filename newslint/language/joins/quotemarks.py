"""Quotation marks of a passage and what each can be: an opening one, a closing one, or either."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct

from newslint.language.joins.places import is_common, is_opener
from newslint.language.joins.suspects import SUSPECT_DOUBLE, SUSPECT_SINGLE
from newslint.latepattern import compile_late

_DOUBLE = compile_late(r"[\"“”]")
_SINGLE = compile_late(r"['‘’]")
_MARKS = "\"“”'‘’"
_STARTS = frozenset(" \n\t\xa0([{—–-/\ufffc")
_ENDS = frozenset(" \n\t\xa0)]}—–-/\ufffc….,;:?!")
_STOPS = frozenset(".,;:?!…")
_WORD_AFTER = compile_late(r"[a-z]{1,30}(?![^\W_])")
_LONG = 3
_NESTED = 2
"""How many other marks may stand between a mark and what it encloses."""

_AFTER_APOSTROPHE = compile_late(
    r"\d|(?:n|til|tis|twas|tween|twere|twill|em|er|im|is|ave|e|cause|bout|round|cos|cuz|kay|neath"
    r"|nuff|pon|s|t|d|ll|m|re|ve)(?![^\W_])",
    re.IGNORECASE,
)
"""What an apostrophe stands before: ``'90s``, ``'em``, ``it's``."""


class Side(Enum):
    """What a mark can be, by what stands beside it: a tight one has no space, a loose one two."""

    OPENING = auto()
    CLOSING = auto()
    TIGHT = auto()
    LOOSE = auto()


class Mark(Struct, frozen=True):
    """A quotation mark, and the sides that the marks before and after it have, None for none."""

    at: int
    sign: str
    side: Side
    before: Side | None = None
    after: Side | None = None


def read_double(text: str) -> list[Mark]:
    """Return the double marks of ``text`` in order; none where none is tight or loose."""
    if not ('"' in text or "“" in text or "”" in text) or not SUSPECT_DOUBLE.search(text):
        return []
    sides = [(found.start(), _find_side(text, found.start())) for found in _DOUBLE.finditer(text)]
    return _link(text, sides)


def read_single(text: str) -> list[Mark]:
    """Return the single marks of ``text`` in order, without what is taken for an apostrophe.

    There are none where no mark, apostrophes aside, is tight.
    """
    if not ("'" in text or "‘" in text or "’" in text) or not SUSPECT_SINGLE.search(text):
        return []
    sides = [
        (at, _find_side(text, at))
        for found in _SINGLE.finditer(text)
        if not _is_apostrophe(text, at := found.start())
    ]
    return _link(text, sides)


def _link(text: str, sides: Sequence[tuple[int, Side]]) -> list[Mark]:
    last = len(sides) - 1
    return [
        Mark(
            at,
            text[at],
            side,
            sides[index - 1][1] if index else None,
            sides[index + 1][1] if index < last else None,
        )
        for index, (at, side) in enumerate(sides)
    ]


def _find_side(text: str, at: int) -> Side:
    left, right = at - 1, at + 1
    while left > at - 1 - _NESTED and text[max(0, left)] in _MARKS and left >= 0:
        left -= 1
    while right <= at + _NESTED and text[right : right + 1] and text[right] in _MARKS:
        right += 1
    before = text[left] if left >= 0 else " "
    after = text[right] if right < len(text) else " "
    if before in _STARTS and (after not in _ENDS or not (before.isspace() or after.isspace())):
        return Side.OPENING
    if after in _ENDS:
        return Side.LOOSE if before.isspace() else Side.CLOSING
    return Side.TIGHT


def _is_apostrophe(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    if _AFTER_APOSTROPHE.match(text, at + 1):
        return True
    if text[at] == "‘":
        return False
    after = text[at + 1 : at + 2]
    if before in "sS" and (not after or after.isspace()):
        return True  # the boys' team
    if not before.isalpha() or not after.isalpha():
        return False
    # Between two letters it is one, unless a word follows that no name ends in: O'Neill.
    word = _WORD_AFTER.match(text, at + 1)
    return word is None or not (is_opener(word[0]) or (len(word[0]) > _LONG and is_common(word[0])))
