import pytest

from newslint.language.conversions.repeated import find_repeated
from newslint.language.quantities.statements import find_statements


def mended(sentence: str, spelling: str = "er") -> list[str]:
    text = f"They saw {sentence} there."
    return [found.mend(text) for found in find_repeated(text, find_statements(text), spelling)]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        pytest.param("10 miles (10 miles)", "10 miles", id="the number once more"),
        pytest.param("10 km (6.2 km)", "10 km (6.2 miles)", id="the conversion, without its unit"),
        pytest.param("10km (6.2km)", "10km (6.2 miles)", id="closed up"),
        pytest.param("5m (16m)", "5m (16ft)", id="short forms"),
        pytest.param("20 feet (6.1 feet)", "20 feet (6.1 meters)", id="full forms"),
        pytest.param("20°C (68°C)", "20°C (68°F)", id="a sign"),
        pytest.param("70 degrees F (21 degrees F)", "70 degrees F (21 degrees C)", id="degrees"),
        pytest.param("50 gallons (189 gallons)", "50 gallons (189 liters)", id="US gallons"),
        pytest.param("50 gallons (227 gallons)", "50 gallons (227 liters)", id="imperial gallons"),
    ],
)
def test_a_unit_converted_into_itself_is_found(sentence: str, right: str) -> None:
    assert mended(sentence) == [right]


def test_the_spelling_is_that_of_the_article() -> None:
    assert mended("20 feet (6.1 feet)", "re") == ["20 feet (6.1 metres)"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("10 miles (5 miles each way)", id="a part"),
        pytest.param("10 miles (12 miles)", id="another number"),
        pytest.param("5 km (3 km)", id="one digit, which fits by chance"),
        pytest.param("10 miles (16 km)", id="a conversion"),
        pytest.param("10 to 20 miles (10 miles)", id="a range"),
        pytest.param("10 miles (10 miles; 16 km)", id="two targets"),
        pytest.param("6ft 2in (6ft 2in)", id="two units"),
    ],
)
def test_other_brackets_are_silent(sentence: str) -> None:
    assert mended(sentence) == []
