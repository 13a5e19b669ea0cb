"""What stands around a string without a space: whether it is prose, and used, not mentioned."""

from newslint.patterncode import compile_re

HYPHENS = frozenset("-‐‑")

ADDRESS = compile_re(r"[@#/\\_=<>{}|~^+]|\w[.:]\w|www\.")
"""What a string between two spaces has where it is an address, a handle, a path or code."""

MARKS = frozenset("\"“”‘'’«»")
"""Between two of these a word may be mentioned."""

_REACH = 40
"""How far what stands before a string is read."""


def read_string(text: str, start: int, end: int, reach: int) -> str:
    """Return the string between two spaces that ``text[start:end]`` is a part of.

    It is cut where it goes on for more than ``reach`` characters to a side.
    """
    left = max(text.rfind(" ", max(0, start - reach), start), start - reach)
    right = text.find(" ", end, end + reach)
    return text[max(0, left) : right if right >= 0 else end + reach]


def follows_address(text: str, start: int) -> bool:
    """Tell whether what stands before ``start``, up to a space, is of an address or of code."""
    low = max(text.rfind(" ", max(0, start - _REACH), start), start - _REACH, 0)
    return ADDRESS.search(text, low, start) is not None


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell whether a string stands alone between marks or in its passage, as a name may."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (before in MARKS or not before) and (after in MARKS or not after)
