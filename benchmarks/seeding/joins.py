"""Seed joins: delete one space from clean copy, and remember what the copy was."""

import random
import re
from enum import StrEnum

from msgspec import Struct


class Place(StrEnum):
    """Where the space stood that is deleted."""

    BETWEEN_WORDS = "between-words"
    AFTER_FULL_STOP = "after-full-stop"
    AFTER_COMMA = "after-comma"


# The words on both sides are whole: no part of a contraction, a compound or an address.
_SPACES = {
    Place.BETWEEN_WORDS: re.compile(r"(?<![\w'’.@/#-])[a-z]+( )(?=[a-z]+(?![\w'’@/-]))"),
    Place.AFTER_FULL_STOP: re.compile(r"(?<![\w'’.@/#-])[a-z]{2,}\.( )(?=[A-Z][a-z]*(?![\w@/.]))"),
    Place.AFTER_COMMA: re.compile(r"(?<![\w'’.@/#-])[a-z]{2,},( )(?=[a-z]+(?![\w@/]))"),
}


class SeededJoin(Struct, frozen=True):
    """Copy that lacks one space: ``damaged[:offset] + " " + damaged[offset:] == fixed``."""

    damaged: str
    offset: int
    fixed: str


def seed_join(
    text: str, rng: random.Random, place: Place = Place.BETWEEN_WORDS
) -> SeededJoin | None:
    """Delete one space of ``text`` at a ``place`` that ``rng`` picks; None where there is none."""
    spaces = [match.start(1) for match in _SPACES[place].finditer(text)]
    if not spaces:
        return None
    offset = rng.choice(spaces)
    return SeededJoin(text[:offset] + text[offset + 1 :], offset, text)
