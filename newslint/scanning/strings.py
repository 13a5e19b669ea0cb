"""Search for many strings in one pass: the best native automaton there is, or else plain code.

Both find every place of every string, also of those that overlap.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from newslint.patterncode import compile_re

_KEY_LENGTH = 3
_WHOLE = compile_re(r"(?<=[ ])[^ ]+(?=[ ])")


class StringSearch(Protocol):
    """Finds strings in a text."""

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return the last place of each string that stands in ``text``, and its index."""
        ...


class CompactSearch:
    """Walks an Aho-Corasick automaton over the text that lies in one piece of memory."""

    def __init__(self, strings: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        # Half as fast as a table of all transitions, but made at once, in a sixth of the memory.
        self._automaton = AhoCorasick(strings, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return the last place of each string that stands in ``text``, and its index."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [(end - 1, index) for index, _start, end in found]


class AutomatonSearch:
    """Walks an Aho-Corasick automaton over the text once, however many strings there are."""

    def __init__(self, strings: Sequence[str]) -> None:
        from ahocorasick import Automaton  # type: ignore[import-not-found]  # it has no types

        self._automaton = Automaton()
        for index, string in enumerate(strings):
            self._automaton.add_word(string, index)
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return the last place of each string that stands in ``text``, and its index."""
        found: Iterable[tuple[int, int]] = self._automaton.iter(text)
        return found


class PlainSearch:
    """Looks for a string by its longest whole word, if the text has that word.

    A whole word stands between two spaces in the string. Strings without one are looked for by
    themselves, if the text has their first letters at all.
    """

    def __init__(self, strings: Sequence[str]) -> None:
        self._by_word: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
        self._by_key: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, string in enumerate(strings):
            words = [(len(found[0]), found[0], found.start()) for found in _WHOLE.finditer(string)]
            if words:
                _length, word, offset = max(words)
                self._by_word[word].append((index, string, offset - 1))
            else:
                self._by_key[string[:_KEY_LENGTH]].append((index, string))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the last place of each string that stands in ``text``, and its index."""
        for word in self._by_word.keys() & set(text.split(" ")):
            entries = self._by_word[word]
            for place in _places(text, f" {word} "):
                for index, string, offset in entries:
                    start = place - offset
                    if start >= 0 and text.startswith(string, start):
                        yield start + len(string) - 1, index
        if not self._by_key:
            return
        present = set(map("".join, zip(text, text[1:], text[2:], strict=False)))
        for key, bucket in self._by_key.items():
            if len(key) == _KEY_LENGTH and key not in present:
                continue
            for index, string in bucket:
                for place in _places(text, string):
                    yield place + len(string) - 1, index


def _places(text: str, string: str) -> Iterator[int]:
    place = text.find(string)
    while place >= 0:
        yield place
        place = text.find(string, place + 1)


def search_for(strings: Sequence[str]) -> StringSearch:
    """Return the fastest search for ``strings`` that is installed; none of them is empty."""
    for make in (CompactSearch, AutomatonSearch):
        try:
            return make(strings)
        except ImportError:
            continue
    return PlainSearch(strings)
