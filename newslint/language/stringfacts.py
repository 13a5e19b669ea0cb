"""String facts: what the strings between two spaces hold, looked up once for all who ask.

Most strings of copy return, in this article or the next, so what is read from them is kept. Many
ask something of strings, and most strings hold nothing for anybody: one table tells that of a
string once, where a table for each who asks would be looked into by each.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from enum import Enum, auto
from itertools import chain, islice
from typing import Any, Generic, TypeVar
from weakref import WeakValueDictionary

from newslint.language.oddstrings import count_watched, find_odd
from newslint.language.words import split_lowers

_MOST_KEPT = 100_000
"""Strings of which it is kept what they hold, and as many that hold nothing; some 10 MB each."""

_LONGEST_KEPT = 40

_Held = TypeVar("_Held")

Facts = dict[int, dict[str, Any]]
"""By the number of a reader, what strings hold for it; those that hold nothing are left out."""

_Fact = tuple[int, str, Any]
"""The number of a reader, the string or the word that it was told of, and what that holds."""


class Part(Enum):
    """What a reader is told of.

    ``ODD`` are the strings in which `oddstrings` finds something odd, ``WORD`` the words in the
    strings, by their forms for comparison (`words`).
    """

    STRING = auto()
    ODD = auto()
    WORD = auto()


class Reader(Generic[_Held]):
    """Asks what strings hold, for as long as it lives.

    ``read`` tells it of one string, or of what ``of`` names instead; what is false is nothing.
    """

    def __init__(self, read: Callable[[str], _Held | None], *, of: Part = Part.STRING) -> None:
        self.read = read
        self.of = of
        self.number = load_facts().add(self)


_Readers = dict[Part, list[tuple[int, Callable[[str], Any]]]]
"""Number and function of each reader, by what it is told of."""


class StringFacts:
    """Keeps what strings hold for all readers."""

    def __init__(self) -> None:
        self._readers: WeakValueDictionary[int, Reader[Any]] = WeakValueDictionary()
        self._empty: set[str] = set()
        self._held: dict[str, tuple[_Fact, ...]] = {}
        self._odd: set[str] = set()
        """Those of them that are odd, while no other words are watched."""
        self._words: dict[str, tuple[_Fact, ...]] = {}
        """What words hold, most of which stand in several strings."""
        self._watched = count_watched()
        self._told = -1
        """The number of the last reader that was told of all these."""
        self.newest = -1
        """The number of the reader that was added last."""
        self.turn = 0
        """How often something else was to be read from all strings."""

    def add(self, reader: Reader[Any]) -> int:
        """Ask for a reader from now on; return its number, which is higher than all before."""
        self.newest += 1
        self._readers[self.newest] = reader
        if self._watched != count_watched():
            self._watched = count_watched()
            self.turn += 1
            self.forget()
        return self.newest

    def forget(self) -> None:
        """Forget all strings, for something else is to be read from them."""
        self._held.clear()
        self._empty.clear()
        self._odd.clear()
        self._words.clear()

    def find(self, strings: Set[str], after: int = -1) -> Facts:
        """Return what each of ``strings``, or each word in them, holds for each reader.

        With ``after`` they were asked for before, and only readers with higher numbers count.
        """
        if self._told < self.newest:
            self._tell_newer()
        kept = self._held
        found: defaultdict[int, dict[str, Any]] = defaultdict(dict)
        new: list[str] = []
        for string in strings - self._empty:
            facts = kept.get(string)
            if facts is None:
                new.append(string)
                continue
            for number, part, held in facts:
                found[number][part] = held
        for number, part, held in chain.from_iterable(self._look_at(new, after)) if new else ():
            found[number][part] = held
        for number in [number for number in found if number <= after]:
            del found[number]
        return found

    def _tell_newer(self) -> None:
        """Read for the readers that were added last what is kept for the others."""
        newer = self._list_readers(self._told)
        is_of_all = newer[Part.STRING] or newer[Part.WORD]
        strings = [*self._empty, *self._held] if is_of_all else list(self._odd)
        for string, facts in _read(strings, list(self._odd), newer, {}).items():
            self._empty.discard(string)
            self._held[string] = (*self._held.get(string, ()), *facts)
        self._words.clear()
        self._told = self.newest

    def _list_readers(self, after: int = -1) -> _Readers:
        """Return the readers with numbers higher than ``after``."""
        readers: _Readers = {part: [] for part in Part}
        for number, reader in self._readers.items():
            if number > after:
                readers[reader.of].append((number, reader.read))
        return readers

    def _look_at(self, strings: Sequence[str], after: int) -> Iterable[Sequence[_Fact]]:
        """Return what strings hold of which nothing is kept.

        They are met for the first time, or are too long or were too many to be kept.
        """
        if after >= 0:
            newer = self._list_readers(after)
            return _read(strings, find_odd(strings), newer, {}).values()
        if max(len(self._held), len(self._empty)) + len(strings) > _MOST_KEPT:
            self.forget()
        odd = find_odd(strings)
        found = _read(strings, odd, self._list_readers(), self._words)
        short = list(islice(filter(_is_short, strings), _MOST_KEPT))
        self._odd.update(set(short).intersection(odd))
        for string in short:
            facts = found.get(string)
            if facts is None:
                self._empty.add(string)
            else:
                self._held[string] = tuple(facts)
        return found.values()


def _read(
    strings: Sequence[str],
    odd: Sequence[str],
    readers: _Readers,
    words_kept: dict[str, tuple[_Fact, ...]],
) -> dict[str, list[_Fact]]:
    """Return what strings, and their words, hold for some readers, one reader at a time.

    ``words_kept`` has what words hold for the same readers, and is added to.
    """
    found: defaultdict[str, list[_Fact]] = defaultdict(list)
    for part, told in ((Part.STRING, strings), (Part.ODD, odd)):
        for number, read in readers[part]:
            for string in told:
                if held := read(string):
                    found[string].append((number, string, held))
    if readers[Part.WORD]:
        split = list(map(split_lowers, strings))
        told_of = set(chain.from_iterable(split))
        held_by_words = _read_words(told_of, readers[Part.WORD], words_kept)
        for string, words in zip(strings, split, strict=True):
            for word in words:
                if word in held_by_words:
                    found[string].extend(held_by_words[word])
    return found


def _read_words(
    words: Set[str],
    readers: Iterable[tuple[int, Callable[[str], Any]]],
    kept: dict[str, tuple[_Fact, ...]],
) -> dict[str, tuple[_Fact, ...]]:
    """Return what words hold, those left out that hold nothing; add to what is kept of words."""
    new = [word for word in words if word not in kept]
    found = {word: facts for word in words if (facts := kept.get(word))}
    for number, read in readers:
        for word in new:
            if held := read(word):
                found[word] = (*found.get(word, ()), (number, word, held))
    if len(kept) + len(new) > _MOST_KEPT:
        kept.clear()
    short = islice(filter(_is_short, new), _MOST_KEPT)
    kept.update((word, found.get(word, ())) for word in short)
    return found


def _is_short(string: str) -> bool:
    return len(string) < _LONGEST_KEPT


_facts = StringFacts()


def load_facts() -> StringFacts:
    """Return what this process knows of strings."""
    return _facts
