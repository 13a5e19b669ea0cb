"""The names of weekdays and months, and how to write another in the style of one."""

import re

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()

_SHORT_WEEKDAYS = ("Mon", "Tues?", "Weds?", "Thu(?:rs?)?", "Fri", "Sat", "Sun")
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
_AP_MONTHS = ("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
"""The months that are shortened before a day even where no other is."""

WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    rf"|(?:{'|'.join(_SHORT_WEEKDAYS)})\b\.?)"
)
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
_LOUD_MONTHS = "|".join(name.upper() for name in MONTHS)
MONTH = rf"(?:{MONTH}|{_LOUD_MONTHS})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20|21)\d\d"
"""Expressions for the names as they are written, a month's and a day's numbers."""

_BY_STEM = {name[:3]: index for index, name in enumerate(WEEKDAYS)}
_MONTH_BY_STEM = {name[:3]: index + 1 for index, name in enumerate(MONTHS)}


def weekday_number(written: str) -> int:
    """Return 0 for a Monday, however it is written, to 6 for a Sunday."""
    return _BY_STEM[written[:3].capitalize()]


def month_number(written: str) -> int:
    """Return 1 for a January, however it is written, to 12 for a December."""
    return _MONTH_BY_STEM[written[:3].capitalize()]


def write_weekday(number: int, like: str) -> str:
    """Return a weekday's name as short, and as loud, as ``like`` is."""
    name = WEEKDAYS[number]
    if not like.lower().endswith("day"):
        bare = like.rstrip(".")
        name = f"{name[: 4 if len(bare) == 4 and number in {1, 3} else 3]}{like[len(bare) :]}"
    return name.upper() if like.isupper() else name


def write_month(number: int, like: str) -> str:
    """Return a month's name as short, and as loud, as ``like`` is; May to July stay whole."""
    name = MONTHS[number - 1]
    bare = like.rstrip(".")
    if bare.lower() not in {month.lower() for month in MONTHS}:
        short = "Sept" if number == 9 else name[:3]
        is_ap = like.endswith(".") and len(bare) + (bare == "Sept") >= 3
        if short in _AP_MONTHS or not is_ap:
            name = f"{short}{like[len(bare) :]}" if short != name else name
    return name.upper() if like.isupper() else name


def ordinal_ending(day: int) -> str:
    """Return what follows a day's number: 1st, 2nd, 3rd, 4th."""
    return "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def write_day(day: int, like: str) -> str:
    """Return a day's number with an ending, or a zero before it, where ``like`` has one."""
    digits = re.match(r"\d+", like)
    figure = f"{day:02}" if digits and digits[0].startswith("0") else f"{day}"
    if like[-1:].isdigit():
        return figure
    ending = ordinal_ending(day)
    return figure + (ending.upper() if like.isupper() else ending)
