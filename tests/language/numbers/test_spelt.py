import pytest

from newslint.language.numbers.spelt import read_spelt


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("seven", 7, 1),
        ("Twenty-one", 21, 1),
        ("twenty one", 21, 1),
        ("a hundred", 100, 100),
        ("one hundred and twenty", 120, 1),
        ("one hundred twenty", 120, 1),
        ("two hundred thousand", 200_000, 100_000),
        ("two thousand five hundred and ten", 2510, 1),
        ("two thousand five hundred", 2500, 100),
        ("one million, two hundred thousand", 1_200_000, 100_000),
        ("fifty-five thousand", 55_000, 1000),
        ("three billion", 3e9, 1e9),
    ],
)
def test_a_number_in_words_is_read_whole(text: str, value: float, place: float) -> None:
    found = read_spelt(text, 0)
    assert found is not None
    assert (found.value, found.place, found.end) == (value, place, len(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("one hundred and two hundred", "one hundred"),
        ("one thousand and two thousand", "one thousand"),
        ("seventy one-hundred", "seventy"),
        ("ten to twelve", "ten"),
        ("five million people", "five million"),
    ],
)
def test_of_two_numbers_the_first_is_read(text: str, read: str) -> None:
    found = read_spelt(text, 0)
    assert found is not None
    assert text[: found.end] == read


@pytest.mark.parametrize("text", ["hundred", "a mile", "tent", "sevens", ""])
def test_a_word_that_is_no_number_is_not_read(text: str) -> None:
    assert read_spelt(text, 0) is None
