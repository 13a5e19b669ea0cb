"""The number that starts at a place of a text, however it is written."""

from newslint.language.numbers.digits import read_digits
from newslint.language.numbers.fractions import (
    VULGAR_SIGNS,
    Fraction,
    read_and_a_half,
    read_fraction,
    read_fraction_behind,
    read_fraction_in_words,
)
from newslint.language.numbers.number import Number, looseness
from newslint.language.numbers.scales import read_scale
from newslint.language.numbers.spelt import read_spelt

_BEFORE_FRACTION = frozenset(f" -{VULGAR_SIGNS}")
"""What a fraction behind a whole number begins with."""


def read_number(text: str, position: int) -> Number | None:
    """Return the number that starts at ``position`` of ``text``."""
    first = text[position : position + 1]
    if first.isalpha():
        return _in_words(text, position)
    if part := read_fraction(text, position):
        return _fraction(text, position, 0.0, part)
    return _in_digits(text, position)


def _in_digits(text: str, position: int) -> Number | None:
    digits = read_digits(text, position)
    if digits is None:
        return None
    if not digits.decimals and text[digits.end : digits.end + 1] in _BEFORE_FRACTION:
        part = read_fraction_behind(text, digits.end) or read_and_a_half(text, digits.end)
        if part:
            return _fraction(text, position, digits.value, part)
    scale, end = read_scale(text, digits.end)
    loose, significant = looseness(digits.value, digits.place)
    return Number(
        position, end, digits.value * scale, digits.place * scale, loose * scale, significant,
        digits.decimals, written=scale == 1.0,
    )  # fmt: skip


def _fraction(text: str, position: int, whole: float, part: Fraction) -> Number:
    scale, end = read_scale(text, part.end)
    step = part.step * scale
    return Number(position, end, (whole + part.value) * scale, step, step, 2, written=False)


def _in_words(text: str, position: int) -> Number | None:
    if part := read_fraction_in_words(text, position):
        scale, end = read_scale(text, part.end)
        step = part.step * scale
        return Number(position, end, part.value * scale, step, step, 1, written=False)
    spelt = read_spelt(text, position)
    if spelt is None:
        return None
    value, place, end = spelt.value, spelt.place, spelt.end
    if part := read_and_a_half(text, end):
        scale, end = read_scale(text, part.end)
        value, place = (value + part.value) * scale, part.step * scale
    loose, significant = looseness(value, place)
    return Number(position, end, value, place, max(loose, place), significant, written=False)
