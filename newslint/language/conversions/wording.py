"""Numbers written as the copy writes the ones that they replace."""

import re
from collections.abc import Iterator
from math import floor, log10

from msgspec import structs

from newslint.language.conversions.pairs import place_of
from newslint.language.numbers import Number, read_number
from newslint.language.numberwords import DIGIT, ONES, TENS
from newslint.language.quantities.grammar import read_quantity
from newslint.patterncode import compile_re

_DIGITS = compile_re(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_NUMBER_WORD = compile_re(
    rf"\b(?:(?:{'|'.join(TENS)})(?:[- ](?:{DIGIT}))?|{'|'.join(ONES)})\b", re.IGNORECASE
)
_TWO = 2
_PARTS = {"foot": 12, "stone": 14, "pound": 16}
"""How many of its smaller part make one of a unit that is written in two: 6ft 2in."""
_DIGITS_AT_LEAST = 3
"""Digits that count of a repair, whatever the number that it replaces was rounded to."""
_TRIES = 4
_HALF = compile_re(r"½|1/2|and a half", re.IGNORECASE)


def write_number(value: float, stated: Number, written: str, unit: str) -> Iterator[str]:
    """Yield ways to write ``value`` in place of ``stated``, the roughest first.

    ``written`` is how the copy writes ``stated``, ``unit`` its unit's name in the definitions.
    """
    digits = _DIGITS.findall(written)
    whole = read_quantity(written, 0)
    if whole and whole.composite and len(digits) != _TWO:
        yield _write_around(value, written, unit, whole.form)
    elif len(digits) > 1 and unit in _PARTS and not re.search(r"[/⁄]", written):
        yield _write_composite(value, written, _PARTS[unit])
    elif len(digits) == 1 and not _HALF.search(written) and not re.search(r"[¼¾⅓⅔⅛⅜⅝⅞]", written):
        yield from _write_digits(value, stated, written, digits[0])
    else:
        yield from _write_words(value, written)


def read_written(written: str) -> Number | None:
    """Return the number that is all of ``written``, a sign before it included."""
    bare = written.lstrip("-−–")
    number = read_number(bare, 0)
    if number is None or number.end != len(bare):
        return None
    return number if bare == written else structs.replace(number, value=-number.value)


def _write_composite(value: float, written: str, parts: int) -> str:
    """Write a value in two units: 6ft 2in."""
    small = round(abs(value) * parts)
    filled = iter((f"{small // parts}", f"{small % parts}"))
    return _DIGITS.sub(lambda found: next(filled, found[0]), written)


def _write_around(value: float, written: str, unit: str, form: str) -> str:
    """Write a value in place of two units in words, or of a mile and a half."""
    if unit in _PARTS and len(_NUMBER_WORD.findall(written)) == _TWO:
        small = round(abs(value) * _PARTS[unit])
        filled = iter((spell(small // _PARTS[unit]), spell(small % _PARTS[unit])))
        return _NUMBER_WORD.sub(lambda found: next(filled, found[0]), written)
    return f"{value:,.1f} {make_plural(form)}"


def _write_digits(value: float, stated: Number, written: str, digits: str) -> Iterator[str]:
    """Write a value in digits, as finely as ``stated`` or ever finer; keep a scale word."""
    own = float(digits.replace(",", ""))
    scale = abs(stated.value) / own if own else 1.0
    before, _digits, after = written.partition(digits)
    if value < 0 <= stated.value:
        before = f"{before}-"
    elif value >= 0 > stated.value:
        before = ""
    size = abs(value) / scale
    grouped = "," in digits or len(digits.partition(".")[0]) < 4
    place = min(place_of(own, stated.significant), place_of(size, _DIGITS_AT_LEAST))
    # Decimals stay as they are, unless less than two digits of a small number were left.
    fewest = 1 if stated.decimals == 0 else 2
    place = max(place, min(10.0**-stated.decimals, place_of(size, fewest)))
    for finer in range(_TRIES):
        step = place / 10**finer
        decimals = max(0, -floor(log10(step) + 0.5))
        yield f"{before}{round(size / step) * step:{',' if grouped else ''}.{decimals}f}{after}"


def _write_words(value: float, written: str) -> Iterator[str]:
    """Write a value in words or with a half where the copy does and it can be, else in digits."""
    whole, half = floor(value), 0.25 <= value % 1 < 0.75
    if not half:
        whole = round(value)
    if re.search(r"[a-z]", written, re.IGNORECASE) and 1 <= whole < 100:
        words = spell(whole) + (" and a half" if half and _HALF.search(written) else "")
        yield words.capitalize() if written[:1].isupper() else words
    elif _HALF.search(written) and half:
        yield f"{whole or ''}½"
    for decimals in (0, 1, 2) if value >= 10 else (1, 2):
        yield f"{value:,.{decimals}f}".removesuffix(".0")


def spell(number: int) -> str:
    """Spell a whole number below a hundred."""
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")


_SINGULAR = {"feet": "foot", "inches": "inch"} | {
    f"{name}s": name
    for name in (
        "meter metre kilometer kilometre centimeter centimetre millimeter millimetre yard mile gram"
        " kilogram kilo tonne ton pound ounce acre hectare liter litre gallon pint quart barrel"
        " knot"
    ).split()
}
_PLURAL = {singular: plural for plural, singular in _SINGULAR.items()}


def make_plural(form: str) -> str:
    """Return a unit's name, or the last word of it, in the plural; other forms as they are."""
    return _turn(form, _PLURAL)


def agree(form: str, number: str) -> str:
    """Return a unit's name as it stands behind a number as written: "one mile", "two miles"."""
    if re.fullmatch(r"(?:1|one|an?|half an?|half)", number, re.IGNORECASE):
        return _turn(form, _SINGULAR)
    return _turn(form, _PLURAL)


def _turn(form: str, table: dict[str, str]) -> str:
    head, space, last = form.rpartition(" ")
    turned = table.get(last.lower())
    return f"{head}{space}{turned}" if turned else form
