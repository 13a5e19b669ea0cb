import pytest

from newslint.language.numbers.digits import read_digits


@pytest.mark.parametrize(
    ("text", "value", "decimals", "end"),
    [
        pytest.param("1,300 km", 1300, 0, 5, id="grouped by commas"),
        pytest.param("12 000 kg", 12_000, 0, 6, id="grouped by a space, thousands"),
        pytest.param("1 200 000", 1_200_000, 0, 9, id="grouped by spaces"),
        pytest.param("12\u00a0345", 12_345, 0, 6, id="grouped by a space that does not break"),
        pytest.param("12 300 m", 12, 0, 2, id="a space between two numbers, perhaps"),
        pytest.param("0.07 in", 0.07, 2, 4, id="decimals"),
        pytest.param(".5", 0.5, 1, 2, id="no digit before the point"),
        pytest.param("10.", 10, 0, 2, id="a full stop"),
        pytest.param("1,300, he", 1300, 0, 5, id="a comma behind"),
    ],
)
def test_digits_are_read(text: str, value: float, decimals: int, end: int) -> None:
    found = read_digits(text, 0)
    assert found is not None
    assert (found.value, found.decimals, found.end) == (value, decimals, end)


@pytest.mark.parametrize(
    "text",
    ["32,555,68", "3,5", "1,2345", "5.5.5", ".5.5", "x5"],
)
def test_groups_that_are_not_of_three_are_no_number(text: str) -> None:
    assert read_digits(text, 0) is None
