import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.headlines.counts import find_counts


@pytest.mark.parametrize(
    ("text", "value", "noun", "fate"),
    [
        ("six tired miners sang", 6, "miners", ""),
        ("killed 1,200 people", 1200, "people", "dead"),
        ("Six die in storm", 6, "", "dead"),
        ("twenty-one ships were saved", 21, "ships", "rescued"),
    ],
)
def test_reads_what_is_counted(text: str, value: float, noun: str, fate: str) -> None:
    (count,) = find_counts(text)
    assert (count.value, count.noun, count.fate) == (value, noun, fate)


@pytest.mark.parametrize(
    "text", ["six years", "6% of men", "6-3 wins", "one man", "£6 notes", "3.5"]
)
def test_what_measures_is_no_count(text: str) -> None:
    assert list(find_counts(text)) == []


@given(st.text(alphabet="six killed 0123,.-£%twonea ", max_size=60))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    ends = [0]
    for count in find_counts(text):
        assert ends[-1] <= count.number.start < count.number.end <= len(text)
        ends.append(count.number.end)
