"""Tests of the search by which Vale places its matches."""

import re

import pytest

from benchmarks.valedifferences import Place, find_told
from benchmarks.valelookup import find_told_places
from newslint.formats import parse
from newslint.source import decode

LONG = "\n" + "x" * 1000


def _told(text: str, word: str) -> list[int]:
    matches = [(found.start(), word) for found in re.finditer(rf"\b{word}\b", text)]
    return list(find_told_places(text, matches))


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        pytest.param("Now he said he would." + LONG, "he", [4, 12], id="no-letters-before"),
        pytest.param("The man he met: he left." + LONG, "he", [8, 8], id="crossed-out-in-the"),
        pytest.param("The man he met: he left.", "he", [8, 16], id="short-text-hides-words-before"),
        pytest.param("He met him: he left." + LONG, "he", [12], id="another-case-is-another-text"),
        pytest.param("Both -he- and he." + LONG, "he", [14, 14], id="hyphen-is-code"),
        pytest.param("Only (he-) is." + LONG, "he", [6], id="code-where-nothing-else-is"),
    ],
)
def test_match_is_told_where_the_search_ends(text: str, word: str, told: list[int]) -> None:
    assert _told(text, word) == told


def test_underscore_is_no_part_of_the_place() -> None:
    assert list(find_told_places("The _he_ stands." + LONG, [(5, "he")])) == [5]


def test_text_that_is_not_there_has_no_place() -> None:
    assert list(find_told_places("It’s new." + LONG, [(0, "It's")])) == [-1]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param("a.txt", {("A.B", 8)}, id="plain text is one block"),
        pytest.param("a.md", {("A.B", 8), ("A.B", 22)}, id="markup has paragraphs"),
    ],
)
def test_places_are_told_block_by_block(path: str, told: set[tuple[str, int]]) -> None:
    text = "The man he met.\n\nThen he left.\n" + LONG
    document = parse(decode(path, text.encode()))
    places = [Place("A.B", 1, 1, 1, 1, "he", at) for at in (8, 22)]

    assert find_told(places, document) == told
