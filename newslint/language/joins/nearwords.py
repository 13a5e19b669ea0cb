"""Near words: whether a string is a known word with a slip in it, or with an ending of grammar."""

from functools import lru_cache

from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.lexicon import Lexicon

LATIN_ENDINGS = frozenset("a am as at do is it or us".split())
"""Short words that are also last letters of Latin, Italian and Spanish words: ``imperialis``."""

_BEFORE_LIKE = frozenset(
    """
    act appear behave feel felt look others people play run seem smell sound taste think treat write
    """.split()
)
"""Words, not of grammar, after which ``like`` is a word of its own more often than an ending."""

_SHORTEST_TRADE = 3
"""Longer words make a trade with ``person``: ``linesperson``."""

_SHORTEST_WIDE = 3
"""Longer words make an adjective with ``wide``; "far wide" is none."""

_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("ness", ("",)),
    ("ly", ("",)),
    ("able", ("", "e")),
)


# The score of a run asks, and after it whether the run is certain; and a run may come again.
@lru_cache(maxsize=4096)
def is_near_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether one letter more, less or other, or two letters swapped, make a known word."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return (
        any(lexicon.is_word(left + right[1:]) for left, right in parts if right)
        or any(
            lexicon.is_word(left + right[1] + right[0] + right[2:])
            for left, right in parts
            if len(right) > 1
        )
        or any(
            lexicon.has_like(left, right) or (bool(right) and lexicon.has_like(left, right[1:]))
            for left, right in parts
        )
    )


def lacks_double(word: str, lexicon: Lexicon) -> bool:
    """Tell whether doubling one letter makes a known word: ``aprove`` is no "a prove"."""
    return any(
        lexicon.is_word(word[:place] + letter + word[place:]) for place, letter in enumerate(word)
    )


def is_derived(left: str, right: str) -> bool:
    """Tell whether two words make one that any noun may: ``bonelike``, ``universitywide``."""
    if left in FUNCTION_WORDS:
        return False
    if right in {"person", "persons"}:
        return len(left) > _SHORTEST_TRADE
    if left.endswith("s"):
        return False
    if right == "like":
        return left not in _BEFORE_LIKE and not left.endswith(("ed", "ing", "ly", "thing"))
    return right == "wide" and len(left) > _SHORTEST_WIDE


def is_inflected(word: str, lexicon: Lexicon) -> bool:
    """Tell whether ``word`` is a known word with an ending of grammar."""
    for ending, replacements in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if any(lexicon.is_word(stem + replacement) for replacement in replacements):
                return True
    return False
