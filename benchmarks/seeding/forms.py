"""Seed second forms: one of several uses of a word or a figure is written in another way.

Compounds are changed only where they stand as nouns; the other sorts in running text, out of
quotations and brackets.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache

from msgspec import Struct

from newslint.document import Role
from newslint.language.compounding import is_noun_compound, is_noun_use
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.packs.rulebook import load_file, shipped_rules

_HYPHENATED = re.compile(r"(?<![\w-])([a-z]{3,})-([a-z]{3,})(?![\w-])")
_CLOSED = re.compile(r"(?<![\w-])[a-z]{8,}(?![\w-])")
_OPEN = re.compile(r"(?<![\w-])([a-z]{3,}) ([a-z]{3,})(?![\w-])")
_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_FEWEST_FOLLOWERS = 2


class FormSlip(StrEnum):
    """What happens to a form."""

    HYPHEN_TO_OPEN = "compound: hyphen to space"
    HYPHEN_TO_CLOSED = "compound: hyphen to one word"
    OPEN_TO_HYPHEN = "compound: space to hyphen"
    OPEN_TO_CLOSED = "compound: space to one word"
    CLOSED_TO_HYPHEN = "compound: one word to hyphen"
    CLOSED_TO_OPEN = "compound: one word to space"
    SPELLING = "another spelling"
    POINTS = "abbreviation: points"
    PERCENT = "percent"
    CLOCK = "clock"
    ORDINAL = "date: ordinal"
    ORDER = "date: order"


class SeededForm(Struct, frozen=True):
    """An edit of ``passage.text[start:end]`` to ``new`` that makes a fault."""

    slip: FormSlip
    passage: Passage
    start: int
    end: int
    new: str


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_FIGURES: tuple[tuple[FormSlip, str, str], ...] = (
    (FormSlip.POINTS, r"(?<![\w.&])U\.S\.(?= [a-z])", "US"),
    (FormSlip.POINTS, r"(?<![\w.&$])US(?= [a-z])", "U.S."),
    (FormSlip.POINTS, r"(?<![\w.&])U\.K\.(?= [a-z])", "UK"),
    (FormSlip.POINTS, r"(?<![\w.&$])UK(?= [a-z])", "U.K."),
    (FormSlip.PERCENT, r"(?<![\w.,])(\d+(?:\.\d+)?)%(?= )", r"\1 per cent"),
    (FormSlip.PERCENT, r"(?<![\w.,])(\d+(?:\.\d+)?) (?:percent|per cent)(?= )", r"\1%"),
    (FormSlip.CLOCK, r"(?<![\w.,:])(\d+) ?([ap])m(?= )", r"\1 \2.m."),
    (FormSlip.CLOCK, r"(?<![\w.,:])(\d+) ([ap])\.m\.(?= )", r"\1\2m"),
    (FormSlip.ORDINAL, rf"\b({_MONTHS}) ([4-9])(?=[ ,.;])(?!\.\d)", r"\1 \2th"),
    (FormSlip.ORDINAL, rf"(?<![\w.,-])([4-9]) ({_MONTHS})(?=[ ,.;])", r"\1th \2"),
    (FormSlip.ORDER, rf"\b({_MONTHS}) (\d\d?)(?=[ .;])(?!\.\d)", r"\2 \1"),
    (FormSlip.ORDER, rf"(?<![\w.,-])(\d\d?) ({_MONTHS})(?=[ ,.;](?! ?\d))", r"\2 \1"),
)


def seed_forms(reading: Reading, rng: random.Random) -> Iterator[SeededForm]:
    """Yield one fault of each sort that can be."""
    found: dict[FormSlip, list[SeededForm]] = defaultdict(list)
    for each in (*_change_compounds(reading), *_change_words(reading), *_change_figures(reading)):
        found[each.slip].append(each)
    for slip in FormSlip:
        if found[slip]:
            yield rng.choice(found[slip])


def _find(
    reading: Reading, pattern: re.Pattern[str], keep: Callable[[Passage, re.Match[str]], bool]
) -> Iterator[list[tuple[Passage, re.Match[str]]]]:
    """Yield the places of each string that matches more than twice in running text."""
    places: dict[str, list[tuple[Passage, re.Match[str]]]] = defaultdict(list)
    for passage in reading.prose:
        if passage.role is Role.BODY:
            for match in pattern.finditer(passage.text):
                if not passage.is_quoted(*match.span()) and keep(passage, match):
                    places[match[0]].append((passage, match))
    yield from (found for found in places.values() if len(found) >= _FEWEST_FOLLOWERS)


def _is_noun(passage: Passage, match: re.Match[str]) -> bool:
    return is_noun_use(passage.text, *match.span())


def _change_compounds(reading: Reading) -> Iterator[SeededForm]:
    for pattern, joint, changes in (
        (
            _HYPHENATED,
            "-",
            ((FormSlip.HYPHEN_TO_OPEN, " "), (FormSlip.HYPHEN_TO_CLOSED, "")),
        ),
        (_OPEN, " ", ((FormSlip.OPEN_TO_HYPHEN, "-"), (FormSlip.OPEN_TO_CLOSED, ""))),
    ):
        for places in _find(reading, pattern, _is_noun):
            passage, match = places[-1]
            if not is_noun_compound(*match.groups()):
                continue
            if joint == " " and not load_lexicon().is_word("".join(match.groups())):
                continue
            for slip, new in changes:
                yield SeededForm(slip, passage, *match.span(), new.join(match.groups()))
    for places in _find(reading, _CLOSED, _is_noun):
        passage, match = places[-1]
        for parts in _split(match[0]):
            yield SeededForm(FormSlip.CLOSED_TO_HYPHEN, passage, *match.span(), "-".join(parts))
            yield SeededForm(FormSlip.CLOSED_TO_OPEN, passage, *match.span(), " ".join(parts))


@cache
def _split(word: str) -> list[tuple[str, str]]:
    """Return the two common words that a closed compound is made of, where there are such."""
    lexicon = load_lexicon()
    for place in range(4, len(word) - 3):
        halves = lexicon.half(word[:place]), lexicon.half(word[place:])
        if all(half and half.is_common and half.begins + half.ends > 3 for half in halves):
            return (
                [(word[:place], word[place:])]
                if is_noun_compound(word[:place], word[place:])
                else []
            )
    return []


@cache
def _spellings() -> dict[str, str]:
    rules = load_file(shipped_rules() / "consistency" / "spelling.yaml")
    sets = [spellings for rule in rules if rule.enabled for spellings in rule.options.sets]
    return {
        word: other
        for spellings in sets
        if " " not in "".join(spellings)
        for word, other in (spellings[:2], spellings[1::-1])
    }


def _change_words(reading: Reading) -> Iterator[SeededForm]:
    spellings = _spellings()
    for places in _find(reading, _WORD, lambda _passage, match: match[0] in spellings):
        passage, match = places[-1]
        yield SeededForm(FormSlip.SPELLING, passage, *match.span(), spellings[match[0]])


def _change_figures(reading: Reading) -> Iterator[SeededForm]:
    for slip, pattern, new in _FIGURES:
        places = [
            (passage, match)
            for passage in reading.prose
            if passage.role is Role.BODY
            for match in re.finditer(pattern, passage.text)
            if not passage.is_quoted(*match.span())
            and passage.text.rfind("(", 0, match.start())
            <= passage.text.rfind(")", 0, match.start())
        ]
        if len(places) >= _FEWEST_FOLLOWERS:
            passage, match = places[-1]
            yield SeededForm(slip, passage, *match.span(), match.expand(new))
