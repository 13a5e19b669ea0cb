"""Seed wrong conversions: spoil one that an article states rightly, and remember how."""

import random
from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from newslint.language.numbers import Number
from newslint.language.quantities.statements import Statement, find_statements
from newslint.language.quantities.units import convert


class Slip(StrEnum):
    """What a desk does to a conversion."""

    INVERTED = "inverted"
    UNCONVERTED = "unconverted"
    TEN_TIMES = "ten times"
    OFF_BY_A_FIFTH = "off by a fifth"
    SWAPPED_DIGITS = "swapped digits"
    MISTYPED_DIGIT = "mistyped digit"


class SeededConversion(Struct, frozen=True):
    """Copy with one wrong conversion; the target's number at ``offset`` was ``slip``ped."""

    damaged: str
    offset: int
    slip: Slip
    fixed: str


def seed_wrong_conversion(text: str, rng: random.Random, slip: Slip) -> SeededConversion | None:
    """Spoil a stated conversion of ``text`` that ``rng`` picks; None where there is none."""
    statements = [
        statement
        for statement in find_statements(text)
        if len(statement.targets) == len(statement.source.numbers) == 1
        and len(statement.targets[0].numbers) == 1
        and statement.targets[0].numbers[0].written
        and statement.source.units[0].dimension == statement.targets[0].units[0].dimension != "heat"
    ]
    if not statements:
        return None
    statement = rng.choice(statements)
    number = statement.targets[0].numbers[0]
    digits = _SLIPS[slip](statement, number, rng)
    written = text[number.start : number.end]
    if digits is None or digits == written:
        return None
    damaged = text[: number.start] + digits + text[number.end :]
    return SeededConversion(damaged, number.start, slip, text)


def _write(value: float, number: Number) -> str:
    decimals = number.decimals or (1 if value < 10 else 0)
    return f"{value:,.{decimals}f}"


def _invert(statement: Statement, number: Number, _rng: random.Random) -> str | None:
    way = convert(statement.source.units[0].name, statement.targets[0].units[0].name)
    return _write(statement.source.numbers[0].value / way.scale, number)


def _leave(statement: Statement, number: Number, _rng: random.Random) -> str | None:
    return _write(statement.source.numbers[0].value, number)


def _shift(_statement: Statement, number: Number, rng: random.Random) -> str | None:
    return _write(number.value * rng.choice((10, 0.1)), number)


def _miss(_statement: Statement, number: Number, rng: random.Random) -> str | None:
    return _write(number.value * rng.choice((0.8, 1.2)), number)


def _swap(_statement: Statement, number: Number, rng: random.Random) -> str | None:
    digits = f"{number.value:.{number.decimals}f}"
    places = [
        place
        for place in range(len(digits) - 1)
        if digits[place : place + 2].isdigit() and digits[place] != digits[place + 1]
    ]
    if not places:
        return None
    place = rng.choice(places)
    return digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _mistype(_statement: Statement, number: Number, rng: random.Random) -> str | None:
    digits = f"{number.value:.{number.decimals}f}"
    place = rng.choice([index for index, digit in enumerate(digits) if digit.isdigit()])
    other = rng.choice([digit for digit in "123456789" if digit != digits[place]])
    return digits[:place] + other + digits[place + 1 :]


_SLIPS: dict[Slip, Callable[[Statement, Number, random.Random], str | None]] = {
    Slip.INVERTED: _invert,
    Slip.UNCONVERTED: _leave,
    Slip.TEN_TIMES: _shift,
    Slip.OFF_BY_A_FIFTH: _miss,
    Slip.SWAPPED_DIGITS: _swap,
    Slip.MISTYPED_DIGIT: _mistype,
}
