import pytest

from newslint.language.quantities.exceptions import is_excepted, refuse_exception
from newslint.language.quantities.grammar import Quantity, find_quantities
from newslint.language.quantities.uses import is_measure, is_of_body


def first(copy: str) -> Quantity:
    return next(find_quantities(copy))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("The road is 10 miles long.", id="a distance"),
        pytest.param("It carried 300 pounds of copper.", id="pounds that weigh"),
        pytest.param("The temperature fell to 30F.", id="a temperature"),
        pytest.param("A 40-foot wall stood there.", id="a height"),
    ],
)
def test_a_measure_is_one(copy: str) -> None:
    assert is_measure(copy, first(copy))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("She won the 100 metres final.", id="a race"),
        pytest.param("He made a 40-yard field goal.", id="a game"),
        pytest.param("It has a 12-inch screen.", id="a screen"),
        pytest.param("They found a 9 mm pistol.", id="a calibre"),
        pytest.param("Preheat the oven to 200C.", id="a recipe"),
        pytest.param("Add 200 grams of rice.", id="a pack"),
        pytest.param("It seemed 1,000 miles away.", id="a way of speaking"),
        pytest.param("They met at 26 Mile House.", id="a name"),
        pytest.param("They met on the 10-mile Ridge Road.", id="a name behind it"),
        pytest.param("It costs 300 pounds.", id="money"),
        pytest.param("The 18F team wrote it.", id="a letter that is no degree"),
    ],
)
def test_what_is_no_measure_is_none(copy: str) -> None:
    assert not is_measure(copy, first(copy))


@pytest.mark.parametrize(
    ("copy", "is_body"),
    [
        pytest.param("She stands 6 feet tall.", True, id="a height"),
        pytest.param("He is 6ft 2in.", True, id="feet and inches"),
        pytest.param("It is 15 stone.", True, id="stone"),
        pytest.param("The baby weighed 7 pounds at birth.", True, id="a weight"),
        pytest.param("The tower is 60 feet tall.", False, id="a tower"),
        pytest.param("She drove 60 miles.", False, id="a distance"),
    ],
)
def test_heights_and_weights_of_people_are_known(copy: str, is_body: bool) -> None:
    assert is_of_body(copy, first(copy)) is is_body
    assert is_excepted(copy, first(copy), ["bodies"]) is is_body


@pytest.mark.parametrize(
    ("exception", "is_left"),
    [
        pytest.param("miles", True, id="the unit"),
        pytest.param("mi", True, id="its short form"),
        pytest.param("length", True, id="what it measures"),
        pytest.param("mph", False, id="another unit"),
        pytest.param("heat", False, id="another measure"),
    ],
)
def test_exceptions_name_units_and_what_is_measured(exception: str, is_left: bool) -> None:
    copy = "The road is 10 miles long."
    assert refuse_exception(exception) == ""
    assert is_excepted(copy, first(copy), [exception]) is is_left


def test_an_exception_that_is_nothing_is_refused() -> None:
    assert refuse_exception("money") == (
        "“money” is no unit, and none of length, area, volume, mass, speed, heat, bodies"
    )
