import pytest

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
