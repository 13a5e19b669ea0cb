import pytest

from newslint.language.people.titles import is_title_word, lower_title


@pytest.mark.parametrize(
    ("title", "lowered"),
    [
        pytest.param("U.S. Secretary of Defense", "U.S. secretary of defense", id="a country"),
        pytest.param("Norlandish Prime Minister", "Norlandish prime minister", id="an adjective"),
        pytest.param("Vice-President", "vice-president", id="a hyphen"),
    ],
)
def test_a_title_is_lowered_but_for_names(title: str, lowered: str) -> None:
    assert lower_title(title) == lowered


def test_title_words_are_known_in_any_writing() -> None:
    assert all(is_title_word(word) for word in ("Sen.", "president", "MR"))
    assert not is_title_word("Presidents")
