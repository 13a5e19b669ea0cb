"""The lexicon: which words are known, which are names, and how often words stand side by side.

The data is one file, made by ``tools/lexicon``, whose ``tables.py`` describes its format. It is
mapped into memory and searched in place, so that opening it costs nothing and processes share it.

A frequency is ten times the decimal logarithm of how often a thing stands in 10^12 words of text; 0
where it is not known to.
"""

import mmap
import struct
import sys
from array import array
from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STRIDE = 32
"""Rows of a table that are looked through at once."""

_MOST_KEPT = 40_000
_HALF = struct.Struct("<BBBH")
_DATA = Path(__file__).parent / "data" / "lexicon.bin"


class Half(NamedTuple):
    """A word that may be half of a run.

    ``begins`` and ``ends`` say how many closed compounds begin and end with the word, as the
    number of binary digits of the count (0 none, 1 one, 2 two or three, 3 four to seven).
    ``is_common`` tells a word that readers know from one that only specialists do. ``number``
    stands for the word in the table of pairs; 0 where it is in none.
    """

    number: int
    frequency: int
    begins: int
    ends: int
    is_common: bool


class Seen(NamedTuple):
    """How often text has a string that is no known word: in small letters, and with a capital."""

    frequency: int
    capital_frequency: int


UNSEEN = Seen(0, 0)


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
    seen: _TableHead


class _Table:
    """Words of equal length side by side, each with its extra bytes: see the build script.

    Every so many rows one word is noted, by which a search finds the few rows to look through.
    """

    def __init__(self, data: mmap.mmap, base: int, head: _TableHead) -> None:
        self._data = data
        self._extra = head.extra
        self._groups: list[tuple[int, int]] = []
        self._noted: dict[int, list[bytes]] = {}
        start = base + head.start
        for length, count in enumerate(head.counts):
            end = start + count * (length + head.extra)
            self._groups.append((start, end))
            start = end

    def find(self, word: bytes) -> bytes | None:
        """Return the extra bytes of ``word``, None where it is not in the table."""
        length = len(word)
        noted = self._note(length)
        place = bisect_right(noted, word) - 1
        if place < 0:
            return None
        start, end = self._groups[length]
        width = length + self._extra
        low = start + place * _STRIDE * width
        rows = self._data[low : min(low + _STRIDE * width, end)]
        at = rows.find(word)
        while at > 0 and at % width:
            at = rows.find(word, at + 1)
        return rows[at + length : at + width] if at >= 0 else None

    def has_like(self, left: bytes, right: bytes) -> bool:
        """Tell whether a small letter between ``left`` and ``right`` makes a word of the table."""
        length = len(left) + 1 + len(right)
        rows, width = self._read_rows(left, length), length + self._extra
        sought, offset = (right, len(left) + 1) if len(right) > len(left) else (left, 0)
        at = rows.find(sought)
        while at >= 0:
            row = at - offset
            if row >= 0 and row % width == 0:
                word = rows[row : row + length]
                letter = word[len(left) : len(left) + 1]
                if word.startswith(left) and word.endswith(right) and b"a" <= letter <= b"z":
                    return True
            at = rows.find(sought, at + 1)
        return False

    def _read_rows(self, prefix: bytes, length: int) -> bytes:
        """Return the rows of all words of a length that begin with a prefix, and some around."""
        noted = self._note(length)
        if not noted:
            return b""
        start, end = self._groups[length]
        stride = _STRIDE * (length + self._extra)
        low = max(0, bisect_right(noted, prefix) - 1)
        high = bisect_left(noted, prefix + b"\xff")
        return self._data[start + low * stride : min(start + high * stride, end)]

    def _note(self, length: int) -> list[bytes]:
        """Return the words of a length that are noted, read when they are first asked for."""
        noted = self._noted.get(length)
        if noted is None:
            noted = self._noted[length] = list(self._read_noted(length))
        return noted

    def _read_noted(self, length: int) -> "Iterator[bytes]":
        if not 0 < length < len(self._groups):
            return
        start, end = self._groups[length]
        for at in range(start, end, _STRIDE * (length + self._extra)):
            yield self._data[at : at + length]


class Lexicon:
    """Look-ups by word in lower case; answers are kept, as many as a long run needs."""

    def __init__(self, data: mmap.mmap) -> None:
        line_end = data.find(b"\n") + 1
        header = msgspec.json.decode(data[:line_end], type=_Header)
        self._words = _Table(data, line_end, header.words)
        self._names = _Table(data, line_end, header.names)
        self._halves = _Table(data, line_end, header.halves)
        self._seen = _Table(data, line_end, header.seen)
        pairs = line_end + header.pairs.start
        pairs_end = pairs + 4 * header.pairs.count
        self._pairs: Sequence[int] = memoryview(data)[pairs:pairs_end].cast("I")
        if sys.byteorder == "big":
            self._pairs = array("I", self._pairs)
            self._pairs.byteswap()
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

    def has_like(self, left: str, right: str) -> bool:
        """Tell whether one letter between ``left`` and ``right`` makes a known word."""
        if not left:
            return any(self.is_word(letter + right) for letter in ascii_lowercase)
        return self._words.has_like(_key(left), _key(right))

    def is_name(self, word: str) -> bool:
        """Tell whether ``word``, in lower case, is known as a name and as nothing else."""
        return self._names.find(_key(word)) is not None

    def capital_frequency(self, name: str) -> int:
        """Return how often text has a name, given in lower case, with a capital; 0 for no name."""
        found = self._names.find(_key(name))
        return found[0] if found else 0

    def seen(self, word: str) -> Seen:
        """Return how often text has a string that is no known word but could be two."""
        found = self._seen.find(_key(word))
        return Seen(*found) if found else UNSEEN

    def half(self, word: str) -> Half | None:
        """Return what is known of ``word`` as half of a run, or None where it cannot be one."""
        if word in self._found:
            return self._found[word]
        if len(self._found) >= _MOST_KEPT:
            self._found.clear()
        found = self._halves.find(_key(word))
        half = None
        if found is not None:
            frequency, compounds, is_common, number = _HALF.unpack(found)
            half = Half(number, frequency, compounds >> 4, compounds & 15, bool(is_common))
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
