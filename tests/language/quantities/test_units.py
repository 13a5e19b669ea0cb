from typing import Any

import pint
import pytest

from newslint.language.quantities.units import _TABLE, convert, read_unit, unit_pattern

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
    "troy_ounce": "troy_ounce",
}
BASES = {
    "length": "meter",
    "mass": "kilogram",
    "area": "square_meter",
    "volume": "liter",
    "speed": "meter_per_second",
    "heat": "degree_Celsius",
}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Any]:
    return pint.UnitRegistry()


@pytest.mark.parametrize(("name", "dimension"), [(row[0], row[1]) for row in _TABLE])
def test_our_definitions_are_those_of_pint(
    name: str, dimension: str, registry: pint.UnitRegistry[Any]
) -> None:
    base = BASES[dimension]
    ours = convert(name, base).apply(100.0)
    there = PINT_NAMES.get(base, base)
    wanted = registry.Quantity(100.0, PINT_NAMES.get(name, name)).to(there).magnitude
    # pint's acre is that of the US survey, 4 parts in a million larger than the international one.
    tolerance = 1e-5 if name == "acre" else 1e-9
    assert ours == pytest.approx(wanted, rel=tolerance)


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("km", {"kilometer"}),
        ("Kilometres", {"kilometer"}),
        ("sq. ft.", {"square_foot"}),
        ("tons", {"tonne", "short_ton", "long_ton"}),
        ("ounces", {"ounce", "troy_ounce", "us_fluid_ounce", "imperial_fluid_ounce"}),
        ("degrees", {"degree_Celsius", "degree_Fahrenheit"}),
        ("C", {"degree_Celsius"}),
        ("miles-per-hour", {"mile_per_hour"}),
        ("M", set()),
        ("parsecs", set()),
    ],
)
def test_a_written_form_has_its_readings(form: str, names: set[str]) -> None:
    assert {unit.name for unit in read_unit(form)} == names


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("km/h of", "km/h"),
        ("square  miles", "square  miles"),
        ("m", "m"),
        ("metres", "metres"),
        ("feet", "feet"),
        ("mx", None),
    ],
)
def test_the_longest_form_is_read(text: str, form: str | None) -> None:
    found = unit_pattern().match(text)
    assert (found[0] if found else None) == form


def test_a_conversion_can_be_turned_round() -> None:
    way = convert("degree_Celsius", "degree_Fahrenheit")
    assert way.apply(100) == pytest.approx(212)
    assert way.invert().apply(212) == pytest.approx(100)
    assert way.of_difference().apply(10) == pytest.approx(18)
