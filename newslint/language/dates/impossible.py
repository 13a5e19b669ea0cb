"""Dates that no calendar has: June 31, 30 February, February 29 of a common year."""

import re
from calendar import isleap
from collections.abc import Iterator

from msgspec import Struct

from newslint.language.dates.faults import DateFault, Repair, replace
from newslint.language.dates.names import (
    DAY,
    MONTH,
    MONTHS,
    WEEKDAY,
    YEAR,
    month_number,
    write_day,
    write_month,
)
from newslint.language.dates.written import days_of
from newslint.patterncode import compile_re

_LATE = r"(?:29|[3-9]\d)(?:st|nd|rd|th)?"
_END = r"(?![\w%]|[,.:/]\d|[-–]\d{3})"
_YEAR = rf"(?:,? (?P<{{0}}year>{YEAR})(?![\w%]|[,.:/]\d))?"
_FIGURES_YEAR = r"(?:19|20)\d\d"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_ANY = compile_re(
    r"(?<![\w/.:$£€])(?:"
    rf"(?P<dday>{_LATE})(?P<of> of)? (?P<dmonth>{MONTH}){_END}{_YEAR.format('d')}"
    rf"|(?P<mmonth>{MONTH}) (?:(?:the )?{DAY} ?(?:[-–]|to|and|&) ?)?"
    rf"(?P<mday>{_LATE}){_END}{_YEAR.format('m')}"
    rf"|(?P<iyear>{_FIGURES_YEAR})-(?P<imonth>0[1-9]|1[0-2])-(?P<iday>[23]\d)(?![\w-])"
    rf"|(?P<nday>3[01]|29)(?P<mark>[/.])(?P<nmonth>{_MONTH_NUMBER})(?P=mark)"
    rf"(?P<nyear>{_FIGURES_YEAR})(?![\w/])"
    rf"|(?P<umonth>{_MONTH_NUMBER})/(?P<uday>3[01]|29)/(?P<uyear>{_FIGURES_YEAR})(?![\w/]))"
)
SHOWN_BY = (_ANY,)
"""Expressions of which every passage with such a date matches one."""
_NOT_A_THING = (
    "was|is|has|as|this|its|does|sees|marks|brings|starts|begins|ends|falls|unless|across"
)
_COUNTED = compile_re(
    rf" (?!(?:{_NOT_A_THING})\b)"
    r"(?:(?!(?:to|of|and|at|in|for|by|but|from|with|when|who|it|he|she|the)\b)[a-z-]{2,20} )?"
    r"[a-z-]{2,20}(?<!s)s\b| (?:people|men|women|children|more|others|were|had|per)\b"
    r"| [A-Z][a-z]+ [A-Z]"
)
"""What follows a number of things, not a day."""

_IN_MONTH = compile_re(
    r"(?:\b(?:in|during|last|this|next|every|each|late|early|mid|since|and)|mid-) \Z", re.IGNORECASE
)
_NUMBERED = compile_re(
    r"\b(?:all|some|about|around|than|least|over|nearly|these|those|aged?|no|number|of|its|their"
    r"|his|her|our|season|episode|week|page|score|and) \Z|\bNo\. \Z",
    re.IGNORECASE,
)
_SPOKEN_OF = compile_re(
    r"\b(?:calendars?|leap|imaginary|fictional|no such|joked?|(?:not|n['’]t|never) exist)\b"
)
_ON_WEEKDAY = compile_re(rf"{WEEKDAY},? (?:the )?\Z")
_NAME_BEHIND = compile_re(r" [A-Z]|[-’']")
_FIRST_YEAR = 1924
"""Before this year the Julian calendar, and its leap days, may be meant."""


class _Stated(Struct, frozen=True):
    """What `_ANY` found: its parts under the names that begin with ``sort``; year 0 is none."""

    found: re.Match[str]
    sort: str
    day: int
    month: int
    year: int

    def place(self, part: str) -> tuple[int, int]:
        return self.found.span(f"{self.sort}{part}")


def find_impossible_dates(text: str) -> Iterator[DateFault]:
    """Yield the dates of a passage whose month has no such day."""
    is_spoken_of: bool | None = None
    for found in _ANY.finditer(text):
        stated = _read(found)
        is_old = stated.day == 29 and stated.year < _FIRST_YEAR and stated.year % 4 == 0
        if stated.day <= days_of(stated.month, stated.year) or is_old:
            continue
        if _is_date(text, stated):
            is_spoken_of = bool(_SPOKEN_OF.search(text)) if is_spoken_of is None else is_spoken_of
            if not is_spoken_of:
                yield _fault(text, stated)


def _read(found: re.Match[str]) -> _Stated:
    sort = next(sort for sort in "dminu" if found[f"{sort}month"])
    shown = found[f"{sort}month"]
    month = int(shown) if shown.isdigit() else month_number(shown)
    return _Stated(found, sort, int(found[f"{sort}day"][:2]), month, int(found[f"{sort}year"] or 0))


def _is_date(text: str, stated: _Stated) -> bool:
    """Tell whether it is certain that a date is meant, not a month and a number of something."""
    start, after = stated.found.span()
    before = text[max(0, start - 20) : start]
    is_ordinal = not text[slice(*stated.place("day"))].isdigit()
    if stated.year:
        return stated.sort != "d" or stated.day <= 31 or not _NUMBERED.search(before)
    if _ON_WEEKDAY.search(before):
        return True
    if stated.day > 31:
        return is_ordinal and stated.sort == "d" and stated.found["of"] is not None
    if is_ordinal or _COUNTED.match(text, after):
        return is_ordinal
    if stated.sort == "m":
        return not _IN_MONTH.search(before)
    return not (_NUMBERED.search(before) or _NAME_BEHIND.match(text, after))


def _fault(text: str, stated: _Stated) -> DateFault:
    whole, year = stated.found.span(), stated.year
    low, high = stated.place("day")
    last = days_of(stated.month, year)
    repairs: list[Repair] = [replace(text, *whole, (low, high, write_day(last, text[low:high])))]
    if stated.day <= 31 and stated.month != 2:
        # Each of the other months with 30 days has one with 31 after it.
        place = stated.place("month")
        shown, month = text[slice(*place)], stated.month + 1
        new = f"{month:0{len(shown)}}" if shown.isdigit() else write_month(month, shown)
        repairs.append(replace(text, *whole, (*place, new)))
    name = MONTHS[stated.month - 1]
    if stated.day == 29:
        near = year + 1 if year % 4 == 3 else year - year % 4
        if isleap(near):
            repairs.append(replace(text, *whole, (*stated.place("year"), str(near))))
        name = f"{name} {year}"
    return DateFault(*whole, {"month": name, "last": str(last)}, tuple(repairs))
