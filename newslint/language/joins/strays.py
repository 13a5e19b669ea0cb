"""Spaces that slipped in before a mark: ``late , but``, ``late .``, ``who ?``."""

from collections import Counter
from collections.abc import Iterator

from newslint.language.joins.places import is_known
from newslint.language.joins.stray import Stray
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_STRAY = compile_re(r" [,.;:?!](?=[\s\"”’')\]]|\Z)(?<=[^\W_] .|[)\]”’\"'%] .)")
_APART = compile_re(r"(?<!\S)[,.;:?!](?=[\s\"”’')\]])")
"""How a string begins that is a mark apart."""

_BEFORE = compile_re(r"[^\s\"“”‘(\[]{1,40}\Z")
_WORD = compile_re(r"[^\W\d_]+(?:['’-][^\W_]+)*\Z")
_GOES_ON = compile_re(r"[\"”’')\]]*(?:\Z|\s+(?![\s.,;:?!]))")
_BEGINS = compile_re(r"[\"”’')\]]*(?:\Z|\s+[\"“‘'(\[]*[^\W\d_a-z])")
_ENDS = compile_re(r"[”\"]| \d+ [a-z]{2}")
_CLOSING = ("”", '"')
_SAFE = ",."
_FEWEST = 3
"""How often a mark must stand apart in an article for that to be its style."""

_SEPARATED = 2
"""The same of a mark that French, and some English of old, puts a space before."""


def find_strays(reading: Reading) -> Iterator[tuple[Passage, Stray]]:
    """Yield the spaces before marks that are no style of the article."""
    found = [
        (passage, stray)
        for passage in reading.find_odd(_APART)
        for stray in _read(reading, passage)
    ]
    counts = Counter(passage.text[stray.end - 1] for passage, stray in found)
    styles = {mark for mark, count in counts.items() if _is_style(reading, mark, count)}
    for passage, stray in found:
        if passage.text[stray.end - 1] not in styles:
            yield passage, stray


def _is_style(reading: Reading, mark: str, count: int) -> bool:
    if count < (_FEWEST if mark in _SAFE else _SEPARATED):
        return False
    if mark not in _SAFE:
        return True
    return count * 2 > sum(passage.text.count(f"{mark} ") for passage in reading.prose)


def _read(reading: Reading, passage: Passage) -> Iterator[Stray]:
    text = passage.text
    for found in _STRAY.finditer(text):
        at = found.start()
        if not _may_end(text, at) or reading.is_foreign_at(passage, at, at + 2):
            continue
        before = _BEFORE.search(text, max(0, at - 40), at)
        word = _WORD.search(text, max(0, at - 40), at)
        start = before.start() if before else at - 1
        is_certain = text[at + 1] in _SAFE and word is not None and is_known(word[0])
        yield Stray(start, at, at + 2, is_certain)


def _may_end(text: str, at: int) -> bool:
    """Tell whether what stands before the space at ``at`` may be what the mark behind it ends."""
    mark, after = text[at + 1], text[at + 2 : at + 3]
    if not text[at - 1].isalnum() and text[max(0, at - 2)].isspace():
        return False  # what stands before it opens something
    if not _GOES_ON.match(text, at + 2) or (mark in ":;" and after == ")"):
        return False  # dots set apart, more than one mark, or a smile
    word = _WORD.search(text, max(0, at - 40), at)
    if mark in ",;":
        return True
    if mark == ":":
        # A title may be set apart from what follows, and numbers make a ratio.
        return word is not None and word[0].islower() and is_known(word[0])
    return _may_end_sentence(text, at, word[0] if word else "")


def _may_end_sentence(text: str, at: int, word: str) -> bool:
    if len(word) == 1 and word.isupper() and word != "I":
        return False  # an initial
    is_final = text[at + 2 : at + 3] in _CLOSING or text[at + 1] == "."
    if word and is_final and _ENDS.match(text, at + 2):
        return True
    # A dash or a quotation mark that was lost in conversion may have left a question mark.
    return _BEGINS.match(text, at + 2) is not None
