"""Counts: a whole number and what it counts, as in ``six miners`` and ``killed six``."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.headlines.counted import FATES, FATES_BEFORE, PLURALS, UNCOUNTED
from newslint.language.numbers import Number, read_number
from newslint.language.numberwords import SPELT_STARTS
from newslint.latepattern import compile_late

_START = compile_late(rf"(?<![\w.,:/£$€¥-])(?:\d|(?:{SPELT_STARTS})\b)", re.IGNORECASE)
_BEHIND = compile_late(r"(?:[ \u00a0][^\W\d_](?:[\w'’]|-(?=\w))*+){1,5}")
_NO_COUNT_BEHIND = compile_late(r"[-–/:%°'’]|\.\d|[ \u00a0]?(?:%|per ?cent\b|pct\b)|\w")
_HEDGE = compile_late(
    r"(?:\b(?:about|almost|another|approximately|around|at (?:least|most)|average|between|every"
    r"|each|extra|fewer than|first|further|last|less than|more|more than|nearly|next|one in|or"
    r"|other|over|roughly|some|than|\d to|top|under|up to|up)|\b(?:\d|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|none|some|most|many|any|half|squad|team|group|crowd|crew"
    r"|class|list|field|panel|total|hundreds|dozens|thousands) of(?: the)?|[#$£€])[ \u00a0]+\Z",
    re.IGNORECASE,
)
_AT_LEAST = compile_late(r"\b(?:at least|more than|over)[ \u00a0]\Z", re.IGNORECASE)
_AGAIN = frozenset("additional extra fresh further last more next other others".split())
_MORE = frozenset("additional extra fewer further less more".split())
_FATE = compile_late(rf"\b(?P<fate>{'|'.join(FATES)})\b", re.IGNORECASE)
_FATE_BEFORE = compile_late(
    rf"\b(?P<fate>{'|'.join(FATES_BEFORE)})(?:[ \u00a0](?:of|as many as))?[ \u00a0]\Z",
    re.IGNORECASE,
)
_CLAUSE = compile_late(r"[,;:.!?()\[\]–—]|\b(?:and|but|while|when|after|before|as)\b")
_REACH = 60
"""How far behind a number its verb may stand."""


class Count(Struct, frozen=True):
    """A number and what it counts: the plural noun behind it, and what befell them.

    ``noun`` and ``fate`` are "" where there is none; ``is_exact`` is false where words around the
    number show it to be part of something, or rough; ``bound`` is "least" for ``at least six``.
    """

    number: Number
    noun: str
    fate: str
    is_exact: bool
    bound: str = ""

    @property
    def value(self) -> float:
        """The number."""
        return self.number.value


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text, in digits and in words, in order."""
    done = 0
    for start in _START.finditer(text):
        if start.start() < done:
            continue
        number = read_number(text, start.start())
        if number is not None:
            done = number.end
            yield number


def find_counts(text: str) -> Iterator[Count]:
    """Yield the counts of a text in order."""
    for number in find_numbers(text):
        if number.value < 2 or number.value % 1 or _NO_COUNT_BEHIND.match(text, number.end):
            continue
        words = _read_words(text, number.end)
        if _is_measure(words):
            continue
        place = _find_noun(words)
        noun = words[place] if place >= 0 else ""
        if "new" in words[: max(place, 0)]:
            noun = f"new {noun}"  # They are some of all.
        fate = _find_fate(text, number)
        if noun or fate:
            low = max(0, number.start - 24)
            hedged = _HEDGE.search(text, low, number.start)
            again = _is_again(words, place)
            bound = "least" if _AT_LEAST.search(text, low, number.start) and not again else ""
            yield Count(number, noun, fate, is_exact=not (hedged or again), bound=bound)


def _read_words(text: str, position: int) -> list[str]:
    found = _BEHIND.match(text, position)
    return found[0].lower().replace("’", "'").split() if found else []


def _find_noun(words: list[str]) -> int:
    """Return the place of the plural noun, -1 where something that measures comes first."""
    for place, word in enumerate(words[:4]):
        if word in UNCOUNTED or word in FUNCTION_WORDS or word in FATES:
            return -1
        if word in PLURALS or _is_plural(word):
            return place
    return -1


def _is_measure(words: list[str]) -> bool:
    """Tell whether what stands right behind the number measures: ``jailed six years``."""
    return words[:1] != [] and words[0] in UNCOUNTED


def _is_again(words: list[str], place: int) -> bool:
    """Tell whether there are others besides: before the noun, or behind it in ``six men more``."""
    if place < 0:
        return not _AGAIN.isdisjoint(words[:2]) or words[:1] == ["new"]
    is_more = not _MORE.isdisjoint(words[place + 1 : place + 2])
    return is_more or not _AGAIN.isdisjoint(words[: place + 1])


def _is_plural(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.endswith("s") and word[-2] not in "su'i"


def _find_fate(text: str, number: Number) -> str:
    before = _FATE_BEFORE.search(text, max(0, number.start - 30), number.start)
    if before:
        return FATES_BEFORE[before["fate"].lower()]
    stop = _CLAUSE.search(text, number.end, number.end + _REACH)
    end = stop.start() if stop else min(len(text), number.end + _REACH)
    behind = _FATE.search(text, number.end, end)
    return FATES[behind["fate"].lower()] if behind else ""
