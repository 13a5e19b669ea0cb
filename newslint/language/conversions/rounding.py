"""Whether a stated conversion can be right, given how people round.

A flat tolerance cannot work: "100 mph (155 kph)" and "30ft (10m)" are how desks write, and 1% is
too much for "1,300 kilometers (817 miles)". So each number is taken as finely as it was stated. The
order of the tests and their limits were measured on stated conversions of newspapers and Wikipedia.
"""

from msgspec import Struct

from newslint.language.numbers import Number
from newslint.language.quantities.hedges import Hedge
from newslint.language.quantities.units import Conversion

COARSE_ONE_DIGIT = 0.12
COARSE = 0.06
TRUNCATED = 0.06
PRESS = 0.08  # its factor for cubic feet is 6% off by itself
TWICE_ROUNDED = 0.02
TWICE_ROUNDED_SPEED = 0.25
NEAR = 0.01
HEDGED = 0.12

# The factors that the Associated Press prints for quick conversion, by unit names of both sides.
PRESS_FACTORS = {
    ("mile", "kilometer"): 1.6,
    ("kilometer", "mile"): 0.62,
    ("foot", "meter"): 0.30,
    ("foot", "centimeter"): 30.0,
    ("meter", "foot"): 3.3,
    ("yard", "meter"): 0.91,
    ("inch", "centimeter"): 2.5,
    ("centimeter", "inch"): 0.4,
    ("acre", "hectare"): 0.4,
    ("hectare", "acre"): 2.47,
    ("pound", "kilogram"): 0.45,
    ("kilogram", "pound"): 2.2,
    ("ounce", "gram"): 28.0,
    ("square_foot", "square_meter"): 0.09,
    ("square_meter", "square_foot"): 10.8,
    ("square_mile", "square_kilometer"): 2.6,
    ("square_kilometer", "square_mile"): 0.4,
    ("us_gallon", "liter"): 3.8,
    ("liter", "us_gallon"): 0.26,
    ("us_quart", "liter"): 0.95,
    ("us_pint", "liter"): 0.47,
    ("cubic_foot", "cubic_meter"): 0.03,
    ("cubic_meter", "cubic_foot"): 35.0,
    ("cubic_yard", "cubic_meter"): 0.76,
    ("short_ton", "tonne"): 0.9,
    ("tonne", "short_ton"): 1.1,
    ("mile_per_hour", "kilometer_per_hour"): 1.6,
    ("kilometer_per_hour", "mile_per_hour"): 0.62,
}


class Pair(Struct, frozen=True):
    """A source number, its stated conversion, and the exact way from the one to the other."""

    source: Number
    target: Number
    way: Conversion
    names: tuple[str, str]
    hedge: Hedge = Hedge.NONE
    is_speed: bool = False
    in_fives: bool = False
    """Whether both sides may have been rounded to fives from a third unit, as storm reports do."""

    @property
    def expected(self) -> float:
        """The source converted exactly."""
        return self.way.apply(self.source.value)

    @property
    def returned(self) -> float:
        """The target converted back exactly."""
        return self.way.invert().apply(self.target.value)

    @property
    def error(self) -> float:
        """How far the target is off, as a share of the larger of the two."""
        largest = max(abs(self.expected), abs(self.target.value))
        return abs(self.expected - self.target.value) / largest if largest else 0.0


def is_right(pair: Pair) -> bool:
    """Tell whether the pair can be right as people round lengths, masses, areas, speeds."""
    return (
        pair.error <= NEAR
        or _is_exact(pair)
        or _is_coarse(pair)
        or _is_truncated(pair)
        or _is_rounded_twice(pair)
        or _is_press_factor(pair)
        or _is_rounded_to_five(pair)
        or _is_hedged(pair)
    )


def is_temperature_right(pair: Pair) -> bool:
    """Tell whether the pair can be right as people round temperatures, readings or differences."""
    source, target = pair.source, pair.target
    off = abs(pair.expected - target.value)
    back = abs(pair.returned - source.value)
    strict = target.strict / 2 + abs(pair.way.scale) * source.strict / 2
    if (
        off <= max(0.5, strict)
        or back <= source.strict / 2
        or off < target.strict
        or back < source.strict
    ):
        return True
    loose = _is_multiple(target, 5) or _is_multiple(source, 5)
    return loose and off <= max(2.5, 0.01 * abs(target.value))


def _is_multiple(number: Number, step: int) -> bool:
    return number.decimals == 0 and round(number.value) % step == 0


def _is_exact(pair: Pair) -> bool:
    off = abs(pair.target.value - pair.expected)
    back = abs(pair.source.value - pair.returned)
    slack = 1e-9 * max(1.0, abs(pair.expected))
    return off <= pair.target.strict / 2 + slack or back <= pair.source.strict / 2 + slack


def _cap(number: Number) -> float:
    return COARSE_ONE_DIGIT if number.significant <= 1 else COARSE


def _is_coarse(pair: Pair) -> bool:
    """Tell whether one side, or both, was rounded to its last digit that is not a zero."""
    source, target = pair.source, pair.target
    off = abs(pair.target.value - pair.expected)
    if off <= target.loose / 2 and pair.error <= _cap(target):
        return True
    if not target.is_round:
        return False
    back = abs(source.value - pair.returned)
    if back <= source.loose / 2 and pair.error <= _cap(source):
        return True
    if not pair.is_speed and source.loose <= source.strict:
        return False
    slope = abs(pair.way.scale)
    largest = abs(pair.expected)
    room = min(target.loose / 2, _cap(target) * largest)
    room += min(slope * source.loose / 2, _cap(source) * largest)
    cap = min(_cap(source), _cap(target))
    return off <= room and pair.error <= cap


def _is_truncated(pair: Pair) -> bool:
    off = abs(pair.target.value - pair.expected)
    back = abs(pair.source.value - pair.returned)
    return pair.error <= TRUNCATED and (off < pair.target.strict or back < pair.source.strict)


def _is_rounded_twice(pair: Pair) -> bool:
    off = abs(pair.target.value - pair.expected)
    room = pair.target.strict / 2 + abs(pair.way.scale) * pair.source.strict / 2
    return off <= room and pair.error <= (TWICE_ROUNDED_SPEED if pair.is_speed else TWICE_ROUNDED)


def _is_press_factor(pair: Pair) -> bool:
    factor = PRESS_FACTORS.get(pair.names)
    back = PRESS_FACTORS.get(pair.names[::-1])
    # A hair of slack: "205 sq ft" by .09 is 18.45, which may be written either way.
    slack = 1e-9 * max(pair.source.value, pair.target.value)
    source, target = pair.source, pair.target
    return pair.error <= PRESS and (
        (
            factor is not None
            and abs(source.value * factor - target.value) <= target.loose / 2 + slack
        )
        or (
            back is not None
            and abs(target.value * back - source.value) <= source.strict / 2 + slack
        )
    )


def _is_rounded_to_five(pair: Pair) -> bool:
    """Tell whether both sides are rounded to five, as storm reports do, each for itself."""
    if not pair.in_fives or not (_is_multiple(pair.source, 5) and _is_multiple(pair.target, 5)):
        return False
    return abs(pair.expected - pair.target.value) <= 2.5 + 2.5 * abs(pair.way.scale)


def _is_hedged(pair: Pair) -> bool:
    """Tell whether the hedge was worked into the conversion: "over 1,000 feet (310 meters)"."""
    shift = pair.source.loose * pair.hedge.value
    if not shift or pair.error > HEDGED:
        return False
    low, high = sorted((pair.expected, pair.way.apply(pair.source.value + shift)))
    return low - pair.target.strict / 2 <= pair.target.value <= high + pair.target.strict / 2
