"""The date of an article: as its front matter or head gives it, or as its first lines say."""

import re
from datetime import date

from newslint.document import Document, Role
from newslint.language.dates.names import DAY, MONTH, WEEKDAY, YEAR
from newslint.language.dates.written import WrittenDate, find_dates, make_date, read_date
from newslint.latepattern import compile_late

_ISO = compile_late(r"\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)|\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_LONGEST_LINE = 160
_LONGEST_HEAD = 400
_FIRST_BLOCKS = 6
"""Blocks at the head of an article among which a line with its date stands."""

_LABEL = (
    r"(?:(?:first |date )?(?:published|posted|issued|released|date|publication date)"
    r"(?: on| at)?:? )"
)
_CLOCK = r"(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
_SIGN = "[|·•–—]"
_LINE = compile_late(
    rf"(?:[^\W\d_][^\d\n|·•–—]{{0,60}}{_SIGN} )?{_LABEL}?(?:{_CLOCK},? (?:on )?)?"
    rf"(?:{WEEKDAY},? )?(?P<date>(?:{DAY}(?: of)? {MONTH}|{MONTH} {DAY}),? {YEAR})"
    rf"(?:,? (?:[-–|·•] )?{_CLOCK}| {_SIGN} [^\n]{{0,60}}|[.,]? updated\b[^\n]{{0,60}})?\.?",
    re.IGNORECASE,
)
_DATELINE = compile_late(
    r"[A-Z][A-Z.'’\- ]+[A-Z.](?:[,/] ?[A-Z][\w.'’ ]{1,30}?)?,? "
    rf"\(?(?P<date>(?:{DAY} {MONTH}|{MONTH} {DAY}),? {YEAR})\)?"
    r"(?:,? \([A-Z][\w ./]*\)| / ?[A-Z][\w ./]{1,40}/)?[,:]?\s*(?:—|–|--|-|\Z)"
)


def read_published(text: str) -> date | None:
    """Return the date that a field of metadata holds, in ISO form or as copy writes it.

    One in figures whose day and month can be taken for each other is no date.
    """
    if found := _ISO.match(text):
        year, month, day = (int(part) for part in found.groups() if part)
        return make_date(year, month, day) if 1500 <= year <= 2199 else None
    for written in find_dates(text[:80]):
        return written.exact
    return None


def find_article_date(document: Document) -> date | None:
    """Return the date of an article, if it says one beyond doubt."""
    if published := read_published(document.published):
        return published
    for block in document.blocks[:_FIRST_BLOCKS]:
        for line in block.text[:_LONGEST_HEAD].split("\n"):
            if found := _read_head(line.strip(), block.role):
                return found
    return None


def _read_head(text: str, role: Role) -> date | None:
    found = _DATELINE.match(text)
    if not found and len(text) <= _LONGEST_LINE:
        found = _LINE.fullmatch(text)
    if not found and role in {Role.DATELINE, Role.BYLINE}:
        for written in find_dates(text):
            return written.exact
    written_date: WrittenDate | None = read_date(text, found.start("date")) if found else None
    return written_date.exact if written_date else None
