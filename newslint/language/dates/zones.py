"""Time zones as news names them, with their offsets from UTC.

An abbreviation that two parts of the world use is a set of readings. One that names no season, such
as ET, has the offsets of both.
"""

import re

_HOURS: dict[str, tuple[float, ...]] = {
    "GMT": (0,), "UTC": (0,), "UT": (0,), "WET": (0,), "WEST": (1,),
    "BST": (1, 6), "IST": (5.5, 1, 2), "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,),
    "MSK": (3, 4), "TRT": (3,), "WAT": (1,), "CAT": (2,), "SAST": (2,), "EAT": (3,),
    "ET": (-5, -4), "CT": (-6, -5), "MT": (-7, -6), "PT": (-8, -7),
    # Australia's east has had EST for both of its seasons, and its centre CST.
    "EST": (-5, 10, 11), "EDT": (-4, 11), "CST": (-6, 8, 9.5, 10.5), "CDT": (-5, 10.5),
    "MST": (-7, 8, 6.5), "MDT": (-6,), "PST": (-8, 8), "PDT": (-7,), "AST": (-4, 3), "ADT": (-3,),
    "NST": (-3.5,), "NDT": (-2.5,), "AKST": (-9,), "AKDT": (-8,), "HST": (-10,), "BRT": (-3,),
    "ART": (-3,), "PKT": (5,), "NPT": (5.75,), "ICT": (7,), "WIB": (7,), "SGT": (8,), "HKT": (8,),
    "PHT": (8,), "AWST": (8,), "JST": (9,), "KST": (9,), "ACST": (9.5,), "ACDT": (10.5,),
    "AEST": (10,), "AEDT": (11,), "NZST": (12,), "NZDT": (13,), "IDT": (3,), "GST": (4,),
    "IRST": (3.5,), "IRDT": (4.5,),
}  # fmt: skip

_PLACES: dict[str, tuple[float, ...]] = {
    "Greenwich Mean": (0,), "universal": (0,), "British Summer": (1,), "UK": (0, 1),
    "British": (0, 1), "London": (0, 1), "Irish": (0, 1), "Dublin": (0, 1),
    "Central European Summer": (2,), "Central European": (1, 2), "Paris": (1, 2),
    "Berlin": (1, 2), "Brussels": (1, 2), "Rome": (1, 2), "Madrid": (1, 2), "Geneva": (1, 2),
    "Eastern Standard": (-5, 10), "Eastern Daylight": (-4, 11), "US Eastern": (-5, -4),
    "U.S. Eastern": (-5, -4), "New York": (-5, -4), "Washington": (-5, -4),
    "Central Standard": (-6, 9.5), "Central Daylight": (-5, 10.5), "Central": (-6, -5),
    "Mountain Standard": (-7,), "Mountain Daylight": (-6,), "Mountain": (-7, -6),
    "Pacific Standard": (-8,), "Pacific Daylight": (-7,), "Pacific": (-8, -7),
    "Eastern": (-5, -4), "Los Angeles": (-8, -7), "California": (-8, -7),
    "Moscow": (3, 4), "Kyiv": (2, 3), "Kiev": (2, 3), "Israel": (2, 3), "Tokyo": (9,),
    "Japan": (9,), "Beijing": (8,), "China": (8,), "Hong Kong": (8,), "Singapore": (8,),
    "Sydney": (10, 11), "Melbourne": (10, 11), "Indian Standard": (5.5,), "India": (5.5,),
}  # fmt: skip

ZONE = (
    rf"(?:{'|'.join(sorted(_HOURS, key=len, reverse=True))}"
    rf"|(?:{'|'.join(re.escape(name) for name in sorted(_PLACES, key=len, reverse=True))})"
    r" [Tt]ime|(?:[Ee]astern|[Cc]entral|[Mm]ountain|[Pp]acific)|[Ll]ocal(?: time)?)(?![\w-])"
)
"""An expression for a zone's name."""

_SIBLINGS = (
    {"EST", "EDT"}, {"CST", "CDT"}, {"MST", "MDT"}, {"PST", "PDT"}, {"AKST", "AKDT"},
    {"AST", "ADT"}, {"GMT", "BST"}, {"CET", "CEST"}, {"EET", "EEST"}, {"AEST", "AEDT"},
    {"ACST", "ACDT"}, {"NZST", "NZDT"}, {"IST", "IDT"}, {"NST", "NDT"},
)  # fmt: skip
"""Winter and summer of one zone, which are taken for each other."""


def offsets_of(zone: str) -> tuple[int, ...]:
    """Return the offsets from UTC, in minutes, that a zone's name may mean; none for local time."""
    name = re.sub(r" [Tt]ime\Z", "", zone)
    hours = _HOURS.get(name) or _PLACES.get(name) or _PLACES.get(name.capitalize()) or ()
    return tuple(round(hour * 60) for hour in hours)


def sibling_of(zone: str) -> str:
    """Return the zone's other season, "" where it is not known to have one."""
    pair = next((pair for pair in _SIBLINGS if zone in pair), set())
    return next(iter(pair - {zone}), "")


_AMERICAN = frozenset({"et", "ct", "mt", "pt", "eastern", "central", "mountain", "pacific"})


def have_one_season(zone: str, other: str) -> bool:
    """Tell whether two zones change their clocks together, and neither names its season."""
    names = {re.sub(r" [Tt]ime\Z", "", name).lower() for name in (zone, other)}
    return names <= _AMERICAN
