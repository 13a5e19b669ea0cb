import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.exceptions import Excepted, find_faults
from newslint.scanning.expression import Clock, Expression


@pytest.mark.parametrize(
    ("start", "end", "overlaps"),
    [
        pytest.param(0, 4, False, id="right before"),
        pytest.param(3, 5, True, id="over its start"),
        pytest.param(5, 6, True, id="inside"),
        pytest.param(4, 20, True, id="around"),
        pytest.param(7, 9, False, id="right behind"),
    ],
)
def test_what_an_exception_matches_is_a_stretch(start: int, end: int, overlaps: bool) -> None:
    excepted = Excepted([Expression("abc")], "... abc and so on")
    assert excepted.overlaps(start, end) is overlaps


def test_only_the_group_of_the_fault_is_excepted() -> None:
    found = find_faults(Expression("a(?P<fault>b)c"), "xabcx", Clock())
    assert list(found) == [(2, 3)]


@given(st.text(alphabet="ab ", max_size=40), st.integers(0, 40), st.integers(1, 5))
def test_stretches_say_what_each_match_says(text: str, start: int, length: int) -> None:
    expressions = [Expression("ab+"), Expression("b a?")]
    spans = [span for each in expressions for span in find_faults(each, text, Clock())]
    expected = any(low < start + length and start < high for low, high in spans)
    assert Excepted(expressions, text).overlaps(start, start + length) is expected
