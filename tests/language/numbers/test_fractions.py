import pytest

from newslint.language.numbers.fractions import (
    read_and_a_half,
    read_fraction,
    read_fraction_behind,
    read_fraction_in_words,
)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("½", 0.5, 0.5), ("⅜ in", 0.375, 0.125), ("3/4", 0.75, 0.25), ("5⁄8", 0.625, 0.125)],
)
def test_a_fraction_in_digits_is_read(text: str, value: float, step: float) -> None:
    found = read_fraction(text, 0)
    assert found is not None
    assert (found.value, found.step) == (value, step)


@pytest.mark.parametrize("text", ["9/3", "1/0", "2/3/2020", "1/2/3", "0/5", "/2"])
def test_what_is_no_part_of_one_is_no_fraction(text: str) -> None:
    assert read_fraction(text, 0) is None


@pytest.mark.parametrize(
    ("text", "end"), [("½ in", 1), (" ½", 2), (" 1/2 in", 4), ("-1/2", 4), ("-½", 2)]
)
def test_a_fraction_behind_a_whole_is_read(text: str, end: int) -> None:
    found = read_fraction_behind(text, 0)
    assert found is not None
    assert (found.value, found.end) == (0.5, end)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("half a mile", 0.5, 6),
        ("half-mile", 0.5, 4),
        ("Half of the town", 0.5, 7),
        ("a quarter of a mile", 0.25, 14),
        ("three-quarters of an inch", 0.75, 20),
        ("two thirds", 2 / 3, 10),
        ("five-eighths of an inch", 0.625, 18),
        ("one-half", 0.5, 8),
    ],
)
def test_a_fraction_in_words_takes_what_leads_to_its_unit(
    text: str, value: float, end: int
) -> None:
    found = read_fraction_in_words(text, 0)
    assert found is not None
    assert (found.value, found.end) == (value, end)


@pytest.mark.parametrize("text", ["third", "halfway", "five quarters", "quarterly"])
def test_a_word_that_is_no_part_is_no_fraction(text: str) -> None:
    assert read_fraction_in_words(text, 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [(" and a half", 0.5), ("-and-a-half", 0.5), (" and three-quarters", 0.75)],
)
def test_and_a_half_is_read(text: str, value: float) -> None:
    found = read_and_a_half(text, 0)
    assert found is not None
    assert found.value == value
