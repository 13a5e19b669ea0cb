"""The scanner: where in an article each of many expressions may match.

Every expression is analysed once: with which strings its matches begin, or else which strings a
text must hold. All these strings are looked for together. What the scanner says is exact in one
direction: where it says nothing, ``regex`` finds nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from newslint.scanning.needs import required_literals
from newslint.scanning.starts import find_starts
from newslint.scanning.strings import search_for
from newslint.scanning.trees import fold

_GLUE = "\n\n"
_SHORT_START = 3
"""Starts of fewer characters stand nearly everywhere; what a text must hold may be rarer."""


class Analysis(Struct, frozen=True, array_like=True):
    """What is known of an expression; without strings it may match anywhere."""

    strings: tuple[str, ...] = ()
    are_starts: bool = False


class Chance(Struct, frozen=True):
    """A text in which an expression may match; ``starts`` are the only places, None is all."""

    expression: int
    text: int
    starts: tuple[int, ...] | None


def analyse(pattern: str) -> Analysis:
    """Return what is known of the expression ``pattern``."""
    starts, needed = find_starts(pattern), required_literals(pattern)
    if starts and (needed is None or min(map(len, starts)) >= _SHORT_START):
        return Analysis(tuple(starts), are_starts=True)
    return Analysis(tuple(needed or ()))


class Scanner:
    """Scans articles for expressions, given by their analyses."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._analyses = analyses
        self._anywhere = [index for index, each in enumerate(analyses) if not each.strings]
        owners: dict[str, list[int]] = {}
        for index, analysis in enumerate(analyses):
            for string in analysis.strings:
                owners.setdefault(string, []).append(index)
        self._owners = list(owners.values())
        self._search = search_for(list(owners)) if owners else None

    def scan(self, texts: Sequence[str]) -> Iterator[Chance]:
        """Yield the chances in the texts of one article, by expression, then by text."""
        found: dict[int, dict[int, set[int]]] = {index: {} for index in self._anywhere}
        for expression, text, start in self._find(texts):
            found.setdefault(expression, {}).setdefault(text, set()).add(start)
        for expression in sorted(found):
            places = found[expression]
            if not self._analyses[expression].strings:
                for text in range(len(texts)):
                    yield Chance(expression, text, None)
            for text in sorted(places):
                starts = tuple(sorted(places[text]))
                are_starts = self._analyses[expression].are_starts
                yield Chance(expression, text, starts if are_starts else None)

    def _find(self, texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Yield expression, text and offset of each string."""
        if self._search is None:
            return
        lengths = [len(text) + len(_GLUE) for text in texts]
        offsets = list(accumulate(lengths, initial=0))
        for string, place in self._search.find(fold(_GLUE.join(texts))):
            text = bisect_right(offsets, place) - 1
            for expression in self._owners[string]:
                yield expression, text, place - offsets[text]
