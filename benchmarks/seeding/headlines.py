"""Seed slips into headlines and decks: another number than the story's, a name with a slip."""

import random
import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from benchmarks.seeding.names import NameSlip, spell
from newslint.document import CONDENSED, Role
from newslint.language.headlines.counted import UNCOUNTED
from newslint.language.headlines.counts import find_numbers
from newslint.language.lexicon import load_lexicon
from newslint.language.numberwords import ONES
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_NOUN = re.compile(
    r"(?: [a-z'’]+){0,2}? (?P<noun>[a-z]+[^sui]s|people|men|women|killed|dead|hurt|held)\b",
    re.IGNORECASE,
)
_HEADS = {Role.HEADLINE, Role.DECK}


class HeadSlip(StrEnum):
    """What happens to a headline."""

    FIGURE = "a count changed"
    NAME = "a name misspelt"


class SeededHead(Struct, frozen=True):
    """An edit of ``passage.text[start:end]`` to ``new`` that makes a fault."""

    slip: HeadSlip
    passage: Passage
    start: int
    end: int
    new: str


def seed_heads(reading: Reading, rng: random.Random) -> Iterator[SeededHead]:
    """Yield a fault for each count and each name of a headline that the story has as well.

    What only measures (years, points) is no count.
    """
    story = [each for each in reading.prose if each.role not in CONDENSED]
    for passage in reading:
        if passage.role in _HEADS:
            yield from _seed_numbers(passage, story, rng)
            yield from _seed_names(passage, story, rng)


def _seed_numbers(
    passage: Passage, story: list[Passage], rng: random.Random
) -> Iterator[SeededHead]:
    values = {number.value for each in story for number in find_numbers(each.text)}
    for number in find_numbers(passage.text):
        value = number.value
        noun = _NOUN.match(passage.text, number.end)
        if not 2 <= value < 20 or value % 1 or not noun or noun["noun"].lower() in UNCOUNTED:
            continue
        if not _counts(story, value, noun["noun"]):
            continue
        others = [value + step for step in (-3, -2, -1, 1, 2, 3)]
        fresh = [int(other) for other in others if other > 1 and other not in values]
        if not fresh:
            continue
        old, new = passage.text[number.start : number.end], rng.choice(fresh)
        written = str(new) if old.isdecimal() or new >= len(ONES) else ONES[new]
        if old[0].isupper():
            written = written.capitalize()
        yield SeededHead(HeadSlip.FIGURE, passage, number.start, number.end, written)


def _counts(story: list[Passage], value: float, noun: str) -> bool:
    """Tell whether the story has the number with the same noun close behind it."""
    written = rf"(?:{value:.0f}|{ONES[int(value)]})"
    near = re.compile(rf"\b{written}(?: [\w'’-]+){{0,4}} {noun}\b", re.IGNORECASE)
    return any(near.search(each.text) for each in story)


def _seed_names(passage: Passage, story: list[Passage], rng: random.Random) -> Iterator[SeededHead]:
    written = {word for each in story for word in re.findall(r"\w+", each.text)}
    inside = {
        part.text
        for each in story
        for name in each.names
        for part in name.parts
        if not each.starts_sentence(part.start)
    }
    lexicon = load_lexicon()
    for name in passage.names:
        for part in name.parts:
            is_name = part.text in inside and len(part.text) >= 5 and part.text[1:].islower()
            if not is_name or lexicon.is_word(part.text.lower()):
                continue
            spellings = sorted(
                {
                    each
                    for slip in NameSlip
                    if slip is not NameSlip.LATINISED
                    for each in spell(part.text, slip)
                }
                - written
            )
            if spellings:
                yield SeededHead(
                    HeadSlip.NAME, passage, part.start, part.end, rng.choice(spellings)
                )
