import pytest

from newslint.language.quantities.grammar import read_quantity
from newslint.language.quantities.partners import IMPERIAL, METRIC, US, find_partners, system_of
from newslint.language.quantities.units import convert


@pytest.mark.parametrize(
    ("quantity", "to", "other", "written"),
    [
        pytest.param("10 km", US, "mile", " miles", id="a short form"),
        pytest.param("10km", US, "mile", " miles", id="miles are never closed up"),
        pytest.param("10m", IMPERIAL, "foot", "ft", id="closed up"),
        pytest.param("10 feet", METRIC, "meter", " metres", id="a full form"),
        pytest.param("10 litres", US, "us_gallon", " gallons", id="US gallons"),
        pytest.param("10 litres", IMPERIAL, "imperial_gallon", " gallons", id="imperial gallons"),
        pytest.param("20°C", US, "degree_Fahrenheit", "°F", id="a sign"),
        pytest.param(
            "20 degrees Celsius", US, "degree_Fahrenheit", " degrees Fahrenheit", id="full"
        ),
        pytest.param("68F", METRIC, "degree_Celsius", "C", id="a letter"),
    ],
)
def test_a_unit_has_a_partner_in_the_other_system(
    quantity: str, to: str, other: str, written: str
) -> None:
    read = read_quantity(quantity, 0)
    assert read is not None
    (partner,) = find_partners(read, to, "re")
    assert (partner.other, partner.written) == (other, written)
    assert convert(partner.unit, partner.other).scale > 0


@pytest.mark.parametrize(
    ("quantity", "to"),
    [
        pytest.param("10 km", METRIC, id="its own system"),
        pytest.param("10 knots", METRIC, id="knots"),
        pytest.param("10 carats", US, id="carats"),
    ],
)
def test_other_units_have_none(quantity: str, to: str) -> None:
    read = read_quantity(quantity, 0)
    assert read is not None
    assert list(find_partners(read, to)) == []


def test_a_unit_of_two_readings_has_a_partner_for_each() -> None:
    read = read_quantity("10 gallons", 0)
    assert read is not None
    partners = [(partner.unit, partner.other) for partner in find_partners(read, METRIC)]
    assert partners == [("us_gallon", "liter"), ("imperial_gallon", "liter")]


@pytest.mark.parametrize(
    ("quantity", "system"),
    [
        ("10 km", "metric"),
        ("10 gallons", "customary"),
        ("10 tons", ""),
        ("20 degrees", ""),
        ("68F", "customary"),
        ("10 knots", "nautical"),
    ],
)
def test_the_system_of_a_unit_is_told_where_it_is_certain(quantity: str, system: str) -> None:
    read = read_quantity(quantity, 0)
    assert read is not None
    assert system_of(read) == system
