"""Small numbers in figures, larger ones in words, and sentences that start with a figure."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint.language.housestyle.nouns import read_counted
from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.housestyle.wording import spell
from newslint.language.numbers.spelt import read_spelt
from newslint.language.numberwords import ONES, TENS
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

_SMALL = compile_re(r"(?<=[ \u00a0(])(?P<figure>[1-9])(?=[ \u00a0][A-Za-z])")
_BEFORE = compile_re(r"(?P<word>[\w'’.%-]+),?[ \u00a0]\(?\Z")
_RANGE_BEFORE = compile_re(
    rf"(?:\d[\d.,]*|\b(?:{'|'.join((*ONES[1:], *TENS))})) ?(?:to|and|or|-|–|—|,|/|x|by|v|plus) ?\Z",
    re.IGNORECASE,
)
_RANGE_BEHIND = compile_re(r"[ \u00a0](?:to|or|and) (?:\d|[a-z]+teen\b)")
_LABELS = frozenset(
    """
    phase phases room level levels grade page pages chapter chapters number no type tier stage step
    part parts class group groups district route highway channel line lines platform gate lane
    section sections category version figure figures table question article item act scene verse
    day days week year month round quarter game set hole holes lap leg unit ward zone block floor
    apartment flat size formula band form rule point option schedule volume episode season series
    gallery building hall studio junction exit pier berth seed degree rank ranked model mark
    version world windows grades years ages aged age key division league priority tip lot lots
    omega par score vs versus dose train track case sample cell paragraph clause amendment heat
    """.split()
)
"""What a number behind it names, not counts."""

_AT_ABOUT = compile_re(
    r"\b[Aa]t (?:about|almost|around|exactly|just (?:after|before|past)|nearly|roughly) \Z"
)
"""Words before an hour: "at around 7 people came in"."""

_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?)(?:,| and|, and) "
_AFTER_TIME = compile_re(rf"\d {_TIME}\Z")
_TIME_GOES_ON = compile_re(rf"[ \u00a0]{_TIME}\d+ (?:months|weeks|days|hours|minutes|seconds)\b")
"""What makes a figure part of a time of several units: "4 minutes, 7 seconds"."""

_OPENERS = frozenset(
    """
    the a about over nearly almost around some only just all in on at for with by from after before
    within up these those his her their its our my under more and but or between of to into every
    last first next another has have had are were took there least most than
    """.split()
)
_WORDS = compile_re(
    rf"(?<![\w-])(?:{'|'.join((*ONES[10:], *TENS))}"
    rf"|(?:{'|'.join(ONES[1:10])})[ \u00a0](?:hundred|thousand))\b"
)
_ONE_IN = compile_re(r"\b(?:one|1)(?: [\w-]+){0,3} in \Z", re.IGNORECASE)
_MILLION = r"[ \u00a0](?P<unit>million|billion|trillion)(?=[ \u00a0])"
_FIGURE_MILLION = compile_re(rf"(?<=[ \u00a0(])(?P<number>[1-9]){_MILLION}")
_SPELT_MILLION = compile_re(rf"(?<![\w-])(?P<number>{'|'.join(ONES[1:10])}){_MILLION}")
_LETTERS = {"m": "million", "bn": "billion"}
_LETTER_MILLION = compile_re(
    r"(?<![\w.,$£€])(?P<number>[1-9](?:[\d,]*\d)?(?:\.\d+)?)(?P<unit>m|bn)"
    r"[ \u00a0](?:(?:more|new|other)[ \u00a0])?(?:people|men|women|children|voters|users|workers"
    r"|residents|viewers|visitors|animals|birds|pensioners|migrants|refugees|patients|pupils"
    r"|students|households|homes|jobs|tonnes|barrels|copies|doses|tickets|litres)\b"
)
_BEFORE_WORDS = compile_re(
    rf"(?:\b(?:{'|'.join((*ONES[1:], *TENS, 'hundred', 'thousand', 'million', 'dozen', 'point'))})"
    r"(?: (?:to|or|and|by|in|out of))?|[-–—/’']|\b(?:big|top|final|the same))[ \u00a0]?\Z",
    re.IGNORECASE,
)
_IDIOMS = compile_re(
    r"ten (?:times|fingers|toes)\b|forty winks|twenty questions|fifteen minutes of fame"
    r"|nineteen to the dozen|sixty seconds|seventy times"
)
_STARTS = compile_re(
    r"[\"“‘'(]{0,2}(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<end>[ \u00a0%-])(?= ?(?:[a-z]|[A-Z]{2,}s\b))"
)
_YEAR = compile_re(r"1[0-9]\d\d|20\d\d|21\d\d")
_NO_START = compile_re(r"[ \u00a0]?(?:[ap]\.?m\b|x\b)| (?:is|has|was|and|or|to|x)\b")
_ABBREVIATION = compile_re(
    r"(?:\b[A-Z][a-z]{0,4}|\b(?:no|vs|pp?|ca?|est|tel|fig|vol|ext|approx|st|ft|in|lb|oz|etc)"
    r"|[a-z]\.[a-z]|[A-Z]\.[A-Z]|\d)\.\Z"
)
_LEAST_WORDS = 5


def find_small_figures(passage: Passage, limit: int) -> Iterator[Rewrite]:
    """Yield the numbers below ``limit`` that count something and stand in figures."""
    if not passage.figures:
        return
    text = passage.text
    for found in _SMALL.finditer(text):
        if int(found["figure"]) >= limit or read_counted(text, found.end()) is None:
            continue
        is_clock = _AT_ABOUT.search(text, max(0, found.start() - 20), found.start())
        is_time = _AFTER_TIME.search(text, max(0, found.start() - 24), found.start())
        is_time = is_time or _TIME_GOES_ON.match(text, found.end())
        if is_clock or is_time or passage.starts_sentence(found.start()):
            continue
        if _is_free(text, found.start()):
            yield Rewrite(found.start(), found.end(), ONES[int(found["figure"])])


def _is_free(text: str, position: int) -> bool:
    """Tell whether the word before a figure does not make it a name, a range or a sum."""
    before = text[max(0, position - 30) : position]
    if _RANGE_BEFORE.search(before):
        return False
    found = _BEFORE.search(before)
    if found is None:
        return before[-1:] == "(" or before.rstrip()[-1:] in {",", ";", ":", "—", "–", "-"}
    word = found["word"]
    if word[0].isupper():
        return word.lower() in _OPENERS
    return word[-1].isalpha() and word.lower() not in _LABELS


def find_small_millions(passage: Passage) -> Iterator[Rewrite]:
    """Yield the figures below ten before "million" of things, in a house that spells those out."""
    if not passage.figures:
        return
    text = passage.text
    for found in _FIGURE_MILLION.finditer(text):
        start = found.start("number")
        if read_counted(text, found.end()) and _is_free(text, start):
            yield Rewrite(start, found.end(), f"{ONES[int(found['number'])]} {found['unit']}")


def find_spelt_millions(passage: Passage) -> Iterator[Rewrite]:
    """Yield the words below ten before "million" of things, in a house that writes figures."""
    text = passage.text
    if "illion " not in text:
        return
    for found in _SPELT_MILLION.finditer(text):
        start = found.start("number")
        before = text[max(0, start - 40) : start]
        is_free = not _BEFORE_WORDS.search(before) and not _ONE_IN.search(before)
        is_free = is_free and not passage.starts_sentence(start)
        if is_free and read_counted(text, found.end()):
            yield Rewrite(start, found.end("number"), f"{ONES.index(found['number'])}")


def find_letter_millions(passage: Passage, limit: int) -> Iterator[Rewrite]:
    """Yield the millions and billions of things with a letter: "12m people", "3bn birds".

    Below ``limit`` a whole number of them is written in words.
    """
    if not passage.figures:
        return
    for found in _LETTER_MILLION.finditer(passage.text):
        number, unit = found["number"], _LETTERS[found["unit"]]
        is_small = number.isdigit() and int(number) < limit
        written = f"{ONES[int(number)] if is_small else number} {unit}"
        yield Rewrite(found.start(), found.end("unit"), written)


def find_large_words(passage: Passage, limit: int) -> Iterator[Rewrite]:
    """Yield the numbers from ``limit`` up to a million that count something and are spelt out."""
    text = passage.text
    for found in _WORDS.finditer(text):
        start = found.start()
        spelt = read_spelt(text, start)
        if spelt is None or not limit <= spelt.value < 1e6 or _IDIOMS.match(text, start):
            continue
        if read_counted(text, spelt.end) is None or passage.starts_sentence(start):
            continue
        before = text[max(0, start - 20) : start]
        if not _BEFORE_WORDS.search(before) and not _RANGE_BEHIND.match(text, spelt.end):
            yield Rewrite(start, spelt.end, f"{spelt.value:,.0f}")


def _goes_on(text: str, start: int) -> bool:
    """Tell whether no stop ends what stands before: a line of a table, or one broken by hand."""
    before = text[max(0, start - 20) : start].rstrip(" \t\r\n\u00a0\"'”’)]*_\ufffc")
    return bool(before) and before[-1] not in ".!?:…"


def find_sentence_starts(passage: Passage, percent: str) -> Iterator[Rewrite]:
    """Yield the figures, but for years, with which a whole sentence of running copy starts.

    ``percent`` is the sign for it in words.
    """
    if not passage.figures:
        return
    text = passage.text
    ends = [end for _start, end in passage.sentences]
    for start, end in passage.sentences:
        found = _STARTS.match(text, start)
        if (
            found is None
            or text[end - 1] not in ".!?”\"’'"
            or _NO_START.match(text, found.end() - 1)
        ):
            continue
        figure = found["figure"]
        if _goes_on(text, start):
            continue
        place = bisect_right(ends, start) - 1
        # "1" is a note's number far more often than a count.
        if figure == "1" or _YEAR.fullmatch(figure) or len(text[start:end].split()) < _LEAST_WORDS:
            continue
        if place >= 0 and _ABBREVIATION.search(text, max(0, ends[place] - 8), ends[place]):
            continue
        written = spell(figure)
        figure_end = found.end("figure")
        if found["end"] == "%" and written:
            figure_end, written = figure_end + 1, f"{written} {percent}"
        yield Rewrite(found.start("figure"), figure_end, written[:1].upper() + written[1:])
