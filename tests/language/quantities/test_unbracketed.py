import pytest

from newslint.language.quantities.unbracketed import find_unbracketed


def show(text: str) -> list[tuple[str, str]]:
    return [
        (text[first.start : first.end], text[second.start : second.end])
        for first, second in find_unbracketed(text)
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("It ran 26 miles, or 42 km, that day.", ("26 miles", "42 km")),
        ("It is 10 feet long, or about 3 metres.", ("10 feet", "3 metres")),
        ("It is 10 feet or about 3 metres deep", ("10 feet", "3 metres")),
        ("some 100 km — about 62 miles — off", ("100 km", "62 miles")),
        ("some 100 km - or 62 miles - off", ("100 km", "62 miles")),
        ("200g/7oz plain flour", ("200g", "7oz")),
        ("at 26 mph/43 km/h now", ("26 mph", "43 km/h")),
        ("Copy. " * 40 + "some 5 to 10 km/3 to 6 miles away", ("5 to 10 km", "3 to 6 miles")),
    ],
)
def test_a_conversion_without_brackets_is_read(text: str, pair: tuple[str, str]) -> None:
    assert show(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("choose 5 miles or 10 km.", id="a choice"),
        pytest.param("the 5 mile/10 km route", id="two routes"),
        pytest.param("a 5-mile, or 10 km, run", id="an adjective"),
        pytest.param("2 miles, or 3 miles, off", id="one system"),
        pytest.param("2 tons, or 2,000 kg, of", id="a unit of several readings"),
        pytest.param("2 miles, or 3 litres, of", id="another sort of unit"),
        pytest.param("2 to 3 miles, or 4 km, off", id="other counts"),
        pytest.param("it cost 5 km/h", id="a unit with a slash"),
        pytest.param("2 miles, or 3 km of road", id="what does not close"),
    ],
)
def test_what_may_be_no_conversion_is_not_read(text: str) -> None:
    assert show(text) == []
