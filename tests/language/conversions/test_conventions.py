"""What houses do when they convert must be silent, all of it: over 20,000 pairs, in seconds."""

import random
from fractions import Fraction
from math import floor, log10

import pytest

from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.pressfactors import PRESS_FACTORS
from newslint.language.conversions.rounding import is_right
from newslint.language.conversions.temperatures import is_temperature_right
from newslint.language.numbers import Number, read_number
from newslint.language.quantities.units import convert

# Unit names of both sides, each converted both ways.
PAIRS = (
    ("mile", "kilometer"),
    ("foot", "meter"),
    ("inch", "centimeter"),
    ("inch", "millimeter"),
    ("yard", "meter"),
    ("nautical_mile", "kilometer"),
    ("pound", "kilogram"),
    ("ounce", "gram"),
    ("stone", "kilogram"),
    ("short_ton", "tonne"),
    ("acre", "hectare"),
    ("square_mile", "square_kilometer"),
    ("square_foot", "square_meter"),
    ("mile_per_hour", "kilometer_per_hour"),
)
WAYS = (*PAIRS, *((target, source) for source, target in PAIRS))
STORM_KNOTS = range(15, 170, 5)


def read(written: str) -> Number:
    number = read_number(written, 0)
    assert number is not None
    assert number.end == len(written)
    return number


def pair(source: str, target: str, names: tuple[str, str], dimension: str = "") -> Pair:
    return Pair(read(source), read(target), convert(*names), names, dimension)


def write(value: float, decimals: int) -> str:
    """Write a value at a place; below nought decimals, at tens or hundreds."""
    return f"{round(value, decimals):,.{max(0, decimals)}f}"


def by_template(written: str, scale: float) -> str:
    """Convert as Wikipedia's template does where it is not told how finely."""
    whole, _point, fraction = written.partition(".")
    precision = len(fraction) if fraction else -(len(whole) - len(whole.rstrip("0")))
    converted = float(written) * scale
    finely = precision + log10(1 / scale) + log10(2)
    least = 1 - floor(log10(abs(converted)))
    return write(converted, max(floor(finely), least))


def write_source(rng: random.Random) -> str:
    """Write a number as copy has them: of one to four digits, of any size, some with decimals."""
    digits = rng.randint(1, 10 ** rng.randint(1, 4) - 1)
    return rng.choice((f"{digits}", f"{digits}0", f"{digits}00", f"{digits / 10:.1f}"))


@pytest.mark.parametrize("names", WAYS, ids="-".join)
def test_what_wikipedias_template_makes_is_silent(names: tuple[str, str]) -> None:
    rng = random.Random("-".join(names))
    way = convert(*names)
    wrong = []
    for _case in range(320):
        source = write_source(rng)
        target = by_template(source, way.scale)
        if not is_right(pair(source, target, names)):
            wrong.append((source, target))
    assert not wrong


@pytest.mark.parametrize("names", WAYS, ids="-".join)
def test_a_true_conversion_is_silent_however_finely_it_is_rounded(names: tuple[str, str]) -> None:
    rng = random.Random("-".join(names))
    way = convert(*names)
    wrong = []
    for _case in range(90):
        source = write_source(rng)
        value = way.apply(float(source))
        for digits in (2, 3, 4):
            target = write(value, digits - 1 - floor(log10(value)))
            if not is_right(pair(source, target, names)):
                wrong.append((source, target))
    assert not wrong


@pytest.mark.parametrize("names", sorted(PRESS_FACTORS), ids="-".join)
def test_what_the_press_factors_make_is_silent(names: tuple[str, str]) -> None:
    factor = Fraction(str(PRESS_FACTORS[names]))
    wrong = []
    for value in range(1, 205):
        converted = float(value * factor)
        target = write(converted, max(1 - floor(log10(converted)), 0))
        if not is_right(pair(f"{value}", target, names)):
            wrong.append((value, target))
    assert not wrong


@pytest.mark.parametrize("knots", STORM_KNOTS)
def test_storm_winds_rounded_to_five_are_silent(knots: int) -> None:
    mph, kmh = (f"{5 * round(knots * size / 5)}" for size in (1.150779, 1.852))
    names = "mile_per_hour", "kilometer_per_hour"
    for source, target, ways in ((mph, kmh, names), (kmh, mph, names[::-1])):
        winds = pair(source, target, ways, "speed")
        assert is_right(Pair(winds.source, winds.target, winds.way, ways, "speed", in_fives=True))


@pytest.mark.parametrize("decimals", [0, 1])
def test_readings_and_differences_rounded_at_their_last_digit_are_silent(decimals: int) -> None:
    wrong = []
    for names in (
        ("degree_Celsius", "degree_Fahrenheit"),
        ("degree_Fahrenheit", "degree_Celsius"),
    ):
        for reading in range(-400, 1200):
            source = Number(0, 1, reading / 10, 0.1, 0.1, 3, 1)
            for way in (convert(*names), convert(*names).of_difference()):
                step = 10.0**-decimals
                value = round(way.apply(source.value), decimals)
                target = Number(0, 1, value, step, step, 3, decimals)
                if not is_temperature_right(Pair(source, target, way, names, "heat")):
                    wrong.append((source.value, value))
    assert not wrong
