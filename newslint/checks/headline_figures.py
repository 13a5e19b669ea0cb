"""Headline figures: a count in the headline or the deck that the story contradicts.

The story must count the same thing, always with another number, and have the headline's number
nowhere: neither in any spelling, nor as a sum or a difference, nor rounded. What is left is a slip,
mostly one that an update of the story left behind.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.document import CONDENSED, Role
from newslint.language.headlines.counts import Count, find_counts, find_numbers
from newslint.language.numberwords import ONES, TENS
from newslint.language.reading import Passage, Reading

_HEADS = {Role.HEADLINE, Role.DECK}
_MAY_COUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
_FEWEST_IN_TITLE = 4
"""Words with a capital that show a headline to have them on all words."""
_LEAD = 2
"""The sentences of the story that the headline is mostly made of."""
_MOST_NUMBERS = 40
"""Numbers of three sentences that are added up."""
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

_LEADING = re.compile(r"\d{1,15}")
_ADDED = re.compile(
    r"\b(?:also|another|besides|further|including|joined|later|more|one|other|plus|too)\b",
    re.IGNORECASE,
)
"""Words that show one more to be counted, or one of them to be counted apart."""

_Use = tuple[Passage, Count]


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        heads = [
            (passage, count)
            for passage in reading
            if passage.role in _HEADS and _MAY_COUNT.search(passage.text)
            for count in find_counts(passage.text)
            if count.is_exact and not _is_name(passage, count)
        ]
        if heads:
            story = _Story(reading)
            for passage, count in heads:
                other = story.contradict(count)
                if other is not None:
                    for rule in rules:
                        yield _match(rule, passage, count, *other)

    return check


def _is_name(passage: Passage, count: Count) -> bool:
    """Tell whether a number has a capital that only a name calls for: ``the Six Nations``."""
    number, text = count.number, passage.text
    if not text[number.start].isupper() or passage.starts_sentence(number.start):
        return False
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) < _FEWEST_IN_TITLE or not all(word[0].isupper() for word in words)


class _Story:
    """What the story counts, and all the numbers it has."""

    def __init__(self, reading: Reading) -> None:
        self.passages = [each for each in reading.prose if each.role not in CONDENSED]
        self.counts: list[_Use] = [
            (passage, count) for passage in self.passages for count in find_counts(passage.text)
        ]
        self.numbers: set[float] = set()
        for passage in self.passages:
            self.numbers.update(_read_all(passage.text, passage.lowers))

    def contradict(self, head: Count) -> _Use | None:
        """Return the first count of the same thing with another number, if that is a fault."""
        if head.value in self.numbers or any(_is_rounded(head, each) for each in self.numbers):
            return None
        same = [use for use in self.counts if _is_same(head, use[1])]
        told = [use for use in same if self._is_lead(*use)] or same
        if len({count.value for _passage, count in told}) != 1:
            return None
        for passage, count in told:
            if not count.is_exact or _is_summed(head, passage, count):
                return None
        return told[0]

    def _is_lead(self, passage: Passage, count: Count) -> bool:
        """Tell whether a count stands in the first sentences of the story."""
        sentences = passage.sentences[:_LEAD]
        return passage is self.passages[0] and count.number.start < sentences[-1][1]


def _read_all(text: str, lowers: Sequence[str]) -> Iterator[float]:
    """Yield all the numbers of a text, also those in compounds, codes and ordinals."""
    for number in find_numbers(text):
        yield number.value
    for word in lowers:
        if word in _NAMED or word in _IMPLIED:
            yield float(_NAMED.get(word) or _IMPLIED.get(word, 0))
        elif leading := _LEADING.match(word):
            yield float(leading[0])


def _is_summed(head: Count, passage: Passage, count: Count) -> bool:
    """Tell whether numbers beside the story's come to the headline's, or something was added."""
    start, end = _around(passage, count.number.start)
    text = passage.text[start:end]
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
    place = max(bisect_right(sentences, (offset, len(passage.text))) - 1, 0)
    return sentences[max(place - 1, 0)][0], sentences[min(place + 1, len(sentences) - 1)][1]


def _is_same(head: Count, other: Count) -> bool:
    if head.noun:
        return head.noun == other.noun
    return bool(head.fate) and head.fate == other.fate


def _is_rounded(head: Count, number: float) -> bool:
    return head.value >= 20 and abs(head.value - number) <= max(head.number.loose, 0.1 * number)


def _match(rule: Rule, passage: Passage, head: Count, where: Passage, other: Count) -> Match:
    start, end = head.number.start, head.number.end
    there = where.text[other.number.start : other.number.end].lower()
    if passage.text[start].isupper():
        there = there[0].upper() + there[1:]
    return Match(
        rule,
        passage,
        start,
        end,
        fields={"other": there.lower()},
        remedies=(Remedy(((start, end, there),)),),
        related=(Mention(where, other.number.start, other.number.end, "the story's number"),),
    )


KIND = Kind(
    name="headline-figures",
    description="a count in the headline or the deck that the story contradicts",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
