"""What went wrong in a conversion that cannot be right: the slips that desks make.

A slip is named only where undoing it leaves a pair that is right to the digits shown, or near it:
almost any number can be made to fit loosely by some slip. Of two that fit, the likelier is named.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from newslint.language.conversions.confusions import confusable
from newslint.language.conversions.pairs import Pair, is_exact, place_of
from newslint.language.numbers import Number
from newslint.language.numbers.digits import swap_neighbours
from newslint.language.quantities.grammar import Quantity
from newslint.language.quantities.units import AREA, Conversion, convert

if TYPE_CHECKING:
    from newslint.language.conversions.verdicts import Verdict

_CLOSE = 0.01
"""How far off what fits a slip may be: rough factors, such as 1.6, are used in slips as well."""
_FAR = 0.06
"""The same where the target is rounded; beyond that, it would fit almost anything."""
_MOST_TENS = 6
_FEWEST_DIGITS = 3
"""Digits of a number below which one mistyped digit could make it anything."""
_SQUARE_MILE = 2.59
"""Square kilometers in a square mile, which is taken for acres and hectares: those are 2.47."""
_RULE_OF_THUMB = {
    "degree_Celsius": Conversion(2.0, 30.0),
    "degree_Fahrenheit": Conversion(0.5, -15.0),
}


def diagnose(pairs: Sequence[Pair], others: Iterable[Quantity], verdict: "Verdict") -> str:
    """Return the likely cause as the end of a sentence, or nothing where none is likely.

    ``pairs`` are the wrong ones of a verdict. ``others`` are the article's quantities; one of them
    may be what the conversion belongs to.
    """
    tests: tuple[Callable[[Pair], str], ...] = (
        _is_unconverted,
        _is_inverted,
        _is_other_unit,
        _is_shifted,
        _is_linear,
        _is_by_square_miles,
        _is_without_sign,
        _is_by_thumb,
        lambda pair: _is_stale(pair, verdict, others),
        _is_swapped,
        _is_mistyped,
    )
    for test in tests:
        causes = {test(pair) for pair in pairs}
        if causes != {""} and len(causes) == 1:
            return causes.pop()
    return ""


def _fits(pair: Pair) -> bool:
    """Tell whether a pair with a slip undone, or made, is right."""
    target = pair.target
    room = max(target.strict, min(place_of(pair.expected, 2), target.loose)) / 2
    return pair.error <= _CLOSE or (pair.off <= room and pair.error <= _FAR)


def _is_unconverted(pair: Pair) -> str:
    same = abs(pair.source.value - pair.target.value) <= 1e-9 * abs(pair.source.value)
    return "the number was not converted" if same else ""


def _is_inverted(pair: Pair) -> str:
    if pair.is_heat:
        return ""
    return "it was converted the wrong way round" if _fits(pair.inverted) else ""


def _is_other_unit(pair: Pair) -> str:
    source, target = pair.names
    for other, called in confusable(source):
        if other != target and _fits(pair.by(convert(other, target))):
            return f"it is right for {called}, if they are meant"
    for other, called in confusable(target):
        if other != source and _fits(pair.by(convert(source, other))):
            return f"it is right for {called}, if they are meant"
    return ""


def _is_shifted(pair: Pair) -> str:
    if pair.is_heat:
        return ""
    for tens in range(1, _MOST_TENS + 1):
        for shift, size in ((tens, "large"), (-tens, "small")):
            if _fits(pair.shifted(shift)):
                return f"it is {10**tens:,} times too {size}"
    return ""


def _is_linear(pair: Pair) -> str:
    if pair.dimension != AREA:
        return ""
    linear = Conversion(pair.way.scale**0.5, 0.0)
    return "it was converted as a length, not as an area" if _fits(pair.by(linear)) else ""


def _is_by_square_miles(pair: Pair) -> str:
    if set(pair.names) != {"acre", "hectare"}:
        return ""
    found = any(
        _fits(pair.by(Conversion(wrong, 0.0))) for wrong in (_SQUARE_MILE, 1 / _SQUARE_MILE)
    )
    return "it was converted as square miles are into square kilometers" if found else ""


def _is_without_sign(pair: Pair) -> str:
    if not pair.is_heat:
        return ""
    for source, target in ((1, -1), (-1, 1)):
        moved = structs.replace(
            pair, source=_times(pair.source, source), target=_times(pair.target, target)
        )
        if is_exact(moved):
            return "a minus sign may be missing or too many"
    return ""


def _times(number: Number, factor: int) -> Number:
    return structs.replace(number, value=number.value * factor)


def _is_by_thumb(pair: Pair) -> str:
    if not pair.is_heat or not pair.way.offset:
        return ""
    off = _RULE_OF_THUMB[pair.names[0]].apply(pair.source.value) - pair.target.value
    return (
        "it fits only the rule of thumb, doubling and 30" if abs(off) < pair.target.strict else ""
    )


def _is_stale(pair: Pair, verdict: "Verdict", others: Iterable[Quantity]) -> str:
    sides = (
        ("source", verdict.source_unit, pair.source),
        ("target", verdict.target_unit, pair.target),
    )
    for side, unit, stated in sides:
        for other in others:
            for number in other.numbers if unit in other.units else ():
                if number.value in {stated.value, 0.0}:
                    continue
                moved = structs.replace(pair, **{side: number})
                if moved.target.significant > 1 and moved.off <= moved.target.strict / 2:
                    return (
                        f"it fits the {_show(number.value)} {other.form} elsewhere in this article"
                    )
    return ""


def _show(value: float) -> str:
    return f"{value:,.10g}"


def _is_swapped(pair: Pair) -> str:
    found = any(
        _digits(number) and _mends(pair, number, side, swapped)
        for side, number in (("target", pair.target), ("source", pair.source))
        for swapped in swap_neighbours(_digits(number))
    )
    return "two digits may be swapped" if found else ""


def _is_mistyped(pair: Pair) -> str:
    found = any(
        _mends(pair, number, side, changed)
        for side, number in (("target", pair.target), ("source", pair.source))
        if number.significant >= _FEWEST_DIGITS
        for changed in _change(_digits(number))
    )
    return "one digit may be mistyped" if found else ""


def _digits(number: Number) -> str:
    """Return the digits of a number down to its last place."""
    return str(round(abs(number.value) / number.strict)) if number.strict else ""


def _mends(pair: Pair, number: Number, side: str, digits: str) -> bool:
    value = int(digits) * number.strict * (-1 if number.value < 0 else 1)
    moved = structs.replace(pair, **{side: structs.replace(number, value=value)})
    strict = (moved.target if side == "target" else moved.source).strict
    off = moved.off if side == "target" else abs(moved.source.value - moved.returned)
    return off <= max(strict / 2, 0.003 * abs(value))


def _change(digits: str) -> Iterator[str]:
    for place, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and (place or other != "0"):
                yield digits[:place] + other + digits[place + 1 :]
