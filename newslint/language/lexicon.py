"""The lexicon: which words are known, which are names, and how often words stand side by side.

The data is one file, made by ``tools/build_lexicon.py``, which also describes its format. It is
mapped into memory and searched in place, so that opening it costs nothing and processes share it.
"""

import mmap
import struct
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

_WORTH_READING = 0.1
"""Searches among words of one length, by their number, after which reading them all is cheaper."""

_MOST_KEPT = 200_000
_HALF = struct.Struct("<BBH")
_DATA = Path(__file__).parent / "data" / "lexicon.bin"


class Half(NamedTuple):
    """A word that may be half of a run. Frequencies are ten times the decimal logarithm.

    ``begins`` and ``ends`` say how many closed compounds begin and end with the word, as the
    number of binary digits of the count (0 none, 1 one, 2 two or three, 3 four to seven).
    ``number`` stands for the word in the table of pairs; 0 where it is in none.
    """

    number: int
    frequency: int
    begins: int
    ends: int


class _TableHead(msgspec.Struct):
    start: int
    extra: int
    counts: list[int]


class _PairsHead(msgspec.Struct):
    start: int
    count: int


class _Header(msgspec.Struct):
    pairs: _PairsHead
    words: _TableHead
    names: _TableHead
    halves: _TableHead


class _Table:
    """Words of equal length side by side, each with its extra bytes: see the build script."""

    def __init__(self, data: mmap.mmap, base: int, head: _TableHead) -> None:
        self._data = data
        self._extra = head.extra
        self._groups: list[tuple[int, int]] = []
        self._searches = [0] * len(head.counts)
        self._read: dict[int, dict[bytes, bytes]] = {}
        start = base + head.start
        for length, count in enumerate(head.counts):
            self._groups.append((start, count))
            start += count * (length + head.extra)

    def find(self, word: bytes) -> bytes | None:
        """Return the extra bytes of ``word``, None where it is not in the table."""
        length = len(word)
        if length >= len(self._groups):
            return None
        if length in self._read:
            return self._read[length].get(word)
        start, count = self._groups[length]
        if not count:
            return None
        data, width = self._data, length + self._extra
        self._searches[length] += 1
        if self._searches[length] > count * _WORTH_READING:
            self._read[length] = {
                data[at : at + length]: data[at + length : at + width]
                for at in range(start, start + count * width, width)
            }
            return self._read[length].get(word)
        low, high = 0, count
        while low < high:
            middle = (low + high) // 2
            at = start + middle * width
            if data[at : at + length] < word:
                low = middle + 1
            else:
                high = middle
        at = start + low * width
        if low == count or data[at : at + length] != word:
            return None
        return data[at + length : at + width]


class Lexicon:
    """Look-ups by word in lower case; answers are kept, as many as a long run needs."""

    def __init__(self, data: mmap.mmap) -> None:
        line_end = data.find(b"\n") + 1
        header = msgspec.json.decode(data[:line_end], type=_Header)
        self._words = _Table(data, line_end, header.words)
        self._names = _Table(data, line_end, header.names)
        self._halves = _Table(data, line_end, header.halves)
        pairs = line_end + header.pairs.start
        pairs_end = pairs + 4 * header.pairs.count
        self._pairs = memoryview(data)[pairs:pairs_end].cast("I")
        self._pair_frequencies = memoryview(data)[pairs_end : pairs_end + header.pairs.count]
        self._known: dict[str, bool] = {}
        self._found: dict[str, Half | None] = {}

    def is_word(self, word: str) -> bool:
        """Tell whether ``word`` is a known word, not counting names.

        Very rare words that could not be two words run together are left out of the lexicon.
        """
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            known = self._known[word] = self._words.find(_key(word)) is not None
        return known

    def is_name(self, word: str) -> bool:
        """Tell whether ``word``, in lower case, is known as a name and as nothing else."""
        return self._names.find(_key(word)) is not None

    def half(self, word: str) -> Half | None:
        """Return what is known of ``word`` as half of a run, or None where it cannot be one."""
        if word in self._found:
            return self._found[word]
        if len(self._found) >= _MOST_KEPT:
            self._found.clear()
        found = self._halves.find(_key(word))
        half = None
        if found is not None:
            frequency, compounds, number = _HALF.unpack(found)
            half = Half(number, frequency, compounds >> 4, compounds & 15)
        self._found[word] = half
        return half

    def frequency(self, word: str) -> int:
        """Return the frequency of a word that may be half of a run, else 0."""
        half = self.half(word)
        return half.frequency if half else 0

    def pair(self, left: str, right: str) -> int:
        """Return the frequency of ``left right`` as two words, 0 where it is not known."""
        first, second = self.half(left), self.half(right)
        if first is None or second is None:
            return 0
        key = first.number << 16 | second.number
        at = bisect_left(self._pairs, key)
        if at < len(self._pairs) and self._pairs[at] == key:
            return self._pair_frequencies[at]
        return 0


def _key(word: str) -> bytes:
    # What is not ASCII is not in the lexicon, and its replacement is in no word of it.
    return word.encode("ascii", "replace")


@cache
def load_lexicon() -> Lexicon:
    """Open the lexicon once per process."""
    with _DATA.open("rb") as file:
        return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
