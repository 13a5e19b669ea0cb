"""Build the lexicon that ``newslint.language.lexicon`` reads, from word lists under free licences.

    python tools/build_lexicon.py --scowl DIR --word-list FILE --unigrams FILE --bigrams FILE

``--scowl`` is the folder of SCOWL's lists as Debian installs it (``/usr/share/dict/scowl``);
``--word-list`` the ``words.txt`` of the npm package ``word-list``; ``--unigrams`` and ``--bigrams``
the two frequency dictionaries inside the package ``symspellpy``. The same files give the same
bytes. ``newslint/language/data/README.md`` says which versions the one in this tree was made from.

The file is a line of JSON that says where each table stands, then the tables. In a table, words
of one length stand together, sorted, each followed by that table's fixed number of extra bytes:

- ``words``: known words. The rarest are left out where they could not be two words run together.
- ``names``: words known only as names or abbreviations, in lower case.
- ``halves``: the words that may be half of a run, each with its frequency, ten times the decimal
  logarithm of its count; then how many closed compounds begin and how many end with it, in a byte,
  as two powers of two; then, in two bytes, its number among the words of the pairs, 0 for none.
- ``pairs``: two halves that often stand together, as sorted 32-bit numbers: the number of the left
  one in the upper half, the right one's in the lower. ``pair_frequencies`` holds a byte for each,
  in the same order and unit. All numbers are little-endian.
"""

import argparse
import json
import math
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from newslint.language.function_words import FUNCTION_WORDS

DEFAULT_OUTPUT = Path(__file__).parents[1] / "newslint" / "language" / "data" / "lexicon.bin"
MODERN_WORDS = Path(__file__).parent / "modern_words.txt"
"""Words too new for the lists, one to a line, gathered by this project."""

_PLAIN = re.compile(r"[a-z]{1,24}")
_LISTS = re.compile(
    r"(?:english|american|british|british_z|canadian|australian|special)(?:_variant_\d)?"
    r"-(words|upper|proper-names|abbreviations|hacker)\.(\d+)"
)
_CORE_SIZE = 70
"""Up to this size of SCOWL every word is kept; a larger list's word only where it splits."""

_MODERN_SIZE = 50
"""The size of list that the project's own words count as."""

_TWO_LETTERS = frozenset(
    "am an as at be by do go he if in is it me my no of on or so to up us we".split()
)
_HALF_SIZES = {3: 35, 4: 50}
"""The largest size of SCOWL that a half of so many letters may come from; longer ones, 70."""

_HALF_COUNTS = {3: 10_000_000, 4: 1_000_000}
"""The least count of a half of so many letters; longer ones may be as rare as they like."""

_COUNTED_SIZE = 55
"""Beyond this size of SCOWL, a half must stand in the frequency dictionary too."""

_RUN_ON = -1.5
"""A listed word whose joined form is rarer than its two words by this much is no word."""

_RUN_ON_LENIENT = -4.5
"""The same for the words of smaller lists, and for words without a function word in them."""

_PAIR_SCALE = 64
"""The pairs were counted in so many times more text than the words."""

_UNSEEN = 10_000
"""The count that a word is taken to have where the frequency dictionary lacks it."""


def main() -> int:
    """Build the file and say how large each part is."""
    parser = argparse.ArgumentParser(description="Build the lexicon of newslint.")
    for option in ("--scowl", "--word-list", "--unigrams", "--bigrams"):
        parser.add_argument(option, type=Path, required=True)
    parser.add_argument("--output", type=Path, default=DEFAULT_OUTPUT)
    arguments = parser.parse_args()

    sizes, names = read_scowl(arguments.scowl)
    for word in read_words(arguments.word_list):
        sizes.setdefault(word, 95)
    for word in read_words(MODERN_WORDS):
        sizes[word] = min(sizes.get(word, _MODERN_SIZE), _MODERN_SIZE)
    bigrams = dict(read_pairs(arguments.bigrams))
    unigrams = count_words(dict(read_counts(arguments.unigrams)), bigrams)

    halves = choose_halves(sizes, unigrams)
    words = choose_words(sizes, halves, unigrams, bigrams)
    halves &= words
    names = {name for name in names - words if not is_run_on(name, 95, halves, unigrams, bigrams)}
    numbers = number_halves(halves, bigrams)
    tables = {
        "words": write_table(dict.fromkeys(words, b"")),
        "names": write_table(dict.fromkeys(names, b"")),
        "halves": write_table(describe_halves(halves, words, unigrams, numbers)),
    }
    pairs, frequencies = write_pairs(numbers, bigrams)
    write(arguments.output, tables, pairs, frequencies)
    print(
        f"{len(words)} words, {len(names)} names, {len(halves)} halves,"
        f" {len(frequencies)} pairs, {arguments.output.stat().st_size} bytes"
    )
    return 0


def read_words(path: Path) -> Iterator[str]:
    """Yield the words of a list that are plain lower-case letters."""
    for line in path.read_text(encoding="iso-8859-1").splitlines():
        if _PLAIN.fullmatch(line):
            yield line


def read_scowl(folder: Path) -> tuple[dict[str, int], set[str]]:
    """Return the smallest size of list that each word stands in, and the names in lower case."""
    sizes: dict[str, int] = {}
    names: set[str] = set()
    for path in sorted(folder.iterdir()):
        if not (parts := _LISTS.fullmatch(path.name)):
            continue
        size = int(parts[2])
        if parts[1] in {"words", "hacker"}:
            for word in read_words(path):
                sizes[word] = min(size, sizes.get(word, size))
        else:
            lines = path.read_text(encoding="iso-8859-1").lower().splitlines()
            names.update(line for line in lines if _PLAIN.fullmatch(line))
    return sizes, names


def read_counts(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the words of a frequency dictionary and their counts."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        word, count = line.split()
        if _PLAIN.fullmatch(word):
            yield word, int(count)


def read_pairs(path: Path) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the pairs of a frequency dictionary and their counts."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        left, right, count = line.split()
        yield (left, right), int(count)


def count_words(counts: dict[str, int], bigrams: dict[tuple[str, str], int]) -> Counter[str]:
    """Return the count of each word: at least what the pairs it stands in add up to."""
    first: Counter[str] = Counter()
    for (left, _right), count in bigrams.items():
        first[left] += count
    unigrams = Counter(counts)
    for word, count in first.items():
        unigrams[word] = max(unigrams[word], count // _PAIR_SCALE)
    return unigrams


def choose_halves(sizes: dict[str, int], unigrams: Counter[str]) -> set[str]:
    """Return the words that a run may be made of."""
    halves = {"a"} | _TWO_LETTERS  # the pronoun I is a capital
    for word, size in sizes.items():
        length, count = len(word), unigrams[word]
        if length < 3 or size > _HALF_SIZES.get(length, _CORE_SIZE):
            continue
        if count >= _HALF_COUNTS.get(length, 0 if size <= _COUNTED_SIZE else 1):
            halves.add(word)
    return halves


def choose_words(
    sizes: dict[str, int],
    halves: set[str],
    unigrams: Counter[str],
    bigrams: dict[tuple[str, str], int],
) -> set[str]:
    """Return the known words: the listed ones without those that are run-ons."""
    words = set()
    for word, size in sizes.items():
        wanted = size <= _CORE_SIZE or word in halves or any(splits(word, halves))
        if wanted and not is_run_on(word, size, halves, unigrams, bigrams):
            words.add(word)
    return words


def is_run_on(
    word: str,
    size: int,
    halves: set[str],
    unigrams: Counter[str],
    bigrams: dict[tuple[str, str], int],
) -> bool:
    """Tell whether a listed word is an accident: two words that the list's sources ran together.

    Such accidents have a function word in them; two other words make a compound more often.
    """
    pairs = [pair for pair in splits(word, halves) if pair in bigrams]
    if word in halves or not pairs:
        return False
    pair = max(pairs, key=bigrams.__getitem__)
    surplus = math.log10(unigrams.get(word, _UNSEEN)) - math.log10(bigrams[pair] / _PAIR_SCALE)
    lenient = size <= _CORE_SIZE or FUNCTION_WORDS.isdisjoint(pair)
    return surplus <= (_RUN_ON_LENIENT if lenient else _RUN_ON)


def splits(word: str, halves: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the ways in which ``word`` is two halves."""
    for seam in range(1, len(word)):
        if word[:seam] in halves and word[seam:] in halves:
            yield word[:seam], word[seam:]


def number_halves(halves: set[str], bigrams: dict[tuple[str, str], int]) -> dict[str, int]:
    """Give each half that stands in a pair with another a number, from 1."""
    paired = [pair for pair in bigrams if halves.issuperset(pair)]
    return {
        word: number for number, word in enumerate(sorted({*chain.from_iterable(paired)}), start=1)
    }


def describe_halves(
    halves: set[str], words: set[str], unigrams: Counter[str], numbers: dict[str, int]
) -> dict[str, bytes]:
    """Return the extra bytes of each half."""
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for word in words:
        for left, right in splits(word, halves):
            if len(left) > 2 and len(right) > 2:
                first[left] += 1
                second[right] += 1
    records = {}
    for half in halves:
        compounds = min(first[half].bit_length(), 15) << 4 | min(second[half].bit_length(), 15)
        frequency = decibels(max(unigrams[half], _UNSEEN))
        records[half] = struct.pack("<BBH", frequency, compounds, numbers.get(half, 0))
    return records


def decibels(count: int) -> int:
    """Return ten times the decimal logarithm of ``count``, rounded."""
    return round(10 * math.log10(max(count, 1)))


def write_table(records: dict[str, bytes]) -> tuple[list[int], int, bytes]:
    """Return how many words of each length there are, the extra bytes of each, and the table."""
    ordered = sorted(records, key=lambda word: (len(word), word))
    counts = Counter(map(len, ordered))
    extra = len(next(iter(records.values())))
    data = b"".join(word.encode("ascii") + records[word] for word in ordered)
    return [counts[length] for length in range(max(counts) + 1)], extra, data


def write_pairs(
    numbers: dict[str, int], bigrams: dict[tuple[str, str], int]
) -> tuple[bytes, bytes]:
    """Return the pairs of halves and their frequencies."""
    keyed = sorted(
        (numbers[left] << 16 | numbers[right], decibels(count))
        for (left, right), count in bigrams.items()
        if left in numbers and right in numbers
    )
    keys = [key for key, _frequency in keyed]
    return struct.pack(f"<{len(keys)}I", *keys), bytes(frequency for _key, frequency in keyed)


def write(
    path: Path,
    tables: dict[str, tuple[list[int], int, bytes]],
    pairs: bytes,
    frequencies: bytes,
) -> None:
    """Write the file: the line that describes it, then its parts."""
    header: dict[str, object] = {}
    offset = 0
    parts = [pairs, frequencies]
    header["pairs"] = {"start": 0, "count": len(frequencies)}
    offset = len(pairs) + len(frequencies)
    for name, (counts, extra, data) in tables.items():
        header[name] = {"start": offset, "extra": extra, "counts": counts}
        parts.append(data)
        offset += len(data)
    line = json.dumps(header, separators=(",", ":"))
    line += " " * (-(len(line) + 1) % 4)  # the numbers must stand at a multiple of four
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(line.encode("ascii") + b"\n" + b"".join(parts))


if __name__ == "__main__":
    sys.exit(main())
