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
        ("half a million", 5e5, 5e5, 5e5, 1),
        ("three-quarters of a mile", 0.75, 0.25, 0.25, 1),
        ("two and a half million", 2.5e6, 5e5, 5e5, 1),
        ("2½ million", 2.5e6, 5e5, 5e5, 2),
        ("3 and a half miles", 3.5, 0.5, 0.5, 2),
        ("one hundred and twenty", 120, 1, 10, 2),
        ("twelve hundred", 1200, 100, 100, 2),
        ("5bn", 5e9, 1e9, 1e9, 1),
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


@pytest.mark.parametrize(
    "text", ["32,555,68", "word", "", "$5", "5.5.5", "3,5", "hundred", "a mile"]
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text, 0) is None


@given(st.integers(0, 10**9), st.booleans())
def test_integers_are_read_whole(value: int, grouped: bool) -> None:
    text = f"{value:,}" if grouped else str(value)
    number = read_number(text, 0)
    assert number is not None
    assert (number.value, number.start, number.end) == (value, 0, len(text))


@given(st.text(alphabet="0123456789., /½⁄-", max_size=40))
def test_whatever_is_read_lies_in_the_text(text: str) -> None:
    number = read_number(text, 0)
    assert number is None or (0 == number.start < number.end <= len(text) and number.value >= 0)


def test_digits_without_end_are_no_number() -> None:
    assert read_number("9" * 5_000, 0) is None
