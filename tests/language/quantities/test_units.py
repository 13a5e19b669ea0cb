from typing import Any

import pint
import pytest

from newslint.language.quantities import units
from newslint.language.quantities.forms import load_units
from newslint.language.quantities.units import Unit, ask_pint, convert

# What pint's own registry calls our units, where its name is another.
PINT_NAMES = {
    "tonne": "metric_ton",
    "us_gallon": "gallon",
    "us_pint": "pint",
    "us_quart": "quart",
    "us_fluid_ounce": "fluid_ounce",
    "square_meter": "meter**2",
    "square_kilometer": "kilometer**2",
    "square_centimeter": "centimeter**2",
    "square_inch": "inch**2",
    "square_foot": "foot**2",
    "square_yard": "yard**2",
    "square_mile": "mile**2",
    "cubic_meter": "meter**3",
    "cubic_foot": "foot**3",
    "cubic_yard": "yard**3",
    "kilometer_per_hour": "kilometer/hour",
    "meter_per_second": "meter/second",
    "foot_per_second": "foot/second",
    "mile_per_hour": "mile/hour",
    "degree_Celsius": "degC",
    "degree_Fahrenheit": "degF",
    "acre_foot": "acre_feet",
    "cubic_kilometer": "kilometer**3",
    "cubic_centimeter": "centimeter**3",
    "cubic_inch": "inch**3",
    "cubic_mile": "mile**3",
    "square_millimeter": "millimeter**2",
    "us_cup": "cup",
    "us_tablespoon": "tablespoon",
    "us_teaspoon": "teaspoon",
    "us_bushel": "bushel",
    "short_hundredweight": "US_hundredweight",
    "long_hundredweight": "UK_hundredweight",
    "kilometer_per_second": "kilometer/second",
    "meter_per_minute": "meter/minute",
    "foot_per_minute": "foot/minute",
    "mile_per_second": "mile/second",
    "inch_of_mercury": "inch_Hg",
    "millimeter_of_mercury": "millimeter_Hg",
    "btu": "british_thermal_unit",
    "newton_meter": "newton*meter",
    "pound_foot": "foot_pound",
    "mile_per_us_gallon": "mile/gallon",
    "mile_per_imperial_gallon": "mile/imperial_gallon",
    "kilometer_per_liter": "kilometer/liter",
}
BASES = {
    "length": "meter",
    "mass": "kilogram",
    "area": "square_meter",
    "volume": "liter",
    "speed": "meter_per_second",
    "heat": "degree_Celsius",
    "pressure": "pascal",
    "power": "watt",
    "energy": "kilojoule",
    "torque": "newton_meter",
    "fuel": "kilometer_per_liter",
}
# Kitchen measures of countries that use the metric system, which pint does not know: milliliters.
ROUND = {"metric_cup": 250, "metric_tablespoon": 15, "metric_teaspoon": 5}
# Of the US survey foot in pint, 2 parts in a million longer than ours; an area, 4; a volume, 6.
SURVEYED = {"acre", "acre_foot", "furlong", "fathom"}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Any]:
    return pint.UnitRegistry()


UNITS = [unit for unit, _forms in load_units()]
IN_PINT = [unit for unit in UNITS if unit.name not in {*ROUND, "liter_per_100_kilometers"}]


@pytest.mark.parametrize("unit", IN_PINT, ids=lambda unit: unit.name)
def test_our_definitions_are_those_of_pint(unit: Unit, registry: pint.UnitRegistry[Any]) -> None:
    base = BASES[unit.dimension]
    ours = convert(unit.name, base).apply(100.0)
    there = PINT_NAMES.get(base, base)
    wanted = registry.Quantity(100.0, PINT_NAMES.get(unit.name, unit.name)).to(there).magnitude
    assert ours == pytest.approx(wanted, rel=1e-5 if unit.name in SURVEYED else 1e-9)


@pytest.mark.parametrize(("name", "milliliters"), ROUND.items())
def test_kitchen_measures_are_round(name: str, milliliters: int) -> None:
    assert convert(name, "milliliter").apply(1) == pytest.approx(milliliters)


def test_fuel_for_distance_is_the_inverse_of_distance_for_fuel() -> None:
    way = convert("mile_per_us_gallon", "liter_per_100_kilometers")
    assert way.apply(30) == pytest.approx(7.840, abs=5e-4)
    assert way.invert().apply(way.apply(30)) == pytest.approx(30)
    assert way.apply(0) == float("inf")
    british = convert("mile_per_imperial_gallon", "liter_per_100_kilometers")
    assert british.apply(30) == pytest.approx(9.416, abs=5e-4)
    assert convert("kilometer_per_liter", "liter_per_100_kilometers").apply(20) == pytest.approx(5)


def test_a_conversion_can_be_turned_round() -> None:
    way = convert("degree_Celsius", "degree_Fahrenheit")
    assert way.apply(100) == pytest.approx(212)
    assert way.invert().apply(212) == pytest.approx(100)
    assert way.of_difference().apply(10) == pytest.approx(18)


def test_pint_is_asked_where_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = convert("mile", "kilometer")
    monkeypatch.setattr(units, "_load_kept", dict)
    convert.cache_clear()
    assert convert("mile", "kilometer") == kept == ask_pint("mile", "kilometer")
    convert.cache_clear()


def test_a_way_has_no_digits_that_come_of_reckoning() -> None:
    assert ask_pint("acre", "square_inch").scale == 6_272_640
    assert ask_pint("degree_Fahrenheit", "degree_Celsius").apply(98.6) == pytest.approx(37)
