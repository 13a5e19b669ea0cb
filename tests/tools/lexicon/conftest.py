"""Tiny lists in the form in which the sources of the lexicon come."""

import gzip
import json
import math
from pathlib import Path

import pytest

WORDS = {10: "the of and in", 35: "harbour light house ferry bridge", 70: "rowan"}
UNIGRAMS = {
    "the": 23e9,
    "of": 13e9,
    "and": 12e9,
    "in": 8e9,
    "light": 8e7,
    "house": 2e8,
    "harbour": 2e7,
    "ferry": 1e7,
    "bridge": 4e7,
    "lighthouse": 1e6,
    "ofthe": 9e4,
    "harbourferry": 2e3,
}
BIGRAMS = {"of the": 27e8, "in the": 16e8, "the house": 1e7, "light house": 1e5, "<s> the": 1e9}
SHARES = {
    "the": -1.6,
    "of": -1.9,
    "and": -1.9,
    "in": -2.1,
    "light": -4.0,
    "house": -3.6,
    "harbour": -4.6,
    "ferry": -4.9,
    "bridge": -4.2,
    "lighthouse": -5.8,
    "rowan": -7.5,
    "Rowan": -5.5,
    "Fairhaven": -6.5,
    "FAIRHAVEN": -7.5,
    "Inthe": -8.5,
    "don't": -3.0,
}


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Give a folder with all the lists."""
    _write_scowl(tmp_path / "scowl")
    (tmp_path / "words.txt").write_text("the\nofthe\nharbourferry\n1st\nWords\n")
    _write_wordnet(tmp_path / "wordnet")
    for name, text in {"lemma": "ferries,ferry\n", "infl": "ferry/NOUN,ferries/ferrys\n"}.items():
        with gzip.open(tmp_path / f"{name}_lu.csv.gz", "wt", encoding="utf-8") as file:
            file.write(text)
    with gzip.open(tmp_path / "lexemes.json.gz", "wt", encoding="utf-8") as file:
        json.dump({word: share * math.log(10) for word, share in SHARES.items()}, file)
    for name, counts in {"unigrams": UNIGRAMS, "bigrams": BIGRAMS}.items():
        lines = [f"{string}\t{count}\n" for string, count in counts.items()]
        (tmp_path / f"{name}.txt").write_text("".join(lines))
    (tmp_path / "dist.all.last").write_text("OKONKWO        0.006 73.0 1\nDE LA        0.1 1 2\n\n")
    return tmp_path


def _write_scowl(folder: Path) -> None:
    folder.mkdir()
    for size, words in WORDS.items():
        text = "\n".join([*words.split(), "don't", ""])
        (folder / f"english-words.{size}").write_text(text)
    (folder / "british-words.10").write_text("harbour\n")
    (folder / "english-proper-names.50").write_text("Fairhaven\nO'Neil\n")
    (folder / "english-contractions.10").write_text("thecontraction\n")
    (folder / "README").write_text("no list\n")


def _write_wordnet(folder: Path) -> None:
    folder.mkdir()
    for part in ("noun", "verb", "adj", "adv"):
        (folder / f"index.{part}").write_text("  1 This is a notice.\n")
    with (folder / "index.noun").open("a") as file:
        file.write("lighthouse n 1 0 1 0 03665924\nlight_year n 1 0 1 0 1\n")


@pytest.fixture
def arguments(lists: Path) -> list[str]:
    """Give the arguments of the command that name the lists."""
    places = {
        "scowl": lists / "scowl",
        "word-list": lists / "words.txt",
        "wordnet": lists / "wordnet",
        "lemminflect": lists,
        "lexemes": lists / "lexemes.json.gz",
        "counts": lists,
        "census": lists,
    }
    return [part for name, place in places.items() for part in (f"--{name}", str(place))]
