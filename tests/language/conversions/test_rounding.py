import pytest

from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.rounding import is_right
from newslint.language.conversions.temperatures import is_temperature_right
from newslint.language.numbers import read_number
from newslint.language.quantities.hedges import Hedge
from newslint.language.quantities.units import convert


def pair(
    source: str,
    target: str,
    names: tuple[str, str],
    hedge: Hedge = Hedge.NONE,
    *,
    fives: bool = False,
) -> Pair:
    left, right = read_number(source, 0), read_number(target, 0)
    assert left is not None
    assert right is not None
    return Pair(left, right, convert(*names), names, hedge=hedge, in_fives=fives)


MILES = ("mile", "kilometer")
FEET = ("foot", "meter")


@pytest.mark.parametrize(
    ("source", "target", "names", "right"),
    [
        pytest.param("500", "805", MILES, True, id="exact to the digits shown"),
        pytest.param("500", "800", MILES, True, id="the conversion rounded to a hundred"),
        pytest.param("60", "100", MILES, True, id="near enough"),
        pytest.param("30", "10", FEET, True, id="one digit, 9% off"),
        pytest.param("30", "12", FEET, False, id="two digits, 24% off"),
        pytest.param("1,000", "304", FEET, True, id="cut off, not rounded"),
        pytest.param("125", "204", MILES, False, id="three digits, 1.4% off"),
        pytest.param("20", "30", MILES, True, id="both rounded to ten"),
        pytest.param("20", "38", MILES, False, id="a fifth too much"),
        pytest.param("6", "1.8", FEET, True, id="the press's factor"),
        pytest.param("400", "400", ("yard", "meter"), False, id="the number once more"),
        pytest.param("2,000", "2,000", ("long_ton", "tonne"), True, id="units that are nearly one"),
    ],
)
def test_a_number_is_taken_as_finely_as_it_was_stated(
    source: str, target: str, names: tuple[str, str], right: bool
) -> None:
    assert is_right(pair(source, target, names)) is right


def test_storm_reports_round_to_five_on_both_sides() -> None:
    assert is_right(pair("15", "30", MILES, fives=True))
    assert not is_right(pair("15", "30", MILES))


def test_a_hedge_may_have_been_worked_in() -> None:
    assert is_right(pair("1,250", "389", FEET, Hedge.MORE))
    assert not is_right(pair("1,250", "389", FEET, Hedge.LESS))


@pytest.mark.parametrize(
    ("celsius", "fahrenheit", "right"),
    [
        ("20", "68", True),
        ("18.2", "64", True),
        ("30", "85", True),
        ("20", "78", False),
        ("19", "62", False),
    ],
)
def test_temperatures_are_compared_in_degrees(celsius: str, fahrenheit: str, right: bool) -> None:
    names = ("degree_Celsius", "degree_Fahrenheit")
    assert is_temperature_right(pair(celsius, fahrenheit, names)) is right
