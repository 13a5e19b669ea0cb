import pytest

from newslint.language.joins.nearwords import (
    is_derived,
    is_inflected,
    is_near_word,
    lacks_double,
)
from newslint.language.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("goverment", id="a letter left out"),
        pytest.param("govvernment", id="a letter too many"),
        pytest.param("govermment", id="another letter"),
        pytest.param("govenrment", id="two letters swapped"),
        pytest.param("overnment", id="the first letter left out"),
        pytest.param("governmen", id="the last letter left out"),
        pytest.param("xgovernment", id="a letter before"),
        pytest.param("governmentx", id="a letter behind"),
    ],
)
def test_a_slip_in_a_known_word_is_near_it(word: str) -> None:
    assert is_near_word(word, LEXICON)


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("gvornemnt", id="too many slips"),
        pytest.param("thebridgeworks", id="words run together"),
        pytest.param("xqzvwkj", id="no word"),
    ],
)
def test_what_is_far_from_any_word_is_not_near_one(word: str) -> None:
    assert not is_near_word(word, LEXICON)


@pytest.mark.parametrize("word", ["aprove", "acomplish", "buble", "comittee"])
def test_one_letter_doubled_makes_a_word(word: str) -> None:
    assert lacks_double(word, LEXICON)


@pytest.mark.parametrize("word", ["athousand", "abridged", "goverment"])
def test_where_another_letter_is_wrong_doubling_makes_no_word(word: str) -> None:
    assert not lacks_double(word, LEXICON)


@pytest.mark.parametrize("left", ["bridge", "bone", "harbour"])
def test_any_noun_makes_an_adjective_in_like(left: str) -> None:
    assert is_derived(left, "like")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("the", "like", id="a word of grammar"),
        pytest.param("sound", "like", id="a verb that takes it"),
        pytest.param("bridges", "like", id="a plural"),
        pytest.param("walking", "like", id="a participle"),
        pytest.param("painted", "like", id="another participle"),
        pytest.param("quickly", "like", id="an adverb"),
        pytest.param("bridge", "likes", id="another word behind"),
    ],
)
def test_where_like_is_a_word_of_its_own_there_is_no_such_adjective(left: str, right: str) -> None:
    assert not is_derived(left, right)


@pytest.mark.parametrize(
    "word",
    ["harbours", "boxes", "ferries", "painted", "paving", "baker", "bakers", "coldness", "slowly"],
)
def test_a_known_word_with_an_ending_is_inflected(word: str) -> None:
    assert is_inflected(word, LEXICON)


@pytest.mark.parametrize("word", ["harbour", "xqzvs", "thebridgess", "s", ""])
def test_what_is_no_word_with_an_ending_is_not_inflected(word: str) -> None:
    assert not is_inflected(word, LEXICON)
