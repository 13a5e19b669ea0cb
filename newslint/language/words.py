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
