import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.joins.opened import Opening, describe_opening, find_opening
from newslint.language.joins.runs import Token
from newslint.language.joins.weights import load_weights
from newslint.language.lexicon import load_lexicon
from newslint.language.reading import Reading
from newslint.source import Source

LEXICON = load_lexicon()


def token(text: str, run: str) -> Token:
    reading = Reading(parse(Source("a.txt", text)))
    passage, start = next(reading.find_all(run))
    return Token(reading, passage, start, start + len(run))


def opening(text: str, run: str) -> Opening:
    found = find_opening(token(text, run), LEXICON)
    assert found
    return found


def odds(text: str, run: str) -> float:
    features = describe_opening(token(text, run), opening(text, run), LEXICON)
    return load_weights().opened.score(features)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Londonwas wet.", "london was", id="a name"),
        pytest.param("Thebridge was shut.", "the bridge", id="a function word"),
        pytest.param("Bridgesand roads were shut.", "bridges and", id="a word"),
        pytest.param("Iwas there.", "i was", id="the pronoun"),
        pytest.param("Abridge was shut.", "a bridge", id="the article"),
        pytest.param("Zywickaand so. Mr Zywicka left.", "zywicka and", id="a name of the article"),
        pytest.param("Zywickasaid so.", "zywicka said", id="before a word that no name ends in"),
    ],
)
def test_a_run_comes_apart_into_its_words(text: str, words: str) -> None:
    found = opening(text, text.split(" ", maxsplit=1)[0])
    assert f"{found.left} {found.right}" == words


@pytest.mark.parametrize(
    ("text", "run"),
    [
        pytest.param("Zywickaand so.", "Zywickaand", id="an unknown name"),
        pytest.param("Aart left.", "Aart", id="an article that would be an"),
        pytest.param("Zywicka left.", "Zywicka", id="a name that is no two words"),
        pytest.param("Zcouncil was shut.", "Zcouncil", id="one letter that is no word"),
    ],
)
def test_what_has_no_known_words_does_not_come_apart(text: str, run: str) -> None:
    assert find_opening(token(text, run), LEXICON) is None


def test_knows_names_from_words() -> None:
    name, word = opening("Londonwas wet.", "Londonwas"), opening("Thebridge fell.", "Thebridge")
    assert name.is_name
    assert name.first is None
    assert not word.is_name
    assert word.first == LEXICON.half("the")
    assert word.second == LEXICON.half("bridge")


def test_knows_what_the_article_writes_elsewhere() -> None:
    assert opening("Londonwas wet. London is.", "Londonwas").is_written
    assert not opening("Londonwas wet. He left london.", "Londonwas").is_written


@pytest.mark.parametrize(
    ("better", "worse", "run"),
    [
        pytest.param(
            "In Londonwas rain. Yes, London.", "In Londonwas rain.", "Londonwas", id="a known name"
        ),
        pytest.param(
            "Thebridge fell.", "Mr Thebridge fell.", "Thebridge", id="a word inside a sentence"
        ),
        pytest.param(
            "In Londonhall was rain.",
            "In Londonhall was rain; Londonhall was wet.",
            "Londonhall",
            id="repeated",
        ),
        pytest.param(
            "In Londonwas rain.",
            "In Londonwas rain; in Londonwas ice.",
            "Londonwas",
            id="repeated, with a function word",
        ),
    ],
)
def test_what_stands_around_makes_a_join_likelier(better: str, worse: str, run: str) -> None:
    assert odds(better, run) > odds(worse, run)


def test_a_name_and_a_verb_are_likelier_than_a_name_with_an_ending() -> None:
    assert odds("In Londonwas rain.", "Londonwas") > odds("In Londonship was rain.", "Londonship")


NAMES = ["London", "The", "Bridges", "I", "A", "Zywicka", "Manchester", "However"]
WORDS = ["was", "said", "and", "bridge", "quickly", "a", "of", "ing"]


@given(st.sampled_from(NAMES), st.sampled_from(WORDS), st.sampled_from(["", "Yes, "]))
def test_the_words_are_the_run(name: str, word: str, before: str) -> None:
    run = name + word
    place = token(f"{before}{run} here. {name} is.", run)
    found = find_opening(place, LEXICON)
    assert found is None or found.left + found.right == run.lower()
    if found:
        features = describe_opening(place, found, LEXICON)
        assert features.keys() == load_weights().opened.weights.keys()


@pytest.mark.parametrize(
    ("text", "run"),
    [
        pytest.param("He met Anna Methat there.", "Methat", id="behind a given name"),
        pytest.param("Their aide Methat Zywicka left.", "Methat", id="before a surname"),
    ],
)
def test_a_word_of_grammar_is_no_part_of_a_name(text: str, run: str) -> None:
    found = find_opening(token(text, run), LEXICON)
    assert found is None or found.left != "me"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said: “Methat it was.”", id="behind an opening quotation mark"),
        pytest.param("They left. Methat Zywicka saw.", id="at the start of a sentence"),
    ],
)
def test_a_word_of_grammar_opens_a_sentence(text: str) -> None:
    assert opening(text, "Methat").left == "me"


@pytest.mark.parametrize(
    ("text", "run", "is_firm"),
    [
        pytest.param("Allied Stores Incwill sell.", "Incwill", True, id="behind a name"),
        pytest.param("Allied Stores Cosaid so.", "Cosaid", True, id="two letters"),
        pytest.param("Allied Stores Coto sell.", "Coto", False, id="two that may open a name"),
        pytest.param("A firm is an Incwill be.", "Incwill", False, id="behind another word"),
    ],
)
def test_what_stands_behind_the_name_of_a_firm_is_known(text: str, run: str, is_firm: bool) -> None:
    found = find_opening(token(text, run), LEXICON)
    assert (found is not None and found.is_firm) is is_firm
