"""Edits of a text: what is replaced, and by what."""

from collections.abc import Iterable

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and by what."""


def apply_edits(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Return ``text[start:end]`` as edits within it, in order, leave it."""
    written, done = "", start
    for low, high, new in edits:
        written += text[done:low] + new
        done = high
    return written + text[done:end]
