import pytest

from newslint.language.inflection import add_ending


@pytest.mark.parametrize(
    ("word", "ending", "inflected"),
    [
        pytest.param("centre", "ing", "centring", id="a silent e gives way to a vowel"),
        pytest.param("centre", "s", "centres", id="and stays before a consonant"),
        pytest.param("colour", "ful", "colourful", id="no e"),
        pytest.param("adviser", "", "adviser", id="no ending"),
    ],
)
def test_an_ending_is_added(word: str, ending: str, inflected: str) -> None:
    assert add_ending(word, ending) == inflected
