"""The words that a spelling rule looks at: strings between two spaces, less the marks around them.

A contraction or a possessive stays whole, and so does what holds a full stop, a hyphen or a figure:
the rule's filters pass over most of those.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

_STRING = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.")
_BEFORE = frozenset("$(\"[“‘'’«„¿¡*{<")
_AFTER = frozenset(",)\"]!;.?:”’'»*…}>")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


class Token(Struct, frozen=True, gc=False):
    """One word at ``start`` to ``end`` of its text; quotation marks in ``text`` are straight."""

    text: str
    start: int
    end: int


def split_tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text`` in order; what holds no letter is none."""
    for match in _STRING.finditer(text):
        if _LETTER.search(match[0]):
            start, end = _strip(text, *match.span())
            yield Token(text[start:end].translate(_STRAIGHT), start, end)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of ``text[start:end]`` without the marks around it."""
    while start < end and text[start] in _BEFORE:
        start += 1
    while start < end and text[end - 1] in _AFTER:
        if text[end - 1] == "." and _ABBREVIATION.fullmatch(text, start, end):
            break
        end -= 1
    return start, end
