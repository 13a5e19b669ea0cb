"""Clock times in two zones that are not one time."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from newslint.language.dates.clocks import Clock, ClockPair, find_clock_pairs
from newslint.language.dates.faults import DateFault, Repair, replace
from newslint.language.dates.zones import have_one_season, offsets_of, sibling_of

_DAY = 24 * 60
_STEP = 15
"""Minutes: every zone in use is a multiple of this from UTC."""


def find_wrong_clocks(text: str) -> Iterator[DateFault]:
    """Yield the pairs of a passage that no reading of their zones lets be one time."""
    for pair in find_clock_pairs(text):
        first, second = pair.first, pair.second
        here, there = offsets_of(first.zone), offsets_of(second.zone)
        if not here or not there:
            # Local time may be of any zone, but not minutes off.
            if (first.minutes - second.minutes) % _STEP and not _is_rounded(first, second):
                yield DateFault(pair.start, pair.end, _fields(text, pair, ""))
        elif first.zone != second.zone and not _fits(first, here, second, there):
            yield _fault(text, pair, here, there)


def _is_rounded(first: Clock, second: Clock) -> bool:
    return (first.minutes % 5 == 0) != (second.minutes % 5 == 0)


def _fits(first: Clock, here: tuple[int, ...], second: Clock, there: tuple[int, ...]) -> bool:
    period = _DAY // 2 if first.is_half or second.is_half else _DAY
    if have_one_season(first.zone, second.zone):
        readings: Iterable[tuple[int, int]] = zip(here, there, strict=False)
    else:
        readings = product(here, there)
    return any(
        (first.minutes - own - second.minutes + other) % period == 0 for own, other in readings
    )


def _fault(text: str, pair: ClockPair, here: tuple[int, ...], there: tuple[int, ...]) -> DateFault:
    first, second = pair.first, pair.second
    repairs: list[Repair] = []
    cause = ""
    for clock, other, offsets, is_first in (
        (first, second, there, True),
        (second, first, here, False),
    ):
        sibling = sibling_of(clock.zone)
        own = offsets_of(sibling)
        fits = _fits(clock, own, other, offsets) if is_first else _fits(other, offsets, clock, own)
        if sibling and fits and sibling != other.zone:
            cause = cause or f"; it fits {sibling}"
            repairs.append(replace(text, pair.start, pair.end, (*clock.zone_place, sibling)))
    offsets = (here[0], there[0])
    if not cause:
        cause = _cause(first, second, offsets)
    shift = there[0] - here[0]
    repairs += [
        _set(text, pair, second, first.minutes + shift),
        _set(text, pair, first, second.minutes - shift),
    ]
    return DateFault(pair.start, pair.end, _fields(text, pair, cause), tuple(repairs))


def _cause(first: Clock, second: Clock, offsets: tuple[int, int]) -> str:
    if first.minutes == second.minutes:
        return "; the hour is not converted"
    off = (second.minutes - offsets[1] - first.minutes + offsets[0]) % _DAY
    if off == _DAY // 2:
        return "; they are twelve hours apart"
    if offsets[0] != offsets[1] and off == (2 * (offsets[0] - offsets[1])) % _DAY:
        return "; the hours are counted the wrong way"
    off = min(off, _DAY - off)
    if off == 60:
        return "; they are an hour apart"
    return f"; they are {off // 60} hours apart" if off % 60 == 0 else ""


def _fields(text: str, pair: ClockPair, cause: str) -> dict[str, str]:
    first, second = pair.first, pair.second
    return {
        "first": text[first.start : first.zone_place[1]],
        "second": text[second.start : second.zone_place[1]],
        "cause": cause,
    }


def _set(text: str, pair: ClockPair, clock: Clock, minutes: int) -> Repair:
    """Return the repair that sets one of the clocks to so many minutes past midnight."""
    other = pair.first if clock is pair.second else pair.second
    shown = text[clock.start : clock.end]
    like = shown if shown[0].isdigit() else text[other.start : other.end]
    new = write_clock(minutes % _DAY, like, is_padded=not clock.is_half)
    return replace(text, pair.start, pair.end, (clock.start, clock.end, new))


def write_clock(minutes: int, like: str, *, is_padded: bool) -> str:
    """Write a time in the style of ``like``; ``is_padded`` says that 9:00 is 09:00."""
    hour, minute = divmod(minutes, 60)
    found = re.match(r"(\d+)([:.]\d\d)?(\s?)([apAP])(\.?[mM]\.?)", like)
    if found:
        half = "p" if hour >= 12 else "a"
        half = half.upper() if found[4].isupper() else half
        mark = found[2][0] if found[2] else ":"
        shown = f"{mark}{minute:02}" if minute or found[2] else ""
        return f"{(hour - 1) % 12 + 1}{shown}{found[3]}{half}{found[5]}"
    if re.fullmatch(r"\d{4}", like):
        return f"{hour:02}{minute:02}"
    mark = like[-3] if like[-3:-2] in {":", "."} else ":"
    return f"{hour:{'02' if is_padded else ''}}{mark}{minute:02}"
