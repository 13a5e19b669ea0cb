"""Edits of a text: what is replaced, and by what."""

from collections.abc import Iterable
from itertools import takewhile

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and by what."""


def apply_edits(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Return ``text[start:end]`` as edits within it, in order, leave it."""
    written, done = "", start
    for low, high, new in edits:
        written += text[done:low] + new
        done = high
    return written + text[done:end]


def narrow(start: int, text: str, replacement: str) -> Edit:
    """Return the edit of ``text``, which stands at ``start``, without what both texts share."""
    before = _count_common(text, replacement)
    behind = _count_common(text[before:][::-1], replacement[before:][::-1])
    edited = replacement[before : len(replacement) - behind]
    return start + before, start + len(text) - behind, edited


def _count_common(left: str, right: str) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
