"""One expression for many words, letter by letter: far quicker than one alternative a word."""

import re
from collections.abc import Set


def any_of(words: Set[str]) -> str:
    """Return an expression for any of ``words``, the longest that fits first.

    A space in a word is one to three spaces or hyphens in a text.
    """
    branches = []
    for letter in sorted({word[0] for word in words if word}):
        rest = {word[1:] for word in words if word[:1] == letter}
        branches.append((r"[\s-]{1,3}" if letter == " " else re.escape(letter)) + any_of(rest))
    if not branches:
        return ""
    grouped = f"(?:{'|'.join(branches)})"
    if "" in words:
        return f"{grouped}?"
    return grouped if len(branches) > 1 else branches[0]
