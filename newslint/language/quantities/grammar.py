"""Quantities in copy: numbers of one unit, as news writes them.

The grammar follows what news copy was seen to do: ranges, lists and dimensions, adjectives ("a
10-mile run"), suspended hyphens ("50- or 100-acre"), feet with inches and stones with pounds.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.numbers import Number
from newslint.language.numbers.number import multiply
from newslint.language.numbers.scales import SCALE, read_scale
from newslint.language.quantities.cores import find_cores
from newslint.language.quantities.forms import HEAT, Unit
from newslint.language.quantities.marks import needs_partner
from newslint.language.quantities.parts import read_part
from newslint.language.quantities.rates import is_part_of_other
from newslint.language.quantities.starts import find_starts
from newslint.patterncode import compile_re

_MOST_LINKS = 4
_MOST_NUMBERS = 5
_REACH = 70
"""Characters before a unit that the first number of a quantity starts within."""

_SEPARATOR = compile_re(
    r"\s{0,3}(?:-?\s?(?:to|and|or|by|x|×)(?![a-z])(?:\s{1,3}|-\s?)?|[-–—]\s{0,3}|,\s{0,3}(?:(?:and|or)\s+)?)",
    re.IGNORECASE,
)
_CHAINS = compile_re(r"[-–]|[^,–—]*[a-z×][\s-]*|,\s*(?:and|or)\s+", re.IGNORECASE)
"""What joins two quantities, each with its unit, to one: no comma, no dash between spaces."""

_PAIR = 2
_SHARED_SCALE = compile_re(rf"(?:{SCALE})\Z", re.IGNORECASE)


class Quantity(Struct, frozen=True):
    """Numbers of one unit at ``start`` to ``end``; ``form`` is the unit as written.

    ``units`` are its possible readings. ``hyphenated`` tells an adjective ("10-mile"),
    ``composite`` that a number is written in two units ("6ft 2in") or around its unit ("a mile and
    a half"); such a number runs to the end, and ``form`` may not stand in the copy.
    """

    numbers: tuple[Number, ...]
    units: tuple[Unit, ...]
    start: int
    end: int
    form: str
    hyphenated: bool = False
    composite: bool = False


def read_quantity(text: str, position: int, links: int = _MOST_LINKS) -> Quantity | None:
    """Return the quantity that starts at ``position``: numbers, then a unit.

    Up to ``links`` more of the same unit may follow it.
    """
    numbers: list[Number] = []
    has_comma = False
    place = position
    while (part := read_part(text, place)) is not None:
        if numbers and part.is_single:
            return None  # "4 to a metre" is no range
        numbers.append(part.number)
        if part.units:
            if is_part_of_other(text, part.end) or (has_comma and len(numbers) == _PAIR):
                return None  # "in May 1942, 100 miles off" is no list
            if not any(unit.dimension == HEAT for unit in part.units):
                numbers = [_unsigned(text, number) for number in numbers]
            numbers = _share_scale(text, numbers)
            found = Quantity(
                tuple(numbers), part.units, numbers[0].start, part.end, part.form, part.hyphenated,
                part.composite,
            )  # fmt: skip
            return _extend(text, found, links)
        separator = _SEPARATOR.match(text, part.end)
        if not separator or len(numbers) == _MOST_NUMBERS:
            return None
        has_comma = separator[0].strip() == ","
        place = separator.end()
    return None


def _unsigned(text: str, number: Number) -> Number:
    """Return a number without the dash before it, which is a minus sign only of a temperature."""
    if number.value >= 0 or text[number.start] not in "-−–":
        return number
    return structs.replace(number, start=number.start + 1, value=-number.value)


def _share_scale(text: str, numbers: list[Number]) -> list[Number]:
    """Give the scale of the last number to the smaller ones before it: 5 to 10 million."""
    last = numbers[-1]
    found = _SHARED_SCALE.search(text, last.start, last.end)
    if found is None or len(numbers) == 1:
        return numbers
    scale, _end = read_scale(text, found.start())
    return [
        *(
            multiply(number, scale)
            if number.value < last.value / scale
            and not _SHARED_SCALE.search(text, number.start, number.end)
            else number
            for number in numbers[:-1]
        ),
        last,
    ]


def move(quantity: Quantity, by: int) -> Quantity:
    """Return a quantity read in a part of a text that begins at ``by``, as one of the whole."""
    numbers = tuple(
        structs.replace(number, start=number.start + by, end=number.end + by)
        for number in quantity.numbers
    )
    start, end = quantity.start + by, quantity.end + by
    return structs.replace(quantity, numbers=numbers, start=start, end=end)


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a passage, in digits or in words, without "a mile" and "an inch".

    A form that needs a partner to be a unit (``5'``, ``10k``, ``3 bars``) is passed over.
    """
    position = 0
    for core in find_cores(text):
        if core < position:
            continue
        quantity = _read_around(text, max(position, core - _REACH), core)
        if quantity:
            position = quantity.end
            yield quantity


def _read_around(text: str, low: int, core: int) -> Quantity | None:
    """Return the quantity whose first unit stands at ``core``, from as far before as it starts."""
    for start in find_starts(text, low, core):
        quantity = read_quantity(text, start)
        if quantity and quantity.end > core and not _is_doubtful(text, quantity):
            return quantity
    return None


def _is_doubtful(text: str, quantity: Quantity) -> bool:
    first, last = quantity.numbers[0], quantity.numbers[-1]
    is_single = text[first.start : first.end].lower() in {"a", "an"}
    return is_single or needs_partner(text, last, quantity.form, quantity.end)


def _extend(text: str, quantity: Quantity, links: int) -> Quantity:
    """Add the rest of a chain whose parts each name the unit: "330 feet to 1,000 feet"."""
    separator = _SEPARATOR.match(text, quantity.end) if links else None
    if separator is None or not _CHAINS.fullmatch(separator[0]):
        return quantity
    further = read_quantity(text, separator.end(), links - 1)
    units = further and tuple(unit for unit in further.units if unit in quantity.units)
    if not further or not units:
        return quantity
    return Quantity(
        (*quantity.numbers, *further.numbers), units, quantity.start, further.end, further.form,
        quantity.hyphenated, quantity.composite or further.composite,
    )  # fmt: skip
