"""What a statement that cannot be right would have to read, on either side."""

from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.conversions.faults import Fault
from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.rounding import is_right
from newslint.language.conversions.temperatures import AS_READING, is_temperature_right
from newslint.language.conversions.wording import agree, read_written, write_number
from newslint.language.edits import Edit, apply_edits
from newslint.language.numbers import Number
from newslint.language.quantities.grammar import Quantity

_LIKELY_DIFFERENCE = 15.0
"""Degrees Celsius up to which a difference is believed, where the other side is to be mended."""


class Repair(Struct, frozen=True):
    """One side of a statement mended: edits of its passage's text."""

    quantity: Quantity
    edits: tuple[Edit, ...]

    @property
    def first(self) -> str:
        """The first number as it would read."""
        return self.edits[0][2]

    def mend(self, text: str) -> str:
        """Return the quantity as the repair leaves it."""
        return apply_edits(text, self.quantity.start, self.quantity.end, self.edits)


def find_repairs(fault: Fault, text: str) -> Iterator[Repair]:
    """Yield the target mended, then the source: every number of it that is wrong."""
    verdict = fault.verdict
    for side, quantity in (("target", verdict.target), ("source", verdict.statement.source)):
        if _is_believed(fault, side):
            edits = [_edit(pair, side, text) for pair in verdict.wrong]
            yield Repair(quantity, (*edits, *_agree(quantity, edits[-1], text)))


def _agree(quantity: Quantity, edit: Edit, text: str) -> Iterator[Edit]:
    """Yield the edit of the unit that a new number asks for: "one mile" for "two miles"."""
    last = quantity.numbers[-1]
    start = quantity.end - len(quantity.form)
    if edit[0] != last.start or quantity.hyphenated or start < last.end:
        return
    old = text[last.start : last.end]
    if agree(quantity.form, old) == quantity.form:
        form = agree(quantity.form, edit[2])
        if form != quantity.form:
            yield start, quantity.end, form


def _is_believed(fault: Fault, side: str) -> bool:
    """Tell whether one side may be mended and the other stand.

    A difference that was converted as a reading is seldom large, and not below zero where the
    other side is not.
    """
    if fault.cause != AS_READING or side == "target":
        return True
    pair = fault.pair
    celsius = pair.target.value / (1.0 if pair.names[1] == "degree_Celsius" else 1.8)
    return celsius * pair.source.value > 0 and abs(celsius) <= _LIKELY_DIFFERENCE


def _edit(pair: Pair, side: str, text: str) -> Edit:
    stated = pair.target if side == "target" else pair.source
    value = pair.expected if side == "target" else pair.returned
    unit = pair.names[1] if side == "target" else pair.names[0]
    written = text[stated.start : stated.end]
    ways = list(write_number(value, stated, written, unit))
    fitting = (way for way in ways if _is_right_with(pair, side, stated, way, value))
    return stated.start, stated.end, next(fitting, ways[-1])


def _is_right_with(pair: Pair, side: str, stated: Number, written: str, meant: float) -> bool:
    number = read_written(written)
    if number is None:
        return True  # 6ft 2in is as fine as it gets
    # "20 degrees below zero" has its sign elsewhere.
    value = -abs(number.value) if meant < 0 else number.value
    number = structs.replace(number, value=value, start=stated.start, end=stated.end)
    moved = structs.replace(pair, **{side: number})
    return is_temperature_right(moved) if pair.is_heat else is_right(moved)
