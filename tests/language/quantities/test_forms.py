import pytest

from newslint.language.quantities.forms import load_units, read_unit, unit_pattern


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("km", {"kilometer"}),
        ("Kilometres", {"kilometer"}),
        ("sq. ft.", {"square_foot"}),
        ("square-feet", {"square_foot"}),
        ("tons", {"tonne", "short_ton", "long_ton"}),
        ("ounces", {"ounce", "troy_ounce", "us_fluid_ounce", "imperial_fluid_ounce"}),
        ("pints", {"us_pint", "imperial_pint"}),
        ("degrees", {"degree_Celsius", "degree_Fahrenheit"}),
        ("C", {"degree_Celsius"}),
        ("nm", {"nautical_mile", "nanometer"}),
        ("Nm", {"newton_meter"}),
        ("hp", {"horsepower", "metric_horsepower"}),
        ("miles-per-hour", {"mile_per_hour"}),
        ("kilometres an hour", {"kilometer_per_hour"}),
        ("litres per 100km", {"liter_per_100_kilometers"}),
        ("MPG", {"mile_per_us_gallon", "mile_per_imperial_gallon"}),
        ("pounds per square inch", {"psi"}),
        ("hPa", {"millibar"}),
        ("M", set()),
        ("c", set()),
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
        ("ft. of", "ft."),
        ("inches of mercury", "inches of mercury"),
        ("inches of rain", "inches"),
        ("ft9", "ft"),
        ("m²", "m²"),
        ("mx", None),
        ("mph", "mph"),
    ],
)
def test_the_longest_form_is_read(text: str, form: str | None) -> None:
    found = unit_pattern().match(text)
    assert (found[0] if found else None) == form


def test_every_form_of_the_table_is_read_whole() -> None:
    forms = {form for _unit, forms in load_units() for form in forms}
    assert [form for form in forms if not unit_pattern().fullmatch(form)] == []
    assert [form for form in forms if not read_unit(form)] == []
