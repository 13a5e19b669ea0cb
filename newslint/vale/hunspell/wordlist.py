"""The words of a Hunspell dictionary, each with its flags, found by halving a sorted list.

A dictionary has some 80,000 lines, of which an article asks for a few hundred: so the lines are
only put in order when it is read, and taken apart when they are asked for.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

from newslint.vale.hunspell.affixes import Affixes

_FIELDS = re.compile(r"(?:(?<=[^ \t])[ \t]+[a-z]{2}:|\t).*")
_FLAGS = re.compile(r"(?<!\\)/.*")
_MOST_KEPT = 20_000


class WordList:
    """The entries of a dictionary file."""

    def __init__(self, data: bytes, affixes: Affixes) -> None:
        self._affixes = affixes
        text = data.decode(affixes.encoding, "replace").removeprefix("\ufeff")
        if "\t" in text or ":" in text:
            text = _FIELDS.sub("", text)
        lines = text.splitlines()
        if lines and lines[0].strip().isdigit():
            del lines[0]
        lines.sort()
        self._lines = lines
        self._found: dict[str, tuple[frozenset[str], ...]] = {}

    def find(self, stem: str) -> tuple[frozenset[str], ...]:
        """Return the flags of each entry for ``stem``; nothing where it is not in the list."""
        found = self._found.get(stem)
        if found is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            found = self._found[stem] = tuple(self._look_up(stem))
        return found

    def _look_up(self, stem: str) -> Iterator[frozenset[str]]:
        lines = self._lines
        written = stem.replace("/", "\\/")
        place = bisect_left(lines, written)
        if place < len(lines) and lines[place] == written:
            yield frozenset()
        head = written + "/"
        place = bisect_left(lines, head, place)
        while place < len(lines) and lines[place].startswith(head):
            yield self._affixes.split_flags(lines[place][len(head) :].strip())
            place += 1

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all entries, for whoever asks of thousands of strings that are mostly none.

        A stem with a slash may stand there in more than one way.
        """
        plain = {line.partition("/")[0] for line in self._lines}
        odd = (_FLAGS.sub("", line) for line in self._lines if "\\/" in line)
        return frozenset(plain.union(stem.replace("\\/", "/") for stem in odd))

    def find_flagged(self, wanted: Iterable[str]) -> dict[str, list[str]]:
        """Return, for each flag of ``wanted``, the stems that have it; reads all entries."""
        found: dict[str, list[str]] = {flag: [] for flag in wanted}
        letters = frozenset("".join(found)) if not self._affixes.aliases else frozenset()
        for line in self._lines:
            stem, mark, written = line.partition("/")
            if mark and not (letters and letters.isdisjoint(written)):
                for flag in self._affixes.split_flags(written.strip()) & found.keys():
                    found[flag].append(stem)
        return found
