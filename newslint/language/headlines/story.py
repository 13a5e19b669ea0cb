"""A story as its headline counts it: what it counts, and whether that contradicts the headline.

The story must count the same thing, always with another number, and have the headline's number
nowhere: neither in any spelling, nor as a sum, a difference or a list, nor rounded. It must do so
where it begins, or twice.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import combinations

from newslint.document import CONDENSED
from newslint.language.headlines.counts import Count, find_counts, find_numbers
from newslint.language.numberwords import ONES, TENS
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.words import split_lowers
from newslint.lazy import lazy
from newslint.patterncode import compile_re

_LEAD = 2
"""The first paragraphs, and of each the sentences, that the headline is mostly made of."""
_MOST_NUMBERS = 40
"""Numbers of three sentences that are added up."""
_MOST_COUNTS = 30
"""Counts of one thing; where there are more the copy is no story but a table."""
_REACH = 1000
"""How far on each side of a count a sentence is read."""
_NAMED = {word: value for value, word in enumerate(ONES)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
_IMPLIED = {
    "both": 2, "pair": 2, "couple": 2, "duo": 2, "twins": 2, "twin": 2, "twice": 2, "double": 2,
    "second": 2, "trio": 3, "triple": 3, "triplets": 3, "third": 3, "quartet": 4, "fourth": 4,
    "quintet": 5, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "dozen": 12, "half-dozen": 6, "score": 20, "half": 6,
}  # fmt: skip
"""Words that hold a number without being one."""

_LEADING = compile_re(r"\d{1,15}")
_ADDED = compile_re(
    r"\b(?:also|another|besides|but|except|further|including|joined|later|more|one|other|plus|too)\b",
    re.IGNORECASE,
)
"""Words that show one more to be counted, or one of them to be counted apart."""
_ELSEWHEN = compile_re(
    r"\b(?:ago|annually|another|as well|earlier|elsewhere|in all|in total|meanwhile|normally"
    r"|overall|previous|previously|separate|separately|similar|since|so far|usually"
    r"|(?:during|in) \d{4}|(?:each|every) (?:day|hour|month|season|time|week|year)"
    r"|last (?:autumn|decade|fall|month|season|spring|summer|time|winter|year))\b",
    re.IGNORECASE,
)
"""Words that show a sentence to speak of another time or place, or of them all."""
_ITEM = r"(?:(?:an?|her|his|one|another)\b|[^\W\d_a-z])[^,;.:()\n]{0,60}?"
_LIST = compile_re(rf"\b(?:{_ITEM}, ){{1,11}}{_ITEM},? and ")
_TWO = compile_re(
    r"\b(?:an?|his|her|the|one) (?:[\w-]+ ){1,3}?and (?:an?|his|her|the|one|another)\b"
    r"|\b[^\W\d_a-z]\w+ and [^\W\d_a-z]\w+"
)
"""Lists of people and places: names, or what an article stands before."""

_LEAST_ROUNDED = 20
"""The smallest number that a headline rounds to."""

_Use = tuple[Passage, Count]


class Story:
    """What the story counts, and all the numbers it has."""

    def __init__(self, reading: Reading) -> None:
        self.passages = [each for each in reading.prose if each.role not in CONDENSED]

    @lazy
    def counts(self) -> list[_Use]:
        """Return what it counts, in order."""
        return [
            (passage, count) for passage in self.passages for count in find_counts(passage.text)
        ]

    @lazy
    def _single(self) -> frozenset[float]:
        """Return the numbers that are one word, or stand at the head of one."""
        text = "\n\n".join([passage.text for passage in self.passages])
        return frozenset(_read_words(split_lowers(text)))

    @lazy
    def numbers(self) -> frozenset[float]:
        """Return all numbers, also those in compounds, codes and ordinals."""
        written = [
            number.value for passage in self.passages for number in find_numbers(passage.text)
        ]
        return self._single.union(written)

    def contradict(self, head: Count) -> _Use | None:
        """Return the first count of the same thing with another number, if that is a fault."""
        if head.value in self._single or head.value in self.numbers:
            return None
        if any(_is_rounded(head, each) for each in self.numbers):
            return None
        same = [use for use in self.counts if _is_same(head, use[1])]
        lead = [use for use in same if self._is_lead(*use)]
        told = lead or same
        if len(told) > _MOST_COUNTS:
            return None
        is_one = len({count.value for _passage, count in told}) == 1
        if not is_one or (not lead and len(told) == 1) or self._lists(head):
            return None
        for passage, count in told:
            if not _may_contradict(head, count) or _is_explained(head, passage, count):
                return None
        return told[0]

    def _is_lead(self, passage: Passage, count: Count) -> bool:
        """Tell whether a count stands in the first sentences of the story."""
        for first, sentences in zip(self.passages[:3], (_LEAD, _LEAD, 1), strict=False):
            if passage is first:
                return count.number.start < passage.sentences[:sentences][-1][1]
        return False

    def _lists(self, head: Count) -> bool:
        """Tell whether the story begins with a list of as many."""
        return any(
            head.value in _count_lists(passage.text[: passage.sentences[:_LEAD][-1][1]][:_REACH])
            for passage in self.passages[:_LEAD]
            if passage.sentences
        )


def _count_lists(text: str) -> set[float]:
    """Return how many the lists of a text hold: three in ``Ann, Bea and Carl``."""
    counts = {
        float(len(re.split(r",? (?:and|or) |, ", found[0]))) for found in _LIST.finditer(text)
    }
    return counts | ({2.0} if _TWO.search(text) else set())


def _may_contradict(head: Count, count: Count) -> bool:
    """Tell whether a count of the story rules the headline's out, were it alone."""
    if count.bound == "least":
        return head.value < count.value
    return count.is_exact


def _read_words(lowers: Iterable[str]) -> Iterator[float]:
    """Yield the numbers that words are, imply or begin with."""
    for word in frozenset(lowers):
        if word in _NAMED or word in _IMPLIED:
            yield float(_NAMED.get(word) or _IMPLIED.get(word, 0))
        elif leading := _LEADING.match(word):
            yield float(leading[0])


def _is_explained(head: Count, passage: Passage, count: Count) -> bool:
    """Tell whether a count is of another time, or numbers beside it make the headline's."""
    start, end = _around(passage, count.number.start)
    text = passage.text[start:end]
    if _ELSEWHEN.search(passage.text, *_sentence_at(passage, count.number.start)):
        return True
    if head.value in _count_lists(text):
        return True
    if abs(head.value - count.value) == 1 and _ADDED.search(text):
        return True
    numbers = [number.value for number in find_numbers(text)][:_MOST_NUMBERS]
    words = (word.lower for word in passage.words if start <= word.start < end)
    numbers += [float(_IMPLIED[word]) for word in words if word in _IMPLIED]
    pairs = list(combinations(numbers[:_MOST_NUMBERS], 2))
    sums = {a + b for a, b in pairs} | {abs(a - b) for a, b in pairs}
    return head.value in sums | {sum(each) for each in combinations(numbers[:12], 3)}


def _around(passage: Passage, offset: int) -> tuple[int, int]:
    """Return start and end of the sentence at ``offset`` with the ones beside it."""
    sentences = passage.sentences
    place = _place_of(passage, offset)
    start, end = sentences[max(place - 1, 0)][0], sentences[min(place + 1, len(sentences) - 1)][1]
    return max(start, offset - _REACH), min(end, offset + _REACH)


def _sentence_at(passage: Passage, offset: int) -> tuple[int, int]:
    start, end = passage.sentences[_place_of(passage, offset)]
    return max(start, offset - _REACH), min(end, offset + _REACH)


def _place_of(passage: Passage, offset: int) -> int:
    return max(bisect_right(passage.sentences, (offset, len(passage.text))) - 1, 0)


def _is_same(head: Count, other: Count) -> bool:
    if head.noun:
        return head.noun == other.noun
    return bool(head.fate) and head.fate == other.fate


def _is_rounded(head: Count, number: float) -> bool:
    least = max(head.number.loose / 2, 0.1 * number)
    return head.value >= _LEAST_ROUNDED and abs(head.value - number) <= least
