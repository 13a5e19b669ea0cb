import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.joins.contractions import find_contraction_joins
from newslint.language.joins.join import Join
from newslint.language.reading import Reading
from newslint.source import Source


def find(text: str) -> list[tuple[str, Join]]:
    reading = Reading(parse(Source("a.txt", text)))
    return [(passage.text, join) for passage, join in find_contraction_joins(reading)]


def apart(text: str) -> list[str]:
    return [join.apart(passage) for passage, join in find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It wasn'tthe same ferry.", "wasn't the", id="after a negation"),
        pytest.param("It wasn’tthe same ferry.", "wasn’t the", id="a curly apostrophe"),
        pytest.param("They say it'sthe same.", "it's the", id="after a pronoun's verb"),
        pytest.param("They say hedidn't come.", "he didn't", id="before a negation"),
        pytest.param("They say Ididn't come.", "I didn't", id="the pronoun I"),
        pytest.param("We saw London'sgreat bridge.", "London's great", id="after a possessive"),
    ],
)
def test_finds_joins_at_a_contraction(text: str, words: str) -> None:
    assert apart(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It wasn't the same; it's not theirs.", id="copy as it should be"),
        pytest.param("They couldn't, shouldn't and needn't go.", id="negations"),
        pytest.param("Mr O'Neill and Ms D'Arcy met.", id="names"),
        pytest.param("The rock'n'roll and the fo'c'sle.", id="words with apostrophes"),
        pytest.param("They say it'snot so.", id="a word behind the apostrophe"),
        pytest.param("See news/wasn'tthe for more.", id="a path"),
        pytest.param("It wasn'tthe one; no, wasn'tthe one.", id="repeated"),
    ],
)
def test_leaves_other_apostrophes_alone(text: str) -> None:
    assert apart(text) == []


PARTS = ["he", "was", "did", "n't", "n’t", "'s", "’s", "the", "it", "not", "I", " ", ". ", "London"]


@given(st.lists(st.sampled_from(PARTS), max_size=10))
def test_a_join_is_its_text_with_spaces_inside(parts: list[str]) -> None:
    for text, join in find("".join(parts)):
        assert join.apart(text).replace(" ", "") == text[join.start : join.end]
        assert all(join.start < seam < join.end for seam in join.seams)
