import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.vale.hunspell.dictionary import Dictionary
from newslint.vale.spelling import Speller, load_built_in


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        pytest.param("teh", "the", id="two letters swapped"),
        pytest.param("recieve", "receive", id="letters that are often mistaken"),
        pytest.param("accomodate", "accommodate", id="a letter lost"),
        pytest.param("Londn", "London", id="a name"),
        pytest.param("TEH", "THE", id="in capitals"),
        pytest.param("alot", "a lot", id="a space lost"),
        pytest.param("london", "London", id="a capital lost"),
    ],
)
def test_suggests_what_was_meant(word: str, meant: str) -> None:
    assert meant in Speller([load_built_in()]).suggest(word)


def test_suggests_nothing_for_what_is_no_word() -> None:
    assert Speller([load_built_in()]).suggest("xqzptl") == ()
    assert Speller([load_built_in()]).suggest("x" * 1000) == ()


def test_suggests_nothing_without_a_dictionary() -> None:
    assert Speller([]).suggest("teh") == ()


AFFIXES = b"""\
SET UTF-8
FULLSTRIP
PFX R Y 2
PFX R 0 re .
PFX R a un a
SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [^y]
SFX S e 0 e
SFX F N 1
SFX F x yz x
"""
WORDS = b"""\
6
play/RS
city/RS
able/RS
fox/FR
and\\/or/S
x/FS
"""
TWOFOLD = b"""\
SFX A Y 1
SFX A 0 er/B .
SFX B Y 1
SFX B 0 s .
"""


@pytest.mark.parametrize(
    "dictionary",
    [
        pytest.param(Dictionary(AFFIXES, WORDS), id="prefixes and suffixes"),
        pytest.param(Dictionary(TWOFOLD, b"1\nplay/A\n"), id="suffixes on suffixes"),
    ],
)
@given(
    st.lists(
        st.text("abcdefilnoprstuxyz/", max_size=9)
        | st.builds(
            "{}{}{}".format,
            st.sampled_from(["", "re", "un", "u", "a"]),
            st.sampled_from(["play", "cit", "city", "able", "abl", "fox", "fo", "and/or", "x", ""]),
            st.sampled_from(["", "s", "ies", "yz", "er", "ers", "e"]),
        ),
        max_size=30,
    )
)
def test_of_many_strings_those_are_chosen_that_the_dictionary_has(
    dictionary: Dictionary, forms: list[str]
) -> None:
    assert dictionary.choose(forms) == {form for form in forms if dictionary.has(form)}


def test_the_built_in_dictionary_chooses_what_it_has() -> None:
    dictionary = load_built_in()
    words = "unhappily resets misled cities boxes London Londons xqzptl houses' reread".split()
    forms = [form for word in words for form in (word, word[1:], word[:-1], word.capitalize())]
    chosen = dictionary.choose(forms)
    assert chosen == {form for form in forms if dictionary.has(form)}
    assert {"unhappily", "cities", "London"} <= chosen
