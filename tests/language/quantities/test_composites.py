import pytest

from newslint.language.quantities.grammar import read_quantity


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("5ft 10in", 5 + 10 / 12, "foot"),
        ("5ft9", 5.75, "foot"),
        ("33ft6ins", 33.5, "foot"),
        ("5-foot-10", 5 + 10 / 12, "foot"),
        ("6-foot-5", 6 + 5 / 12, "foot"),
        ("6 foot 2 guard", 6 + 2 / 12, "foot"),
        ("6'7\"", 6 + 7 / 12, "foot"),
        ("6’7” tall", 6 + 7 / 12, "foot"),
        ("5 feet and 11 inches", 5 + 11 / 12, "foot"),
        ("7 feet, 10.5 inches", 7.875, "foot"),
        ("6ft 2½in", 6 + 2.5 / 12, "foot"),
        ("six feet two inches", 6 + 2 / 12, "foot"),
        ("six-foot-two", 6 + 2 / 12, "foot"),
        ("14st 2lb", 14 + 2 / 14, "stone"),
        ("4st and 3lbs", 4 + 3 / 14, "stone"),
        ("12st 4", 12 + 4 / 14, "stone"),
        ("8lb 4oz", 8.25, "pound"),
        ("seven pounds, four ounces", 7.25, "pound"),
        ("1m 85cm", 1.85, "meter"),
        ("2 miles 880 yards", 2.5, "mile"),
        ("a mile and a half", 1.5, "mile"),
        ("two miles and three-quarters", 2.75, "miles"),
    ],
)
def test_two_units_make_one_number(text: str, value: float, form: str) -> None:
    quantity = read_quantity(text, 0)
    assert quantity is not None
    assert quantity.composite
    assert quantity.numbers[0].value == pytest.approx(value)
    assert quantity.numbers[0].end == quantity.end
    assert quantity.form == form


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("12 feet 10 years ago", "12 feet", id="a number of something else"),
        pytest.param("12ft 30in", "12ft", id="more inches than a foot has"),
        pytest.param("5.5 ft 3 in", "5.5 ft", id="a part of a foot"),
        pytest.param("5 km, 300 metres", "5 km", id="a list"),
        pytest.param("6 feet and 3 people", "6 feet", id="and something else"),
        pytest.param("6 feet 5 others", "6 feet", id="a plural without a hyphen"),
    ],
)
def test_what_follows_a_unit_may_be_another_thing(text: str, read: str) -> None:
    quantity = read_quantity(text, 0)
    assert quantity is not None
    assert text[: quantity.end] == read
    assert not quantity.composite
