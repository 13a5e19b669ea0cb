"""String facts: what the strings between two spaces hold, looked up once for all who ask.

Most strings of copy return, in this article or the next, so what is read from them is kept. Many
ask something of strings, and most strings hold nothing for anybody: one table tells that of a
string once, where a table for each who asks would be looked into by each.
"""

from collections.abc import Callable, Set
from typing import Any, Generic, NamedTuple, TypeVar
from weakref import WeakValueDictionary

from newslint.language.oddstrings import count_watched, is_odd
from newslint.language.words import split_lowers

_MOST_KEPT = 100_000
"""Strings of which it is kept what they hold, and as many that hold nothing; some 10 MB each."""

_LONGEST_KEPT = 40

_Held = TypeVar("_Held")

Facts = dict[int, dict[str, Any]]
"""By the number of a reader, what strings hold for it; those that hold nothing are left out."""

_Fact = tuple[int, str, Any]
"""The number of a reader, the string or the word that it was told of, and what that holds."""


class Reader(Generic[_Held]):
    """Asks what strings hold, for as long as it lives.

    ``read`` tells it of one string; what is false is nothing. Of a reader ``of_odd`` strings only
    those are read in which `oddstrings` finds something odd. One ``of_words`` is told of the words
    in the strings instead, by their forms for comparison (`words`).
    """

    def __init__(
        self,
        read: Callable[[str], _Held | None],
        *,
        of_odd: bool = False,
        of_words: bool = False,
    ) -> None:
        self.read = read
        self.of_odd = of_odd
        self.of_words = of_words
        self.number = load_facts().add(self)


class _Readers(NamedTuple):
    """Number and function of each reader, by what it is told of."""

    of_strings: list[tuple[int, Callable[[str], Any]]]
    of_odd: list[tuple[int, Callable[[str], Any]]]
    of_words: list[tuple[int, Callable[[str], Any]]]


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

    def add(self, reader: Reader[Any]) -> int:
        """Ask for a reader from now on; return its number, which is higher than all before."""
        self.newest += 1
        self._readers[self.newest] = reader
        if self._watched != count_watched():
            self._watched = count_watched()
            self.forget()
        return self.newest

    def forget(self) -> None:
        """Forget all strings, for something else is to be read from them."""
        self._held.clear()
        self._empty.clear()
        self._odd.clear()
        self._words.clear()

    def find(self, strings: Set[str]) -> Facts:
        """Return what each of ``strings``, or each word in them, holds for each reader."""
        if self._told < self.newest:
            self._tell_newer()
        found: Facts = {}
        kept = self._held
        readers: _Readers | None = None
        for string in strings - self._empty:
            facts = kept.get(string)
            if facts is None:
                readers = readers or self._list_readers()
                facts = self._look_at(string, readers)
            for number, part, held in facts:
                own = found.get(number)
                if own is None:
                    found[number] = {part: held}
                else:
                    own[part] = held
        return found

    def _list_readers(self, after: int = -1) -> _Readers:
        """Return the readers with numbers higher than ``after``."""
        readers = _Readers([], [], [])
        for number, reader in self._readers.items():
            if number > after:
                alike = readers[1 if reader.of_odd else 2 if reader.of_words else 0]
                alike.append((number, reader.read))
        return readers

    def _tell_newer(self) -> None:
        """Read for the readers that were added last what is kept for the others."""
        newer = self._list_readers(self._told)
        self._words.clear()
        of_all = newer.of_strings or newer.of_words
        for string in (*self._empty, *self._held) if of_all else list(self._odd):
            if facts := self._read(string, newer, is_odd=string in self._odd):
                self._empty.discard(string)
                self._held[string] = (*self._held.get(string, ()), *facts)
        self._words.clear()
        self._told = self.newest

    def _look_at(self, string: str, readers: _Readers) -> tuple[_Fact, ...]:
        """Return what a string holds that is met for the first time, or is too long to be kept."""
        is_string_odd = is_odd(string)
        facts = tuple(self._read(string, readers, is_odd=is_string_odd))
        if max(len(self._held), len(self._empty)) >= _MOST_KEPT:
            self.forget()
        if len(string) >= _LONGEST_KEPT:
            return facts
        if is_string_odd:
            self._odd.add(string)
        if facts:
            self._held[string] = facts
        else:
            self._empty.add(string)
        return facts

    def _read(self, string: str, readers: _Readers, *, is_odd: bool) -> list[_Fact]:
        """Return what a string holds for some readers, and what its words do."""
        facts = [
            (number, string, held) for number, read in readers.of_strings if (held := read(string))
        ]
        for number, read in readers.of_odd if is_odd else ():
            if held := read(string):
                facts.append((number, string, held))
        for word in split_lowers(string) if readers.of_words else ():
            known = self._words.get(word)
            if known is None:
                known = self._read_word(word, readers)
            facts.extend(known)
        return facts

    def _read_word(self, word: str, readers: _Readers) -> tuple[_Fact, ...]:
        """Return what a word holds that is not kept."""
        facts = tuple(
            [(number, word, held) for number, read in readers.of_words if (held := read(word))]
        )
        if len(self._words) >= _MOST_KEPT:
            self._words.clear()
        if len(word) < _LONGEST_KEPT:
            self._words[word] = facts
        return facts


_facts = StringFacts()


def load_facts() -> StringFacts:
    """Return what this process knows of strings."""
    return _facts
