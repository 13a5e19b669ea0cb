"""How a form comes from an entry of a dictionary: its stem, and the affixes on it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cached_property

from msgspec import Struct

from newslint.vale.hunspell.affixes import Affix, Affixes
from newslint.vale.hunspell.wordlist import WordList


class Reading(Struct, frozen=True):
    """A stem's flags, and the affixes that make a form of it, the outer suffix first."""

    stem: frozenset[str]
    prefix: Affix | None = None
    suffixes: tuple[Affix, ...] = ()

    @property
    def affixes(self) -> tuple[Affix, ...]:
        """All its affixes."""
        return (self.prefix, *self.suffixes) if self.prefix else self.suffixes

    @property
    def flags(self) -> frozenset[str]:
        """What holds of the form, by its stem or by an affix."""
        return self.stem.union(*(affix.flags for affix in self.affixes))


class Reader:
    """Finds the readings of a form."""

    def __init__(self, affixes: Affixes, words: WordList) -> None:
        self._affixes = affixes
        self._words = words
        self._circumfix = affixes.flag("CIRCUMFIX")
        self._is_bare_allowed = "FULLSTRIP" in affixes.switches

    def sift(self, forms: Sequence[str]) -> Set[str]:
        """Return those of many strings that may have a reading, by the stems that there are."""
        if self._affixes.is_twofold:
            return frozenset(forms)
        possible = self._sift_suffixed(forms)
        for first, group in _group(forms, 0).items():
            for added, strip in self._added_before.get(first, ()):
                cut = len(added)
                bare = {strip + form[cut:]: form for form in group if form.startswith(added)}
                possible.update(bare[each] for each in self._sift_suffixed(list(bare)))
        return possible

    def _sift_suffixed(self, forms: Sequence[str]) -> set[str]:
        stems = self._words.stems
        possible = set(stems.intersection(forms))
        for last, group in _group(forms, -1).items():
            for added, strip in self._added_behind.get(last, ()):
                cut = -len(added) or None
                bare = {form[:cut] + strip: form for form in group if form.endswith(added)}
                possible.update(bare[stem] for stem in stems.intersection(bare))
        return possible

    @cached_property
    def _added_before(self) -> dict[str, set[tuple[str, str]]]:
        return _by_letter(self._affixes.prefixes, 0)

    @cached_property
    def _added_behind(self) -> dict[str, set[tuple[str, str]]]:
        return _by_letter(self._affixes.suffixes, -1)

    def read(self, form: str) -> Iterator[Reading]:
        """Yield every reading of ``form``, fit or not to stand by itself."""
        for stem in self._words.find(form):
            yield Reading(stem)
        for reading in self._read_suffixed(form):
            if self._is_circumfix_whole(reading):
                yield reading
        for prefix, rest in self._prefixes(form):
            for reading in self._read_prefixed(prefix, rest):
                if self._is_circumfix_whole(reading):
                    yield reading

    def _is_circumfix_whole(self, reading: Reading) -> bool:
        if not self._circumfix:
            return True
        before = reading.prefix is not None and self._circumfix in reading.prefix.flags
        after = any(self._circumfix in suffix.flags for suffix in reading.suffixes)
        return before == after

    def _read_prefixed(self, prefix: Affix, rest: str) -> Iterator[Reading]:
        for stem in self._words.find(rest):
            if prefix.flag in stem:
                yield Reading(stem, prefix)
        if not prefix.is_crossed:
            return
        for reading in self._read_suffixed(rest):
            if all(suffix.is_crossed for suffix in reading.suffixes) and (
                prefix.flag in reading.flags
            ):
                yield Reading(reading.stem, prefix, reading.suffixes)

    def _read_suffixed(self, form: str) -> Iterator[Reading]:
        for suffix, rest in self._suffixes(form):
            for stem in self._words.find(rest):
                if suffix.flag in stem:
                    yield Reading(stem, None, (suffix,))
            if self._affixes.is_twofold:
                for inner, root in self._suffixes(rest):
                    if suffix.flag in inner.flags:
                        for stem in self._words.find(root):
                            if inner.flag in stem:
                                yield Reading(stem, None, (suffix, inner))

    def _suffixes(self, form: str) -> Iterator[tuple[Affix, str]]:
        """Yield each suffix that ``form`` may end with, and what it stands on."""
        table = self._affixes.suffixes
        for at in range(max(len(form) - self._affixes.longest_suffix, 0), len(form) + 1):
            for suffix in table.get(form[at:], ()):
                rest = form[:at] + suffix.strip
                if self._fits(suffix, rest, is_bare=at == 0):
                    yield suffix, rest

    def _prefixes(self, form: str) -> Iterator[tuple[Affix, str]]:
        table = self._affixes.prefixes
        for at in range(min(len(form), self._affixes.longest_prefix) + 1):
            for prefix in table.get(form[:at], ()):
                rest = prefix.strip + form[at:]
                if self._fits(prefix, rest, is_bare=at == len(form)):
                    yield prefix, rest

    def _fits(self, affix: Affix, rest: str, *, is_bare: bool) -> bool:
        if not rest or (is_bare and not self._is_bare_allowed):
            return False
        return affix.fits is None or affix.fits(rest) is not None


def _by_letter(affixes: dict[str, list[Affix]], at: int) -> dict[str, set[tuple[str, str]]]:
    """Return what affixes add, and what they take off for it, by the letter at one end of it."""
    letters: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for added, listed in affixes.items():
        letters[added[at:][:1]].update((added, affix.strip) for affix in listed)
    return letters


def _group(forms: Sequence[str], at: int) -> dict[str, list[str]]:
    """Return strings by the letter at one end, and all of them by none."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        groups[form[at:][:1]].append(form)
    groups[""] = list(forms)
    return groups
