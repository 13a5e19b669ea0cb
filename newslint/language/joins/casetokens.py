"""Tokens in which a capital follows a small letter, or a small word some capitals, taken apart."""

from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct

from newslint.language.joins.surroundings import HYPHENS, follows_address, is_mentioned
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.latepattern import compile_late

_SMALL, _CAPITAL = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_SEAM = compile_late(rf"[{_CAPITAL}](?:(?<=[{_SMALL}].)|(?<=[A-Z]{{2}})(?=[a-z]))")
_WORD_BEFORE = compile_late(rf"(?:[{_CAPITAL}][{_SMALL}]*|[{_SMALL}]+)\Z")
_CONTRACTED = compile_late(r"[A-Za-z]+['’]\Z")
_NUMBER = compile_late(r"[£$€]?\d[\d.,]*(?:am|bn|cm|ft|kg|km|lb|m|mm|mph|nd|pm|rd|s|st|th)\Z")
_RIGHT = compile_late(
    r"(?P<money>(?:A|AU|C|CA|HK|NZ|S|US)[$£€](?=\d))"
    rf"|(?P<dotted>[{_CAPITAL}]\.(?:[A-Z]\.)*(?:[A-Z](?![A-Za-z]))?(?!\w))"
    rf"|(?P<acronym>(?:[A-Z](?:&[A-Z])+|[{_CAPITAL}][A-Z0-9]*[A-Z0-9](?:&[A-Z])?)s?(?![a-z]))"
    rf"|(?P<word>[{_CAPITAL}][{_SMALL}]+(?![^\W_]))"
    rf"|(?P<mixed>[{_CAPITAL}]['’][{_CAPITAL}][{_SMALL}]+|[{_CAPITAL}][^\W_]+)"
    r"|(?P<single>[A-Z])"
)
_SMALL_WORD = compile_late(r"[a-z]{2,20}(?![^\W_])")
_CAPITALS_BEFORE = compile_late(r"(?<![^\s(\[“‘\"'—–/-])[A-Z][A-Z0-9]*[A-Z]\Z")
_BAD_AFTER = compile_late(r"[\w@/\\(=<>{}|~^+]|[.:]\w|['’](?!(?:d|ll|m|re|s|ve)\b)\w")
_CONTINUES = compile_late(rf"(?:['’]s)? (?:(?:al|bin|de|of|the|van|von) )?[{_CAPITAL}]")
_EDGES = frozenset(" \t\n\xa0([“‘\"'—–…")
_REACH = 40
"""How far a word, or what stands before it without a space, is read."""


class Shape(Enum):
    """How a part of a token is written."""

    SMALL = auto()
    WORD = auto()
    ACRONYM = auto()
    DOTTED = auto()
    MONEY = auto()
    MIXED = auto()
    SINGLE = auto()


class Setting(Enum):
    """What stands right before the left part of a token."""

    FREE = auto()
    CONTRACTED = auto()
    HYPHENATED = auto()
    NUMBERED = auto()


class Token(Struct, frozen=True):
    """A token at ``start`` to ``end`` of a passage's text, whose parts meet at ``seam``.

    A contraction or a number belongs to the left part's stretch, but not to ``left``.
    """

    start: int
    seam: int
    end: int
    left: str
    right: str
    left_shape: Shape
    right_shape: Shape
    setting: Setting = Setting.FREE
    continues: bool = False
    """Whether a word with a capital follows, as in a name."""


def find_tokens(reading: Reading) -> Iterator[tuple[Passage, Token]]:
    """Yield the tokens of the prose that may be a join at a capital, in order."""
    for passage in reading.find_odd(_SEAM):
        for token in _find(passage):
            yield passage, token


def _find(passage: Passage) -> Iterator[Token]:
    text = passage.text
    for found in _SEAM.finditer(text):
        seam = found.start()
        token = _read_capitals(text, seam + 1) if text[seam - 1].isupper() else _read(text, seam)
        if (
            token
            and token.seam not in passage.markup_edges
            and not is_mentioned(text, token.start, token.end)
        ):
            yield token


def _read(text: str, seam: int) -> Token | None:
    before = _WORD_BEFORE.search(text, max(0, seam - _REACH), seam)
    right = _RIGHT.match(text, seam, seam + _REACH)
    if not before or not right:
        return None
    is_money = right["money"] is not None
    if not is_money and _BAD_AFTER.match(text, right.end(), right.end() + _REACH):
        return None
    place = _find_setting(text, before.start(), seam)
    if place is None:
        return None
    setting, start = place
    return Token(
        start,
        seam,
        right.end(),
        before[0],
        right[0],
        Shape.WORD if before[0][0].isupper() else Shape.SMALL,
        Shape[str(right.lastgroup).upper()],
        setting,
        _CONTINUES.match(text, right.end()) is not None,
    )


def _read_capitals(text: str, seam: int) -> Token | None:
    before = _CAPITALS_BEFORE.search(text, max(0, seam - _REACH), seam)
    after = _SMALL_WORD.match(text, seam)
    if not before or not after or _BAD_AFTER.match(text, after.end(), after.end() + _REACH):
        return None
    if follows_address(text, before.start()):
        return None
    shapes = Shape.ACRONYM, Shape.SMALL
    return Token(before.start(), seam, after.end(), before[0], after[0], *shapes)


def _find_setting(text: str, start: int, seam: int) -> tuple[Setting, int] | None:
    """Return what stands before a left part, and where its stretch begins; None for no prose."""
    low = max(0, start - _REACH)
    before = text[start - 1 : start]
    if found := _CONTRACTED.search(text, low, start):
        setting, start = Setting.CONTRACTED, found.start()
    elif found := _NUMBER.search(text, low, seam):
        setting, start = Setting.NUMBERED, found.start()
    elif before in HYPHENS and text[max(0, start - 2) : start - 1].isalpha():
        return None if follows_address(text, start) else (Setting.HYPHENATED, start)
    else:
        setting = Setting.FREE
    if text[start - 1 : start] not in _EDGES and start:
        return None
    return None if follows_address(text, start) else (setting, start)
