"""Words: runs of letters and digits, with the apostrophes inside them."""

import re

from msgspec import Struct

# Combining marks are listed because "\w" leaves them out, which would break decomposed accents.
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")


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
    return tuple(
        Word(word := match[0], word.lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text)
    )


def split_words(text: str) -> list[str]:
    """Return the words of ``text`` as they are written.

    To tell where each of them stands, and its form for comparison, takes more than twice as long.
    """
    return _WORD.findall(text)


def split_lowers(text: str) -> list[str]:
    """Return the words of ``text`` by their forms for comparison."""
    return _WORD.findall(text.lower().replace("’", "'"))
