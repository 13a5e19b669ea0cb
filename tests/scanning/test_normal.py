import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.normal import is_wordy, normalise


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        pytest.param("The Firm’s", "the firm s", id="small letters, and spaces for marks"),
        pytest.param("a\n\t_b", "a  _b", id="white space"),
        pytest.param("ſo İt \u212a", "so it k", id="letters that match ASCII"),
        pytest.param("Zoë", "zo\x7f", id="any other letter"),
        pytest.param("a\u0301", "a\x7f", id="an accent of its own"),
        pytest.param("a😀b", "a b", id="a picture"),
        pytest.param("\x7fa", " a", id="the character that stands for letters"),
    ],
)
def test_normal_forms(text: str, normal: str) -> None:
    assert normalise(text) == normal


@given(st.text())
def test_a_normal_form_is_ascii_and_of_the_same_length(text: str) -> None:
    normal = normalise(text)
    assert normal.isascii()
    assert len(normal) == len(text)


@given(st.text(), st.text())
def test_each_character_has_its_own_normal_form(left: str, right: str) -> None:
    assert normalise(left + right) == normalise(left) + normalise(right)


@given(st.text("aZ_9 é²ⓐ\x7f\u0301“-😀\u200d"))
def test_words_stand_between_spaces(text: str) -> None:
    words = [match.span() for match in regex.finditer(r"\w+", text)]
    assert [match.span() for match in regex.finditer("[^ ]+", normalise(text))] == words


def test_word_characters_are_those_of_regex() -> None:
    sample = [*range(0x3000), *range(0x3000, sys.maxunicode + 1, 97)]
    characters = [chr(code) for code in sample if not 0xD800 <= code < 0xE000]
    expected = set(regex.findall(r"\w", "".join(characters)))
    assert {each for each in characters if is_wordy(each)} == expected
