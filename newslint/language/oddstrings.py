"""Odd strings: those between two spaces of which it is not plain that they are one known word.

In a plain string no space was lost, none slipped in there, and it is no part of a word that was
split. Most strings of copy are plain, so what is wrong with spaces is looked for in the others.
"""

from collections.abc import Sequence, Set

from newslint.language.joins.splits import Standing, standing
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.latepattern import compile_late

_PLAIN = compile_late(
    r"[\"“‘'(]?(?:([A-Z]?[a-z]{1,24}|[A-Z])|[A-Z]{2,24}|\d{1,24})(?:['’]s)?[.,;:?!)\"”’']{0,3}"
)
_LONGEST_SHORT = 4
"""A longer string that is a word, however rare, does not by itself tell of a split."""

_watched: set[str] = set()


def watch(words: Set[str]) -> None:
    """Take strings with one of ``words``, in small letters, for odd, though they are known.

    What was read from strings before is not read anew (`language.stringfacts`).
    """
    _watched.update(words)


def count_watched() -> int:
    """Return how many words are watched; what is odd does not change unless this does."""
    return len(_watched)


def find_odd(strings: Sequence[str]) -> list[str]:
    """Return those strings between two spaces that are not plainly one known word, in order."""
    lexicon = load_lexicon()
    return [
        string
        for string, plain in zip(strings, map(_PLAIN.fullmatch, strings), strict=True)
        # What is capitals or digits only is no word.
        if plain is None or ((word := plain[1]) and not _is_known(word, lexicon))
    ]


def _is_known(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower()
    if len(word) <= _LONGEST_SHORT and standing(lower, lexicon) is not Standing.FREE:
        return False
    is_known = lexicon.is_word(lower) or (word != lower and lexicon.is_name(lower))
    return is_known and lower not in _watched
