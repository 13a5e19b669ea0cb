import mmap
import sys
from pathlib import Path

import pytest

from newslint.language.lexicon import Lexicon
from tools.lexicon import __main__ as command


def run(arguments: list[str], output: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "argv", ["lexicon", *arguments, "--output", str(output)])
    assert command.main() == 0
    return output


@pytest.fixture
def file(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return run(arguments, tmp_path / "made" / "lexicon.bin", monkeypatch)


@pytest.fixture
def lexicon(file: Path) -> Lexicon:
    with file.open("rb") as opened:
        return Lexicon(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))


@pytest.mark.parametrize("word", ["the", "harbour", "ferries", "lighthouse"])
def test_words_of_all_lists_are_known(lexicon: Lexicon, word: str) -> None:
    assert lexicon.is_word(word)


def test_words_of_our_own_list_are_known(lexicon: Lexicon) -> None:
    words = command.MODERN_WORDS.read_text(encoding="utf-8").split()
    assert words
    assert all(map(lexicon.is_word, words))


@pytest.mark.parametrize("name", ["fairhaven", "okonkwo", "rowan"])
def test_names_are_kept_apart(lexicon: Lexicon, name: str) -> None:
    assert lexicon.is_name(name)
    assert not lexicon.is_word(name)


def test_run_ons_are_purged(lexicon: Lexicon) -> None:
    assert not lexicon.is_word("ofthe")
    assert lexicon.seen("ofthe").frequency > 0
    assert not lexicon.is_name("inthe")


def test_pairs_are_known(lexicon: Lexicon) -> None:
    assert lexicon.pair("of", "the") > lexicon.pair("light", "house") > 0
    assert lexicon.half("of") != lexicon.half("the")


def test_the_same_lists_give_the_same_bytes(
    file: Path, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = run(arguments, tmp_path / "again.bin", monkeypatch)
    assert again.read_bytes() == file.read_bytes()


def test_says_what_is_in_the_file(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = run(arguments, tmp_path / "lexicon.bin", monkeypatch)
    out = capsys.readouterr().out
    assert " words, " in out
    assert f"{file.stat().st_size} bytes" in out


def test_our_own_list_is_plain_words_in_order_each_once() -> None:
    words = command.MODERN_WORDS.read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
