import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.joins.seams import (
    ALL_WORDS,
    Run,
    can_split,
    find_seam,
    lacks_n,
    split_frequency,
    surplus,
)
from newslint.language.lexicon import load_lexicon

LEXICON = load_lexicon()
WORDS = "a an the of to in council harbour bridge ferry closed quickly report children".split()


def take(text: str, before: str = "", after: str = "") -> str:
    seam = find_seam(Run(text, before, after), LEXICON)
    return f"{seam.left} {seam.right}" if seam else ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("thebridge", "the bridge", id="the article first"),
        pytest.param("ferryto", "ferry to", id="a function word last"),
        pytest.param("abridge", "a bridge", id="one letter first"),
        pytest.param("harbourcouncil", "harbour council", id="two content words"),
        pytest.param("goodsin", "goods in", id="the commoner of two ways"),
    ],
)
def test_a_run_comes_apart_into_its_words(text: str, words: str) -> None:
    assert take(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a", id="one letter"),
        pytest.param("xqzvbridge", id="no word first"),
        pytest.param("bridgexqzv", id="no word last"),
        pytest.param("oneofthe", id="three words"),
        pytest.param("harbourlike", id="an adjective in -like"),
    ],
)
def test_what_is_not_two_words_has_no_seam(text: str) -> None:
    assert take(text) == ""


def test_the_words_around_say_which_way_is_right() -> None:
    seams = [find_seam(Run("nowhere", *around), LEXICON) for around in [("", ""), ("is", "in")]]
    assert all(seams)
    plain, placed = seams
    assert plain
    assert placed
    assert (plain.before, plain.after) == (0, 0)
    assert (placed.before, placed.after) != (0, 0)


def test_a_stronger_pair_with_its_neighbours_is_a_stronger_seam() -> None:
    fitting = find_seam(Run("thecouncil", "of", "has"), LEXICON)
    unfit = find_seam(Run("thecouncil", "the", "the"), LEXICON)
    assert fitting
    assert unfit
    assert fitting.strength > unfit.strength


@pytest.mark.parametrize(
    ("left", "right", "lacks"),
    [
        pytest.param("a", "old", True, id="a vowel"),
        pytest.param("a", "harbour", False, id="a consonant"),
        pytest.param("a", "one", False, id="a vowel spoken as a consonant"),
        pytest.param("a", "unit", False, id="a u, which may be either"),
        pytest.param("an", "old", False, id="the article that it has"),
    ],
)
def test_an_article_before_a_vowel_lacks_its_n(left: str, right: str, lacks: bool) -> None:
    assert lacks_n(left, right) is lacks


def test_no_verb_follows_an_article() -> None:
    assert find_seam(Run("besuited", "to", "man"), LEXICON)
    assert find_seam(Run("besuited", "a", "man"), LEXICON) is None


@given(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2).filter(lambda two: not lacks_n(*two))
)
def test_two_words_run_together_come_apart_somewhere(words: list[str]) -> None:
    text = "".join(words)
    seam = find_seam(Run(text), LEXICON)
    assert can_split(text, LEXICON)
    assert seam
    assert seam.left + seam.right == text
    assert LEXICON.half(seam.left) == seam.first
    assert LEXICON.half(seam.right) == seam.second


@given(st.text("abcdehinorst", max_size=12))
def test_what_has_a_seam_can_be_split(text: str) -> None:
    seam = find_seam(Run(text), LEXICON)
    assert seam is None or (seam.left and seam.right and seam.left + seam.right == text)
    assert seam is None or can_split(text, LEXICON)


def test_a_known_pair_is_as_frequent_as_the_lexicon_says() -> None:
    assert split_frequency("of", "the", LEXICON) == LEXICON.pair("of", "the") > 0


def test_an_unknown_pair_is_rarer_than_any_known_one_of_such_words() -> None:
    assert LEXICON.pair("bridge", "quickly") == 0
    together = split_frequency("bridge", "quickly", LEXICON)
    assert together == min(
        44, LEXICON.frequency("bridge") + LEXICON.frequency("quickly") - ALL_WORDS
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("", "the", id="nothing before"),
        pytest.param("the", "", id="nothing after"),
        pytest.param("xqzv", "the", id="no word"),
        pytest.param("bridge", "quickly", id="a pair that is not known"),
    ],
)
def test_what_is_not_known_to_stand_together_has_no_surplus(left: str, right: str) -> None:
    assert surplus(left, right, LEXICON) == 0


def test_what_stands_together_oftener_than_by_chance_has_a_surplus() -> None:
    assert surplus("prime", "minister", LEXICON) > surplus("of", "a", LEXICON)
    assert surplus("prime", "minister", LEXICON) > 0
