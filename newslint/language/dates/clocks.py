"""Clock times in two zones: 5 p.m. EDT (2100 GMT), 10:00 BST (09:00 GMT), 8pm ET/5pm PT.

Two with a comma or a bare “or” between may be two events, and are left alone.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from newslint.language.dates.names import DAY, MONTH, WEEKDAY
from newslint.language.dates.zones import ZONE
from newslint.patterncode import compile_re

_CLOCK = (
    r"(?P<{0}hour>[01]?\d|2[0-4])(?:[:.](?P<{0}minute>[0-5]\d)(?::[0-5]\d)?)?\s?"
    r"(?P<{0}half>[ap]\.?m\.?|[AP]\.?M\.?)"
    r"|(?P<{0}longhour>[01]?\d|2[0-4])[:.](?P<{0}longminute>[0-5]\d)(?::[0-5]\d)?"
    r"(?: ?(?:hrs|hours|h))?"
    r"|(?P<{0}fourhour>[01]\d|2[0-4])(?P<{0}fourminute>[0-5]\d)(?: ?(?:hrs|hours|h))?"
    r"|(?P<{0}named>[Nn]oon|[Mm]idday|[Mm]idnight|12 noon|12 midnight)"
)
_DAY_WORDS = (
    rf"(?:,? (?:on |the )?(?:{WEEKDAY}|today|tomorrow|yesterday|{DAY} {MONTH}|{MONTH} {DAY}"
    r"|the (?:previous|next|following|same) day|next day)"
    r"(?: (?:morning|afternoon|evening|night))?){0,2}"
)
_PAIR = compile_re(
    rf"(?<![\w:.,/$£€-])(?:{_CLOCK.format('a')}),? ?\(?(?P<azone>{ZONE})\)?{_DAY_WORDS}"
    r"(?P<link>,? ?\(| ?/ ?|, or )(?:(?:i\.e\. |or |at |about |around )?)"
    rf"(?P<second>(?:{_CLOCK.format('b')}){_DAY_WORDS},? ?(?P<bzone>{ZONE}))"
)
SHOWN_BY = (_PAIR,)
"""Expressions of which every passage with such times matches one."""
_AFTER = compile_re(rf"{_DAY_WORDS}(?: the (?:day before|day after))?\s?[);,/]")
_ROUGH = compile_re(
    r"\b(?:about|around|roughly|some|approximately|shortly (?:before|after)|just (?:before|after)"
    r"|until|till|to|between|and|or|–|-) ?\Z",
    re.IGNORECASE,
)


class Clock(Struct, frozen=True):
    """A time at ``start`` to ``end`` of its text, in minutes past midnight, and its zone.

    ``is_half`` says that it may be twelve hours later as well, being written without a.m. or p.m.
    """

    start: int
    end: int
    minutes: int
    zone: str
    zone_place: tuple[int, int]
    is_half: bool = False


class ClockPair(Struct, frozen=True):
    """Two clocks that are said to be one time; ``text[start:end]`` holds both."""

    start: int
    end: int
    first: Clock
    second: Clock


def find_clock_pairs(text: str) -> Iterator[ClockPair]:
    """Yield the times of a passage that are stated in two zones, in order."""
    position = 0
    while found := _PAIR.search(text, position):
        position = found.start("second")
        if _ROUGH.search(text[max(0, found.start() - 20) : found.start()]) is not None:
            continue
        is_bracket = "(" in found["link"]
        after = _AFTER.match(text, found.end())
        if is_bracket and after is None:
            continue
        first, second = _read(found, "a"), _read(found, "b")
        if not first or not second:
            continue
        if not (first.is_half and second.is_half):
            # Both are written alike where one of them can only be of 24 hours.
            first, second = _agree(first, second, found), _agree(second, first, found)
        end = after.end() if after and is_bracket and after[0].endswith(")") else found.end()
        yield ClockPair(found.start(), end, first, second)


def _read(found: re.Match[str], side: str) -> Clock | None:
    zone = found[f"{side}zone"], found.span(f"{side}zone")
    named = found[f"{side}named"]
    if named:
        return Clock(*found.span(f"{side}named"), 0 if "night" in named else 720, *zone)
    sort = next(sort for sort in ("", "long", "four") if found[f"{side}{sort}hour"])
    hour, start = found[f"{side}{sort}hour"], found.start(f"{side}{sort}hour")
    minute = int(found[f"{side}{sort}minute"] or 0)
    if not sort:
        if not 1 <= int(hour) <= 12:
            return None
        whole = int(hour) % 12 + (12 if found[f"{side}half"][0] in "pP" else 0)
        return Clock(start, found.end(f"{side}half"), whole * 60 + minute, *zone)
    is_half = sort == "long" and int(hour) <= 12 and not hour.startswith("0")
    end = found.end(f"{side}{sort}minute")
    return Clock(start, end, int(hour) % 24 * 60 + minute, *zone, is_half)


def _agree(clock: Clock, other: Clock, found: re.Match[str]) -> Clock:
    """Return ``clock`` as one of 24 hours where the other, written alike, can only be one."""
    is_alike = bool(found["alonghour"] and found["blonghour"])
    return replace(clock, is_half=False) if is_alike and not other.is_half else clock
