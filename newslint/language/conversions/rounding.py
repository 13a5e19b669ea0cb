"""Whether a stated conversion can be right, given how people round.

A flat tolerance cannot work: "100 mph (155 kph)" and "30ft (10m)" are how desks write, and 1% is
too much for "1,300 kilometers (817 miles)". So a pair is right only where some story of how it was
written holds, and each story asks for what it leaves behind. Let ``e`` be the source converted:

exact       the target is ``e`` rounded at the last digit shown, or the source is the target's.
two digits  the target is ``e`` rounded to its second digit: "1,345 feet (410 m)".
roughly     the target is ``e`` rounded to one digit or to a five. A source that was stated finely
            lends less: "30 feet (10 m)" is desk style, "108 feet (30 m)" is not.
backwards   the source is the target rounded so, for a target that is round and may be the original.
cut off     digits were dropped, not rounded, from either side; what is cut off is always smaller.
twice       both sides were rounded, at their last digits, from a third value that is not told.
both        the same at the last digits that are not zeros, where each side has about as many: two
            or more, or one after a hedge ("about 90 km (50 miles)").
factor      it was reckoned with a rough factor that desks use, or with one cut to a few digits.
fives       both sides are rounded to five, as storm reports do with winds.
hidden      the source is a round figure for a finer one, which the target is converted from: a hair
            off after a round source, more after a hedge ("over 1,000 feet (310 meters)").
bound       the target only bounds it, and does: "90 km (more than 50 miles)".

The limits were chosen on stated conversions of newspapers, on what Wikipedia's template makes, and
on what a slip leaves: a tolerance that no right pair needed, and wrong ones hid in, was taken away.
"""

from collections.abc import Iterator
from math import inf

from newslint.language.conversions.pairs import Pair, grain, is_exact, place_of
from newslint.language.conversions.pressfactors import HOUSE_FACTORS, PRESS_FACTORS
from newslint.language.numbers import Number

ONE_DIGIT = 0.12
"""The most that rounding to one digit may move: 30 feet (10 m) is 9% off, 90 km (50 miles) 11%."""
ONE_DIGIT_OF_RANGE = 0.25
"""The same for the ends of a range: 20 to 100 km (10 to 60 miles)."""
FIVE = 0.06
"""The most that rounding to a five may move: 230 km (150 miles) is 5% off."""
BACKWARDS = 0.04
"""The most where the source was rounded: 370-odd kilometres for 230 miles is 1% off."""
FROM_FINE = 0.03
"""The most that either may move where the source was stated finely: 1,345 feet (400 m)."""
ROUGH_GRAIN = 0.1
"""The grain of a source from which one digit is enough: 9, 40 and 15,000, not 11 or 108."""
ROUGH_GRAIN_HEDGED = 0.05
"""The same where one side is hedged: about 14 miles (20 km)."""
FINE_GRAIN = 0.02
"""The grain below which a source was stated finely: 108 and 1,345, not 42."""
ORIGINAL_DIGITS = 3
"""Digits of a round target that may be the original: 230 and 1,650 may, 15,420 was reckoned."""
CUT_OFF = 0.05
CUT_OFF_SOURCE = 0.035
"""The most that dropped digits may move: 1.8 billion miles (2.8 billion km) is 3% off."""
TWICE = 0.02
TWICE_SPEED = 0.25
"""Speeds are forecast in knots: 3 mph (6 kph) is 3 knots, both rounded."""
BOTH = 0.04
PRESS = 0.10
"""The press's factor for cubic feet is 6% off by itself, and what it makes is rounded."""
SHORT = 0.01
"""How far off a factor may be that was cut to a few digits, as 1.6 or 0.305 is."""
SAME = 0.03
"""How far off a number may be that stands on both sides: a long ton is nearly a tonne."""
HIDDEN = 0.004
HIDDEN_HEDGED = 0.01
HEDGED = 0.06
"""How far a hedge may bend a number: more would be another number."""


def is_right(pair: Pair) -> bool:
    """Tell whether the pair can be right as people round lengths, masses, areas, speeds."""
    if is_exact(pair):
        return True
    if pair.source.value == pair.target.value:
        return pair.error <= SAME  # no rounding leaves the number as it was
    return (
        _is_rounded(pair)
        or _is_rounded_backwards(pair)
        or _is_cut_off(pair)
        or _is_rounded_twice(pair)
        or _are_both_rounded(pair)
        or _is_by_factor(pair)
        or _is_rounded_to_five(pair)
        or _has_hidden_source(pair)
        or _is_bent(pair)
        or _is_bound(pair)
    )


def _is_rounded(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    second = max(place_of(pair.expected, 2), target.strict)
    if pair.off <= min(second, _last_place(target)) / 2:
        return True
    return pair.off <= target.loose / 2 and pair.error <= _roughest(pair, grain(source))


def _roughest(pair: Pair, rough: float) -> float:
    """Return how far rounding to one digit, or to a five, may move after a source of this grain."""
    if rough < FINE_GRAIN:
        return FROM_FINE
    one_digit = pair.target.significant == 1
    if one_digit and rough >= (ROUGH_GRAIN_HEDGED if pair.is_hedged else ROUGH_GRAIN):
        return ONE_DIGIT_OF_RANGE if pair.in_range else ONE_DIGIT
    return FIVE


def _last_place(number: Number) -> float:
    """Return the place of the last digit that is not a zero."""
    return (
        place_of(number.value, number.significant)
        if number.loose > number.strict
        else number.strict
    )


def _is_rounded_backwards(pair: Pair) -> bool:
    if not pair.target.is_round:
        return False
    if pair.target.significant > ORIGINAL_DIGITS:
        return False
    back = abs(pair.source.value - pair.returned)
    cap = ONE_DIGIT if pair.target.significant == pair.source.significant == 1 else BACKWARDS
    return back <= pair.source.loose / 2 and pair.error <= cap


def _is_cut_off(pair: Pair) -> bool:
    ahead, back = pair.expected - pair.target.value, pair.returned - pair.source.value
    if 0 <= ahead < pair.target.strict and pair.error <= CUT_OFF:
        return True
    return 0 <= back < pair.source.strict and pair.error <= CUT_OFF_SOURCE


def _is_rounded_twice(pair: Pair) -> bool:
    room = (pair.target.strict + abs(pair.way.scale) * pair.source.strict) / 2
    return pair.off <= room and pair.error <= (TWICE_SPEED if pair.is_speed else TWICE)


def _are_both_rounded(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    if not target.is_round or abs(source.significant - target.significant) > 1:
        return False
    room = (_last_place(target) + abs(pair.way.scale) * _last_place(source)) / 2
    if max(source.significant, target.significant) == 1:
        return pair.is_hedged and pair.off <= room and pair.error <= ONE_DIGIT
    return (
        min(source.significant, target.significant) > 1 and pair.off <= room and pair.error <= BOTH
    )


def _is_by_factor(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    if pair.error > PRESS:
        return False
    # A hair of slack: "205 sq ft" by .09 is 18.45, which may be written either way.
    slack = 1e-9 * max(abs(source.value), abs(target.value))
    rough = max(target.strict, min(_last_place(target), place_of(target.value, 3)))
    for table in (PRESS_FACTORS, HOUSE_FACTORS):
        ahead, back = table.get(pair.names, inf), table.get(pair.names[::-1], inf)
        if abs(source.value * ahead - target.value) <= rough / 2 + slack:
            return True
        if abs(target.value * back - source.value) <= source.strict / 2 + slack:
            return True
    return pair.error <= SHORT and any(
        abs(source.value * factor - target.value) <= target.strict / 2 + slack
        for factor in _shorten(abs(pair.way.scale))
    )


def _shorten(scale: float) -> Iterator[float]:
    """Yield the factor, and the one of the way back, cut to two, three and four digits."""
    for digits in (2, 3, 4):
        place, back = place_of(scale, digits), place_of(1 / scale, digits)
        yield round(scale / place) * place
        yield 1 / (round(1 / scale / back) * back)


def is_multiple(number: Number, step: int) -> bool:
    """Tell whether a number without decimals is a multiple of ``step``."""
    return number.decimals == 0 and number.strict == 1 and round(number.value) % step == 0


def _is_rounded_to_five(pair: Pair) -> bool:
    if not pair.in_fives or not (is_multiple(pair.source, 5) and is_multiple(pair.target, 5)):
        return False
    return pair.off <= 2.5 + 2.5 * abs(pair.way.scale)


def _has_hidden_source(pair: Pair) -> bool:
    limit = HIDDEN_HEDGED if pair.is_hedged else HIDDEN
    return pair.error <= limit and pair.source.is_round


def _is_bent(pair: Pair) -> bool:
    """Tell whether the hedge was worked into the conversion: "over 1,000 feet (310 meters)"."""
    shift = pair.source.loose * pair.hedge.value
    if not shift or pair.error > HEDGED or not pair.source.is_round:
        return False
    low, high = sorted((pair.expected, pair.way.apply(pair.source.value + shift)))
    room = pair.target.strict / 2
    return low - room <= pair.target.value <= high + room


def _is_bound(pair: Pair) -> bool:
    """Tell whether a target that is said to be more, or less, than it is stated bounds the source.

    No further than its last digit that is not a zero: "90 km (more than 50 miles)" is 56.
    """
    beyond = (pair.expected - pair.target.value) * pair.target_hedge.value
    return 0 < beyond < pair.target.loose
