"""Weekdays stated with their dates, in every order that news uses.

Tuesday, Jan. 14, 2024      Tuesday 14 January      Tue 14th Jan      Tuesday (14 January)
14 January 2024 (Tuesday)   Tuesday and Wednesday, 14 and 15 January
Saturday 14 and Sunday 15 January                   Tuesday the 14th
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from newslint.language.dates.names import DAY, MONTH, WEEKDAY, YEAR, month_number
from newslint.language.dates.written import DATE, WrittenDate, read_match
from newslint.latepattern import compile_late

_PART = r"(?: (?:morning|lunchtime|afternoon|evening|night))?"
_CLOCK = (
    r"(?:,? (?:at |from )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|noon)|noon|midday|midnight))?"
)
_LINK = r"(?:,?\.? |,? the | ?[(\[](?:on )?|,? on (?:the )?|/| [-–] )"
_STATED = compile_late(rf"(?<![\w-])(?P<weekday>{WEEKDAY})(?!\w){_PART}{_CLOCK}{_LINK}{DATE}")
_AFTER_DATE = compile_late(rf"(?P<weekday>{WEEKDAY})(?:\)|,(?= )|\Z)")
_DATE_BEFORE = compile_late(rf"(?<![\w/.:$£€-]){DATE}(?: \((?:a )?|, a )\Z")
_LONGEST_DATE = 40
_JOINER = r"(?: ?(?:–|—|-|/|&) ?|,? (?:and|or|to|until|till|through|thru) (?:the )?|, )"
_WEEKDAYS_BEFORE = compile_late(rf"{WEEKDAY}s?{_PART}{_JOINER}\Z")
_DAYS_AFTER = compile_late(rf"{_JOINER}{DAY}(?![\w%]|[,.:]\d)(?! ?(?:[ap]\.?m|o.clock|hours))")
_YEAR_AFTER = compile_late(
    rf"{_JOINER}(?:{WEEKDAY},? )?(?:(?:{DAY}(?: of)? {MONTH})|(?:{MONTH} {DAY}),?),? "
    rf"(?P<year>{YEAR})\b"
)
_LISTED = compile_late(
    rf"(?<![\w-])(?P<weekday1>{WEEKDAY}){_JOINER}(?P<weekday2>{WEEKDAY})(?!\w),? "
    rf"(?:(?P<month>{MONTH}) (?P<day1>{DAY}){_JOINER}(?P<day2>{DAY})(?![\w%]|[,.:]\d)"
    rf"(?:,? (?P<year>{YEAR})\b)?"
    rf"|(?P<bday1>{DAY}){_JOINER}(?P<bday2>{DAY})(?: of)? (?P<bmonth>{MONTH})"
    rf"(?:,? (?P<byear>{YEAR})\b)?)"
)
_SHARED = compile_late(
    rf"(?<![\w-])(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>{DAY}){_JOINER}{WEEKDAY},? (?:the )?"
    rf"(?P<day2>{DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR})\b)?"
)
_BARE = compile_late(
    rf"(?P<weekday>{WEEKDAY})(?P<the>,? the)? "
    r"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
    r"(?=[,.;:)!?]|\Z| (?:at|from|and|for|with|until|when|will|was|were|has|had|because|but)\b)"
    rf"(?!,? {MONTH})(?!{_JOINER}(?:the )?{DAY}\b)"
)
_STATED_BEFORE = compile_late(rf"{DATE}(?: \((?:a )?|, a ){WEEKDAY}")
SHOWN_BY = (_STATED, _STATED_BEFORE, _LISTED, _SHARED, _BARE)
"""Expressions of which every passage with a dated weekday matches one."""
_DAY_BEFORE = compile_late(rf"(?:{_JOINER}|\d)\Z")
_WORD = compile_late(r"\w+")
_NAME = compile_late(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)(?<![\w-]...)")
_NOT_A_DAY = compile_late(
    r"\b(?:(?:[Tt]he|Daily|Baltimore|Vancouver|Toronto|Calgary|Ottawa) Sun|Sheffield Wednesday"
    r"|(?:Ruby|Weird|Mr\.?|Mrs\.?|Ms\.?|Miss|Man|Girl|Joe) \w+)\Z"
)
"""The names of newspapers, a club, persons that end as a weekday does."""


class DatedWeekday(Struct, frozen=True):
    """A weekday and the date it is said to be; ``text[start:end]`` holds both.

    Where no month is written, the ``month`` of its date is 0.
    """

    start: int
    end: int
    weekday: str
    weekday_place: tuple[int, int]
    date: WrittenDate


def find_dated_weekdays(text: str) -> Iterator[DatedWeekday]:
    """Yield the weekdays with a date, in order; a list of them that cannot be paired is left out.

    One may be told twice, first in the reading that takes in more of the copy.
    """
    for name in _NAME.finditer(text):
        start = name.start()
        if _is_other(text, start):
            continue
        if found := _LISTED.match(text, start):
            yield from _pair(text, found)
        if found := _SHARED.match(text, start):
            yield _make(found, "weekday", "day", "month", "year")
        if (found := _STATED.match(text, start)) and (stated := _stated(text, found)):
            yield stated
        if (found := _AFTER_DATE.match(text, start)) and (stated := _after_date(text, found)):
            yield stated
        if (found := _BARE.match(text, start)) and (stated := _bare(text, found)):
            yield stated


def _is_other(text: str, start: int) -> bool:
    """Tell whether what looks like a weekday names something else."""
    named = _WORD.match(text, start)
    return named is not None and bool(_NOT_A_DAY.search(text[max(0, start - 20) : named.end()]))


def _stated(text: str, found: re.Match[str]) -> DatedWeekday | None:
    start = found.start("weekday")
    before = text[max(0, start - 30) : start]
    if _WEEKDAYS_BEFORE.search(before):
        return None
    written = read_match(found)
    if written is None or _DAYS_AFTER.match(text, written.end):
        return None
    if not written.year and (year := _YEAR_AFTER.match(text, written.end)):
        written = _give_year(written, year)
    end = written.end
    between = text[found.end("weekday") : written.start]
    end += text[end : end + 1] == ")" and "(" in between
    end += text[end : end + 1] == "]" and "[" in between
    return DatedWeekday(start, end, found["weekday"], found.span("weekday"), written)


def _give_year(written: WrittenDate, year: re.Match[str]) -> WrittenDate:
    return replace(written, year=int(year["year"]))


def _pair(text: str, found: re.Match[str]) -> Iterator[DatedWeekday]:
    """Yield two weekdays with the two days of one month that follow them, each with its own."""
    before = text[max(0, found.start() - 30) : found.start()]
    if _WEEKDAYS_BEFORE.search(before) or _DAYS_AFTER.match(text, found.end()):
        return
    month, year = ("month", "year") if found["month"] else ("bmonth", "byear")
    for number in "12":
        day = f"day{number}" if found["month"] else f"bday{number}"
        yield _make(found, f"weekday{number}", day, month, year)


def _make(found: re.Match[str], weekday: str, day: str, month: str, year: str) -> DatedWeekday:
    number = re.match(r"\d+", found[day])
    assert number is not None
    written = WrittenDate(
        min(found.start(day), found.start(month)),
        max(found.end(day), found.end(month), found.end(year)),
        int(number[0]),
        month_number(found[month]),
        int(found[year] or 0),
        found.span(day),
        found.span(month),
        found.span(year),
    )
    start, end = found.span()
    return DatedWeekday(start, end, found[weekday], found.span(weekday), written)


def _bare(text: str, found: re.Match[str]) -> DatedWeekday | None:
    """Return a weekday with a day alone; without “the” or “on”, that may be a place in a race."""
    start = found.start()
    if not found["the"] and text[max(0, start - 3) : start].lower() != "on ":
        return None
    place, none = found.span("day"), (-1, -1)
    written = WrittenDate(*place, int(found["day"][:-2]), 0, 0, place, none, none)
    return DatedWeekday(start, place[1], found["weekday"], found.span("weekday"), written)


def _after_date(text: str, found: re.Match[str]) -> DatedWeekday | None:
    begin = max(0, found.start() - _LONGEST_DATE)
    before = _DATE_BEFORE.search(text, begin, found.start())
    written = read_match(before) if before else None
    if before is None or written is None:
        return None
    if _DAY_BEFORE.search(text[max(0, before.start() - 12) : before.start()]):
        return None
    end = found.end() - (text[found.end() - 1] == ",")
    return DatedWeekday(before.start(), end, found["weekday"], found.span("weekday"), written)
