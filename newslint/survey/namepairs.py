"""Pairs of names: which names of an archive are one, and which may be.

Two names with the same letters are one name, but for an accent on one word, which may be another
family's. Two that differ as slips do may be two people: they are pairs to look at.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from newslint.language.lexicon import load_lexicon
from newslint.language.people.identity import are_alike
from newslint.language.people.likeness import SLIPS, Difference, differ, find_near, fold

_SHORTEST = 4
_SHORTEST_ALONE = 6
_SHORTEST_WORD = 3
"""Letters of words that may differ, of a word that stands alone, and of a plain word."""

_MOST_PAIRS = 5_000_000
"""Pairs of names that are compared; five thousand articles have some ten thousand."""

_MOST_FORMS = 30
"""Ways to write the same letters; more are a game."""

Pair = tuple[str, str]


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
        by_letters.setdefault(letters_of(name), []).append(name)
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
        search.add_sameletters_of(sorted(group[:_MOST_FORMS]))
    for (side, shared), words in beside.items():
        search.add_beside(words, "{0} {1}" if side else "{1} {0}", shared)
    search.add_alone(alone)
    same, maybe = frozenset(search.same), frozenset(search.maybe)
    return Pairs(same, maybe - same, search.left > 0)


class _Search:
    """Looks for pairs, until ``left`` more of them were looked at."""

    def __init__(self) -> None:
        self.same: set[Pair] = set()
        self.maybe: set[Pair] = set()
        self.left = _MOST_PAIRS

    def add_sameletters_of(self, names: Sequence[str]) -> None:
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
            if differ(*pair) in _TYPING and not are_known(*pair):
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
            if common == 2 or (common and difference not in SLIPS):
                continue
            if not (difference in _UNLIKELY and are_known(left, right)):
                yield left, right


_TYPING = SLIPS | {Difference.DOUBLED, Difference.FINAL, Difference.ACCENT}
_UNLIKELY = frozenset({Difference.CONSONANT, Difference.TWO})


def letters_of(name: str) -> str:
    """Return the letters and figures of a name, without case and accents."""
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


def are_known(left: str, right: str) -> bool:
    """Tell whether each of two words is known as a name, so that they are likely to be two."""
    lexicon = load_lexicon()
    return lexicon.is_name(left.lower()) and lexicon.is_name(right.lower())
