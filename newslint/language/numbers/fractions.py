"""Fractions: ½, 1/2, half a, three-quarters of a, and what stands behind a whole: and a half."""

import re

from msgspec import Struct

from newslint.language.numberwords import ONES
from newslint.latepattern import compile_late

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
VULGAR_SIGNS = "".join(_VULGAR)
_COUNTS = {name: value for value, name in enumerate(ONES[1:10], 1)} | {"a": 1, "an": 1}
_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "eighth": 8, "tenth": 10, "sixteenth": 16, "hundredth": 100,
}  # fmt: skip
_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_PART = "|".join(_PARTS)

_SLASHED = r"(?P<over>\d{1,2})[/⁄](?P<under>\d{1,3})(?![\d/⁄])"
_IN_DIGITS = compile_late(rf"(?P<vulgar>[{VULGAR_SIGNS}])|{_SLASHED}")
_BEHIND_DIGITS = compile_late(rf"[ -]?(?P<vulgar>[{VULGAR_SIGNS}])|[ -]{_SLASHED}")
_BEHIND_WORDS = compile_late(
    rf"[ -]and[ -](?P<count>{_COUNT})[ -](?P<part>{_PART})s?\b", re.IGNORECASE
)
_IN_WORDS = compile_late(
    rf"(?:(?P<half>half)|(?P<count>{_COUNT})[ -](?P<part>{_PART})s?)\b(?:[ -]of)?(?:[ -]an?)?\b",
    re.IGNORECASE,
)


class Fraction(Struct, frozen=True):
    """A part of one that ends at ``end``; ``step`` is one of its parts: 1/4 of three quarters."""

    value: float
    step: float
    end: int


def read_fraction(text: str, position: int) -> Fraction | None:
    """Return the fraction in digits that starts at ``position``."""
    found = _IN_DIGITS.match(text, position)
    return _in_digits(found) if found else None


def read_fraction_in_words(text: str, position: int) -> Fraction | None:
    """Return the fraction in words that starts at ``position``, with the "of a" behind it."""
    found = _IN_WORDS.match(text, position)
    return _in_words(found) if found else None


def read_fraction_behind(text: str, position: int) -> Fraction | None:
    """Return the fraction behind a whole in digits: the ½ of 2½, 2 1/2, 2-1/2."""
    found = _BEHIND_DIGITS.match(text, position)
    return _in_digits(found) if found else None


def read_and_a_half(text: str, position: int) -> Fraction | None:
    """Return the fraction in words behind a whole: "and a half", "and three-quarters"."""
    found = _BEHIND_WORDS.match(text, position)
    return _in_words(found, is_tail=True) if found else None


def _in_digits(found: re.Match[str]) -> Fraction | None:
    if found["vulgar"]:
        over, under = _VULGAR[found["vulgar"]]
    else:
        over, under = int(found["over"]), int(found["under"])
        if not 0 < over < under:
            return None
    return Fraction(over / under, 1 / under, found.end())


def _in_words(found: re.Match[str], *, is_tail: bool = False) -> Fraction | None:
    if not is_tail and found["half"]:
        return Fraction(0.5, 0.5, found.end())
    over, under = _COUNTS[found["count"].lower()], _PARTS[found["part"].lower()]
    return Fraction(over / under, 1 / under, found.end()) if over < under else None
