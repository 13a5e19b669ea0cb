"""Company: what stands around forms that are alike, and whether it shows that they mean the same.

Two names that are alike may be two people's, and two abbreviations may have letters in common by
chance. They are one where the archive shows it: they stand in one article, yet not in one sentence,
as the names of brothers do, or in articles that have other rare names in common.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

from newslint.language.passages import Passage
from newslint.language.people.likeness import Difference, differ
from newslint.language.reading import Reading
from newslint.survey.abbreviations import CERTAIN
from newslint.survey.namepairs import Pair, Pairs, are_known, letters_of
from newslint.survey.names import find_archive_names
from newslint.survey.places import find_running_text
from newslint.survey.table import Counts, FormKey, Kind, Table, bound

Places = Sequence[tuple[Passage, int]]

_RARE_SHARE = 0.01
_LEAST_RARE = 8
"""Of all articles, or of a small archive: what a name stands in that says what an article is on."""

_FEW = 1_000
"""Rare names of an archive that is too small to tell chance from likeness."""

_SWAP = Difference.TRANSPOSED
_LEAST_SHARED, _SHARED_IF_KNOWN, _CHANCE = 2, 3, 3
"""Companions that two forms share; those of two known names; and how many times chance."""


def find_rare(counts: Counts) -> frozenset[str]:
    """Return the names that few articles share: two that have one in common speak of one thing."""
    most = max(_LEAST_RARE, int(counts.articles * _RARE_SHARE))
    return frozenset(name for name, articles in counts.names.items() if 1 < articles <= most)


class CompanyFinder:
    """Finds what stands around forms that may mean two things."""

    def __init__(self, pairs: Pairs, rare: frozenset[str]) -> None:
        self._rare = rare
        self._doubted = frozenset(name for pair in pairs.maybe for name in pair)
        self._partners: dict[str, list[str]] = {}
        for left, right in sorted(pairs.maybe):
            self._partners.setdefault(left, []).append(right)

    def note(self, found: Mapping[FormKey, Places], reading: Reading, table: Table) -> None:
        """Put into the table what stands around the doubtful ones among the forms found."""
        names: dict[str, Places] = {}
        groups: dict[str, dict[str, Places]] = {}
        for key, places in found.items():
            if key.kind == Kind.NAMES:
                names[key.form] = places
            elif key.kind == Kind.ABBREVIATIONS and not key.group.endswith(CERTAIN):
                groups.setdefault(key.group, {})[key.form] = places
        for left in names.keys() & self._partners.keys():
            for right in self._partners[left]:
                if right in names:
                    is_beside = _share_sentence(names[left], names[right])
                    (table.beside.add if is_beside else table.together.add)((left, right))
        for forms in groups.values():
            table.together.update(dict.fromkeys(combinations(sorted(forms), 2), 1))
        doubted = (names.keys() & self._doubted) | {
            form for group in groups.values() for form in group
        }
        hashes = dict(self._find_rare(reading)) if doubted else {}
        for form in doubted:
            words = set(form.split())
            table.companions[form] = bound(
                number for name, number in hashes.items() if words.isdisjoint(name.split())
            )

    def _find_rare(self, reading: Reading) -> Iterator[tuple[str, int]]:
        for passage in find_running_text(reading):
            for name, _start, _end in find_archive_names(passage):
                if name in self._rare:
                    yield name, crc32(name.encode())


def _share_sentence(left: Places, right: Places) -> bool:
    ours, theirs = (
        {(passage.index, _sentence_at(passage, start)) for passage, start in places}
        for places in (left, right)
    )
    return not ours.isdisjoint(theirs)


def _sentence_at(passage: Passage, start: int) -> int:
    return bisect_right(passage.sentences, (start, len(passage.text)))


def is_one_bearer(pair: Pair, table: Table, rare: int) -> bool:
    """Tell whether the archive shows that two forms that are alike mean the same.

    ``rare`` is how many names count as company; of many companions some are shared by chance.
    """
    left, right = pair
    ours, theirs = (table.companions.get(name, frozenset()) for name in pair)
    by_chance = _CHANCE * len(ours) * len(theirs) / max(rare, _FEW)
    shared = len(ours & theirs) - by_chance
    is_together = pair in table.together
    if letters_of(left) == letters_of(right):
        return is_together or pair in table.beside or shared >= _LEAST_SHARED
    if pair in table.beside:
        return False
    if " " not in left:
        return is_together and shared >= _LEAST_SHARED
    differing = _differing(left, right)
    is_known = are_known(*differing)
    if not is_known and left.split()[0] == right.split()[0] and differ(*differing) is _SWAP:
        return True  # the given name is evidence enough that letters changed places
    return is_together or shared >= (_SHARED_IF_KNOWN if is_known else _LEAST_SHARED)


def _differing(left: str, right: str) -> Pair:
    """Return the words in which two names differ, the last ones where all do."""
    for ours, theirs in zip(left.split(), right.split(), strict=False):
        if ours != theirs:
            return ours, theirs
    return left, right
