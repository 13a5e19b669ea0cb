"""The syntax trees of expressions, where the standard library reads them as ``regex`` does."""

import re
from functools import lru_cache
from typing import Any

from newslint.patterncode import compile_re

_READ_ANOTHER_WAY = compile_re(r"\[:\^?\w+:\]|(?<!\\)(?:\\\\)*\{[^{}]*[a-zA-Z<=]")
"""Plain characters to ``re``, but a class or fuzzy: ``[[:alpha:]]``, ``(?:x){e<=1}``."""

FOLDED = {"ſ": "s", "İ": "i", "\u212a": "k"}
"""Letters that are not ASCII, and the letters of ASCII that they match where case is ignored."""

MATCHES_ASCII = {**FOLDED, "ı": "i"}
"""The same, and one that only a capital matches."""

REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


_PLAIN = compile_re(
    r"(?:\(\?i\))?(?:"
    r"[^\\^$.|?*+()\[\]{}]|\\[bBdDsSwW]|\\[!-/:-@\[-`{-~]|[.^$|)]"
    r"|\((?:\?(?:-?i)?:|\?<?[=!]|\?P<[A-Za-z_]\w*+>)?+(?!\?)|[?*+]|\{\d{1,3}(?:,\d{0,3})?\}"
    r"|\[\^?(?:(?!--|\|\||&&|~~)[^\\\[\]^]|\\[dDsSwW]|\\[!-/:-@\[-`{-~])++\]"
    r")*+\Z",
    re.ASCII,
)
"""What both read in the same way, as far as it can be read."""


def is_sound(pattern: str) -> bool:
    """Tell whether an expression is one for sure, without asking ``regex``; many more are."""
    return _PLAIN.match(pattern) is not None and parse(pattern) is not None


@lru_cache(maxsize=64)  # the same one is asked for by one part of the analysis after another
def parse(pattern: str) -> Any | None:
    """Return the tree of an expression, a sequence of operations; None where it cannot be told."""
    if _READ_ANOTHER_WAY.search(pattern):
        return None
    # The parser is private to the standard library; whatever it does not know means "cannot tell".
    try:
        from re import _parser  # type: ignore[attr-defined]

        return _parser.parse(pattern)
    except (
        ImportError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        OverflowError,
        re.error,
        RecursionError,
    ):
        return None


def folds_simply(character: str) -> bool:
    """Tell whether `fold` turns whatever matches this character into its lower case.

    Where case is ignored, an I matches ``ı`` as well, and only an i of the two matches ``İ``.
    """
    return (character.isascii() and character != "I") or character.lower() == character.upper()


def fold(text: str) -> str:
    """Return ``text`` in lower case and of the same length; letters that match ASCII are ASCII.

    Case is ignored in ``regex`` so that ``ſ`` matches an s, ``İ`` an i and the kelvin sign a k.
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    for odd, letter in FOLDED.items():
        lower = lower.replace(odd, letter)
    return lower
