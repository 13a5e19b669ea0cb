"""Dates: the order of day and month, ordinals, short months, commas."""

import re
from collections.abc import Iterator

from newslint.language.dates.names import DAY, MONTH, MONTHS, month_number
from newslint.language.housestyle.nouns import read_counted
from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

DAY_FIRST, MONTH_FIRST = "day-month", "month-day"
ORDERS = (DAY_FIRST, MONTH_FIRST)
SHORT, WHOLE = "short", "whole"
LENGTHS = (SHORT, WHOLE)

_YEAR = r"(?:1[89]|20)\d\d"
_NAME = rf"(?P<month>{MONTH})"
_SAFE_END = (
    r"(?![\w%]|[.:/]\d|,\d| ?[-–—/] ?\d|(?: and| to| or|,) \d{1,2}\b(?!\d)| (?:January|June)\b)"
)
_DAY_FIRST = compile_re(
    r"(?<![\w/.:$£€,-])(?<!\d )(?<! [-–—] )(?<!\d[-–—])"
    rf"(?P<the>the )?(?P<day>{DAY})(?P<of> of)? {_NAME}"
    r"(?![\w-])(?! \d{1,2}(?!\w|[:.,]\d))"
    rf"(?P<comma>,)?(?: (?P<year>{_YEAR})(?!\w|[-–,.:/]\d)(?! (?:people|men|women)\b))?"
)
_MONTH_FIRST = compile_re(
    rf"(?<![\w/.:$£€-])(?<!\d ){_NAME} (?P<the>the )?(?P<day>{DAY}){_SAFE_END}"
    rf"(?P<comma>,)?(?: (?P<year>{_YEAR})(?!\w|[-–,.:/]\d)(?! (?:people|men|women)\b))?"
)
_MONTH_YEAR = compile_re(
    rf"(?<![\w/.:$£€-])(?<!\d )(?<!\d(?:st|nd|rd|th) )(?<!\bof ){_NAME}"
    rf"(?P<comma>,)? (?P<year>{_YEAR})(?![\w-]|[,.:/]\d)"
)
_SHORT_ALONE = compile_re(
    r"\b(?:in|of|since|until|by|from|to|last|next|this|late|early|mid-) ?"
    r"(?P<month>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?P<stop>\.)(?! ?\d{1,2}\b(?!\d))"
)
_NAMED_DAYS = compile_re(
    r"(?:September|Sept\.?) 11\b|(?:July [47]|January 6|October 7|April 1)(?:th)?\b(?!,? \d{4})"
)
"""Days that an event or a feast is called by."""

_HOLIDAY = compile_re(r"4th of July\b|5th of November\b")
_LISTED = compile_re(r"\d(?:st|nd|rd|th)? ?(?:and|to|or|until|[-–&,]) ?(?:the )?\Z")
_BEHIND_YEAR = compile_re(r" (?!(?:and|or|to|through|until)\b)[a-z]")
_DATELINE = compile_re(r"\W*[A-Z][A-Z .'’/-]{2,}(?:, [A-Z][\w. ]{1,20})?,? \Z")
_LONGEST_DATELINE = 60
_SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}


def write_month(number: int, length: str) -> str:
    """Return a month before or behind a day; the months from March to July are never short."""
    return _SHORT.get(number, MONTHS[number - 1]) if length == SHORT else MONTHS[number - 1]


def _is_loud(found: re.Match[str]) -> bool:
    return found["month"].isupper()


def find_orders(passage: Passage, order: str, length: str) -> Iterator[Rewrite]:
    """Yield the dates in the other order than the house's."""
    if not passage.figures:
        return
    text = passage.text
    for found in (_MONTH_FIRST if order == DAY_FIRST else _DAY_FIRST).finditer(text):
        if _is_loud(found) or _NAMED_DAYS.match(text, found.start("month")):
            continue
        if _HOLIDAY.match(text, found.start("day")) and not found["year"]:
            continue
        if order == DAY_FIRST and _counts(text, found):
            continue
        day = _digits(found["day"])
        month = write_month(month_number(found["month"]), length)
        end, year = _read_year(found)
        start = _start(found)
        if order == DAY_FIRST:
            written = f"{day} {month}" + (f" {year}" if year else "")
            if year and text[end : end + 1] == "," and _closes(text, end):
                end += 1
        else:
            written = f"{month} {day}" + (f", {year}" if year else "")
            if year and _BEHIND_YEAR.match(text, end):
                written += ","
            elif not year and text[end - 1] == "." and length == SHORT:
                continue
        yield Rewrite(start, end, written)


def _start(found: re.Match[str]) -> int:
    """Return where a date starts; "the" in "the 2 July attack" is that of the attack."""
    is_of_date = not found["the"] or not found["day"].isdigit() or found.groupdict().get("of")
    return (
        found.start()
        if is_of_date or found.start("the") > found.start("month")
        else found.end("the")
    )


def _closes(text: str, comma: int) -> bool:
    """Tell whether the comma behind a year is only there for the order of its date."""
    return text[comma + 1 : comma + 2] == " " and text[comma + 2 : comma + 3].islower()


def _read_year(found: re.Match[str]) -> tuple[int, str]:
    """Return where a date ends and its year, if it has one; a comma alone is not of it."""
    if found["year"]:
        return found.end("year"), found["year"]
    return max(found.end("day"), found.end("month")), ""


def _digits(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def find_ordinals(passage: Passage, order: str) -> Iterator[Rewrite]:
    """Yield the days with an ending, "July 2nd", in dates of the house's order."""
    if not passage.figures:
        return
    text = passage.text
    for found in (_DAY_FIRST if order == DAY_FIRST else _MONTH_FIRST).finditer(text):
        if (
            found["day"].isdigit()
            or _is_loud(found)
            or _NAMED_DAYS.match(text, found.start("month"))
        ):
            continue
        if _LISTED.search(text, max(0, found.start() - 20), found.start()):
            continue
        end, start = max(found.end("day"), found.end("month")), _start(found)
        day, month = _digits(found["day"]), found["month"]
        yield Rewrite(start, end, f"{day} {month}" if order == DAY_FIRST else f"{month} {day}")


def find_month_lengths(passage: Passage, length: str) -> Iterator[Rewrite]:
    """Yield the months beside a day that a house shortens, or does not, or shortens otherwise."""
    if not passage.figures:
        return
    text = passage.text
    # Where a house shortens months, a day before one is in the wrong order anyway.
    orders = (_MONTH_FIRST,) if length == SHORT else (_MONTH_FIRST, _DAY_FIRST)
    for found in (found for each in orders for found in each.finditer(text)):
        month = found["month"]
        wanted = write_month(month_number(month), length)
        start, end = found.span("month")
        if _is_loud(found) or month == wanted or _counts(text, found):
            continue
        if length == SHORT and start < _LONGEST_DATELINE and _DATELINE.match(text, 0, start):
            continue
        stop = "." if length == WHOLE and month.endswith(".") and _is_last(passage, end) else ""
        yield Rewrite(start, end, wanted, stop)


def _counts(text: str, found: re.Match[str]) -> bool:
    """Tell whether what looks like a day counts what stands behind: "in January 20 people"."""
    return found.end() == found.end("day") and read_counted(text, found.end()) is not None


def _is_last(passage: Passage, end: int) -> bool:
    return end >= len(passage.text) or passage.starts_sentence(end + 1)


def find_lone_months(passage: Passage) -> Iterator[Rewrite]:
    """Yield the short months that stand without a day."""
    text = passage.text
    if "." not in text:
        return
    spans = set()
    for found in _MONTH_YEAR.finditer(text):
        if found["month"].endswith("."):
            spans.add(found.span("month"))
    for found in _SHORT_ALONE.finditer(text):
        spans.add((found.start("month"), found.end("stop")))
    for start, end in sorted(spans):
        name = MONTHS[month_number(text[start:end]) - 1]
        yield Rewrite(start, end, name, "." if _is_last(passage, end) else "")


def find_month_commas(passage: Passage) -> Iterator[Rewrite]:
    """Yield the months that a comma parts from their year, without a day."""
    if not passage.figures:
        return
    for found in _MONTH_YEAR.finditer(passage.text):
        if found["comma"] and not _is_loud(found):
            yield Rewrite(*found.span(), f"{found['month']} {found['year']}")


def find_commas(passage: Passage, order: str) -> Iterator[Rewrite]:
    """Yield the dates that lack a comma beside the year, or have one where none belongs.

    Where the month comes first, a month and its year alone are left to `find_month_commas`.
    """
    if not passage.figures:
        return
    text = passage.text
    if order == DAY_FIRST:
        yield from find_month_commas(passage)
    for found in (_DAY_FIRST if order == DAY_FIRST else _MONTH_FIRST).finditer(text):
        if not found["year"] or _is_loud(found):
            continue
        start, end = found.start("month" if order == MONTH_FIRST else "day"), found.end("year")
        if order == DAY_FIRST:
            if found["comma"]:
                yield Rewrite(start, end, f"{found['day']} {found['month']} {found['year']}")
            continue
        written = f"{found['month']} {found['day']}, {found['year']}"
        if _BEHIND_YEAR.match(text, end):
            written += ","
        if text[start:end] != written:
            yield Rewrite(start, end, written)
