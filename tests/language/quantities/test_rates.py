import pytest

from newslint.language.quantities.rates import is_part_of_other, read_rate


@pytest.mark.parametrize(
    ("text", "rate", "end"),
    [
        (" a day", "day", 6),
        ("/sec", "second", 4),
        (" per hr of", "hour", 7),
        (" daily", "day", 6),
        ("-a-year", "year", 7),
        (" per hectare", "", 0),
        (" a daybed", "", 0),
    ],
)
def test_the_time_of_a_rate_is_read(text: str, rate: str, end: int) -> None:
    assert read_rate(text, 0) == (rate, end)


@pytest.mark.parametrize(
    ("text", "told"),
    [(" per hectare", True), ("/acre", True), (" per day", False), ("/25 km", False), ("", False)],
)
def test_what_is_counted_by_another_unit_is_told(text: str, told: bool) -> None:
    assert is_part_of_other(text, 0) is told
