"""The sources of the lexicon: word lists and frequency lists, as their packages ship them."""

import gzip
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

PLAIN = re.compile(r"[a-z]{1,24}")
_SCOWL_LIST = re.compile(
    r"(?:english|american|british|british_z|canadian|australian|special)(?:_variant_\d)?"
    r"-(words|upper|proper-names|abbreviations|hacker)\.(\d+)"
)
_UNLISTED = 96
"""The size that a word of another list than SCOWL's counts as: SCOWL's sizes end at 95."""

_MODERN_SIZE = 50


class Sources(Struct):
    """What the lists say. Words are in lower case; frequencies are decimal logarithms of shares.

    ``sizes`` holds for each word of a dictionary the smallest list of SCOWL that has it: 10 is
    everyday English, 95 whatever was ever written.
    """

    sizes: dict[str, int] = field(default_factory=dict)
    edited: set[str] = field(default_factory=set)
    """Words of dictionaries that somebody wrote, with a meaning to each."""
    names: set[str] = field(default_factory=set)
    seen: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """How often a word stands in text of the web, once for each list that has it."""
    small: dict[str, float] = field(default_factory=dict)
    """How often it stands in one of these lists, which keeps case, in small letters."""
    capitals: dict[str, float] = field(default_factory=dict)
    """How often it stands there with a capital."""
    pairs: dict[tuple[str, str], float] = field(default_factory=dict)


def read_words(path: Path) -> Iterator[str]:
    """Yield the words of a list that are plain lower-case letters."""
    for line in path.read_text(encoding="iso-8859-1").splitlines():
        if PLAIN.fullmatch(line):
            yield line


def read_scowl(folder: Path, sources: Sources) -> None:
    """Add SCOWL's lists, which are graded by size and hold names apart."""
    for path in sorted(folder.iterdir()):
        if not (parts := _SCOWL_LIST.fullmatch(path.name)):
            continue
        size = int(parts[2])
        if parts[1] in {"words", "hacker"}:
            _add(sources, read_words(path), size)
        else:
            lines = path.read_text(encoding="iso-8859-1").lower().splitlines()
            sources.names.update(line for line in lines if PLAIN.fullmatch(line))


def read_word_list(path: Path, sources: Sources) -> None:
    """Add a list of one word to a line."""
    _add(sources, read_words(path), _UNLISTED)


def read_modern(path: Path, sources: Sources) -> None:
    """Add this project's own list of words too new for the others."""
    _add(sources, read_words(path), _MODERN_SIZE)


def read_wordnet(folder: Path, sources: Sources) -> None:
    """Add the single words of WordNet's four indexes."""
    for part in ("noun", "verb", "adj", "adv"):
        lines = (folder / f"index.{part}").read_text(encoding="ascii").splitlines()
        words = [line.split(" ", 1)[0] for line in lines if not line.startswith(" ")]
        _add_edited(sources, filter(PLAIN.fullmatch, words))


def read_inflections(paths: Iterable[Path], sources: Sources) -> None:
    """Add lemminflect's tables, a lemma and its forms or a form and its lemmas to a line."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            words = chain.from_iterable(re.split(r"[,/\n]", line) for line in lines)
            _add_edited(sources, filter(PLAIN.fullmatch, words))


def _add(sources: Sources, words: Iterable[str], size: int) -> None:
    for word in words:
        sources.sizes[word] = min(size, sources.sizes.get(word, size))


def _add_edited(sources: Sources, words: Iterable[str]) -> None:
    listed = set(words)
    _add(sources, listed, _UNLISTED)
    sources.edited |= listed


def read_census(paths: Iterable[Path], sources: Sources) -> None:
    """Add the names of a census table: the name is the first word of a line."""
    for path in paths:
        words = (line.split()[0].lower() for line in path.read_text().splitlines() if line)
        sources.names.update(filter(PLAIN.fullmatch, words))


def read_lexemes(path: Path, sources: Sources) -> None:
    """Add spaCy's table of how likely a string is, case kept, as a natural logarithm."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        likely: dict[str, float] = json.load(file)
    capitals: dict[str, float] = defaultdict(float)
    for word, logarithm in likely.items():
        if PLAIN.fullmatch(word):
            sources.small[word] = logarithm / math.log(10)
            sources.seen[word].append(sources.small[word])
        elif PLAIN.fullmatch(word.lower()):
            capitals[word.lower()] += math.exp(logarithm)
    sources.capitals = {word: math.log10(share) for word, share in capitals.items()}


def read_counts(unigrams: Path, bigrams: Path, words_counted: float, sources: Sources) -> None:
    """Add counts of words and of pairs of words; a pair's share is that of ``words_counted``."""
    counts = dict(_read_counts(unigrams))
    total = sum(counts.values())
    for word, count in counts.items():
        if PLAIN.fullmatch(word):
            sources.seen[word].append(math.log10(count / total))
    pairs: dict[tuple[str, str], float] = defaultdict(float)
    for pair, count in _read_counts(bigrams):
        left, _, right = pair.partition(" ")
        if PLAIN.fullmatch(left) and PLAIN.fullmatch(right):
            pairs[left, right] += count  # a line for each way in which capitals were written
    for words, count in pairs.items():
        sources.pairs[words] = math.log10(count / words_counted)


def _read_counts(path: Path) -> Iterator[tuple[str, float]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count = line.split("\t")
        yield word, float(count)
