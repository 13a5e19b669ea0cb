"""Seed slips into the names of persons: one later mention of a surname is spelt another way.

A person is a name of two words or more that no other name shares the last word with, and that the
article has again. The slip is put into the last word of one later mention, never into its initial.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from unicodedata import combining, normalize

from msgspec import Struct

from newslint.document import PROSE
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.people.given_names import GIVEN_NAMES
from newslint.language.people.names import Part
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading

_VOWELS = "aeiou"
_LATINISED = (
    ("kh", "h"), ("h", "kh"), ("y", "i"), ("i", "y"), ("ou", "u"), ("u", "ou"), ("oo", "u"),
    ("c", "k"), ("k", "c"), ("ck", "k"), ("ks", "x"), ("x", "ks"), ("ph", "f"), ("f", "ph"),
    ("w", "v"), ("v", "w"), ("q", "k"), ("k", "q"), ("sch", "sh"), ("sh", "sch"), ("tch", "ch"),
    ("dj", "j"), ("sky", "skiy"), ("sky", "ski"), ("ski", "sky"), ("ov", "off"), ("ev", "iev"),
    ("j", "y"), ("ya", "ia"), ("yu", "iu"), ("ei", "ey"), ("ai", "ay"),
)  # fmt: skip
_SHORTEST = 4


class NameSlip(StrEnum):
    """What happens to a name."""

    TRANSPOSED = "two letters change places"
    DOUBLED = "a letter doubled"
    SINGLED = "a double letter made one"
    DROPPED = "a letter dropped"
    VOWEL = "another vowel"
    ACCENT = "an accent lost"
    LATINISED = "written from another alphabet otherwise"


class SeededName(Struct, frozen=True):
    """An edit of ``passage.text[start:end]`` to ``new`` that makes a fault."""

    slip: NameSlip
    passage: Passage
    start: int
    end: int
    new: str


def seed_names(reading: Reading, rng: random.Random) -> Iterator[SeededName]:
    """Yield one fault of each sort that can be, for one later mention of each person."""
    written = {word for passage in reading.passages for word in re.findall(r"\w+", passage.text)}
    for mentions in _find_persons(reading):
        passage, part = rng.choice(mentions[1:])
        for slip in NameSlip:
            spellings = sorted(set(spell(part.text, slip)) - written)
            if spellings:
                yield SeededName(slip, passage, part.start, part.end, rng.choice(spellings))


def _find_persons(reading: Reading) -> Iterator[list[tuple[Passage, Part]]]:
    """Yield, for each person, the places of the surname, beginning with the full name."""
    held: dict[str, list[tuple[Passage, Part, str]]] = defaultdict(list)
    for passage in reading.passages:
        for name in passage.names if passage.role in PROSE else ():
            last = name.parts[-1]
            before = [part.text for part in name.parts[:-1] if not is_title_word(part.text)]
            held[last.text].append((passage, last, before[0] if before else ""))
    lexicon = load_lexicon()
    for surname, mentions in held.items():
        full = {given for _passage, _part, given in mentions if given}
        is_name = surname.isalpha() and len(surname) >= _SHORTEST and surname[1:].islower()
        if is_name and len(full) == 1 and len(mentions) > 1 and mentions[0][2]:
            given = full.pop().lower()
            if given in GIVEN_NAMES or not (lexicon.is_word(surname.lower())):
                yield [(passage, part) for passage, part, _given in mentions]


def spell(word: str, slip: NameSlip) -> Iterator[str]:
    """Yield all the ways in which ``word`` comes out of one slip, its initial kept."""
    if slip is NameSlip.ACCENT:
        bare = "".join(letter for letter in normalize("NFD", word) if not combining(letter))
        if bare != word:
            yield bare
    elif slip is NameSlip.LATINISED:
        for old, new in _LATINISED:
            for found in re.finditer(old, word[1:]):
                start = found.start() + 1
                yield word[:start] + new + word[start + len(old) :]
    else:
        for place in range(1, len(word)):
            for new in _change(slip, word[place - 1], word[place], word[place + 1 : place + 2]):
                yield word[:place] + new + word[place + 2 :]


def _change(slip: NameSlip, before: str, letter: str, after: str) -> Iterator[str]:
    """Yield what ``letter`` and the one after it become."""
    is_alone = letter not in {before, after}
    match slip:
        case NameSlip.TRANSPOSED if after and letter != after:
            yield after + letter
        case NameSlip.DOUBLED if is_alone:
            yield letter + letter + after
        case NameSlip.SINGLED if letter == before:
            yield after
        case NameSlip.DROPPED if is_alone and after:
            yield after
        case NameSlip.VOWEL if letter in _VOWELS:
            yield from (vowel + after for vowel in _VOWELS if vowel != letter)
        case _:
            pass
