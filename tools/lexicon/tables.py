"""The lexicon's file: a line of JSON that says where each table stands, then the tables.

In a table, words of one length stand together, sorted, each followed by that table's fixed number
of extra bytes:

- ``words``: known words.
- ``names``: what is known only as a name or an abbreviation, in lower case, each with the frequency
  it has with a capital.
- ``halves``: the words that may be half of a run, each with its frequency; how many closed
  compounds begin and how many end with it, in a byte, as two powers of two; whether readers know
  it, as 1 or 0; then, in two bytes, its number among the words of the pairs, 0 for none.
- ``seen``: strings that are no known words and could be two words, each with the frequency it has
  in small letters, and with a capital.
- ``pairs``: two halves that often stand together, as sorted 32-bit numbers: the number of the left
  one in the upper half, the right one's in the lower. ``pair_frequencies`` holds a byte for each,
  in the same order.

A frequency is ten times the decimal logarithm of how often a thing stands in 10^12 words of text, a
byte; 0 where it is not known to. All numbers are little-endian.
"""

import json
import struct
from collections import Counter
from itertools import chain
from pathlib import Path

from tools.lexicon.choice import Choice, split

Table = tuple[list[int], int, bytes]
"""How many words of each length there are, the extra bytes of each, and the table."""

_SHORTEST_COMPOUND_PART = 3


def frequency(share: float) -> int:
    """Return a share of text, given as its decimal logarithm, in the unit of the file."""
    return max(0, min(255, round(10 * (share + 12))))


def write_table(records: dict[str, bytes]) -> Table:
    """Return the table of ``records``, which have extra bytes of one length."""
    ordered = sorted(records, key=lambda word: (len(word), word))
    counts = Counter(map(len, ordered))
    extra = len(next(iter(records.values())))
    data = b"".join(word.encode("ascii") + records[word] for word in ordered)
    return [counts[length] for length in range(max(counts) + 1)], extra, data


def describe_names(choice: Choice) -> dict[str, bytes]:
    """Return the extra bytes of each name."""
    capitals = choice.sources.capitals
    return {name: bytes([frequency(capitals.get(name, -12))]) for name in choice.names}


def describe_seen(choice: Choice) -> dict[str, bytes]:
    """Return the extra bytes of each string that is only seen."""
    capitals = choice.sources.capitals
    return {
        word: bytes([frequency(choice.string_share(word)), frequency(capitals.get(word, -12))])
        for word in choice.seen
    }


def describe_halves(choice: Choice, numbers: dict[str, int]) -> dict[str, bytes]:
    """Return the extra bytes of each half."""
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for word in choice.words:
        if word not in choice.sources.sizes:
            continue
        for left, right in split(word, choice.halves):
            if min(len(left), len(right)) >= _SHORTEST_COMPOUND_PART:
                first[left] += 1
                second[right] += 1
    records = {}
    for half in choice.halves:
        compounds = min(first[half].bit_length(), 15) << 4 | min(second[half].bit_length(), 15)
        is_common = half in choice.common_halves
        share = frequency(choice.share(half))
        records[half] = struct.pack("<BBBH", share, compounds, is_common, numbers.get(half, 0))
    return records


def number_halves(choice: Choice) -> dict[str, int]:
    """Give each half that stands in a pair with another a number, from 1."""
    paired = [pair for pair in choice.sources.pairs if choice.halves.issuperset(pair)]
    return {
        word: number for number, word in enumerate(sorted({*chain.from_iterable(paired)}), start=1)
    }


def write_pairs(choice: Choice, numbers: dict[str, int]) -> tuple[bytes, bytes]:
    """Return the pairs of halves and their frequencies."""
    keyed = sorted(
        (numbers[left] << 16 | numbers[right], frequency(share))
        for (left, right), share in choice.sources.pairs.items()
        if left in numbers and right in numbers
    )
    keys = [key for key, _frequency in keyed]
    return struct.pack(f"<{len(keys)}I", *keys), bytes(share for _key, share in keyed)


def write(path: Path, choice: Choice) -> dict[str, int]:
    """Write the file; return how many entries each table has."""
    numbers = number_halves(choice)
    tables = {
        "words": write_table(dict.fromkeys(choice.words, b"")),
        "names": write_table(describe_names(choice)),
        "halves": write_table(describe_halves(choice, numbers)),
        "seen": write_table(describe_seen(choice)),
    }
    pairs, frequencies = write_pairs(choice, numbers)
    header: dict[str, object] = {"pairs": {"start": 0, "count": len(frequencies)}}
    parts = [pairs, frequencies]
    offset = len(pairs) + len(frequencies)
    for name, (counts, extra, data) in tables.items():
        header[name] = {"start": offset, "extra": extra, "counts": counts}
        parts.append(data)
        offset += len(data)
    line = json.dumps(header, separators=(",", ":"))
    line += " " * (-(len(line) + 1) % 4)  # the numbers must stand at a multiple of four
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(line.encode("ascii") + b"\n" + b"".join(parts))
    return {name: sum(table[0]) for name, table in tables.items()} | {"pairs": len(frequencies)}
