"""Seed wrong conversions: spoil one number of one that an article states rightly.

A wrong number is as round as the right one was: it has as many digits that count, at least two. A
seed that changes nothing is none, nor is one that is *still correct*: where the target is the
source converted and rounded at the last digit that is written, or the source is that of the target.
"""

import random
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import pairwise
from math import floor, log10

from msgspec import Struct

from newslint.language.conversions.pairs import Pair, is_exact
from newslint.language.conversions.verdicts import find_verdicts
from newslint.language.numbers import Number, read_number
from newslint.language.quantities.units import AREA, HEAT

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_FEET_IN_YARD = 3.0
_KILOMETERS = {"mile": 1.609344, "nautical_mile": 1.852}
_KILOMETERS_AN_HOUR = {"mile_per_hour": 1.609344, "knot": 1.852}
_HECTARES_AS_SQUARE_MILES = 2.59


class Slip(StrEnum):
    """What a desk does to a conversion."""

    INVERTED = "direction inverted"
    UNCONVERTED = "number copied unconverted"
    TEN_TIMES = "x10 slip"
    LINEAR = "area converted with linear factor"
    FEET_AS_YARDS = "feet as yards"
    NAUTICAL = "statute/nautical"
    NAUTICAL_SPEED = "statute/nautical, speed"
    ACRES = "acre<->ha by 2.59"
    POUNDS = "lb/kg by 2"
    OFF_BY_A_FIFTH = "off by 20%"
    OFF_BY_A_TENTH = "off by 10%"
    OFF_BY_A_TWENTIETH = "off by 5%"
    SWAPPED_DIGITS = "adjacent digits swapped in y"
    SWAPPED_SOURCE = "adjacent digits swapped in x"
    MISTYPED_DIGIT = "one digit mistyped"
    MISTYPED_FIRST = "leading digit mistyped"
    STALE = "stale: x edited 15-60%"
    SIGN_LOST = "temperature sign lost"
    AS_DIFFERENCE = "reading converted as difference"
    AS_READING = "difference converted as reading"
    BY_THUMB = "2C+30"
    OFF_FOUR = "off 4 degrees"
    OFF_TWO = "off 2 degrees"


class SeededConversion(Struct, frozen=True):
    """Copy with one wrong conversion; the number at ``offset`` was ``slip``ped.

    ``share`` says by how much of it, ``digits`` how many digits of the right target counted.
    """

    damaged: str
    offset: int
    slip: Slip
    fixed: str
    share: float = 0.0
    digits: int = 0


def seed_wrong_conversion(text: str, rng: random.Random, slip: Slip) -> SeededConversion | None:
    """Spoil a stated conversion of ``text`` that ``rng`` picks; None where there is none."""
    pairs = [pair for pair in _find_pairs(text) if _stands_in_digits(pair, text)]
    rng.shuffle(pairs)
    return next((seed for pair in pairs if (seed := _spoil(text, pair, rng, slip))), None)


def seed_everywhere(
    text: str, rng: random.Random, slip: Slip, seeds: int
) -> Iterator[SeededConversion]:
    """Yield up to so many different seeds of each conversion that ``text`` states."""
    for pair in _find_pairs(text):
        if _stands_in_digits(pair, text):
            found = (_spoil(text, pair, rng, slip) for _ in range(3 * seeds))
            different = {seed.damaged: seed for seed in found if seed}
            yield from list(different.values())[:seeds]


def _find_pairs(text: str) -> Iterator[Pair]:
    """Yield the pairs that ``text`` states, under the likeliest reading of their units."""
    for verdict in find_verdicts(text):
        yield from verdict.pairs


def _stands_in_digits(pair: Pair, text: str) -> bool:
    return all(
        _DIGITS.search(text, number.start, number.end) and _is_simple(text, number)
        for number in (pair.source, pair.target)
    )


def _is_simple(text: str, number: Number) -> bool:
    """Tell whether it is one number in digits, maybe with a sign and a scale word: no 6ft 2in."""
    written = text[number.start : number.end]
    return re.fullmatch(r"\W?[\d,.]+(?:[\s-]?[a-z]+)?", written) is not None and not re.search(
        r"(?:ft|st|lb)$", written
    )


def _spoil(text: str, pair: Pair, rng: random.Random, slip: Slip) -> SeededConversion | None:
    of_source = slip in {Slip.STALE, Slip.SWAPPED_SOURCE}
    number = pair.source if of_source else pair.target
    digits = _DIGITS.search(text, number.start, number.end)
    if digits is None:
        return None
    wrong = _SLIPS[slip](pair, _Written(digits[0], number), rng)
    if wrong is None or (wrong == digits[0] and slip is not Slip.SIGN_LOST):
        return None
    start = number.start if slip is Slip.SIGN_LOST else digits.start()
    damaged = text[:start] + wrong + text[digits.end() :]
    moved = read_number(damaged, digits.start() if start == digits.start() else start)
    if moved is None or not moved.value or _is_still_correct(pair, moved, of_source=of_source):
        return None
    share = abs(moved.value / abs(number.value) - 1) if number.value else 1.0
    return SeededConversion(damaged, start, slip, text, share, pair.target.significant)


def _is_still_correct(pair: Pair, moved: Number, *, of_source: bool) -> bool:
    source = moved if of_source else pair.source
    target = pair.target if of_source else moved
    return is_exact(Pair(source, target, pair.way, pair.names))


class _Written(Struct, frozen=True):
    """The digits of a number as they stand, and the number."""

    digits: str
    number: Number

    @property
    def scale(self) -> float:
        """What the scale word behind the digits multiplies them by."""
        own = float(self.digits.replace(",", ""))
        return abs(self.number.value) / own if own else 1.0

    def write(self, value: float) -> str | None:
        """Write a value with as many digits that count as these have."""
        value /= self.scale
        if value <= 0:
            return None
        place = floor(log10(value)) - max(2, self.number.significant) + 1
        place = max(place, -self.number.decimals) if value >= 10 else place
        grouped = "," in self.digits or len(self.digits.partition(".")[0]) < 4
        return f"{round(value, -place):{',' if grouped else ''}.{max(0, -place)}f}"

    def write_degrees(self, value: float) -> str:
        """Write a temperature with as many decimals as this has."""
        return f"{value:.{self.number.decimals}f}"


_Slipped = Callable[[Pair, _Written, random.Random], str | None]


def _by_factor(
    factor: Callable[[Pair, random.Random], float | None],
) -> _Slipped:
    """Return a slip that converts the source with a wrong factor, or moves what is right."""

    def slip(pair: Pair, written: _Written, rng: random.Random) -> str | None:
        if pair.dimension == HEAT:
            return None
        wrong = factor(pair, rng)
        return None if wrong is None else written.write(pair.source.value * wrong)

    return slip


def _miss(share: float) -> _Slipped:
    def slip(pair: Pair, written: _Written, rng: random.Random) -> str | None:
        if pair.dimension == HEAT:
            return None
        return written.write(written.number.value * (1 + rng.choice((share, -share))))

    return slip


def _linear(pair: Pair, _rng: random.Random) -> float | None:
    return pair.way.scale**0.5 if pair.dimension == AREA else None


def _as_yards(pair: Pair, _rng: random.Random) -> float | None:
    if pair.names == ("foot", "meter"):
        return pair.way.scale * _FEET_IN_YARD
    return pair.way.scale / _FEET_IN_YARD if pair.names == ("meter", "foot") else None


def _other_mile(table: dict[str, float]) -> Callable[[Pair, random.Random], float | None]:
    def factor(pair: Pair, _rng: random.Random) -> float | None:
        for name, size in table.items():
            other = next(each for each in table.values() if each != size)
            metric = "kilometer" if table is _KILOMETERS else "kilometer_per_hour"
            if pair.names == (name, metric):
                return other
            if pair.names == (metric, name):
                return 1 / other
        return None

    return factor


def _acres(pair: Pair, _rng: random.Random) -> float | None:
    if pair.names == ("acre", "hectare"):
        return 1 / _HECTARES_AS_SQUARE_MILES
    return _HECTARES_AS_SQUARE_MILES if pair.names == ("hectare", "acre") else None


def _pounds(pair: Pair, _rng: random.Random) -> float | None:
    if pair.names == ("pound", "kilogram"):
        return 0.5
    return 2.0 if pair.names == ("kilogram", "pound") else None


def _shift(pair: Pair, written: _Written, rng: random.Random) -> str | None:
    if pair.dimension == HEAT:
        return None
    return written.write(written.number.value * rng.choice((10, 0.1)))


def _swap(_pair: Pair, written: _Written, rng: random.Random) -> str | None:
    digits = written.digits
    at = [place for place, digit in enumerate(digits) if digit.isdigit()]
    places = [(left, right) for left, right in pairwise(at) if digits[left] != digits[right]]
    if not places:
        return None
    left, right = rng.choice(places)
    middle = digits[left + 1 : right]
    swapped = digits[:left] + digits[right] + middle + digits[left] + digits[right + 1 :]
    return None if swapped[0] == "0" and swapped[:2] != "0." else swapped


def _mistype(_pair: Pair, written: _Written, rng: random.Random) -> str | None:
    at = [place for place, digit in enumerate(written.digits) if digit.isdigit()]
    return _change(written.digits, rng.choice(at), rng)


def _mistype_first(_pair: Pair, written: _Written, rng: random.Random) -> str | None:
    at = next(place for place, digit in enumerate(written.digits) if digit.isdigit())
    return _change(written.digits, at, rng)


def _change(digits: str, place: int, rng: random.Random) -> str:
    choice = "123456789" if place == 0 else "0123456789"
    other = rng.choice([digit for digit in choice if digit != digits[place]])
    return digits[:place] + other + digits[place + 1 :]


def _edit(pair: Pair, written: _Written, rng: random.Random) -> str | None:
    if pair.dimension == HEAT:
        return None
    return written.write(
        abs(written.number.value) * (1 + rng.choice((1, -1)) * rng.uniform(0.15, 0.6))
    )


def _lose_sign(pair: Pair, written: _Written, _rng: random.Random) -> str | None:
    return written.digits if pair.dimension == HEAT and pair.target.value < 0 else None


def _of_reading(wrong: Callable[[Pair, random.Random], float]) -> _Slipped:
    """Return a slip of temperatures that are readings."""

    def slip(pair: Pair, written: _Written, rng: random.Random) -> str | None:
        if pair.dimension != HEAT or not pair.way.offset:
            return None
        return _degrees(wrong(pair, rng), written)

    return slip


def _degrees(value: float, written: _Written) -> str | None:
    return written.write_degrees(value) if value > 0 and written.number.value > 0 else None


def _as_reading(pair: Pair, written: _Written, _rng: random.Random) -> str | None:
    if pair.dimension != HEAT or pair.way.offset:
        return None
    value = pair.source.value
    celsius = pair.names[0] == "degree_Celsius"
    return written.write_degrees(value * 1.8 + 32 if celsius else (value - 32) / 1.8)


def _by_thumb(pair: Pair, _rng: random.Random) -> float:
    celsius = pair.names[0] == "degree_Celsius"
    return 2 * pair.source.value + 30 if celsius else (pair.source.value - 30) / 2


def _off(degrees: float) -> Callable[[Pair, random.Random], float]:
    return lambda pair, rng: pair.target.value + rng.choice((degrees, -degrees))


_SLIPS: dict[Slip, _Slipped] = {
    Slip.INVERTED: _by_factor(lambda pair, _rng: 1 / pair.way.scale),
    Slip.UNCONVERTED: _by_factor(lambda _pair, _rng: 1.0),
    Slip.TEN_TIMES: _shift,
    Slip.LINEAR: _by_factor(_linear),
    Slip.FEET_AS_YARDS: _by_factor(_as_yards),
    Slip.NAUTICAL: _by_factor(_other_mile(_KILOMETERS)),
    Slip.NAUTICAL_SPEED: _by_factor(_other_mile(_KILOMETERS_AN_HOUR)),
    Slip.ACRES: _by_factor(_acres),
    Slip.POUNDS: _by_factor(_pounds),
    Slip.OFF_BY_A_FIFTH: _miss(0.2),
    Slip.OFF_BY_A_TENTH: _miss(0.1),
    Slip.OFF_BY_A_TWENTIETH: _miss(0.05),
    Slip.SWAPPED_DIGITS: _swap,
    Slip.SWAPPED_SOURCE: _swap,
    Slip.MISTYPED_DIGIT: _mistype,
    Slip.MISTYPED_FIRST: _mistype_first,
    Slip.STALE: _edit,
    Slip.SIGN_LOST: _lose_sign,
    Slip.AS_DIFFERENCE: _of_reading(lambda pair, _rng: pair.way.scale * pair.source.value),
    Slip.AS_READING: _as_reading,
    Slip.BY_THUMB: _of_reading(_by_thumb),
    Slip.OFF_FOUR: _of_reading(_off(4)),
    Slip.OFF_TWO: _of_reading(_off(2)),
}
