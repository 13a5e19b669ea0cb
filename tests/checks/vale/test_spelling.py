import re
from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style, is_refused

RULE = "extends: spelling\nmessage: \"Not '%s'?\"\n"


def test_tells_words_that_the_built_in_dictionary_lacks(tmp_path: Path) -> None:
    style = Style(tmp_path, RULE)
    assert style.find("A definate win for the colour.\n\n## Headng\n\n`cde` and NASA\n") == [
        "definate",
        "Headng",
    ]
    assert style.messages("Teh end.") == ["Not 'Teh'?"]


def test_words_with_accents_are_left_to_dictionaries_that_have_them(tmp_path: Path) -> None:
    text = "The café and naïve résumés of Zoé are definate, he isn’t; Kaffka."
    assert Style(tmp_path, RULE).find(text) == ["definate", "Kaffka"]
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "house.aff").write_text("SET UTF-8\n")
    (folder / "house.dic").write_text("2\ncafé\nZoé\n", encoding="utf-8")
    style = Style(tmp_path, f"{RULE}dictionaries:\n  - house\n")
    assert style.find("café Zoé naïve") == ["naïve"]


def test_a_style_brings_dictionaries_and_lists(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "house.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n")
    (folder / "house.dic").write_text("1\nkaffka/S\n")
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "words.txt").write_text("qwertz\n")
    rule = f"{RULE}dictionaries:\n  - house\nignore: House/words.txt\n"
    assert Style(tmp_path, rule).find("Kaffkas qwertz the") == ["the"]
    assert Style(tmp_path, f"{rule}append: true\n").find("Kaffkas qwertz the") == []


def test_a_rule_whose_dictionary_is_not_there_is_left_out(tmp_path: Path) -> None:
    style = Style(tmp_path, f"{RULE}dictionaries:\n  - xx_XX\n")
    assert is_refused(style.rule)
    assert "xx_XX" in style.rule.options.reason


@pytest.mark.parametrize(
    ("keys", "files", "told"),
    [
        pytest.param("dictionaries: [house]", ["house.dic"], "has no house.aff", id="half of one"),
        pytest.param("aff: a.aff\ndic: a.dic", ["../../a.aff"], "'a.dic'", id="half of two files"),
    ],
)
def test_a_dictionary_needs_both_its_files(
    tmp_path: Path, keys: str, files: list[str], told: str
) -> None:
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    for name in files:
        (folder / name).write_text("1\nword\n")
    assert told in Style(tmp_path, f"{RULE}{keys}\n").refusal


def test_a_dictionary_that_cannot_be_read_is_told_of_its_rule(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "house.aff").write_text("SET UTF-8\nSFX S Y\n")
    (folder / "house.dic").write_text("1\nkaffka/S\n")
    style = Style(tmp_path, f"{RULE}dictionaries:\n  - house\n")
    matches, reading = style.run("Qwertz.")
    assert (matches, reading.problems) == ([], [])
    assert reading.failures["House.Rule"].startswith("cannot be run: ")
    assert "house.aff" in reading.failures["House.Rule"]


def test_filters_and_exceptions(tmp_path: Path) -> None:
    rule = f"{RULE}filters:\n  - '[qQ]w'\nexceptions:\n  - Asdf\n"
    assert Style(tmp_path, rule).find("Qwertz asdf yxcv") == ["yxcv"]


def test_refuses_a_filter_that_is_no_expression(tmp_path: Path) -> None:
    assert re.search(r"line 4: .*expression", Style(tmp_path, f"{RULE}filters:\n  - '('\n").refusal)


def test_suggests_spellings(tmp_path: Path) -> None:
    rule = f"{RULE}action:\n  name: suggest\n  params:\n    - spellings\n"
    matches, _reading = Style(tmp_path, rule).run("He will recieve Weidensteiner.")
    assert [[each.edits[0][2] for each in match.remedies] for match in matches] == [
        ["receive", "relieve"],
        [],
    ]


def test_limit(tmp_path: Path) -> None:
    assert Style(tmp_path, f"{RULE}limit: 1\n").find("abcx defx") == ["abcx"]
