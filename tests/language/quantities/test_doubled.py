import pytest

from newslint.language.figures import find_figures
from newslint.language.quantities.doubled import find_doubled


def mended(copy: str) -> list[str]:
    return [found.mend(copy) for found in find_doubled(copy, find_figures(copy))]


@pytest.mark.parametrize(
    ("copy", "right"),
    [
        pytest.param("It is 5 km kilometres off", "5 km", id="a length"),
        pytest.param("It is 5 kilometers km off", "5 kilometers", id="the word first"),
        pytest.param("It did 20 mph miles an hour", "20 mph", id="a speed"),
        pytest.param("It did 20mph per hour", "20mph", id="half of a speed"),
        pytest.param("It is 5ft feet", "5ft", id="closed up"),
        pytest.param("It holds 1,200 sq ft square feet", "1,200 sq ft", id="an area"),
        pytest.param("A 5-km kilometre road", "5-km", id="an adjective"),
        pytest.param("It was 30 degrees C Celsius", "30 degrees C", id="a scale"),
        pytest.param("It was 30°C degrees", "30°C", id="degrees"),
        pytest.param("It rose 2.5% per cent", "2.5%", id="per cent"),
        pytest.param("It rose 25 percent %", "25 percent", id="the sign last"),
    ],
)
def test_a_unit_that_is_named_twice_is_found(copy: str, right: str) -> None:
    assert mended(copy) == [right]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("It is 5 km. Kilometres are long.", id="another sentence"),
        pytest.param("A 2 lb pound cake", id="a cake"),
        pytest.param("It rose 5% percentage points", id="a longer word"),
        pytest.param("It weighs 5 kg pounds aside", id="two units"),
        pytest.param("5 ft foot-long rolls", id="a compound"),
        pytest.param("Vitamin C Celsius", id="no number"),
        pytest.param("v2.5 km kilometres", id="a version"),
        pytest.param("5 pounds of pounds", id="a word between"),
    ],
)
def test_a_unit_that_is_named_once_is_silent(copy: str) -> None:
    assert mended(copy) == []
