"""Partners: the unit of another system in which readers think instead, and how copy writes it."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from newslint.language.quantities.grammar import Quantity
from newslint.patterncode import compile_re

METRIC, US, IMPERIAL = "metric", "us", "imperial"
SYSTEMS = (METRIC, US, IMPERIAL)
"""The systems that a house may ask for; the last two differ in gallons, tons and spelling."""

# unit: its partner in metric units, or in those of the United States and of Britain.
_TO_METRIC = {
    "mile": "kilometer", "yard": "meter", "foot": "meter", "inch": "centimeter",
    "acre": "hectare", "square_mile": "square_kilometer", "square_foot": "square_meter",
    "square_yard": "square_meter", "us_gallon": "liter", "imperial_gallon": "liter",
    "us_pint": "liter", "imperial_pint": "liter", "cubic_foot": "cubic_meter",
    "cubic_yard": "cubic_meter", "pound": "kilogram", "ounce": "gram", "stone": "kilogram",
    "short_ton": "tonne", "long_ton": "tonne", "mile_per_hour": "kilometer_per_hour",
    "degree_Fahrenheit": "degree_Celsius",
}  # fmt: skip
_TO_CUSTOMARY = {
    "kilometer": "mile", "meter": "foot", "centimeter": "inch", "millimeter": "inch",
    "hectare": "acre", "square_kilometer": "square_mile", "square_meter": "square_foot",
    "liter": "gallon", "cubic_meter": "cubic_foot", "kilogram": "pound", "gram": "ounce",
    "tonne": "ton", "kilometer_per_hour": "mile_per_hour", "meter_per_second": "mile_per_hour",
    "degree_Celsius": "degree_Fahrenheit",
}  # fmt: skip
_OWN = {
    US: {"gallon": "us_gallon", "ton": "short_ton"},
    IMPERIAL: {"gallon": "imperial_gallon", "ton": "long_ton"},
}
# The short form and the full one, in the plural; "~" is "er" or "re".
_WRITTEN = {
    "kilometer": ("km", "kilomet~s"), "meter": ("m", "met~s"), "centimeter": ("cm", "centimet~s"),
    "hectare": ("ha", "hectares"), "square_kilometer": ("sq km", "square kilomet~s"),
    "square_meter": ("sq m", "square met~s"), "liter": ("l", "lit~s"),
    "cubic_meter": ("cu m", "cubic met~s"), "kilogram": ("kg", "kilograms"),
    "gram": ("g", "grams"), "tonne": ("tonnes", "tonnes"),
    "kilometer_per_hour": ("km/h", "kilomet~s per hour"),
    "mile": ("miles", "miles"), "foot": ("ft", "feet"), "inch": ("in", "inches"),
    "acre": ("acres", "acres"), "square_mile": ("sq miles", "square miles"),
    "square_foot": ("sq ft", "square feet"), "us_gallon": ("gallons", "gallons"),
    "imperial_gallon": ("gallons", "gallons"), "cubic_foot": ("cu ft", "cubic feet"),
    "pound": ("lb", "pounds"), "ounce": ("oz", "ounces"), "short_ton": ("tons", "tons"),
    "long_ton": ("tons", "tons"), "mile_per_hour": ("mph", "mph"),
}  # fmt: skip
_SCALE = compile_re(r"(?:C|F|Celsius|centigrade|Fahrenheit|℃|℉)\Z", re.IGNORECASE)


def _name_scale(letter: str, name: str) -> Callable[[re.Match[str]], str]:
    return lambda found: letter if len(found[0]) == 1 else name


_SCALES = {
    "degree_Celsius": _name_scale("C", "Celsius"),
    "degree_Fahrenheit": _name_scale("F", "Fahrenheit"),
}
_LONGEST_SHORT_FORM = 3
_SHORT = frozenset({"sq km", "sq m", "sq ft", "km/h", "kph", "mph"})


class Partner(Struct, frozen=True):
    """The unit of a quantity, by its name, and the one that it is converted to."""

    unit: str
    other: str
    written: str
    """The other as it stands behind its number, the space between them included."""


def system_of(quantity: Quantity) -> str:
    """Return "metric" or "customary" where all readings of a unit are of that system, else ""."""
    systems = {unit.system for unit in quantity.units}
    return systems.pop() if len(systems) == 1 else ""


def find_partners(quantity: Quantity, to: str, spelling: str = "er") -> Iterator[Partner]:
    """Yield the partner of each reading of a quantity's unit in the system ``to``."""
    for unit in quantity.units:
        other = _TO_METRIC.get(unit.name) if to == METRIC else _TO_CUSTOMARY.get(unit.name)
        if other:
            other = _OWN.get(to, {}).get(other, other)
            yield Partner(unit.name, other, _write(other, quantity, spelling))


def _write(other: str, quantity: Quantity, spelling: str) -> str:
    form = quantity.form
    is_closed = quantity.end - quantity.numbers[-1].end == len(form)
    if other in _SCALES:
        # What stands around the scale's name or letter stays: degrees C, °F.
        return ("" if is_closed else " ") + _SCALE.sub(_SCALES[other], form)
    short, full = _WRITTEN[other]
    if len(form) > _LONGEST_SHORT_FORM and form not in _SHORT:
        return f" {full.replace('~', spelling)}"
    is_closed = is_closed and len(short) <= _LONGEST_SHORT_FORM
    return short if is_closed else f" {short}"
