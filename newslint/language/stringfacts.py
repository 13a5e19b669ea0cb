"""String facts: what the strings between two spaces hold, looked up once for all who ask.

Most strings of copy return, in this article or the next, so what is read from them is kept. Many
ask something of strings, and most strings hold nothing for anybody: one table tells that of a
string once, where a table for each who asks would be looked into by each.
"""

from collections.abc import Callable, Sequence, Set
from typing import Any, Generic, TypeVar
from weakref import WeakValueDictionary

from newslint.language.oddstrings import count_watched, is_odd

_MOST_KEPT = 100_000
"""Strings of which it is kept what they hold, and as many that hold nothing; some 10 MB each."""

_LONGEST_KEPT = 40

_Held = TypeVar("_Held")

Facts = dict[int, dict[str, Any]]
"""By the number of a reader, what strings hold for it; those that hold nothing are left out."""


class Reader(Generic[_Held]):
    """Asks what strings hold, for as long as it lives.

    ``read`` tells it of one string; what is false is nothing. Of a reader ``of_odd`` strings only
    those are read in which `oddstrings` finds something odd.
    """

    def __init__(self, read: Callable[[str], _Held | None], *, of_odd: bool = False) -> None:
        self.read = read
        self.of_odd = of_odd
        self.number = load_facts().add(self)


class StringFacts:
    """Keeps what strings hold for all readers."""

    def __init__(self) -> None:
        self._readers: WeakValueDictionary[int, Reader[Any]] = WeakValueDictionary()
        self._empty: set[str] = set()
        self._held: dict[str, tuple[tuple[int, Any], ...]] = {}
        self._odd: set[str] = set()
        """Those of them that are odd, while no other words are watched."""
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

    def find(self, strings: Set[str]) -> Facts:
        """Return what each of ``strings`` holds for each reader."""
        if self._told < self.newest:
            self._tell_newer()
        found: Facts = {}
        kept = self._held
        readers: list[tuple[int, Reader[Any]]] = []
        for string in strings - self._empty:
            facts = kept.get(string)
            if facts is None:
                readers = readers or sorted(self._readers.items())
                facts = self._look_at(string, readers)
            for number, held in facts:
                own = found.get(number)
                if own is None:
                    found[number] = {string: held}
                else:
                    own[string] = held
        return found

    def _tell_newer(self) -> None:
        """Read for the readers that were added last what is kept for the others."""
        for number, reader in sorted(self._readers.items()):
            if number > self._told:
                for string in self._odd if reader.of_odd else (*self._empty, *self._held):
                    if held := reader.read(string):
                        self._empty.discard(string)
                        self._held[string] = (*self._held.get(string, ()), (number, held))
        self._told = self.newest

    def _look_at(
        self, string: str, readers: Sequence[tuple[int, Reader[Any]]]
    ) -> tuple[tuple[int, Any], ...]:
        """Return what a string holds that is met for the first time, or is too long to be kept."""
        facts = []
        is_string_odd = is_odd(string)
        for number, reader in readers:
            if (is_string_odd or not reader.of_odd) and (held := reader.read(string)):
                facts.append((number, held))
        if max(len(self._held), len(self._empty)) >= _MOST_KEPT:
            self.forget()
        if len(string) >= _LONGEST_KEPT:
            return tuple(facts)
        if is_string_odd:
            self._odd.add(string)
        if facts:
            self._held[string] = tuple(facts)
        else:
            self._empty.add(string)
        return tuple(facts)


_facts = StringFacts()


def load_facts() -> StringFacts:
    """Return what this process knows of strings."""
    return _facts
