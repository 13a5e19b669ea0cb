import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.language.joins.places import Place, find_places, is_common, is_known, is_opener
from newslint.language.passages import Passage


def find(text: str) -> list[Place]:
    block = Block(Role.BODY, text, (Segment(0, len(text), 0, len(text)),))
    return list(find_places(Passage(block, 0)))


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        pytest.param("It was late.The end.", "late", "The", id="two words"),
        pytest.param("It was well-known.It's so.", "well-known", "It's", id="hyphen, apostrophe"),
        pytest.param("It cost 1,300.The end.", "1,300", "The", id="a figure"),
        pytest.param("It was (late).The end.", "", "The", id="a bracket before the mark"),
        pytest.param("Who knows?!Nobody.", "knows", "Nobody", id="two marks"),
        pytest.param("It was late,30 people said.", "late", "30", id="a number after the mark"),
    ],
)
def test_the_words_beside_a_mark(text: str, left: str, right: str) -> None:
    place = find(text)[-1]
    assert (place.left, place.right) == (left, right)


@pytest.mark.parametrize(
    "text",
    [
        "It was late. The end.",
        "At 10.30 or 3:2 they won.",
        "http://example.org/The.End",
        "late.The@example.org",
        "a/b/late.The",
        "x=late.The",
        "&nbsp;The",
        ".The",
    ],
)
def test_addresses_code_and_figures_are_no_places(text: str) -> None:
    assert find(text) == []


@given(st.text(st.sampled_from("aB1.,;:?!)(”\" -'"), min_size=1, max_size=60))
def test_a_place_is_where_it_says(text: str) -> None:
    for place in find(text):
        assert text[place.seam : place.end] == place.right
        assert place.start < place.seam
        assert not place.left or text[place.start : place.mark] == place.left


def test_what_is_known_of_words() -> None:
    assert is_known("well-built")
    assert is_known("café")
    assert not is_known("zywicka")
    assert is_common("Police")
    assert is_opener("It’s")
    assert not is_opener("Police")
