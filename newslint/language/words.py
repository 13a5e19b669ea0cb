"""Words: runs of letters and digits, with the apostrophes inside them."""

import re
from collections.abc import Iterable
from itertools import islice

from msgspec import Struct

from newslint.patterncode import compile_re

# Combining marks are listed because "\w" leaves them out, which would break decomposed accents.
_WORD = compile_re(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")
_MARKS = "“”‘–—…£€\xa0"
_FREE = compile_re(r"(?<![\w\u0300-\u036f])(?<![\w\u0300-\u036f]['’])")
"""Where a word may begin."""

_STRAY_APOSTROPHE = compile_re(r"'(?:(?<!\w.)|(?!\w))")
_PARTED = bytes(
    code if chr(code).isalnum() or chr(code) in "_'" else ord(" ") for code in range(256)
)
"""For each ASCII character itself, or a space where it parts words."""


class Word(Struct, frozen=True, gc=False):
    """One word at ``start`` to ``end`` of its passage; ``lower`` is its form for comparison.

    A hyphen parts two words; an apostrophe inside a word does not, and is straight in ``lower``.
    """

    text: str
    lower: str
    start: int
    end: int


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order."""
    return tuple(map(_word, _WORD.finditer(text)))


def find_words_from(text: str, start: int, count: int) -> tuple[Word, ...]:
    """Return the first ``count`` words from ``start`` on, where one begins, or those there are."""
    return tuple(map(_word, islice(_WORD.finditer(text, start), count)))


def _word(match: re.Match[str]) -> Word:
    word = match[0]
    return Word(word, word.lower().replace("’", "'"), match.start(), match.end())


def find_words_among(text: str, folded: str, lowers: Iterable[str]) -> list[Word]:
    """Return the words of ``text`` whose forms for comparison are among ``lowers``, in order.

    ``folded`` is the text in lower case, of the same length. To look for a few words is many times
    faster than to take the text apart.
    """
    straight = folded.replace("’", "'")
    found = []
    for lower in lowers:
        start = straight.find(lower)
        while start >= 0:
            end = start + len(lower)
            whole = _WORD.match(text, start)
            if whole and whole.end() == end and _FREE.match(text, start):
                found.append(Word(whole[0], lower, start, end))
            start = straight.find(lower, start + 1)
    found.sort(key=lambda word: word.start)
    return found


def split_words(text: str) -> list[str]:
    """Return the words of ``text`` as they are written.

    To tell where each of them stands, and its form for comparison, takes more than twice as long.
    """
    return _WORD.findall(text)


def split_lowers(text: str) -> list[str]:
    """Return the words of ``text`` by their forms for comparison.

    Copy is mostly ASCII but for its marks, and then far quicker to take apart without `_WORD`.
    """
    lower = text.lower()
    if lower.isalpha() and lower.isascii():
        return [lower]
    lower = lower.replace("’", "'")
    if not lower.isascii():
        for mark in _MARKS:
            lower = lower.replace(mark, " ")
        if not lower.isascii():
            return _WORD.findall(lower)
    if "'" in lower:
        lower = _STRAY_APOSTROPHE.sub(" ", lower)
    return lower.encode().translate(_PARTED).decode().split()
