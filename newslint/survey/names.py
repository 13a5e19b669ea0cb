"""Names: which an archive has, and which of them may be two spellings of one.

A name is looked at as one word that stands alone (``Kyiv``, ``YouTube``) or as two that stand side
by side (``Volodymyr Zelensky``). Two names with the same letters are one name, but for an accent on
one word, which may be another family's. Two that differ as slips do may be two people; they are one
only where the archive shows it: the rest of the name is the same, and they stand in one article, or
in articles that have other rare names in common.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from msgspec import Struct

from newslint.language.identity import are_alike
from newslint.language.lexicon import load_lexicon
from newslint.language.likeness import Difference, differ, find_near, fold
from newslint.language.names import PARTICLES, Name, Part
from newslint.language.reading import Passage, Reading
from newslint.language.titles import is_title_word
from newslint.survey.abbreviations import CERTAIN
from newslint.survey.places import find_running_text, is_own
from newslint.survey.table import Counts, FormKey, Kind, Table, bound

_LONGEST = 5
"""Words of a name; more are a heading, or a list without its commas."""

_SHORTEST = 4
_SHORTEST_ALONE = 6
_MOST_PAIRS = 5_000_000
"""Pairs of names that are compared; five thousand articles have some ten thousand."""

_RARE_SHARE = 0.01
_LEAST_RARE = 8

Pair = tuple[str, str]


def find_archive_names(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Yield the names of a passage: those of one word, and each two words side by side in one."""
    for name in passage.names:
        parts = _bare_parts(name)
        if not 0 < len(parts) <= _LONGEST:
            continue
        if len(parts) == 1:
            text, start, end = parts[0]
            # What opens a sentence may be any word.
            if _is_fit(text) and len(text) >= _SHORTEST_WORD and not passage.starts_sentence(start):
                yield text, start, end
        for (left, start, _end), (right, _start, end) in pairwise(parts):
            if _is_fit(left) and _is_fit(right) and not (left.isupper() or right.isupper()):
                if left.partition(" ")[0].lower() in PARTICLES and passage.starts_sentence(start):
                    continue
                yield f"{left} {right}", start, end


def _bare_parts(name: Name) -> list[tuple[str, int, int]]:
    """Return the words of a name behind its titles; a particle and what follows count as one."""
    parts = [part for part in name.parts if not part.is_initial]
    titles = [index for index, part in enumerate(parts) if is_title_word(part.text)]
    found: list[tuple[str, int, int]] = []
    held: list[Part] = []
    for part in parts[titles[-1] + 1 if titles else 0 :]:
        held.append(part)
        if part.text not in PARTICLES:
            text = " ".join(each.text for each in held).replace("’", "'")
            found.append((text, held[0].start, part.end))
            held = []
    return found


def _is_fit(text: str) -> bool:
    return len(text) > 1 and not _ODD.search(text)


_ODD = re.compile(r"[\d_]|'(?:d|ll|m|re|s|t|ts|ve)\Z", re.IGNORECASE)
"""What no name has: figures, what markup left behind, a contraction."""

_SHORTEST_WORD = 3


def count_names(reading: Reading, counts: Counts) -> None:
    """Note which names the article has."""
    found = {
        name
        for passage in find_running_text(reading)
        for name, start, end in find_archive_names(passage)
        if is_own(passage, start, end)
    }
    for name in found:
        counts.names[name] = counts.names.get(name, 0) + 1


class Pairs(Struct, frozen=True):
    """Pairs of names that are one name, and pairs that may be, the names of each in order.

    ``is_complete`` is false where so many are alike that not all were looked at.
    """

    same: frozenset[Pair] = frozenset()
    maybe: frozenset[Pair] = frozenset()
    is_complete: bool = True


def pair_names(counts: Mapping[str, int]) -> Pairs:
    """Return which names are, or may be, one; ``counts`` is in how many articles each stands."""
    by_letters: dict[str, list[str]] = {}
    beside: dict[tuple[int, str], list[str]] = {}
    alone: list[str] = []
    for name in sorted(counts):
        by_letters.setdefault(_letters(name), []).append(name)
        if " " in name:
            left, _space, right = name.rpartition(" ")
            beside.setdefault((0, left), []).append(right)
            beside.setdefault((1, right), []).append(left)
        elif len(name) >= _SHORTEST_ALONE and not name.isupper():
            alone.append(name)
    search = _Search()
    for group in by_letters.values():
        if len(group) > _MOST_FORMS:
            group.sort(key=lambda name: (-counts[name], name))
        search.add_same_letters(sorted(group[:_MOST_FORMS]))
    for (side, shared), words in beside.items():
        search.add_beside(words, "{0} {1}" if side else "{1} {0}", shared)
    search.add_alone(alone)
    same, maybe = frozenset(search.same), frozenset(search.maybe)
    return Pairs(same, maybe - same, search.left > 0)


_MOST_FORMS = 30
"""Ways to write the same letters; more are a game."""


class _Search:
    """Looks for pairs, until ``left`` more of them were looked at."""

    def __init__(self) -> None:
        self.same: set[Pair] = set()
        self.maybe: set[Pair] = set()
        self.left = _MOST_PAIRS

    def add_same_letters(self, names: Sequence[str]) -> None:
        """Add the pairs of names that have the same letters."""
        for left, right in combinations(names, 2):
            if _is_one(left, right):
                self.same.add((left, right))
            elif not _are_words(left, right) and (
                len(_plain(left)) > _SHORTEST_WORD or left.isupper() or right.isupper()
            ):
                self.maybe.add((left, right))

    def add_beside(self, words: Sequence[str], form: str, shared: str) -> None:
        """Add the pairs of words that are alike and stand beside the same one."""
        for pair in self._find_alike(words):
            left, right = sorted(form.format(word, shared) for word in pair)
            self.maybe.add((left, right))

    def add_alone(self, words: Sequence[str]) -> None:
        """Add the pairs of words that are alike and stand alone: those that a slip parts."""
        for pair in self._find_alike(words):
            if differ(*pair) in _TYPING and not _are_known(*pair):
                left, right = sorted(pair)
                self.maybe.add((left, right))

    def _find_alike(self, words: Sequence[str]) -> Iterator[Pair]:
        if len(words) < 2 or self.left <= 0:
            return
        found = find_near(words, self.left)
        self.left -= len(found)
        lexicon = load_lexicon()
        for left, right in found:
            if min(len(left), len(right)) < _SHORTEST or " " in left or " " in right:
                continue
            difference = are_alike(left, right)
            if difference is None or difference is Difference.FINAL_VOWEL:
                continue
            common = lexicon.is_word(left.lower()) + lexicon.is_word(right.lower())
            if common == 2 or (common and difference not in _SLIPS):
                continue
            if not (difference in _UNLIKELY and _are_known(left, right)):
                yield left, right


_SLIPS = frozenset({Difference.TRANSPOSED, Difference.DROPPED})
_TYPING = _SLIPS | {Difference.DOUBLED, Difference.FINAL, Difference.ACCENT}
_UNLIKELY = frozenset({Difference.CONSONANT, Difference.TWO})


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name)))


def _is_one(left: str, right: str) -> bool:
    """Tell whether two names with the same letters can only be one."""
    if left.isupper() or right.isupper() or _are_words(left, right):
        return False
    if any(word.startswith(_CLAN) for name in (left, right) for word in name.split()):
        return False
    if _plain(left) != _plain(right):
        return " " in left
    if left.lower() == right.lower():
        return " " in left or any(map(_CAMEL.match, (left, right)))
    return len(_plain(left)) > _SHORTEST_WORD


_CLAN = ("Mac", "Mc", "De", "Le", "La", "Van", "Di")


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _are_words(left: str, right: str) -> bool:
    """Tell whether two names with the same letters are plain words with a capital.

    ``PowerPoint``, with a capital inside, is a name whatever it is made of.
    """
    if any(map(_CAMEL.match, (left, right))):
        return False
    lexicon = load_lexicon()
    parted = [name for name in (left, right) if " " in name or "-" in name]
    if not parted:
        return lexicon.is_word(left.lower())
    parts = [part for name in parted for part in re.split(r"[ -]", name)]
    return all(len(part) < _SHORTEST_WORD or lexicon.is_word(part.lower()) for part in parts)


_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")


def _are_known(left: str, right: str) -> bool:
    """Tell whether each of two words is known as a name, so that they are likely to be two."""
    lexicon = load_lexicon()
    return lexicon.is_name(left.lower()) and lexicon.is_name(right.lower())


def find_rare(counts: Counts) -> frozenset[str]:
    """Return the names that few articles share: two that have one in common speak of one thing."""
    most = max(_LEAST_RARE, int(counts.articles * _RARE_SHARE))
    return frozenset(name for name, articles in counts.names.items() if 1 < articles <= most)


class NameFinder:
    """Finds names that may be spelt in two ways, and what stands beside them."""

    def __init__(self, pairs: Pairs, rare: frozenset[str]) -> None:
        self._wanted = frozenset(name for pair in pairs.same | pairs.maybe for name in pair)
        self._partners: dict[str, list[str]] = {}
        for left, right in pairs.maybe:
            self._partners.setdefault(left, []).append(right)
        self._doubted = frozenset(name for pair in pairs.maybe for name in pair)
        self._rare = rare

    def find(self, reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
        """Yield each wanted name with its place."""
        for passage in find_running_text(reading):
            for name, start, end in find_archive_names(passage):
                if name in self._wanted and is_own(passage, start, end):
                    yield FormKey(Kind.NAMES.value, "", name), passage, start

    def note_company(self, found: Iterable[FormKey], reading: Reading, table: Table) -> None:
        """Put into the table, of each form that may mean another thing, what stands around it."""
        groups: dict[str, list[str]] = {}
        doubted: set[str] = set()
        names: set[str] = set()
        for key in found:
            if key.kind == Kind.ABBREVIATIONS and not key.group.endswith(CERTAIN):
                groups.setdefault(key.group, []).append(key.form)
                doubted.add(key.form)
            elif key.kind == Kind.NAMES:
                names.add(key.form)
        for forms in groups.values():
            for pair in combinations(sorted(forms), 2):
                table.together[pair] = 1
        for name in names & self._partners.keys():
            for partner in self._partners[name]:
                if partner in names:
                    table.together[name, partner] = 1
        doubted |= names & self._doubted
        if not doubted:
            return
        rare = {
            name
            for passage in find_running_text(reading)
            for name, _start, _end in find_archive_names(passage)
            if name in self._rare
        }
        hashes = {name: crc32(name.encode()) for name in rare}
        for form in doubted:
            words = set(form.split())
            table.companions[form] = bound(
                number for name, number in hashes.items() if words.isdisjoint(name.split())
            )


def is_one_bearer(pair: Pair, counts: Mapping[str, int], table: Table, rare: int) -> bool:
    """Tell whether the archive shows that two forms that are alike mean the same.

    ``rare`` is how many names count as company; of many companions some are shared by chance.
    """
    left, right = pair
    ours, theirs = (table.companions.get(name, frozenset()) for name in pair)
    shared = len(ours & theirs)
    by_chance = len(ours) * len(theirs) / max(rare, _FEW)
    together = table.together.get(pair, 0)
    is_company = shared >= _LEAST_SHARED + _CHANCE * by_chance
    if " " in left:
        is_known = _are_known(*_differing(left, right))
        if is_known and not together:
            return shared >= _SHARED_IF_KNOWN + _CHANCE * by_chance
        return is_company or together > 0
    if _letters(left) == _letters(right):
        return is_company or together > 0
    fewer = min(counts.get(left, 0), counts.get(right, 0))
    return together > 0 and is_company and fewer <= 2 * together


def _differing(left: str, right: str) -> Pair:
    """Return the words in which two names differ, the last ones where all do."""
    for ours, theirs in zip(left.split(), right.split(), strict=False):
        if ours != theirs:
            return ours, theirs
    return left, right


_FEW = 1_000
_LEAST_SHARED, _SHARED_IF_KNOWN, _CHANCE = 2, 3, 3
