"""Changes in percent that copy states with both amounts: "rose 10% to 55 from 50"."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from newslint.language.beginnings import matches_anywhere
from newslint.language.numbers import Number, read_number
from newslint.language.percentages.amounts import PERCENT, Amount, read_amount
from newslint.patterncode import compile_re

_UP = (
    r"rose|rises?|risen|rising|grew|grows?|grown|growing|climb(?:ed|s|ing)?|increas(?:ed|es|e|ing)"
    r"|jump(?:ed|s|ing)?|gain(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:ed|es|ing)|advanc(?:ed|es)|up"
    r"|rall(?:ied|ies)|higher|leap(?:ed|t|s)?"
)
_DOWN = (
    r"fell|falls?|fallen|falling|drop(?:ped|s|ping)?|declin(?:ed|es|e|ing)|decreas(?:ed|es|e|ing)"
    r"|slipp?(?:ed|s|ing)?|sank|sunk|slid(?:es|ing)?|tumbl(?:ed|es|ing)|plung(?:ed|es|ing)|lost"
    r"|plummet(?:ed|s|ing)?|down|shed|lower|eas(?:ed|es|ing)|dipp(?:ed|ing)|shrank|shrunk"
)
_VERB = rf"\b(?:(?P<up>{_UP})|(?:{_DOWN}))\b"
_VERBS = compile_re(_VERB)
_HEDGE = (
    r"(?P<hedge>(?:by\s+)?(?:an? )?(?:(?:about|around|nearly|almost|some|more than|over|roughly"
    r"|only|approximately|less than|under|just|a further|another|an estimated|sharply|slightly)"
    r"\s+)*)"
)
_P = (
    rf"(?P<percent>\d[\d.,]*)(?:(?P<sign>{PERCENT})(?P<points>[ -]points?\b)?"
    r"|(?P<named>[ -]percentage[ -]points?\b))"
)
# What may stand between the parts: a few words that say when, or what of.
_WHEN = r"(?:,?[ -](?:[A-Za-z][A-Za-z'’.-]*|(?:19|20)\d\d)){0,5}?"
_FROM = r"\w?,? \(?(?:up |down )?(?:from|compared (?:with|to)|against|versus|vs\.?)(?: an?| the)? "
_MARK = r"(?:[A-Z]{0,3}[$£€¥] ?)?\d"

# rose 10% to 55 from 50; up 12 per cent at 56p (from 50p)
_TO_FIRST = compile_re(rf"{_VERB}\s+{_HEDGE}{_P}{_WHEN},? ?\b(?:to|at) (?={_MARK})")
# rose 10% from 50 to 55
_FROM_FIRST = compile_re(rf"{_VERB}\s+{_HEDGE}{_P}{_WHEN},? ?\bfrom (?={_MARK})")
# rose from 50 to 55, or 10%; fell to 45 from 50, down 10%
_AFTERWARDS = compile_re(
    rf"{_VERB}\s+(?:(?P<from>from )|to )(?={_MARK})",
)
_MAY_STATE = compile_re(rf"\b(?:to|at|from) (?={_MARK})")
SHOWN_BY = (_TO_FIRST, _FROM_FIRST, rf"{_AFTERWARDS.pattern}(?s:.)*{_P}")
"""Expressions of which every passage with a change in percent matches one."""
_TO = compile_re(r"(?:,?[ -][a-z]+){0,3}? to ")
_OTHER_BASIS = compile_re(
    r"\b(?:basis|comparable|like-for-like|same-store|adjust\w+|real terms|constant|currenc\w+"
    r"|organic|underlying|annual\w*|seasonal\w*|inflation|excluding|averag\w+|capita)\b",
    re.IGNORECASE,
)
"""Words that tell a percentage of something else than the two amounts."""

_SINCE = compile_re(_WHEN + _FROM)
_SUMMED_UP = compile_re(rf"[,;]? (?:\(|or |an? |up |down |which is an? ){{0,2}}{_HEDGE}{_P}")
_UNIT = compile_re(r"[ -]?[a-zA-Z]+\b")
_DATE_BEHIND = compile_re(r"[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|a\.?m|p\.?m)")


class Change(Struct, frozen=True):
    """A change at ``start`` to ``end``: the percentage said, and the amounts before and after.

    ``is_points`` tells percentage points, ``is_hedged`` a percentage that is not said exactly.
    """

    percent: Number
    percent_end: int
    before: Amount
    after: Amount
    is_up: bool
    is_points: bool
    is_hedged: bool
    start: int
    end: int


def find_changes(text: str) -> Iterator[Change]:
    """Yield the changes that a passage states with all three numbers."""
    if not matches_anywhere(_MAY_STATE, text, ("to ", "at ", "from ")):
        return
    verbs = [verb.start() for verb in _VERBS.finditer(text)]
    for pattern, is_first in ((_TO_FIRST, True), (_FROM_FIRST, False)):
        for found in _find_at(verbs, pattern, text):
            if change := _read_amounts(text, found, to_first=is_first):
                yield change
    for found in _find_at(verbs, _AFTERWARDS, text):
        if change := _read_afterwards(text, found):
            yield change


def _find_at(places: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` does, of one that can match at these places only."""
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)):
            end = found.end()
            yield found


def _read_amounts(text: str, found: re.Match[str], *, to_first: bool) -> Change | None:
    percent = read_number(text, found.start("percent"))
    first = _read(text, found.end())
    if percent is None or first is None or percent.end != found.end("percent"):
        return None
    link = (_SINCE if to_first else _TO).match(text, first.end)
    second = _read(text, link.end()) if link else None
    if second is None:
        return None
    after, before = (first, second) if to_first else (second, first)
    return _make(text, (found, found), percent, (before, after), second.end)


def _read_afterwards(text: str, found: re.Match[str]) -> Change | None:
    first = _read(text, found.end())
    if first is None:
        return None
    pattern = _TO if found["from"] else _SINCE
    link = pattern.match(text, first.end)
    second = _read(text, link.end()) if link else None
    said = _SUMMED_UP.match(text, _past_unit(text, second)) if second else None
    if second is None or said is None:
        return None
    percent = read_number(text, said.start("percent"))
    if percent is None or percent.end != said.end("percent"):
        return None
    before, after = (first, second) if found["from"] else (second, first)
    return _make(text, (found, said), percent, (before, after), said.end())


def _make(
    text: str,
    said: tuple[re.Match[str], re.Match[str]],
    percent: Number,
    amounts: tuple[Amount, Amount],
    end: int,
) -> Change | None:
    """Return the change of the verb and the percentage that were ``said``, where it is one."""
    verb, groups = said
    before, after = amounts
    if not before.compares_with(after) or before.is_year or after.is_year:
        return None
    if _OTHER_BASIS.search(text, verb.start(), end):
        return None
    hedge = groups["hedge"].replace("by", "").strip()
    return Change(
        percent,
        max(groups.end(name) for name in ("sign", "points", "named")),
        before,
        after,
        is_up=verb["up"] is not None,
        is_points=bool(groups["points"] or groups["named"]),
        is_hedged=hedge not in {"", "a", "an", "a further", "another", "sharply", "slightly"},
        start=verb.start(),
        end=end,
    )


def _read(text: str, position: int) -> Amount | None:
    amount = read_amount(text, position)
    if amount is None or _DATE_BEHIND.match(text, amount.number.end):
        return None
    return amount


def _past_unit(text: str, amount: Amount) -> int:
    found = _UNIT.match(text, amount.end) if amount.unit else None
    return found.end() if found and not amount.is_percent else amount.end
