import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.percentages.fractions import find_fractions


def is_wrong(text: str) -> bool:
    (said,) = find_fractions(text)
    return said.is_wrong


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("nearly half (51.5%)", id="less, and it is more"),
        pytest.param("almost one in four (39 per cent)", id="less, and far off"),
        pytest.param("more than half of the older (44 pct) drivers", id="more, and it is less"),
        pytest.param("a majority of members (48%)", id="a majority"),
        pytest.param("two-thirds of them (45%)", id="far off"),
    ],
)
def test_words_that_a_percentage_contradicts_are_wrong(text: str) -> None:
    assert is_wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("nearly half (50%)", id="a hair"),
        pytest.param("roughly half (58%)", id="roughly"),
        pytest.param("more than half (83%)", id="more"),
        pytest.param("six out of ten (63%)", id="out of"),
        pytest.param("a third (33%)", id="exactly"),
        pytest.param("the vast majority of them (91%)", id="a majority"),
    ],
)
def test_rough_words_are_right(text: str) -> None:
    assert not is_wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("came in third (56%)", id="an ordinal"),
        pytest.param("in the first half (80%)", id="half of a match"),
        pytest.param("in the fourth quarter (2%)", id="a quarter of the year"),
        pytest.param("a half-time talk (80%)", id="part of a word"),
    ],
)
def test_what_is_no_fraction_is_left_alone(text: str) -> None:
    assert not list(find_fractions(text))


@given(st.integers(1, 99))
def test_half_is_wrong_by_its_side_only(percent: int) -> None:
    assert is_wrong(f"more than half ({percent}%)") == (percent < 50 and percent + 0.5 < 50)
