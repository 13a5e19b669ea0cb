"""Weekdays that are not those of their dates.

Where no year is written, the article's date tells it: the date nearest to that, and any year that
the copy around names, may be meant, and a weekday that fits one of them is right.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

from newslint.language.dates.faults import DateFault, Repair, replace
from newslint.language.dates.names import (
    MONTH,
    WEEKDAYS,
    month_number,
    weekday_number,
    write_day,
    write_month,
    write_weekday,
)
from newslint.language.dates.weekdays import DatedWeekday, find_dated_weekdays
from newslint.language.dates.written import make_date
from newslint.latepattern import compile_late

_FIRST_YEAR = 1753
"""The first whole year of the Gregorian calendar in Britain and America."""

_OLD_STYLE_UNTIL = 1924
"""Before this year a country of Europe may have kept the Julian calendar."""

_NEAR = timedelta(days=215)
"""How far from the article's date a date without a year may lie: half a year and a month."""

_YEARS = compile_late(r"(?<![\w.,$£€-])(?:1[89]|20)\d\d(?![\w,]\d)")
_OTHER_YEAR = compile_late(
    r"\b(?:last|previous|next|following|that|same) (?:year|season|summer|winter|spring|autumn|fall)"
    r"|\byears? (?:ago|earlier|before|later)\b|\bcentury\b|['’]\d\ds?\b",
    re.IGNORECASE,
)
_MONTHS = compile_late(rf"\b{MONTH}")


class Around:
    """What the copy around a date says of its year; looked for once, and only when asked."""

    def __init__(self, text: str, copy: str, published: date | None) -> None:
        self._text = text
        self._copy = copy
        self.published = published

    @cached_property
    def is_of_another_year(self) -> bool:
        """Whether the passage speaks of another year without its number."""
        return _OTHER_YEAR.search(self._text) is not None

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the copy around names, but for the article's own."""
        own = {self.published.year} if self.published else set[int]()
        return frozenset(int(found[0]) for found in _YEARS.finditer(self._copy)) - own

    @cached_property
    def months(self) -> frozenset[int]:
        """The months that the passage names."""
        return frozenset(month_number(found[0]) for found in _MONTHS.finditer(self._text))


def find_wrong_weekdays(
    text: str,
    published: date | None,
    around: str,
    is_quoted: Callable[[int, int], bool] = lambda _start, _end: False,
) -> Iterator[DateFault]:
    """Yield the wrong weekdays of a passage; ``around`` is the copy that may name their year.

    What somebody said or wrote may be older than the article, so that in what ``is_quoted`` a date
    needs a year.
    """
    told: set[tuple[int, int]] = set()
    says = Around(text, around, published)
    for dated in find_dated_weekdays(text):
        if dated.weekday_place in told:
            continue
        told.add(dated.weekday_place)
        if not dated.date.year and is_quoted(dated.start, dated.end):
            continue
        dates = list(_possible_dates(dated, says))
        weekday = weekday_number(dated.weekday)
        if dates and not any(_is_on(each, weekday) for each in dates):
            yield _fault(text, dated, dates[0])


def _possible_dates(dated: DatedWeekday, says: Around) -> Iterator[date]:
    """Yield the dates that may be meant, the likeliest first; none where it cannot be known."""
    written, published = dated.date, says.published
    if written.year:
        exact = written.exact
        if exact and exact.year >= _FIRST_YEAR:
            yield exact
        return
    is_proverbial = not written.month and written.day == 13 and dated.weekday == "Friday"
    if published is None or is_proverbial or says.is_of_another_year:
        return
    months: Iterable[int] = (written.month,)
    if not written.month:
        month = published.month
        months = {month, month % 12 + 1, (month - 2) % 12 + 1} | says.months
    near = [
        each
        for step in (-1, 0, 1)
        for month in months
        if (each := make_date(published.year + step, month, written.day))
        and abs(each - published) <= _NEAR
    ]
    yield from sorted(near, key=lambda each: abs(each - published))
    if near:
        for year in says.years:
            yield from filter(None, (make_date(year, month, written.day) for month in months))


def _is_on(day: date, weekday: int) -> bool:
    """Tell whether a day is on a weekday, in either calendar while both were in use."""
    if day.weekday() == weekday:
        return True
    if day.year >= _OLD_STYLE_UNTIL:
        return False
    behind = 11 if day.year < 1800 else 12 if day.year < 1900 else 13
    return (day.weekday() + behind) % 7 == weekday


def _fault(text: str, dated: DatedWeekday, day: date) -> DateFault:
    written = dated.date
    weekday = weekday_number(dated.weekday)
    actual = WEEKDAYS[day.weekday()]
    start, end = dated.weekday_place
    whole = dated.start, dated.end
    repairs = [replace(text, *whole, (start, end, write_weekday(day.weekday(), dated.weekday)))]
    near = min(
        (day + timedelta(days=step) for step in range(-3, 4)),
        key=lambda each: each.weekday() != weekday,
    )
    if (repair := _move(text, dated, day, near)) is not None:
        repairs.append(repair)
    cause = ""
    for year in (day.year + 1, day.year - 1):
        other = written.in_year(year) if written.year and written.month else None
        if other and other.weekday() == weekday and written.year_place[0] >= 0:
            cause = f"; it is in {year}"
            repairs.append(replace(text, *whole, (*written.year_place, str(year))))
    is_day_first = written.month_place[0] > written.day_place[0] or written.month_place[0] < 0
    fields = {
        "date": f"{_name(day, is_day_first=is_day_first)}{'' if is_day_first else ','} {day.year}",
        "actual": actual,
        "weekday": WEEKDAYS[weekday],
        "near": _name(near, is_day_first=is_day_first),
        "cause": cause,
    }
    return DateFault(*whole, fields, tuple(repairs))


def _name(day: date, *, is_day_first: bool) -> str:
    return f"{day.day} {day:%B}" if is_day_first else f"{day:%B} {day.day}"


def _move(text: str, dated: DatedWeekday, day: date, near: date) -> Repair | None:
    """Return the repair that writes ``near`` in place of ``day``, where that is possible."""
    written = dated.date
    (low, high), month = written.day_place, written.month_place
    edits = [(low, high, write_day(near.day, text[low:high]))]
    if near.month != day.month:
        # A month that two days share cannot change for one of them.
        if month[0] < 0 or abs(month[0] - low) > 16 or near.year != day.year:
            return None
        shown = text[slice(*month)]
        new = f"{near.month:0{len(shown)}}" if shown.isdigit() else write_month(near.month, shown)
        edits.append((*month, new))
    return replace(text, dated.start, dated.end, *sorted(edits))
