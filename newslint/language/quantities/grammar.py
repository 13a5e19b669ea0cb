"""Quantities in copy, and conversions that it states: "1,300 kilometers (808 miles)".

The grammar follows what news copy was seen to do: ranges and lists, adjectives ("a 10-mile run"),
feet with inches and stones with pounds, a few words between the quantity and its bracket ("deep",
"in diameter"), hedges on both sides, two targets in one bracket. What it does not know is no
conversion: a bracket with anything else in it says something else.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.numbers import SPELT_STARTS, Number, read_number
from newslint.language.quantities.units import Unit, read_unit, unit_pattern

_MOST_LINKS = 4
MAY_START = re.compile(
    rf"(?<![\w.,/⁄$£€¥:'’])(?<![/⁄] )(?:[\d½¼¾⅓⅔⅛⅜⅝⅞]|\.\d|(?:{SPELT_STARTS})\b)", re.IGNORECASE
)
_SEPARATOR = re.compile(
    r"\s*(?:-?\s*(?:to|and|or|by|x|×)\b\s*|[-–—]\s*|,\s*(?:and |or )?)", re.IGNORECASE
)
_JOINT = re.compile(r"[\s-]*")
_LOW = r"(?P<low>\d{1,2}(?:\.\d)?)(?P<half>½)?"
_AND = r"(?:,? and |,? |-)?"
_FEET = rf"(?P<high>\d{{1,4}})[\s-]?(?:ft\.?|foot|feet|['’′]){_AND}{_LOW}"
_STONES = rf"(?P<high>\d{{1,2}})[\s-]?(?:st|stones?){_AND}{_LOW}[\s-]?(?:lbs?\.?|pounds?)(?!\w)"
_POUNDS = rf"(?P<high>\d{{1,3}})[\s-]?(?:lbs?\.?|pounds?){_AND}{_LOW}[\s-]?(?:oz\.?|ounces?)(?!\w)"
_INCHES = r"(?:[\s-]?(?:inches|inch|ins?\b\.?)|[\"”″]|['’]{2})?(?![\w./])"
# A unit, the expression for it with its smaller part, and how many of those make one.
_COMPOSITES = (
    ("foot", re.compile(_FEET + _INCHES, re.IGNORECASE), 12),
    ("stone", re.compile(_STONES, re.IGNORECASE), 14),
    ("pound", re.compile(_POUNDS, re.IGNORECASE), 16),
)


class Quantity(Struct, frozen=True):
    """Numbers of one unit at ``start`` to ``end``; ``form`` is the unit as written.

    ``units`` are its possible readings. ``hyphenated`` tells an adjective ("10-mile").
    """

    numbers: tuple[Number, ...]
    units: tuple[Unit, ...]
    start: int
    end: int
    form: str
    hyphenated: bool = False


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a passage that stand in digits."""
    position = 0
    while (found := MAY_START.search(text, position)) is not None:
        quantity = read_quantity(text, found.start())
        if quantity:
            yield quantity
        position = max(found.end(), quantity.end if quantity else 0)


def read_quantity(text: str, position: int, links: int = _MOST_LINKS) -> Quantity | None:
    """Return the quantity that starts at ``position``: numbers, then a unit.

    Up to ``links`` more of the same unit may follow it.
    """
    for name, pattern, parts in _COMPOSITES:
        if found := pattern.match(text, position):
            return _composite(found, name, parts)
    numbers: list[Number] = []
    place = position
    while (number := _signed(text, place)) is not None:
        numbers.append(number)
        unit = unit_pattern().match(text, skip(_JOINT, text, number.end))
        if unit and (units := read_unit(unit[0])):
            hyphenated = "-" in text[number.end : unit.start()]
            if unit[0] in {"in", "a", "m", "t"} and not _is_unit_here(text, number, unit):
                return None
            found_quantity = Quantity(
                tuple(numbers), units, position, unit.end(), unit[0], hyphenated
            )
            return _extend(text, found_quantity, links)
        separator = _SEPARATOR.match(text, number.end)
        if not separator or len(numbers) > 4:
            return None
        place = separator.end()
    return None


def skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return the end of what ``pattern`` matches at ``position``, or the position."""
    found = pattern.match(text, position)
    return found.end() if found else position


def _signed(text: str, place: int) -> Number | None:
    sign = re.compile(r"(?:[-−–]|minus )(?=[\d.])", re.IGNORECASE).match(text, place)
    number = read_number(text, sign.end() if sign else place)
    if number is None or sign is None:
        return number
    return structs.replace(number, start=place, value=-number.value)


def _is_unit_here(text: str, number: Number, unit: re.Match[str]) -> bool:
    """Tell whether a short form that is also a word is a unit: "5 in (13 cm)", not "5 in May"."""
    after = text[unit.end() : unit.end() + 20].lstrip(".")
    return (
        number.end == unit.start()
        or not after
        or not re.match(r"\s+\w", after)
        or after.lstrip()[:1] in "([)];,"
    )


def _extend(text: str, quantity: Quantity, links: int) -> Quantity:
    """Add the rest of a chain whose parts each name the unit: "330 feet to 1,000 feet"."""
    separator = _SEPARATOR.match(text, quantity.end) if links else None
    if separator and not text[quantity.end : separator.end()].startswith(","):
        further = read_quantity(text, separator.end(), links - 1)
        if further and set(further.units) == set(quantity.units):
            numbers = (*quantity.numbers, *further.numbers)
            return Quantity(
                numbers,
                quantity.units,
                quantity.start,
                further.end,
                further.form,
                quantity.hyphenated,
            )
    return quantity


def _composite(found: re.Match[str], unit: str, parts: int) -> Quantity:
    low = float(found["low"]) + (0.5 if found["half"] else 0.0)
    value = int(found["high"]) + low / parts
    step = (0.5 if found["half"] else 0.1 if "." in found["low"] else 1.0) / parts
    number = Number(*found.span(), value, step, step, 3, written=False)
    return Quantity((number,), read_unit(unit), *found.span(), unit)
