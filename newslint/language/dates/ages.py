"""Ages against dates of birth, and counts of years against the year they lead to.

All of them are reckoned from the article's date, so that what tells of another time, of a death
above all, is left alone.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.language.dates.faults import DateFault, Repair, replace
from newslint.language.dates.names import DAY, MONTH, ordinal_ending
from newslint.language.dates.written import read_date
from newslint.patterncode import compile_re

_YEAR = r"(?:18|19|20)\d\d"
_DATE = rf"(?:{DAY}(?: of)? {MONTH}|{MONTH} {DAY}),? {_YEAR}"
_AGE = r"[1-9]\d?|1[01]\d"
_BORN = compile_re(
    rf"\b[A-Z][\w'’-]+,? (?:\(?aged )?(?P<age>{_AGE})\)?,? (?:who )?(?:was )?born "
    r"(?:in [A-Z][\w'’.-]*(?:,? [A-Z][\w'’.-]*){0,4},? )?"
    rf"(?:on (?P<date>{_DATE})|in (?:{MONTH} )?(?P<year>{_YEAR}))\b"
    rf"|\((?:born |b\. )(?P<bdate>{_DATE})\), (?:aged )?(?P<bage>{_AGE}),"
)
_OTHER_TIME = compile_re(
    r"\b(?:died?|dead|death|deceased|killed|murdered|late|obituary|would (?:have|now|be)|when|then"
    r"|at the time|posthumous\w*|buried|funeral|missing|vanished|disappeared|became|turns?|will)\b"
)
_AGO = compile_re(
    r"(?P<hedge>\b\w+ )?(?<![\w.,])(?P<count>\d{1,3}) years ago,? "
    rf"(?:in (?:{MONTH} )?|on {MONTH} {DAY},? |on {DAY} {MONTH} )(?P<year>{_YEAR})(?![\w-])"
    rf"|\b[Ii]n (?P<byear>{_YEAR}), (?P<bhedge>\w+ )?(?P<bcount>\d{{1,3}}) years ago\b"
)
_SURE = frozenset({"", "exactly", "just", "only", "and", "but", "that", "him", "her", "it", "them"})
_ANNIVERSARY = compile_re(
    rf"\b(?P<count>\d{{1,3}})(?:st|nd|rd|th) anniversary of (?:the |its |his |her |their )?"
    rf"(?:[\w'’-]+ ){{0,3}}?(?P<year>{_YEAR})(?![\w-])"
)
_YEARS = compile_re(rf"(?<![\w.,$£€-]){_YEAR}(?![\w,]\d)")
_SLACK = timedelta(days=10)
_REACH = 200


def find_wrong_ages(text: str, published: date) -> Iterator[DateFault]:
    """Yield the ages of a passage that a person born on the date beside them cannot have."""
    for found in _BORN.finditer(text):
        side = "" if found["age"] else "b"
        if _OTHER_TIME.search(text, max(0, found.start() - _REACH), found.end() + _REACH):
            continue
        age = int(found[f"{side}age"])
        year_place = found.span("year")
        born = read_date(text, found.start(f"{side}date")) if found[f"{side}date"] else None
        if born is not None:
            if born.exact is None:
                continue
            year_place = born.year_place
            near = (published - _SLACK, published, published + _SLACK)
            ages = [_age_on(born.exact, day) for day in near]
        else:
            years = published.year - int(found["year"])
            ages = [years, years - 1]
        if age in ages or min(ages) < 0:
            continue
        right = ages[len(ages) // 2] if born is not None else ages[0]
        whole = found.span()
        repairs = (
            replace(text, *whole, (*found.span(f"{side}age"), str(right))),
            _shift(text, whole, year_place, right - age),
        )
        fields = {"age": str(age), "born": text[slice(*year_place)], "right": str(right)}
        yield DateFault(*whole, fields, repairs)


def _age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _shift(text: str, whole: tuple[int, int], place: tuple[int, int], years: int) -> Repair:
    """Return the repair that makes a year later by so many years."""
    return replace(text, *whole, (*place, str(int(text[slice(*place)]) + years)))


def find_wrong_intervals(text: str, published: date) -> Iterator[DateFault]:
    """Yield the counts of years in a passage that do not lead to the year beside them."""
    for found in _AGO.finditer(text):
        side = "" if found["count"] else "b"
        count, year = int(found[f"{side}count"]), int(found[f"{side}year"])
        hedge = (found[f"{side}hedge"] or "").strip().lower()
        slack = 1 + (count % 5 == 0)
        if hedge not in _SURE:
            slack += 1 + count // 5
        right = published.year - year
        if abs(right - count) > slack and right > 0:
            yield _interval(text, found, side, right, str(right))
    for found in _ANNIVERSARY.finditer(text):
        count, year = int(found["count"]), int(found["year"])
        years = {
            int(each[0]) for each in _YEARS.finditer(text) if each.start() != found.start("year")
        }
        years |= {published.year + step for step in (-1, 0, 1)}
        right = published.year - year
        if year + count not in years and right > 0:
            yield _interval(text, found, "", right, f"{right}{ordinal_ending(right)}")


def _interval(text: str, found: re.Match[str], side: str, right: int, written: str) -> DateFault:
    start = found.start() if side else found.start("count")
    low, high = found.span(f"{side}count")
    ending = written.lstrip("0123456789")
    high += len(ending) and 2
    year = found[f"{side}year"]
    whole = start, found.end()
    repairs = (
        replace(text, *whole, (low, high, written)),
        _shift(text, whole, found.span(f"{side}year"), right - int(found[f"{side}count"])),
    )
    fields = {"count": found[f"{side}count"], "year": year, "right": str(right)}
    return DateFault(*whole, fields, repairs)
