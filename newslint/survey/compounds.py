"""Compounds: two words written open, hyphenated or closed."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from newslint.language.compounding import TELL_APART, is_noun_compound, is_noun_use
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.survey.places import is_own
from newslint.survey.table import Counts, FormKey, Kind

ANYWHERE = " (anywhere)"
"""Marks all uses of a hyphen; some may be grammar (``a long-term plan``)."""

_SHORTEST, _LONGEST = 7, 30
"""Letters of a closed word; a longer one is none, and would take long to take apart."""
_TELL_APART = TELL_APART | frozenset("inform informed reapply reassure recreational".split())
_NO_WORD_BEFORE = re.compile(r"[\w\-/@.'’]")
_GOES_ON = re.compile(r"[\w\-/@]|['’]\w\w|\.\w")


def count_compounds(reading: Reading, counts: Counts) -> None:
    """Note which compounds the article has closed or hyphenated."""
    for word in reading.word_counts:
        if _SHORTEST <= len(word) <= _LONGEST:
            counts.compounds.update(split(singular(word)))
    for passage in reading.prose:
        if "-" not in passage.text:
            continue
        for left, right in pairwise(passage.words):
            if passage.text[left.end : right.start] == "-" and _is_pair(left.lower, right.lower):
                pair = f"{left.lower} {singular(right.lower)}"
                counts.compounds.add(pair)


def _is_pair(left: str, right: str) -> bool:
    is_other = left + singular(right) in _TELL_APART or left + right in _TELL_APART
    return left.isalpha() and right.isalpha() and len(right) > 1 and not is_other


@lru_cache(maxsize=50_000)
def split(word: str) -> tuple[str, ...]:
    """Return the pairs of words that a closed word may be made of."""
    if not word.isalpha() or word in _TELL_APART:
        return ()
    lexicon = load_lexicon()
    return tuple(
        f"{word[:place]} {word[place:]}"
        for place in range(3, len(word) - 2)
        if is_noun_compound(word[:place], word[place:])
        and lexicon.half(word[:place])
        and lexicon.half(word[place:])
    )


def singular(word: str) -> str:
    """Return a word without the ending of a plural, where that is no more than an ``s``."""
    is_plural = len(word) > 2 and word[-1] == "s" and word[-2] not in "sui"
    return word[:-1] if is_plural and word[-3:] != "ies" else word


class CompoundFinder:
    """Finds the forms of compounds, given as two words with a space between."""

    def __init__(self, pairs: Iterable[str]) -> None:
        self._pairs = frozenset(pairs)
        self._closed = {pair.replace(" ", ""): pair for pair in sorted(self._pairs)}
        self._lefts = frozenset(pair.partition(" ")[0] for pair in self._pairs)

    def find(self, reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
        """Yield each form of the article with its place."""
        for passage in reading.prose:
            words = passage.words
            for index, word in enumerate(words):
                lower = word.lower
                pair = self._closed.get(singular(lower)) if len(lower) >= _SHORTEST else None
                if pair and self._is_use(passage, word.start, word.end):
                    yield _key(pair, pair.replace(" ", "")), passage, word.start
                if lower in self._lefts and index + 1 < len(words):
                    following = words[index + 1]
                    second = following.lower.removesuffix("'s")
                    pair = f"{lower} {singular(second)}"
                    gap = passage.text[word.end : following.start]
                    if pair in self._pairs and (gap == "-" or gap.isspace()):
                        for form in self._read(passage, pair, gap, word.start, following.end):
                            yield _key(pair, form), passage, word.start

    def _read(self, passage: Passage, pair: str, gap: str, start: int, end: int) -> Iterator[str]:
        """Yield the forms that two words in a row count as: none, where they are no compound."""
        text = passage.text
        end -= 2 if text[end - 2 : end] in {"'s", "’s"} else 0
        if not self._is_use(passage, start, end):
            return
        is_noun = is_noun_use(text, start, end)
        if gap == "-":
            hyphenated = pair.replace(" ", "-")
            yield hyphenated + ANYWHERE
            if is_noun:
                yield hyphenated
        elif is_noun and is_noun_compound(*pair.split(" ")):
            yield pair

    def _is_use(self, passage: Passage, start: int, end: int) -> bool:
        text = passage.text
        if _NO_WORD_BEFORE.match(text[max(0, start - 1) : start]) or _GOES_ON.match(text, end):
            return False
        written = text[start:end]
        is_common = written.islower() or (written[1:].islower() and passage.starts_sentence(start))
        return is_common and is_own(passage, start, end)


def _key(pair: str, form: str) -> FormKey:
    return FormKey(Kind.COMPOUNDS.value, pair, form)
