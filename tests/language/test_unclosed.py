import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.reading import Reading
from newslint.language.unclosed import find_unclosed_brackets, find_unclosed_quotations
from newslint.source import Source


def _read(*paragraphs: str) -> Reading:
    return Reading(parse(Source("a.md", "\n\n".join(paragraphs))))


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param(['"We need it, he said.'], [(0, 0)], id="a straight mark"),
        pytest.param(["He said: “We need it."], [(0, 9)], id="a curly mark"),
        pytest.param(['"We need it.', '"We do."'], [], id="the next paragraph opens again"),
        pytest.param(['"We need it.', 'We do," he said.'], [], id="the next paragraph closes"),
        pytest.param(["It is 6' 2\" long."], [], id="inches"),
        pytest.param(['"A," he said. "B. "C," she said.'], [], id="paragraphs run together"),
        pytest.param(['“We need it", he said.'], [], id="two sorts of marks"),
    ],
)
def test_unclosed_quotations(paragraphs: list[str], found: list[tuple[int, int]]) -> None:
    reading = _read(*paragraphs)
    places = [(passage.index, start) for passage, start in find_unclosed_quotations(reading)]
    assert places == found


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param(["It (the sea is wide."], [(0, 3)], id="one that opens"),
        pytest.param(["It the sea) is wide."], [(0, 10)], id="one that closes"),
        pytest.param(["(It is wide.", "It is deep.)"], [], id="an aside of two paragraphs"),
        pytest.param(["They brought a) salt and b) pepper."], [], id="labels of items"),
        pytest.param(["They smiled :-) and left."], [], id="a face"),
        pytest.param(["It [the sea) is (wide."], [(0, 3), (0, 11), (0, 16)], id="of two sorts"),
    ],
)
def test_unclosed_brackets(paragraphs: list[str], found: list[tuple[int, int]]) -> None:
    reading = _read(*paragraphs)
    places = [(passage.index, start) for passage, start in find_unclosed_brackets(reading)]
    assert places == found


@given(st.lists(st.text('a ()[]"“”:1', min_size=1, max_size=40), min_size=1, max_size=6))
def test_only_marks_are_found(paragraphs: list[str]) -> None:
    reading = Reading(parse(Source("a.txt", "\n\n".join(paragraphs))))
    for passage, start in find_unclosed_quotations(reading):
        assert passage.text[start] in '"“”'
    for passage, start in find_unclosed_brackets(reading):
        assert passage.text[start] in "()[]"
