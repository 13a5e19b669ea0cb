"""Two units that make one number, and numbers around their unit: 6ft 2in, a mile and a half."""

import re
from functools import cache

from newslint.language.numbers import Number, read_number
from newslint.language.numbers.fractions import read_and_a_half
from newslint.language.quantities.forms import Unit, read_unit, unit_pattern
from newslint.patterncode import compile_re

# A unit, the smaller one that follows it, and how many of those make one.
_TWO_UNITS = (
    ("foot", "inch", 12), ("stone", "pound", 14), ("pound", "ounce", 16), ("yard", "foot", 3),
    ("yard", "inch", 36), ("mile", "yard", 1760), ("mile", "furlong", 8),
    ("meter", "centimeter", 100), ("kilometer", "meter", 1000), ("kilogram", "gram", 1000),
)  # fmt: skip
_OFTEN = frozenset({"foot", "stone", "pound"})
"""Units whose smaller part may stand behind a comma or "and": of others, that would be a list."""

_NEVER_ALONE = {"foot": 12, "stone": 14}
"""Units behind which the name of the smaller one may be left out: 6-foot-5, 12st 4."""

_SHORT = frozenset({"ft", "ft.", "st", "st.", "stone", "'", "’", "′"})
_MOST_LETTERS = len("three-quarters")
_FINEST = 0.1
_MOST_WITH_HALF = 20

_THEN = compile_re(r"(?:,?\s{1,2}and\s{1,2}|,\s?|[\s-]{1,2})?", re.IGNORECASE)
_JOINT = compile_re(r"[\s-]{0,3}")
_BARE_END = compile_re(
    r"(?![\w%°]|[.,/:]\d|\s+(?:years?|months?|weeks?|days?|hours?|minutes?|people|times|per)\b)"
)
_FOLLOWS = compile_re(r"\s+(?!tall\b|and\b|in\b|but\b|with\b)[a-z]")


@cache
def _smaller_of() -> dict[str, tuple[tuple[str, int], ...]]:
    return {
        name: tuple((small, parts) for big, small, parts in _TWO_UNITS if big == name)
        for name, _small, _parts in _TWO_UNITS
    }


def read_smaller(
    text: str, number: Number, units: tuple[Unit, ...], form: str, end: int
) -> tuple[Number, str] | None:
    """Return the number with the smaller unit worked in that stands behind its unit's ``end``.

    The name of the larger unit comes with it: of "6ft 2in", 6.17 and "foot".
    """
    names = {unit.name for unit in units}
    big = next((name for name in _smaller_of() if name in names), None)
    then = _THEN.match(text, end)
    if big is None or then is None or number.value % 1:
        return None
    if big not in _OFTEN and then[0].strip(" -"):
        return None
    small = read_number(text, then.end())
    if small is None or small.end - small.start > _MOST_LETTERS:
        return None
    joint = _JOINT.match(text, small.end)
    found = unit_pattern().match(text, joint.end() if joint else small.end)
    if found:
        parts = _parts_of(big, found[0])
        return _join(number, small, parts, found.end(), big) if small.value < parts else None
    parts = _NEVER_ALONE.get(big, 0)
    if small.value >= parts or not _may_stand_alone(text, number, form, then[0], small):
        return None
    return _join(number, small, parts, small.end, big)


def _parts_of(big: str, form: str) -> int:
    """Return how many of a written unit make one of a larger one; 0 where none do."""
    names = {unit.name for unit in read_unit(form)}
    return next((parts for name, parts in _smaller_of()[big] if name in names), 0)


def _may_stand_alone(text: str, number: Number, form: str, between: str, small: Number) -> bool:
    """Tell whether a number behind feet can be inches without saying so: 6-foot-5, 5ft9."""
    if not _BARE_END.match(text, small.end) or small.strict < _FINEST or between.strip(" -"):
        return False
    if between in {"", "-"} or (form.lower() == "foot" and number.value > 1):
        return True
    return form.lower() in _SHORT and not _FOLLOWS.match(text, small.end)


def _join(number: Number, small: Number, parts: int, end: int, name: str) -> tuple[Number, str]:
    value = number.value + small.value / parts
    step = small.strict / parts
    return Number(number.start, end, value, step, step, 3, written=False), name


def read_half_behind(text: str, number: Number, end: int) -> Number | None:
    """Return the number with the "and a half" behind its unit's ``end``: a mile and a half."""
    if number.value % 1 or number.value > _MOST_WITH_HALF:
        return None
    half = read_and_a_half(text, end)
    if half is None:
        return None
    value = number.value + half.value
    return Number(number.start, half.end, value, half.step, half.step, 2, written=False)
