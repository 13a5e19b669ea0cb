"""Repeated words: many words in a row that an article has twice, sentences or parts of one.

Articles repeat the names of bodies and the terms of a matter, so this finds more than what was left
behind by an edit; `repeated-sentences` finds that.
"""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.checks.policy import is_evidence
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_FEWEST = 8
"""Words in a row that are told."""
_FEWEST_OWN = 3
"""Words among them that are neither grammar nor parts of names."""

_Place = tuple[Passage, int]
"""A passage and the index of a word in it."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        places: dict[tuple[str, ...], _Place] = {}
        for passage in reading.prose:
            if passage.role is Role.BODY:
                for match in _seek(rules, passage, places):
                    yield from match

    return check


def _seek(
    rules: Sequence[Rule], passage: Passage, places: dict[tuple[str, ...], _Place]
) -> Iterator[Iterable[Match]]:
    """Yield the matches of each run of words that was there before; note the others."""
    words = passage.words
    lowers = [word.lower for word in words]
    place = 0
    while place + _FEWEST <= len(words):
        key = tuple(lowers[place : place + _FEWEST])
        other, first = places.setdefault(key, (passage, place))
        if (other is passage and first + _FEWEST > place) or not _is_own(other, first):
            place += 1
            continue
        length = _measure(other, first, passage, place)
        if _is_own(passage, place) and _says_something(passage, place, length):
            here, there = _span(passage, place, length), _span(other, first, length)
            related = (Mention(other, *there, "they stand here already"),)
            yield (Match(rule, passage, *here, related=related) for rule in rules)
        place += length


def _is_own(passage: Passage, place: int) -> bool:
    words = passage.words
    return is_evidence(passage, words[place].start, words[place + _FEWEST - 1].end)


def _measure(other: Passage, first: int, passage: Passage, place: int) -> int:
    length = _FEWEST
    most = min(len(other.words) - first, len(passage.words) - place)
    if other is passage:
        most = min(most, place - first)
    while (
        length < most and other.words[first + length].lower == passage.words[place + length].lower
    ):
        length += 1
    return length


def _says_something(passage: Passage, place: int, length: int) -> bool:
    run = passage.words[place : place + length]
    own = sum(word.text.islower() and word.lower not in FUNCTION_WORDS for word in run)
    return own >= _FEWEST_OWN


def _span(passage: Passage, place: int, length: int) -> tuple[int, int]:
    return passage.words[place].start, passage.words[place + length - 1].end


KIND = Kind(
    name="repeated-words",
    description="many words in a row that the article has twice",
    options=Options,
    compile=_compile,
)
