"""Ranges that run backwards: between 20 and 10, from 1995 to 1985, aged 12-8, 20-10 January.

Much that looks like one is none: scores, odds, votes, hours past midnight, what fell from 20 to 10,
years before Christ and years ago, which count down.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.language.dates.faults import DateFault, replace
from newslint.language.dates.names import MONTH
from newslint.language.function_words import FUNCTION_WORDS
from newslint.latepattern import compile_late

if TYPE_CHECKING:
    from newslint.language.numbers import Number

_YEAR = r"(?:1[5-9]|20)\d\d"
_ALONE = r"(?<![\w.,/:$£€+'’-])"
_END = r"(?![\w%/]|[.,:'’-]\w)"
_BETWEEN_START = r"\b(?:[Bb]etween (?:the ages of )?|\bages of )"
_BETWEEN = compile_late(rf"{_BETWEEN_START}(?P<sign>[$£€]?)(?=\d)")
_AND = compile_late(r"(?P<unit>%|(?: ?[a-z]{1,12}(?: cent)?)?) and (?P<sign>[$£€]?)(?=\d)")
_UNIT = compile_late(r"(?P<glued>[\w%]*)(?: (?P<word>[A-Za-z][\w'’.-]*))?")
_YEARS = compile_late(
    rf"\b(?:[Ff]rom|[Bb]etween) (?P<ffirst>{_YEAR}) (?:to|until|till|through) (?P<fsecond>{_YEAR})"
    r"(?=[.,;:)]|\Z| (?:and|but|or|when|while|as|after|he|she|they|it|who|that|which|under|at|in"
    r"|on|by|for|to|with|alone|is|was|were|has|had)\b)(?![.,:]\d)"
    rf"|{_ALONE}(?P<yfirst>{_YEAR})[-–](?P<ysecond>{_YEAR}){_END}"
    rf"|(?:\(|\b[Ff]rom )(?P<pfirst>{_YEAR}) [-–—] (?P<psecond>{_YEAR}){_END}"
)
# What the others hold for certain; they start from a figure, which is rare in copy.
_TWO_YEARS = compile_late(rf"{_YEAR}(?: (?:to|until|till|through) | ?[-–—] ?){_YEAR}")
_TWO_FIGURES = compile_late(r"\d(?:st|nd|rd|th)?(?: ?[-–] ?| (?:to|and|until) )(?:the )?\d")
_LED = compile_late(
    r"\b(?:(?P<pages>[Pp]ages|pp\.)|[Aa]ged|[Aa]ges) (?P<first>\d{1,4})(?: ?[-–] ?| to )"
    rf"(?P<second>\d{{1,4}}){_END}"
)
_DAY = r"\d{1,2}"
_ENDING = r"(?:st|nd|rd|th)"
_MONTH_BEHIND = rf"{_ENDING}?(?: of)? {MONTH}(?!\w)(?!,? (?!(?:19|20)\d\d\b)\d)"
_DAYS = compile_late(
    rf"{_ALONE}(?P<dfirst>{_DAY})[-–](?P<dsecond>{_DAY}){_MONTH_BEHIND}"
    rf"|{_ALONE}(?P<ofirst>{_DAY}){_ENDING}(?: ?[-–] ?| to )(?P<osecond>{_DAY}){_MONTH_BEHIND}"
    rf"|\b(?:[Ff]rom|[Bb]etween) (?:the )?(?P<ffirst>{_DAY}){_ENDING}?"
    rf"(?: ?[-–] ?| (?:to|and|until) )(?:the )?(?P<fsecond>{_DAY}){_MONTH_BEHIND}"
    rf"|\b{MONTH} (?P<mfirst>{_DAY}){_ENDING}?[-–](?P<msecond>{_DAY}){_ENDING}?"
    r"(?=, (?:19|20)\d\d\b)"
)

_BETWEEN_TWO = compile_late(rf"{_BETWEEN_START}[$£€]?\d[^ ]*(?: [^ ]+){{0,4}} and [$£€]?\d")
SHOWN_BY = (_BETWEEN_TWO, _YEARS, _DAYS, _LED)
"""Expressions of which every passage with a reversed range matches one."""

_COUNTS_DOWN = compile_late(
    r"\b(?:ago|before|earlier|below|behind|under|remaining|left|to go|away|back(?:wards?)?|until)\b"
)
_ANCIENT = compile_late(r"\b(?:BCE?|BP|minus|countdown|descending|reverse)\b|\bB\.C\.")
_FALLS = compile_late(
    r"\b(?:fall\w*(?! of )|fell|drop\w*|declin\w+|decreas\w+|reduc\w+|lower\w*|shr[aiu]nk\w*"
    r"|slip\w*|slid\w*|plung\w+|tumbl\w+|cuts?|down|slump\w*|back|went|going|travel\w*|return\w*)\b",
    re.IGNORECASE,
)
"""What goes from a high number to a low one."""

_CONTRASTS = compile_late(
    r"\b(?:differ\w*|gap|margin|choice|choos\w+|relationship|ratio|swing\w*|swung|split|odds"
    r"|distinction|contrast\w*|compar\w+|divid\w+|transition\w*|alternat\w+|switch\w*|toggl\w+"
    r"|bounc\w+|oscillat\w+|moved?|moving|matche?s?|games?|link\w*)\b",
    re.IGNORECASE,
)
"""What two numbers are set against each other for."""

_SCORES = compile_late(
    r"\b(?:scor\w+|votes?|voted|beat\w*|won|wins?|winning|lost|defeat\w*|leads?|leading|led|points"
    r"|sets?|tie|tied|drew|phone|telephone|tel|call\w*|dial|odds|numbers?|nos?|flights?|rooms?"
    r"|lots?|models?|items?|catalogue|parts?)\b",
    re.IGNORECASE,
)

_CLOCK = compile_late(r"(?:[ap]\.?m\b|hrs|hours?\b|o.clock|GMT|UTC|noon|midnight)", re.IGNORECASE)
_BARE_YEAR = compile_late(r"\d{4}(?![\d,])")
_HALF_TURN = 180
_LAST_HOUR = 24
_WIDEST = 100
"""How many times the smaller number the larger one may be; what is further apart was no slip."""

_REACH = 80
_SHORT_REACH = 30


def find_reversed_ranges(text: str) -> Iterator[DateFault]:
    """Yield the ranges of a passage whose first number is the larger one."""
    for found in _BETWEEN.finditer(text) if "etween " in text or "ages of " in text else ():
        if fault := _read_between(text, found):
            yield fault
    for found in _YEARS.finditer(text) if _TWO_YEARS.search(text) else ():
        sort = next(sort for sort in "fyp" if found[f"{sort}first"])
        speaks = _FALLS if sort == "f" else _SCORES
        if not (_has_around(speaks, text, found) or _counts_down(text, *found.span())):
            yield from _judge(text, found, f"{sort}first", f"{sort}second")
    if not _TWO_FIGURES.search(text):
        return
    for found in _DAYS.finditer(text):
        sort = next(sort for sort in "dofm" if found[f"{sort}first"])
        days = int(found[f"{sort}first"]), int(found[f"{sort}second"])
        is_score = sort in "dm" and _has_around(_SCORES, text, found)
        if max(days) <= 31 and min(days) and not is_score:
            yield from _judge(text, found, f"{sort}first", f"{sort}second")
    for found in _LED.finditer(text):
        # Of pages, 123-5 is 123 to 125.
        is_short = found["pages"] and len(found["second"]) < len(found["first"])
        if not is_short:
            yield from _judge(text, found, "first", "second")


def _judge(text: str, found: re.Match[str], first: str, second: str) -> Iterator[DateFault]:
    if int(found[first]) > int(found[second]):
        yield _fault(text, found.span(first), found.span(second))


def _fault(text: str, first: tuple[int, int], second: tuple[int, int], tail: int = 0) -> DateFault:
    larger, smaller = text[slice(*first)], text[slice(*second)]
    start, end = first[0], second[1] + tail
    repair = replace(text, start, end, (*first, smaller), (*second, larger))
    return DateFault(start, end, {"first": larger, "second": smaller}, (repair,))


def _has_around(words: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    return bool(
        words.search(text[max(0, start - _REACH) : start])
        or words.search(text[end : end + _SHORT_REACH])
    )


def _counts_down(text: str, start: int, end: int) -> bool:
    return bool(
        _ANCIENT.search(text[max(0, start - _REACH) : end + _REACH])
        or _COUNTS_DOWN.search(text[end : end + _SHORT_REACH])
    )


class _Ends(Struct, frozen=True):
    """Two numbers with “and” between: what stands behind the first, and behind the second."""

    first: "Number"
    second: "Number"
    unit: str
    glued: str
    word: str
    is_money: bool


def _read_between(text: str, found: re.Match[str]) -> DateFault | None:
    ends = _read_ends(text, found)
    if ends is None or not _have_one_unit(text, ends) or not _is_plain(text, ends):
        return None
    start, end = found.start(), ends.second.end
    before = text[max(0, start - _SHORT_REACH) : start]
    is_set = any(words.search(before) for words in (_CONTRASTS, _SCORES, _FALLS))
    if is_set or _counts_down(text, start, end):
        return None
    first, second = ends.first, ends.second
    return _fault(text, (first.start, first.end), (second.start, second.end), len(ends.glued))


def _read_ends(text: str, found: re.Match[str]) -> _Ends | None:
    from newslint.language.numbers import read_number

    first = read_number(text, found.end())
    joint = _AND.match(text, first.end) if first else None
    second = read_number(text, joint.end()) if joint else None
    if not first or not joint or not second or first.value <= second.value:
        return None
    if joint["sign"] not in {"", found["sign"]}:
        return None
    behind = _UNIT.match(text, second.end)
    assert behind is not None
    return _Ends(
        first,
        second,
        joint["unit"].strip(),
        behind["glued"],
        behind["word"] or "",
        bool(found["sign"]),
    )


def _have_one_unit(text: str, ends: _Ends) -> bool:
    """Tell whether the second number has the unit of the first, or the first has none."""
    if ends.glued:
        return ends.unit == ends.glued or (ends.glued == "%" and not ends.unit)
    if ends.unit == "per cent":
        return text.startswith(" per cent", ends.second.end)
    return ends.unit in {"", ends.word}


def _is_plain(text: str, ends: _Ends) -> bool:
    """Tell whether two numbers with what follows them can only be the ends of a range."""
    larger, smaller = ends.first.value, ends.second.value
    if not smaller or larger > smaller * _WIDEST or ends.word[:1].isupper():
        return False
    if "0" in {text[ends.first.start], text[ends.second.start]}:
        return False  # of years or of hours: between 98 and 02
    if _BARE_YEAR.match(text, ends.first.start) and smaller < 100:
        return False  # 2010 and 11
    if _CLOCK.match(ends.word) or (ends.word.startswith("degree") and larger > _HALF_TURN):
        return False
    is_noun = len(ends.word) > 2 and ends.word.lower() not in FUNCTION_WORDS
    return larger > _LAST_HOUR or ends.is_money or bool(ends.glued) or is_noun
