"""What went wrong in a conversion that cannot be right: the slips that desks make."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from newslint.language.conversions.rounding import Pair
from newslint.language.quantities.grammar import Quantity
from newslint.language.quantities.units import AREA, HEAT, Conversion, Unit, convert

_CLOSE = 0.017
AS_DIFFERENCE = "it was converted as a difference, not as a reading"

# Units that are taken for each other, and how to speak of them; the likeliest slip first.
_FAMILIES = (
    {"nautical_mile": "nautical miles", "mile": "miles", "kilometer": "kilometers"},
    {
        "knot": "knots",
        "mile_per_hour": "miles per hour",
        "kilometer_per_hour": "kilometers per hour",
    },
    {
        "foot": "feet",
        "yard": "yards",
        "meter": "meters",
        "inch": "inches",
        "centimeter": "centimeters",
    },
    {"pound": "pounds", "kilogram": "kilograms", "stone": "stones", "ounce": "ounces"},
    {"acre": "acres", "hectare": "hectares", "square_mile": "square miles"},
    {"us_gallon": "gallons", "us_pint": "pints", "liter": "liters", "milliliter": "milliliters"},
)
_SHIFTS = (10.0, 100.0, 1000.0, 1e6, 0.1, 0.01, 0.001, 1e-6)


def diagnose(pair: Pair, source: Unit, target: Unit, others: Iterable[Quantity]) -> str:
    """Return the likely cause as the end of a sentence, or nothing where none is likely.

    ``others`` are the article's quantities; one of them may be what the conversion belongs to.
    """
    tests: tuple[Callable[[], str], ...] = (
        lambda: _is_unconverted(pair),
        lambda: _is_other_unit(pair, source, target),
        lambda: _is_inverted(pair, source),
        lambda: _is_shifted(pair, source),
        lambda: _is_linear(pair, source),
        lambda: _is_difference(pair, source),
        lambda: _is_swapped(pair),
        lambda: _is_stale(pair, source, others),
    )
    return next((cause for test in tests if (cause := test())), "")


def _is_close(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= _CLOSE * max(abs(value), abs(wanted))


def _fits(pair: Pair, way: Conversion) -> bool:
    target = pair.target
    expected = way.apply(pair.source.value)
    return _is_close(expected, target.value) or abs(expected - target.value) <= target.strict / 2


def _is_unconverted(pair: Pair) -> str:
    return "the number was not converted" if _is_close(pair.source.value, pair.target.value) else ""


def _is_other_unit(pair: Pair, source: Unit, target: Unit) -> str:
    for family in _FAMILIES:
        for side, unit in ((0, source), (1, target)):
            for other in family if unit.name in family else ():
                names = (other, target.name) if side == 0 else (source.name, other)
                if other != unit.name and names[0] != names[1] and _fits(pair, convert(*names)):
                    return f"it is right for {family[other]}, if they are meant"
    return ""


def _is_inverted(pair: Pair, source: Unit) -> str:
    if source.dimension == HEAT:
        return ""
    turned = Conversion(1 / pair.way.scale, 0.0)
    return "it was converted the wrong way round" if _fits(pair, turned) else ""


def _is_shifted(pair: Pair, source: Unit) -> str:
    if source.dimension == HEAT:
        return ""
    for shift in _SHIFTS:
        if _fits(pair, Conversion(pair.way.scale * shift, 0.0)):
            times = f"{shift:,.0f}" if shift > 1 else f"{1 / shift:,.0f}"
            return f"it is {times} times too {'large' if shift > 1 else 'small'}"
    return ""


def _is_linear(pair: Pair, source: Unit) -> str:
    if source.dimension != AREA:
        return ""
    linear = Conversion(pair.way.scale**0.5, 0.0)
    return "it was converted as a length, not as an area" if _fits(pair, linear) else ""


def _is_difference(pair: Pair, source: Unit) -> str:
    if source.dimension != HEAT:
        return ""
    if _is_right_by(pair, pair.way.of_difference()):
        return AS_DIFFERENCE
    return ""


def _is_right_by(pair: Pair, way: Conversion) -> bool:
    return abs(way.apply(pair.source.value) - pair.target.value) <= 0.6


def _is_swapped(pair: Pair) -> str:
    digits = re.sub(r"\D", "", f"{pair.target.value:.{pair.target.decimals}f}")
    for swapped in _swap(digits):
        value = float(swapped) / 10**pair.target.decimals
        wanted = msgspec.structs.replace(pair.target, value=value)
        if abs(pair.expected - value) <= max(wanted.strict / 2, 0.005 * value):
            return "two digits are swapped"
    return ""


def _swap(digits: str) -> Iterator[str]:
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1]:
            yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _is_stale(pair: Pair, source: Unit, others: Iterable[Quantity]) -> str:
    for other in others:
        for number in other.numbers:
            if source in other.units and number.value not in {pair.source.value, 0.0}:
                moved = msgspec.structs.replace(pair, source=number)
                if abs(moved.expected - pair.target.value) <= pair.target.strict / 2:
                    return (
                        f"it fits the {_show(number.value)} {other.form} elsewhere in this article"
                    )
    return ""


def _show(value: float) -> str:
    return f"{value:,.10g}"
