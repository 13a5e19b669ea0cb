"""Search for many strings in one pass: a native automaton where it is installed, else plain code.

Both find every place of every string, also of those that overlap.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

_KEY_LENGTH = 3


class StringSearch(Protocol):
    """Finds strings in a text."""

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return the index of each string that stands in ``text``, and where it starts."""
        ...


class AutomatonSearch:
    """Walks an Aho-Corasick automaton over the text once, however many strings there are."""

    def __init__(self, strings: Sequence[str]) -> None:
        from ahocorasick import Automaton  # type: ignore[import-not-found]  # it has no types

        self._automaton = Automaton()
        for index, string in enumerate(strings):
            self._automaton.add_word(string, (index, len(string) - 1))
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return the index of each string that stands in ``text``, and where it starts."""
        return [(index, last - before) for last, (index, before) in self._automaton.iter(text)]


class PlainSearch:
    """Looks for each string by itself, if the text has its first letters at all."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._buckets: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, string in enumerate(strings):
            self._buckets[string[:_KEY_LENGTH]].append((index, string))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the index of each string that stands in ``text``, and where it starts."""
        present = set(map("".join, zip(text, text[1:], text[2:], strict=False)))
        for key, bucket in self._buckets.items():
            if len(key) == _KEY_LENGTH and key not in present:
                continue
            for index, string in bucket:
                place = text.find(string)
                while place >= 0:
                    yield index, place
                    place = text.find(string, place + 1)


def search_for(strings: Sequence[str]) -> StringSearch:
    """Return the fastest search for ``strings`` that is installed; none of them is empty."""
    try:
        return AutomatonSearch(strings)
    except ImportError:
        return PlainSearch(strings)
