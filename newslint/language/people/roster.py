"""A roster: names with their right spelling, and the words of an article that misspell them.

A word is taken for one of a listed name where the other words beside it are that name's, or where
the name was introduced so. It must differ as slips do, and must not be a name of its own: John
Smyth beside a listed John Smith, and David Davies beside David Davis, are other people.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from newslint.document import CONDENSED
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.people.likeness import Difference, differ, fold
from newslint.language.people.names import PARTICLES, Name, Part
from newslint.language.people.spellings import Misspelling, is_meant_so
from newslint.language.people.titles import is_title_word

_LEAST_LENGTH = {
    Difference.TRANSPOSED: 5,
    Difference.DROPPED: 6,
    Difference.DOUBLED: 6,
    Difference.FINAL: 6,
    Difference.VOWEL: 7,
    Difference.CONSONANT: 7,
    Difference.FINAL_VOWEL: 7,
    Difference.CUT: 7,
    Difference.TWO: 8,
}
"""The shortest last word that a difference leaves alike; one letter less will do before it."""

_LEAST_LENGTH_ALONE = {
    Difference.TRANSPOSED: 7,
    Difference.DROPPED: 8,
    Difference.DOUBLED: 8,
    Difference.FINAL: 8,
}
"""The same for a name of one word, which nothing else tells apart."""

_SLIPS = _LEAST_LENGTH.keys() - {Difference.CONSONANT, Difference.CUT, Difference.TWO}
"""What may make one known name of another."""


_Gap = tuple[int, str, tuple[str, ...]]


class _Listed(Struct, frozen=True):
    name: str
    words: tuple[str, ...]
    keys: tuple[str, ...]


class _Run(Struct, frozen=True):
    """A name in the article; ``parts`` are without initials, ``first`` is the one after titles."""

    passage: Passage
    parts: tuple[Part, ...]
    keys: tuple[str, ...]
    first: int

    @property
    def is_single(self) -> bool:
        """Tell whether the name is one word, titles aside."""
        return self.first == len(self.parts) - 1


class Roster:
    """Looks the names of articles up in a list, however long."""

    def __init__(self, names: Iterable[str]) -> None:
        self._right: set[str] = set()
        self._whole: dict[tuple[str, ...], _Listed] = {}
        self._gaps: dict[_Gap, list[_Listed]] = {}
        self._last: dict[str, list[_Listed]] = {}
        self._alone: dict[tuple[str, int], list[_Listed]] = {}
        for name in names:
            self._add(name)
        self._lengths = sorted({len(keys) for keys in self._whole} - {1}, reverse=True)

    def _add(self, name: str) -> None:
        words = tuple(_bare(word) for word in name.split())
        keys = tuple(map(_key, words))
        listed = _Listed(name, words, keys)
        self._right.update(words)
        self._whole.setdefault(keys, listed)
        self._last.setdefault(keys[-1], []).append(listed)
        if len(keys) == 1:
            self._alone.setdefault((keys[0][:1], len(keys[0])), []).append(listed)
        else:
            for gap in range(len(keys)):
                self._gaps.setdefault(_without(keys, gap), []).append(listed)

    def find(self, passages: Iterable[Passage]) -> Iterator[Misspelling]:
        """Yield the misspellings in the passages of one article."""
        runs = [
            run
            for passage in passages
            for name in passage.names
            if (run := _read(passage, name)).parts
        ]
        article = _Article(runs)
        found = [each for run in runs for each in self._find_whole(run, article)]
        singles = (self._find_single(run, article) for run in runs if run.is_single)
        for each in (*found, *singles):
            if each and not is_meant_so(each):
                yield each

    def _find_whole(self, run: _Run, article: "_Article") -> Iterator[Misspelling]:
        """Yield what is wrong with names of several words."""
        done: set[int] = set()
        for length in self._lengths:
            for start in range(len(run.parts) - length + 1):
                window = range(start, start + length)
                if done.isdisjoint(window) and (listed := self._look_up(run, start, length)):
                    done.update(window)
                    found = _compare(run, start, listed)
                    article.introduced[listed.name] = listed
                    if found:
                        yield found

    def _look_up(self, run: _Run, start: int, length: int) -> _Listed | None:
        """Return the listed name that some words of a run spell, rightly or not."""
        keys = run.keys[start : start + length]
        listed = self._whole.get(keys)
        if listed:
            parts = run.parts[start : start + length]
            is_whole = start in {0, run.first} and start + length == len(run.parts)
            return listed if is_whole or _spells(parts, listed) else None
        for gap in range(length):
            written = _straight(run.parts[start + gap].text)
            if written in self._right or written.isupper():
                continue
            for listed in self._gaps.get(_without(keys, gap), ()):
                if _is_slip(written, listed, gap):
                    return listed
        return None

    def _find_single(self, run: _Run, article: "_Article") -> Misspelling | None:
        written, key = _straight(run.parts[-1].text), run.keys[-1]
        if written in self._right or written.isupper():
            return None
        if key in self._last:
            candidates: Iterable[_Listed] = self._last[key]
        elif _is_known(key):
            return None
        else:
            candidates = self._find_alike(written, key, article)
        listed = next((each for each in candidates if article.means(key, each)), None)
        return _compare(run, len(run.parts) - 1, listed) if listed else None

    def _find_alike(self, written: str, key: str, article: "_Article") -> Iterator[_Listed]:
        """Yield the names that a word without any other beside it can be a slip for."""
        for listed in article.introduced.values():
            is_alike = _is_alike(written, listed.words[-1], _LEAST_LENGTH)
            if is_alike and not load_lexicon().is_word(listed.keys[-1]):
                yield listed
        for length in range(len(key) - 1, len(key) + 2):
            for listed in self._alone.get((key[0], length), ()):
                is_alike = _is_alike(written, listed.words[0], _LEAST_LENGTH_ALONE)
                if is_alike and not _is_known(listed.keys[0]):
                    yield listed


class _Article:
    """What an article says of the bearers of names."""

    def __init__(self, runs: Iterable[_Run]) -> None:
        self._bearers: dict[str, set[str]] = {}
        """By last word, the words that stand before it, titles aside."""
        self.introduced: dict[str, _Listed] = {}
        """The listed names that stand in it with more than one word, rightly spelt or not."""
        for run in runs:
            if not run.is_single:
                self._bearers.setdefault(run.keys[-1], set()).add(run.keys[-2])

    def means(self, key: str, listed: _Listed) -> bool:
        """Tell whether a single word can only mean the bearer of a listed name."""
        others = self._bearers.get(key, set()) - set(listed.keys)
        return not others and (len(listed.keys) == 1 or listed.name in self.introduced)


def _read(passage: Passage, name: Name) -> _Run:
    parts = tuple(_without_suffix(part) for part in name.parts if not part.is_initial)
    titles = [index for index, part in enumerate(parts[:-1]) if is_title_word(part.text)]
    keys = tuple(_key(part.text) for part in parts)
    return _Run(passage, parts, keys, titles[-1] + 1 if titles else 0)


def _without_suffix(part: Part) -> Part:
    """Return ``Kyiv`` of ``Kyiv-based``."""
    head, hyphen, tail = part.text.partition("-")
    if hyphen and tail[:1].islower() and head[:1].isupper():
        return Part(head, part.start, part.start + len(head))
    return part


def _compare(run: _Run, start: int, listed: _Listed) -> Misspelling | None:
    """Return the words that are not as listed, from the first to the last of them."""
    words = listed.words[-1:] if run.is_single and len(run.parts) - 1 == start else listed.words
    parts = run.parts[start : start + len(words)]
    wrong = [
        index
        for index, (part, word) in enumerate(zip(parts, words, strict=True))
        if not _is_spelt(part, word, run.passage, is_first=index == 0)
    ]
    if not wrong:
        return None
    first, last = wrong[0], wrong[-1]
    right = " ".join(words[first : last + 1])
    return Misspelling(run.passage, parts[first].start, parts[last].end, right, listed.name)


def _spells(parts: Sequence[Part], listed: _Listed) -> bool:
    return all(_straight(part.text) == word for part, word in zip(parts, listed.words, strict=True))


def _is_spelt(part: Part, word: str, passage: Passage, *, is_first: bool) -> bool:
    """Tell whether a word is as listed, or differs only as its place in the copy makes it."""
    text = _straight(part.text)
    if text == word or text.isupper():
        return True
    if is_first and word.lower() in PARTICLES and text.lower() == word.lower():
        return True  # Van Gogh, but Vincent van Gogh
    is_raised = text[1:] == word[1:] and text[0].lower() == word[0]
    is_common = text.lower() == word.lower() and load_lexicon().is_word(text.lower())
    if not (is_raised or is_common):
        return False
    return passage.role in CONDENSED or passage.starts_sentence(part.start)


def _is_slip(written: str, listed: _Listed, gap: int) -> bool:
    """Tell whether a word, beside the other words of a name, is a slip for the word of it."""
    word = listed.words[gap]
    is_last = gap == len(listed.words) - 1
    is_particle = written in PARTICLES and word in PARTICLES
    if not is_particle and not _is_alike(written, word, _LEAST_LENGTH, less=not is_last):
        return False
    others = [
        key
        for index, key in enumerate(listed.keys)
        if index != gap and len(key) > 2 and key not in PARTICLES
    ]
    if is_particle:
        return len(others) > 1
    if not _is_known(_key(written)):
        return bool(others)
    is_rare = not is_last and any(len(key) > 4 and not _is_known(key) for key in others)
    return differ(written, word) in _SLIPS and (len(others) > 1 or is_rare)


def _is_alike(
    written: str, word: str, least: Mapping[Difference, int], *, less: bool = False
) -> bool:
    """Tell whether two words differ as slips do and are long enough to be one name for it."""
    difference = differ(written, word)
    if difference is None or (difference is Difference.TWO and "-" in written + word):
        return False
    length = least.get(difference)
    return length is not None and min(len(written), len(word)) >= length - less


def _is_known(key: str) -> bool:
    lexicon = load_lexicon()
    return lexicon.is_word(key) or lexicon.is_name(key)


def _straight(word: str) -> str:
    return word.replace("’", "'")


def _key(word: str) -> str:
    return fold(_straight(word))


def _bare(word: str) -> str:
    """Return a word of the list as `find_names` gives it: without a possessive ending."""
    word = _straight(word)
    return word[:-2] if word.endswith("'s") else word.rstrip("'") or word


def _without(keys: tuple[str, ...], gap: int) -> _Gap:
    """Return a name without one word of it but for its first letter, which no slip changes."""
    return gap, keys[gap][:1], (*keys[:gap], *keys[gap + 1 :])
