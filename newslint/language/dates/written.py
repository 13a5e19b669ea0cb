"""Dates as copy writes them, in either order of day and month, with or without a year.

In figures only where the day cannot be taken for the month.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from newslint.language.dates.names import DAY, MONTH, YEAR, month_number
from newslint.latepattern import compile_late

_NO_MORE = r"(?![\w%]|[,.:/-]\d)"
_YEAR = (
    rf"(?:,? (?P<{{0}}year>{YEAR})(?![\w%]|[,.:/]\d)"
    r"(?! ?(?:hrs|hours|GMT|UTC|BST|E[DS]?T|C[DS]?T|P[DS]?T|people|men|women)\b))?"
)
DATE = (
    rf"(?:(?P<dday>{DAY})(?:,| of)? (?P<dmonth>{MONTH}){_NO_MORE}{_YEAR.format('d')}"
    rf"|(?P<mmonth>{MONTH}) (?:the )?(?P<mday>{DAY}){_NO_MORE}{_YEAR.format('m')}"
    r"|(?P<nfirst>\d{1,2})(?P<nmark>[/.])(?P<nsecond>\d{1,2})(?P=nmark)(?P<nyear>\d{4})(?![\w/])"
    r"|(?P<iyear>\d{4})-(?P<imonth>\d\d)-(?P<iday>\d\d)(?![\w-]))"
)
"""An expression for a date; `read_match` reads what it found."""

_DATE = compile_late(rf"(?<![\w/.:$£€-]){DATE}")


class WrittenDate(Struct, frozen=True):
    """A date at ``start`` to ``end`` of its text; ``year`` is 0 where none is written.

    Of its parts the places are known, so that a repair can change one of them. The day may be one
    that the month does not have.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    day_place: tuple[int, int]
    month_place: tuple[int, int]
    year_place: tuple[int, int]

    def in_year(self, year: int) -> date | None:
        """Return the date in ``year``, if there is one."""
        return make_date(year, self.month, self.day)

    @property
    def exact(self) -> date | None:
        """The date, if its year is written."""
        return self.in_year(self.year) if self.year else None


def make_date(year: int, month: int, day: int) -> date | None:
    """Return a date, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_date(text: str, position: int) -> WrittenDate | None:
    """Return the date that starts at ``position`` of ``text``."""
    found = _DATE.match(text, position)
    return read_match(found) if found else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the dates within a stretch of ``text`` in order."""
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        if (written := read_match(found)) is not None:
            yield written


def read_match(found: re.Match[str]) -> WrittenDate | None:
    """Return the date that `DATE` found; none where its figures can be read in two ways."""
    if found["nmark"]:
        return _read_figures(found)
    sort = next(sort for sort in "dmi" if found[f"{sort}month"])
    month = found[f"{sort}month"]
    number = int(month) if sort == "i" else month_number(month)
    if not 1 <= number <= 12:
        return None
    day = re.match(r"\d+", found[f"{sort}day"])
    assert day is not None
    start = min(found.start(f"{sort}{part}") for part in ("day", "month") if found[f"{sort}{part}"])
    if sort == "i":
        start = found.start("iyear")
    year = found[f"{sort}year"]
    return WrittenDate(
        start,
        max(found.end(f"{sort}{part}") for part in ("day", "month", "year")),
        int(day[0]),
        number,
        int(year) if year else 0,
        found.span(f"{sort}day"),
        found.span(f"{sort}month"),
        found.span(f"{sort}year"),
    )


def _read_figures(found: re.Match[str]) -> WrittenDate | None:
    day, month = "nfirst", "nsecond"
    if int(found[day]) <= 12:
        day, month = month, day
    # A day of at most 12 may be the month as well, unless both are the same.
    is_plain = int(found[day]) > 12 or found[day] == found[month]
    if not is_plain or not 1 <= int(found[month]) <= 12:
        return None
    return WrittenDate(
        found.start("nfirst"),
        found.end("nyear"),
        int(found[day]),
        int(found[month]),
        int(found["nyear"]),
        found.span(day),
        found.span(month),
        found.span("nyear"),
    )


def days_of(month: int, year: int) -> int:
    """Return how many days a month has; ``year`` 0 is one with a leap day."""
    return monthrange(year or 2000, month)[1]
