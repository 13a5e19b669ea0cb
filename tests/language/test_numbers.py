import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.numbers import read_number


@pytest.mark.parametrize(
    ("text", "value", "strict", "loose", "significant"),
    [
        ("1,300 km", 1300, 1, 100, 2),
        ("808", 808, 1, 1, 3),
        ("250", 250, 1, 50, 2),
        ("30", 30, 1, 10, 1),
        ("0.07", 0.07, 0.01, 0.01, 1),
        ("1.50", 1.5, 0.01, 0.1, 2),
        (".5", 0.5, 0.1, 0.1, 1),
        ("3.5 million", 3.5e6, 1e5, 1e5, 2),
        ("twenty-five", 25, 1, 5, 2),
        ("a hundred", 100, 100, 100, 1),
        ("two and a half", 2.5, 0.5, 0.5, 1),
        ("half a", 0.5, 0.5, 0.5, 1),
        ("5½", 5.5, 0.5, 0.5, 2),
        ("2 1/2", 2.5, 0.5, 0.5, 2),
        ("¾", 0.75, 0.25, 0.25, 2),
    ],
)
def test_a_number_knows_how_finely_it_was_stated(
    text: str, value: float, strict: float, loose: float, significant: int
) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.value == pytest.approx(value)
    assert number.strict == pytest.approx(strict)
    assert number.loose == pytest.approx(loose)
    assert number.significant == significant


@pytest.mark.parametrize("text", ["32,555,68", "word", "", "$5"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text, 0) is None


@given(st.integers(0, 10**9), st.booleans())
def test_integers_are_read_whole(value: int, grouped: bool) -> None:
    text = f"{value:,}" if grouped else str(value)
    number = read_number(text, 0)
    assert number is not None
    assert (number.value, number.start, number.end) == (value, 0, len(text))
