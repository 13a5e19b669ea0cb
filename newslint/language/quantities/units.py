"""Units of measurement: how copy writes them, what each may mean, and what pint makes of them."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

DEFINITIONS = Path(__file__).parent / "units.txt"

_METRIC, _CUSTOMARY, _NAUTICAL = "metric", "customary", "nautical"
_LENGTH, _MASS, _AREA, _VOLUME, _SPEED, _HEAT = "length", "mass", "area", "volume", "speed", "heat"


class Unit(Struct, frozen=True):
    """One unit: its name in the definitions, what it measures, and the system it belongs to."""

    name: str
    dimension: str
    system: str


# Name, dimension, system, and the written forms, "~" for a space in one. Forms of one or two
# letters are read as they stand, longer ones in any case. A form under several units is ambiguous:
# each is a possible reading.
_TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("meter", _LENGTH, _METRIC, "meter meters metre metres m"),
    ("kilometer", _LENGTH, _METRIC, "kilometer kilometers kilometre kilometres km kms"),
    ("centimeter", _LENGTH, _METRIC, "centimeter centimeters centimetre centimetres cm cms"),
    ("millimeter", _LENGTH, _METRIC, "millimeter millimeters millimetre millimetres mm"),
    ("inch", _LENGTH, _CUSTOMARY, "inch inches in ins in."),
    ("foot", _LENGTH, _CUSTOMARY, "foot feet ft ft."),
    ("yard", _LENGTH, _CUSTOMARY, "yard yards yd yds"),
    ("mile", _LENGTH, _CUSTOMARY, "mile miles mi mi."),
    ("nautical_mile", _LENGTH, _NAUTICAL, "nautical~mile nautical~miles nm nmi"),
    ("gram", _MASS, _METRIC, "gram grams gramme grammes g"),
    ("milligram", _MASS, _METRIC, "milligram milligrams mg"),
    ("kilogram", _MASS, _METRIC, "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    (
        "tonne",
        _MASS,
        _METRIC,
        "tonne tonnes metric~ton metric~tons metric~tonne ton tons t",
    ),
    ("pound", _MASS, _CUSTOMARY, "pound pounds lb lbs lb. lbs."),
    ("ounce", _MASS, _CUSTOMARY, "ounce ounces oz oz."),
    ("troy_ounce", _MASS, _CUSTOMARY, "troy~ounce troy~ounces ounce ounces oz"),
    ("stone", _MASS, _CUSTOMARY, "stone stones st"),
    ("short_ton", _MASS, _CUSTOMARY, "short~ton short~tons us~ton us~tons ton tons"),
    ("long_ton", _MASS, _CUSTOMARY, "long~ton long~tons imperial~ton imperial~tons ton tons"),
    (
        "square_meter",
        _AREA,
        _METRIC,
        "square~meter square~meters square~metre square~metres sq~m sqm m2 m²",
    ),
    (
        "square_kilometer",
        _AREA,
        _METRIC,
        "square~kilometer square~kilometers square~kilometre square~kilometres sq~km sqkm km2 km²",
    ),
    ("square_centimeter", _AREA, _METRIC, "square~centimeters square~centimetres sq~cm cm2 cm²"),
    ("hectare", _AREA, _METRIC, "hectare hectares ha"),
    ("square_inch", _AREA, _CUSTOMARY, "square~inch square~inches sq~in"),
    (
        "square_foot",
        _AREA,
        _CUSTOMARY,
        "square~foot square~feet sq~ft sqft sq.~ft. sq~feet ft2 ft²",
    ),
    ("square_yard", _AREA, _CUSTOMARY, "square~yard square~yards sq~yd sq~yds sq~yards"),
    ("square_mile", _AREA, _CUSTOMARY, "square~mile square~miles sq~mi sq~mile sq~miles mi2 mi²"),
    ("acre", _AREA, _CUSTOMARY, "acre acres ac"),
    ("liter", _VOLUME, _METRIC, "liter liters litre litres l L"),
    ("milliliter", _VOLUME, _METRIC, "milliliter milliliters millilitre millilitres ml mL"),
    (
        "cubic_meter",
        _VOLUME,
        _METRIC,
        "cubic~meter cubic~meters cubic~metre cubic~metres cu~m m3 m³",
    ),
    ("cubic_foot", _VOLUME, _CUSTOMARY, "cubic~foot cubic~feet cu~ft ft3 ft³"),
    ("cubic_yard", _VOLUME, _CUSTOMARY, "cubic~yard cubic~yards cu~yd"),
    ("us_gallon", _VOLUME, _CUSTOMARY, "us~gallon us~gallons gallon gallons gal gals"),
    (
        "imperial_gallon",
        _VOLUME,
        _CUSTOMARY,
        "imperial~gallon imperial~gallons gallon gallons gal gals",
    ),
    ("us_pint", _VOLUME, _CUSTOMARY, "pint pints us~pint us~pints"),
    ("imperial_pint", _VOLUME, _CUSTOMARY, "pint pints imperial~pint imperial~pints"),
    ("us_quart", _VOLUME, _CUSTOMARY, "quart quarts"),
    ("imperial_quart", _VOLUME, _CUSTOMARY, "quart quarts"),
    (
        "us_fluid_ounce",
        _VOLUME,
        _CUSTOMARY,
        "fluid~ounce fluid~ounces fl~oz fl.~oz. ounce ounces oz",
    ),
    (
        "imperial_fluid_ounce",
        _VOLUME,
        _CUSTOMARY,
        "fluid~ounce fluid~ounces fl~oz fl.~oz. ounce ounces oz",
    ),
    ("oil_barrel", _VOLUME, _CUSTOMARY, "barrel barrels bbl"),
    (
        "kilometer_per_hour",
        _SPEED,
        _METRIC,
        (
            "km/h kph kmh kmph km/hr km~per~hour km~an~hour kilometers~per~hour "
            "kilometres~per~hour kilometers~an~hour kilometres~an~hour kilometer~an~hour "
            "kilometre~an~hour"
        ),
    ),
    (
        "meter_per_second",
        _SPEED,
        _METRIC,
        "m/s meters~per~second metres~per~second meters~a~second metres~a~second",
    ),
    ("foot_per_second", _SPEED, _CUSTOMARY, "ft/s feet~per~second feet~a~second"),
    (
        "mile_per_hour",
        _SPEED,
        _CUSTOMARY,
        "mph miles~per~hour miles~an~hour mile~per~hour mile~an~hour",
    ),
    ("knot", _SPEED, _NAUTICAL, "knot knots kt kts"),
    (
        "degree_Celsius",
        _HEAT,
        _METRIC,
        (
            "degrees~celsius degree~celsius degrees~centigrade deg~c degrees~c celsius centigrade "
            "°c ºc c degrees degree °"
        ),
    ),
    (
        "degree_Fahrenheit",
        _HEAT,
        _CUSTOMARY,
        "degrees~fahrenheit degree~fahrenheit deg~f degrees~f fahrenheit °f ºf f degrees degree °",
    ),
)

AREA, SPEED, HEAT = _AREA, _SPEED, _HEAT


def _key(form: str) -> str:
    form = " ".join(form.replace("-", " ").split())
    return form if len(form) <= 2 and form.isalpha() else form.lower()


@cache
def _readings() -> dict[str, tuple[Unit, ...]]:
    table: dict[str, tuple[Unit, ...]] = {}
    for name, dimension, system, forms in _TABLE:
        for form in forms.split():
            written = form.replace("~", " ")
            # C and F are written as capitals; other short forms as they stand here.
            key = written.upper() if written in {"c", "f"} else _key(written)
            table[key] = (*table.get(key, ()), Unit(name, dimension, system))
    return table


def read_unit(form: str) -> tuple[Unit, ...]:
    """Return the units that a written form may mean; none where it is no unit."""
    return _readings().get(_key(form), ())


@cache
def unit_pattern() -> re.Pattern[str]:
    """Return an expression for the written forms, the longest first."""
    short: list[str] = []
    long: list[str] = []
    for form in _readings():
        escaped = re.escape(form).replace(r"\ ", r"[\s-]+")
        (short if len(form) <= 2 and form.isalpha() else long).append(escaped)
    longest = "|".join(sorted(long, key=len, reverse=True))
    shortest = "|".join(sorted(short, key=len, reverse=True))
    return re.compile(rf"(?:(?i:{longest})|{shortest})(?![\w²³])")


class Conversion(Struct, frozen=True):
    """``y = scale * x + offset`` from one unit to another; a difference has no offset."""

    scale: float
    offset: float

    def apply(self, value: float) -> float:
        """Convert a value."""
        return self.scale * value + self.offset

    def invert(self) -> "Conversion":
        """Return the way back."""
        return Conversion(1 / self.scale, -self.offset / self.scale)

    def of_difference(self) -> "Conversion":
        """Return the same for differences, as of temperatures."""
        return Conversion(self.scale, 0.0)


@cache
def _registry() -> Any:
    # pint takes a quarter of a second to import: only articles that state a conversion pay for it.
    import pint

    return pint.UnitRegistry(str(DEFINITIONS))


@cache
def convert(source: str, target: str) -> Conversion:
    """Return what pint says of the way from one unit to another, by their names."""
    registry = _registry()

    def at(value: float) -> float:
        return float(registry.Quantity(value, source).to(target).magnitude)

    zero, hundred = at(0.0), at(100.0)
    return Conversion((hundred - zero) / 100, zero)
