from pathlib import Path

import pytest

from newslint.vale.hunspell.affixes import DictionaryError
from newslint.vale.spelling import Speller, load_built_in, load_named, read_words


def wrong(speller: Speller, text: str) -> list[str]:
    return [token.text for token in speller.find(text)]


def test_tells_wrong_words_and_where_they_stand() -> None:
    (token,) = Speller([load_built_in()]).find("It was a definate win.")
    assert (token.text, token.start, token.end) == ("definate", 9, 17)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The colour of the color, organised or organized.", id="both spellings"),
        pytest.param("NASA and NATO use JavaScript.", id="capitals"),
        pytest.param("A wel-knwn 3rd-rte log4j.", id="hyphens and figures"),
        pytest.param("Don’t, won't, the house’s.", id="apostrophes"),
        pytest.param("Run \ufffc now.", id="inline code"),
    ],
)
def test_passes_over(text: str) -> None:
    assert wrong(Speller([load_built_in()]), text) == []


def test_what_is_too_long_is_no_word() -> None:
    speller = Speller([load_built_in()], filters=["(b+)+c"])
    assert wrong(speller, f"{'a' * 100_000} wordd") == ["wordd"]


def test_custom_rules_look_at_everything() -> None:
    speller = Speller([load_built_in()], has_default_filters=False)
    assert wrong(speller, "A log4jx and ZQXJ.") == ["log4jx", "ZQXJ"]


def test_filters_are_found_anywhere_in_a_word() -> None:
    assert wrong(Speller([load_built_in()], filters=["[dD]{2}"]), "Addddr Qwertz") == ["Qwertz"]


def test_words_of_a_list_are_right_in_any_case_if_they_are_small_there() -> None:
    speller = Speller([load_built_in()], words={"kubectl", "Gitaly"})
    assert wrong(speller, "Kubectl kubectl Gitaly gitaly") == ["gitaly"]


def test_accepts_the_vocabulary_as_whole_words_and_phrases() -> None:
    speller = Speller([load_built_in()], accepted=["[Kk]affka", "mea kulpa"])
    assert wrong(speller, "Kaffka’s kaffkaesque mea kulpa") == ["kaffkaesque"]
    assert wrong(speller, "A kulpa") == ["kulpa"]


def test_a_word_is_right_if_any_dictionary_has_it(tmp_path: Path) -> None:
    (tmp_path / "house.aff").write_text("SET UTF-8\n")
    (tmp_path / "house.dic").write_text("1\nKaffka\n")
    house = load_named("house", (str(tmp_path),))
    assert wrong(Speller([house, load_built_in()]), "Kaffka wins") == []
    assert wrong(Speller([house]), "Kaffka wins") == ["wins"]


def test_the_built_in_dictionary_stands_in_for_the_american_one(tmp_path: Path) -> None:
    assert load_named("en_US", (str(tmp_path),)) is load_built_in()


def test_refuses_a_dictionary_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="xx_XX"):
        load_named("xx_XX", (str(tmp_path),))
    (tmp_path / "half.dic").write_text("1\nword\n")
    with pytest.raises(DictionaryError, match=r"half\.aff"):
        load_named("half", (str(tmp_path),))


def test_reads_a_list_of_words(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("one\n\n#\n two \n")
    assert read_words(tmp_path / "words.txt") == {"one", "two"}
