import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.joins.triples import find_triple
from newslint.language.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("oneofthe", ("one", "of", "the"), id="grammar around"),
        pytest.param("outofthe", ("out", "of", "the"), id="all grammar"),
        pytest.param("attheend", ("at", "the", "end"), id="a short noun last"),
        pytest.param("endofthe", ("end", "of", "the"), id="a short noun first"),
        pytest.param("memberofthe", ("member", "of", "the"), id="a longer noun"),
    ],
)
def test_three_words_that_often_stand_together_are_found(
    text: str, words: tuple[str, str, str]
) -> None:
    triple = find_triple(text, LEXICON)
    assert triple
    assert (triple.left, triple.middle, triple.right) == words
    assert triple.is_known


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("ofa", id="too short"),
        pytest.param("thebridge", id="two words"),
        pytest.param("harbourbridgeferry", id="no word of grammar"),
        pytest.param("xqzvofthe", id="no word first"),
        pytest.param("ferryofquickly", id="words that never stand together"),
        pytest.param("unanimosly", id="a misspelling"),
        pytest.param("canorus", id="Latin"),
    ],
)
def test_what_hardly_is_three_words_is_none(text: str) -> None:
    assert find_triple(text, LEXICON) is None


WORDS = "one of the out at end to be in a for is was it he she by not has had".split()


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=3))
def test_the_words_are_the_text(words: list[str]) -> None:
    text = "".join(words)
    triple = find_triple(text, LEXICON)
    assert triple is None or triple.left + triple.middle + triple.right == text
    assert triple is None or all(
        LEXICON.half(word) for word in (triple.left, triple.middle, triple.right)
    )
