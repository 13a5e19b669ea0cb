"""Spellings: names in an article that a list says are spelt wrong.

A spelling is found as it is listed, or in capitals throughout. It is left alone inside an address,
before “[sic]”, inside a longer name that is listed as right, and where it can be somebody else's
name or a plain word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from newslint.document import CONDENSED
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.people.likeness import differ, fold
from newslint.language.people.titles import is_title_word
from newslint.language.words import Word, find_words
from newslint.patterncode import compile_re

_SIC = compile_re(r"(?:['’]s)?[\"'”’]?\s*[\[(]sic[\])]", re.IGNORECASE)
_ADDRESS_BEFORE = frozenset("@#/\\_.")
_ADDRESS_AFTER = compile_re(r"[@_]|\.\w")


class Misspelling(Struct, frozen=True):
    """A listed name that is not spelt as listed: its place, and what should stand there.

    ``before`` and ``after`` are the other words of the name that it stands in, titles aside.
    """

    passage: Passage
    start: int
    end: int
    right: str
    name: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The spelling that is wrong."""
        return self.passage.text[self.start : self.end]

    @property
    def is_surname(self) -> bool:
        """Tell whether one word stands for a name of several, so that others may bear it too."""
        return len(self.name.split()) > len(self.text.split()) == 1

    @property
    def own(self) -> tuple[str, ...]:
        """The words beside it that are of the same listed name."""
        words = {fold(word) for word in self.name.split()}
        return tuple(word for word in (*self.before, *self.after) if fold(word) in words)


class _Phrase(Struct, frozen=True, eq=False):
    """Words to look for; those with no right spelling are right and hold their words back."""

    written: tuple[str, ...]
    keys: tuple[str, ...]
    joints: tuple[str, ...]
    right: str = ""
    names: tuple[str, ...] = ()


class Spellings:
    """Looks wrong spellings up in articles, however many there are.

    ``wrong`` maps each to the names it may be meant for, ``names`` are spelt right.
    """

    def __init__(self, wrong: Mapping[str, Sequence[str]], names: Iterable[str]) -> None:
        self._table: dict[str, list[_Phrase]] = {}
        phrases = [
            replace(_phrase(spelling), right=right_for(spelling, meant[0]), names=tuple(meant))
            for spelling, meant in wrong.items()
        ]
        held = {phrase.keys for phrase in phrases}
        lengths = {len(keys) for keys in held}
        if held:
            phrases.extend(
                phrase for phrase in map(_phrase, names) if _holds(phrase.keys, held, lengths)
            )
        for phrase in sorted(phrases, key=lambda phrase: -len(phrase.keys)):
            self._table.setdefault(phrase.keys[0], []).append(phrase)

    def find(self, passages: Iterable[Passage]) -> Iterator[Misspelling]:
        """Yield the wrong spellings in the passages of one article."""
        found = [each for passage in passages for each in self._find(passage)]
        strangers = {each.text for each in found if each.is_surname and _has_other_bearer(each)}
        for each in found:
            if each.text not in strangers or each.own:
                yield each

    def _find(self, passage: Passage) -> Iterator[Misspelling]:
        words = passage.words if self._table else ()
        done = 0
        for index, word in enumerate(words):
            if word.start < done:
                continue
            for phrase in self._table.get(_key(word.lower), ()):
                group = words[index : index + len(phrase.keys)]
                if _stands(passage.text, group, phrase):
                    done = group[-1].end
                    found = _read(passage, group, phrase)
                    if phrase.names and _may_be_wrong(found):
                        yield found
                    break


def is_meant_so(found: Misspelling) -> bool:
    """Tell whether a spelling is part of an address, or marked as another's by “[sic]”."""
    text, start, end = found.passage.text, found.start, found.end
    is_address = text[start - 1 : start] in _ADDRESS_BEFORE or _ADDRESS_AFTER.match(text, end)
    return bool(is_address or _SIC.match(text, end))


def right_for(wrong: str, name: str) -> str:
    """Return what stands for a wrong spelling: the whole name, or the one word of it that is meant.

    >>> right_for("Kier", "Keir Starmer")
    'Keir'
    """
    words = name.split()
    if " " in wrong or len(words) == 1 or wrong in words:
        return name
    near = max(words, key=lambda word: _count_shared(wrong, word))
    return near if 2 * _count_shared(wrong, near) >= len(wrong) else name


def _count_shared(left: str, right: str) -> int:
    """Return how many letters two words have in common at the beginning and at the end."""
    start = _common(left, right)
    return start and start + _common(left[start:][::-1], right[start:][::-1])


def _common(left: str, right: str) -> int:
    for count, (ours, theirs) in enumerate(zip(left, right, strict=False)):
        if ours != theirs:
            return count
    return min(len(left), len(right))


def is_spelling(left: str, right: str) -> bool:
    """Tell whether two names are one name spelt in two ways, not two names for one thing."""
    ours, theirs = ("".join(filter(str.isalnum, text)) for text in (left, right))
    return fold(ours) == fold(theirs) or differ(ours, theirs) is not None


def _phrase(text: str) -> _Phrase:
    words = find_words(text)
    return _Phrase(
        tuple(word.text for word in words),
        tuple(_key(word.lower) for word in words),
        tuple(text[left.end : right.start] for left, right in pairwise(words)),
    )


def _holds(keys: Sequence[str], held: set[tuple[str, ...]], lengths: set[int]) -> bool:
    """Tell whether a right name is longer than a wrong spelling and holds it."""
    return any(
        tuple(keys[start : start + length]) in held
        for length in lengths
        if length < len(keys)
        for start in range(len(keys) - length + 1)
    )


def _stands(text: str, words: Sequence[Word], phrase: _Phrase) -> bool:
    if len(words) < len(phrase.keys):
        return False
    for word, key, written in zip(words, phrase.keys, phrase.written, strict=True):
        if _key(word.lower) != key or not _has_case(word.text, written):
            return False
    return all(
        (between := text[left.end : right.start]) == joint
        or (between.isspace() and joint.isspace())
        for (left, right), joint in zip(pairwise(words), phrase.joints, strict=True)
    )


def _has_case(text: str, written: str) -> bool:
    """Tell whether a word has the capitals of a listed one, or more where its place gives them."""
    text, written = _bare(text), _bare(written)
    if text == written or (len(text) > 1 and text.isupper()):
        return True
    return written[:1].islower() and text == written[:1].upper() + written[1:]


def _read(passage: Passage, words: Sequence[Word], phrase: _Phrase) -> Misspelling:
    start, end = words[0].start, words[-1].end
    if _bare(phrase.written[-1]) == phrase.written[-1]:
        end = words[-1].start + len(_bare(words[-1].text))
    text, right = passage.text[start:end], phrase.right
    if len(text) > 1 and text.isupper():
        is_shouted = passage.text.isupper() or any(
            _bare(word.text) != _bare(written)
            for word, written in zip(words, phrase.written, strict=True)
        )
        right = right.upper() if is_shouted else right
    elif right.partition("-")[0].islower() and passage.starts_sentence(start):
        right = right[:1].upper() + right[1:]
    before, after = _neighbours(passage, start, end)
    beside = set(map(fold, before + after))
    own = [name for name in phrase.names if not beside.isdisjoint(map(fold, name.split()))]
    name = " or ".join(dict.fromkeys(own or phrase.names))
    return Misspelling(passage, start, end, right, name, before, after)


def _neighbours(passage: Passage, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the same name before and after a place, but for titles and initials."""
    for name in passage.names:
        if name.start <= start < name.end:
            parts = [part for part in name.parts if not part.is_initial]
            before = [part.text for part in parts if part.end <= start]
            titles = [index for index, word in enumerate(before) if is_title_word(word)]
            first = titles[-1] + 1 if titles else 0
            after = tuple(part.text for part in parts if part.start >= end)
            return tuple(before[first:]), after
    return (), ()


def _may_be_wrong(found: Misspelling) -> bool:
    return found.text != found.right and not (is_meant_so(found) or _may_be_word(found))


def _may_be_word(found: Misspelling) -> bool:
    """Tell whether a capital at the start of a sentence may be all that makes a name of a word."""
    lower = found.text.lower()
    lexicon = load_lexicon()
    if not (lexicon.is_word(lower) and lexicon.frequency(lower)):
        return False
    return found.passage.role in CONDENSED or found.passage.starts_sentence(found.start)


def _has_other_bearer(found: Misspelling) -> bool:
    return bool(found.before) and found.passage.role not in CONDENSED and not found.own


def _bare(word: str) -> str:
    word = word.replace("’", "'")
    return word[:-2] if word[-2:] in {"'s", "'S"} else word


def _key(lower: str) -> str:
    return lower.removesuffix("'s")
