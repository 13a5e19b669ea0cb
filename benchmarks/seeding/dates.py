"""Seed faults into the dates, clocks and ranges that an article states rightly.

A day that was moved by whole weeks is on the same weekday still: such a seed is none.
"""

import random
import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from newslint.language.dates.clocks import find_clock_pairs
from newslint.language.dates.names import (
    MONTH,
    WEEKDAYS,
    weekday_number,
    write_day,
    write_weekday,
)
from newslint.language.dates.weekdays import DatedWeekday, find_dated_weekdays
from newslint.language.dates.written import days_of, find_dates
from newslint.language.dates.wrongclocks import write_clock

_YEAR = r"(?:1[5-9]|20)\d\d"
_RANGES = (
    re.compile(rf"\b(?P<low>{_YEAR})(?P<joint>[-–]| to )(?P<high>{_YEAR})\b(?![-/])"),
    re.compile(
        r"\b[Bb]etween (?:the ages of )?[$£€]?(?P<low>\d[\d,]*)(?P<joint>%? and [$£€]?)"
        r"(?P<high>\d[\d,]*)(?![\w,.]\d)"
    ),
    re.compile(
        r"\b(?P<low>\d\d?)(?P<joint>(?:st|nd|rd|th)?(?:[-–]| to ))"
        rf"(?P<high>\d\d?)(?=(?:st|nd|rd|th)? {MONTH})"
    ),
)


class DateSlip(StrEnum):
    """What a desk does to a date."""

    WEEKDAY = "weekday changed, with a year"
    WEEKDAY_NEAR = "weekday changed, without a year"
    DAY = "day changed, with a year"
    DAY_NEAR = "day changed, without a year"
    IMPOSSIBLE = "day put past the month's end"
    HOUR = "clock hour changed"
    RANGE = "range turned round"


class SeededDate(Struct, frozen=True):
    """An edit of ``text[start:end]`` to ``new`` that makes a fault."""

    slip: DateSlip
    start: int
    end: int
    new: str


def seed_dates(text: str, rng: random.Random) -> Iterator[SeededDate]:
    """Yield one fault of each sort for every statement of ``text``, a line of copy."""
    seen: set[tuple[int, int]] = set()
    for dated in find_dated_weekdays(text):
        if dated.weekday_place not in seen and dated.date.month:
            seen.add(dated.weekday_place)
            yield from _seed_weekday(text, dated, rng)
    for written in find_dates(text):
        low, high = written.day_place
        last = days_of(written.month, 0)
        if last < 31:
            yield SeededDate(DateSlip.IMPOSSIBLE, low, high, write_day(last + 1, text[low:high]))
    for pair in find_clock_pairs(text):
        clock = rng.choice((pair.first, pair.second))
        shown = text[clock.start : clock.end]
        if shown[:1].isdigit():
            minutes = (clock.minutes + 60 * rng.randrange(1, 12)) % 1440
            new = write_clock(minutes, shown, is_padded=not clock.is_half)
            yield SeededDate(DateSlip.HOUR, clock.start, clock.end, new)
    for pattern in _RANGES:
        for found in pattern.finditer(text):
            first, second = (int(found[side].replace(",", "")) for side in ("low", "high"))
            if first < second:
                new = f"{found['high']}{found['joint']}{found['low']}"
                yield SeededDate(DateSlip.RANGE, found.start("low"), found.end("high"), new)


def _seed_weekday(text: str, dated: DatedWeekday, rng: random.Random) -> Iterator[SeededDate]:
    has_year = dated.date.year > 0
    right = weekday_number(dated.weekday)
    wrong = rng.choice([each for each in range(len(WEEKDAYS)) if each != right])
    slip = DateSlip.WEEKDAY if has_year else DateSlip.WEEKDAY_NEAR
    yield SeededDate(slip, *dated.weekday_place, write_weekday(wrong, dated.weekday))
    low, high = dated.date.day_place
    days = [each for each in range(1, 29) if (each - dated.date.day) % 7]
    slip = DateSlip.DAY if has_year else DateSlip.DAY_NEAR
    yield SeededDate(slip, low, high, write_day(rng.choice(days), text[low:high]))
