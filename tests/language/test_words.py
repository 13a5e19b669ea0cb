import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.words import find_words, find_words_among, split_lowers, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It’s the boys' game.", ["it's", "the", "boys", "game"], id="apostrophes"),
        pytest.param("a mega-deal", ["a", "mega", "deal"], id="a hyphen parts words"),
        pytest.param("1,300 km (808 miles)", ["1", "300", "km", "808", "miles"], id="numbers"),
        pytest.param("cafe\u0301 naïve 日本", ["cafe\u0301", "naïve", "日本"], id="accents"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    assert [word.lower for word in find_words(text)] == words


@given(st.text(max_size=60))
def test_words_stand_where_they_say_and_in_order(text: str) -> None:
    end = 0
    for word in find_words(text):
        assert text[word.start : word.end] == word.text
        assert end <= word.start < word.end
        end = word.end


@given(st.text(alphabet="aB1_ .-—’'\n\0\x1fÉİ\u0301"))
def test_words_alone_are_those_that_stand_somewhere(text: str) -> None:
    words = find_words(text)
    assert split_words(text) == [word.text for word in words]
    assert split_lowers(text) == [word.lower for word in words]


@given(
    st.text(alphabet="aB1_ .-—’'\nÉ\u0301"), st.sampled_from(["a", "ab", "b'a", "a'b'a", "é", "1"])
)
def test_words_that_are_looked_for_are_those_among_all(text: str, lower: str) -> None:
    folded = text.lower()
    sought = [word for word in find_words(text) if word.lower in {lower, "bb"}]
    assert find_words_among(text, folded, {lower, "bb"}) == sought
