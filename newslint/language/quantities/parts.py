"""One number with its unit: 10 km, -5C, a mile, 6ft 2in."""

import re

from msgspec import Struct, structs

from newslint.language.numbers import Number, read_number
from newslint.language.numbers.number import multiply
from newslint.language.numbers.scales import LETTERS
from newslint.language.quantities.composites import read_half_behind, read_smaller
from newslint.language.quantities.forms import HEAT, Unit, read_unit, unit_pattern
from newslint.language.quantities.marks import is_unit_here
from newslint.patterncode import compile_re

_JOINT = compile_re(r"[\s-]{0,3}")
_SIGN = compile_re(r"(?:[-−–](?=[\d.½¼¾])|minus[ -])", re.IGNORECASE)
_BELOW_ZERO = compile_re(r"\s+below(?:\s+zero\b|(?=\s*[([,.;:)]))", re.IGNORECASE)
_SINGLE = compile_re(r"(?:an?|quarter)(?=[ -])", re.IGNORECASE)
"""A word for a number that is one only before a unit: a mile, a quarter-mile."""

_MILLION = compile_re(r"m(?:\s?(?:-|–|to|and|or)\s?\d[\d.,]{0,6}m)?[\s-]{1,3}")
"""A short million, of a range as well: 8m km, 8m to 16m km."""

_OF = compile_re(r"\b(?:of|per|by the)\s+\Z|[/\d]\s*\Z", re.IGNORECASE)


class Part(Struct, frozen=True):
    """A number and the readings of its unit, none where another number must follow first.

    ``form`` is the unit as written; where two units make one number, the name of the larger one.
    """

    number: Number
    units: tuple[Unit, ...]
    end: int
    form: str = ""
    hyphenated: bool = False
    composite: bool = False

    @property
    def is_single(self) -> bool:
        """Whether its number is only the "a" before the unit."""
        return (
            self.number.value == 1
            and self.number.end - self.number.start <= 2
            and not (self.number.written or self.composite)
        )


def read_part(text: str, position: int) -> Part | None:
    """Return the part that starts at ``position``, a sign included where it is of a temperature."""
    sign = _SIGN.match(text, position)
    part = _read_unsigned(text, sign.end() if sign else position)
    if part is None:
        return None
    if any(unit.dimension == HEAT for unit in part.units):
        below = _BELOW_ZERO.match(text, part.end)
        if below and not sign:
            number = structs.replace(part.number, value=-part.number.value)
            return structs.replace(part, number=number)
        return _negate(part, position) if sign else part
    # Of anything else the sign is a dash, unless its unit is yet to come.
    return _negate(part, position) if sign and not part.units else part


def _negate(part: Part, start: int) -> Part:
    return structs.replace(
        part, number=structs.replace(part.number, start=start, value=-part.number.value)
    )


def _read_unsigned(text: str, position: int) -> Part | None:
    number = read_number(text, position) or _read_single(text, position)
    if number is None:
        return None
    if million := _read_million(text, number):
        number = million
    joint = _JOINT.match(text, number.end)
    found = unit_pattern().match(text, joint.end() if joint else number.end)
    units = read_unit(found[0]) if found else ()
    if found is None or not units or not is_unit_here(text, number, found):
        is_single = text[number.start : number.end].lower() in {"a", "an", "quarter"}
        return None if is_single else Part(number, (), number.end)
    hyphenated = "-" in text[number.end : found.start()]
    part = Part(number, units, found.end(), found[0], hyphenated)
    if smaller := read_smaller(text, number, units, found[0], found.end()):
        whole, name = smaller
        return Part(whole, read_unit(name), whole.end, name, hyphenated, composite=True)
    if half := read_half_behind(text, number, found.end()):
        return Part(half, units, half.end, found[0], composite=True)
    # A digit right behind a unit belongs to it: 5ft9, but not 5m2x.
    return None if text[part.end : part.end + 1].isdigit() else part


def _read_single(text: str, position: int) -> Number | None:
    """Return the one of "a mile", or the quarter of "a quarter-mile"."""
    found = _SINGLE.match(text, position)
    if found is None or _OF.search(text, max(0, position - 10), position):
        return None
    value = 1.0 if found[0].lower() != "quarter" else 0.25
    return Number(position, found.end(), value, value, value, 1, written=False)


def _read_million(text: str, number: Number) -> Number | None:
    """Return the number with the "m" behind it as millions, if the unit stands behind that."""
    found = _MILLION.match(text, number.end) if number.written else None
    if found is None or not unit_pattern().match(text, found.end()):
        return None
    return multiply(number, LETTERS["m"], number.end + 1)
