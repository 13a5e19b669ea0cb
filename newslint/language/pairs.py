"""Pairs: whether, and where, words stand side by side in a text, to be asked very often."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator

_FEW = 30
"""So many questions are answered by reading the text, which is done before it could be sorted."""

_REACH = 4
"""Characters on each side of a space by which the spaces of a text are sorted."""


class Pairs:
    """A text of which it is asked again and again whether it holds strings with a space in them.

    The answers are those of ``string in text`` and ``text.find``. What they take grows not with the
    text, but with how often it has the same around a space: its spaces are sorted by that.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._spaces = array("I")
        self._sorted: dict[tuple[int, int], tuple[array[int], array[int]]] = {}

    def __contains__(self, string: object) -> bool:
        """Tell whether ``string`` stands in the text."""
        return next(self.find_all(str(string)), None) is not None

    def find_all(self, string: str) -> Iterator[int]:
        """Yield every place at which ``string`` stands in the text, in order."""
        self._asked += 1
        space = string.find(" ", 1)
        if self._asked <= _FEW or space < 0:
            return self._read(string)
        return self._look_up(string, space)

    def _read(self, string: str) -> Iterator[int]:
        place = self._text.find(string)
        while place >= 0:
            yield place
            place = self._text.find(string, place + 1)

    def _look_up(self, string: str, space: int) -> Iterator[int]:
        before, after = min(space, _REACH), min(len(string) - space - 1, _REACH)
        keys, places = self._sort(before, after)
        key = hash(string[space - before : space + 1 + after])
        for index in range(bisect_left(keys, key), len(keys)):
            if keys[index] != key:
                return
            start = places[index] - space
            if start >= 0 and self._text.startswith(string, start):
                yield start

    def _sort(self, before: int, after: int) -> tuple["array[int]", "array[int]"]:
        """Return numbers for what stands around the spaces, sorted, and the spaces in that order.

        Of what stands around one, so many characters before and after it count.
        """
        if (before, after) not in self._sorted:
            text = self._text
            if not self._spaces:
                self._spaces.extend(at for at, each in enumerate(text) if each == " ")
            around = sorted(
                (hash(text[at - before : at + 1 + after]), at)
                for at in self._spaces
                if at >= before
            )
            keys, places = array("q", [key for key, _at in around]), array("I")
            places.extend(at for _key, at in around)
            self._sorted[before, after] = keys, places
        return self._sorted[before, after]
