import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.vale.wordsplitting import split_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Well, then.", ["Well", "then"], id="marks after a word"),
        pytest.param('("Yes")', ["Yes"], id="marks around a word"),
        pytest.param("They don’t.", ["They", "don't"], id="an apostrophe inside"),
        pytest.param("‘Quoted’ words", ["Quoted", "words"], id="single quotation marks"),
        pytest.param("well-known", ["well-known"], id="a hyphen"),
        pytest.param("Mr. Smith", ["Mr.", "Smith"], id="an abbreviation"),
        pytest.param("the U.S.", ["the", "U.S."], id="initials"),
        pytest.param("$100 — 5", [], id="no letters"),
    ],
)
def test_splits_words(text: str, words: list[str]) -> None:
    assert [token.text for token in split_tokens(text)] == words


@given(st.text())
def test_tells_where_words_stand(text: str) -> None:
    straight = str.maketrans("‘’“”", "''\"\"")
    for token in split_tokens(text):
        assert token.text == text[token.start : token.end].translate(straight)
        assert token.text
