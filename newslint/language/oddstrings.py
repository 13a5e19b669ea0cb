"""Odd strings: those between two spaces of which it is not plain that they are one known word.

In a plain string no space was lost, none slipped in there, and it is no part of a word that was
split. Most strings of copy are plain, so what is wrong with spaces is looked for in the others.
"""

from collections.abc import Callable, Iterable, Set
from functools import cache
from typing import Generic, TypeVar

from newslint.language.joins.splits import Standing, standing
from newslint.language.lexicon import load_lexicon
from newslint.latepattern import compile_late

_PLAIN = compile_late(
    r"[\"“‘'(]?(?:([A-Z]?[a-z]{1,24}|[A-Z])|[A-Z]{2,24}|\d{1,24})(?:['’]s)?[.,;:?!)\"”’']{0,3}"
)
_LONGEST_SHORT = 4
"""A longer string that is a word, however rare, does not by itself tell of a split."""

_MOST_KEPT = 100_000
_MOST_HELD = 40_000
"""Strings that one sieve keeps, of which there are some ten; these take up to 4 MB each."""

_LONGEST_KEPT = 40


_Held = TypeVar("_Held")


class Sieve(Generic[_Held]):
    """Reads what strings hold; most return, in this article or the next, so all that is kept."""

    def __init__(self, read: Callable[[str], _Held | None]) -> None:
        self._read = read
        self._empty: set[str] = set()
        self._held: dict[str, _Held] = {}

    def find(self, strings: Set[str]) -> dict[str, _Held]:
        """Return what each of ``strings`` holds; those that hold nothing are left out."""
        rest, kept = strings - self._empty, self._held
        found = {string: kept[string] for string in rest if string in kept}
        if len(found) < len(rest):
            self._look_at([string for string in rest if string not in found], found)
        return found

    def forget(self) -> None:
        """Forget all strings, for something else is to be read from them."""
        self._held.clear()
        self._empty.clear()

    def _look_at(self, strings: Iterable[str], found: dict[str, _Held]) -> None:
        """Add what strings hold that are met for the first time, or are too long to be kept."""
        read = {string: self._read(string) for string in strings}
        held = {string: each for string, each in read.items() if each}
        found.update(held)
        if max(len(self._held), len(self._empty)) >= _MOST_HELD:
            self.forget()
        short = [string for string in read if len(string) < _LONGEST_KEPT]
        self._held.update((string, held[string]) for string in short if string in held)
        self._empty.update(string for string in short if string not in held)


class OddStrings:
    """Tells which strings are odd; most are met again and again, so what they are is kept."""

    def __init__(self) -> None:
        self._plain: set[str] = set()
        self._odd: set[str] = set()
        self._watched: set[str] = set()

    def watch(self, words: Set[str]) -> None:
        """Take strings with one of ``words``, in small letters, for odd, though they are known."""
        if not words <= self._watched:
            self._watched |= words
            self._plain.clear()

    def find(self, strings: Set[str]) -> frozenset[str]:
        """Return which of ``strings``, those between two spaces of an article, are odd."""
        rest = strings - self._plain
        new = rest - self._odd
        plain = {string for string in new if self._is_plain(string)}
        if len(self._plain) >= _MOST_KEPT:
            self._plain.clear()
        if len(self._odd) >= _MOST_KEPT:
            self._odd.clear()
        self._plain |= plain
        self._odd.update(string for string in new - plain if len(string) < _LONGEST_KEPT)
        return frozenset(rest - plain)

    def _is_plain(self, string: str) -> bool:
        found = _PLAIN.fullmatch(string)
        if not found:
            return False
        word = found[1]
        if not word:
            return True  # capitals or digits only
        lower, lexicon = word.lower(), load_lexicon()
        if len(word) <= _LONGEST_SHORT and standing(lower, lexicon) is not Standing.FREE:
            return False
        is_known = lexicon.is_word(lower) or (word != lower and lexicon.is_name(lower))
        return is_known and lower not in self._watched


@cache
def load_odd_strings() -> OddStrings:
    """Return what this process knows of strings."""
    return OddStrings()
