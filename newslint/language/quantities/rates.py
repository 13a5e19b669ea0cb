"""What a quantity is counted by: gallons a day, tonnes per hectare."""

import re

from newslint.patterncode import compile_re

_RATE = compile_re(
    r"(?:[\s-](?:per|an?|each|every)[\s-]|/)(?P<time>sec(?:ond)?|min(?:ute)?|hour|hr|h|day|week|month|year)\b"
    r"|[\s-](?P<adverb>dai|week|month|year|annual)ly\b",
    re.IGNORECASE,
)
_OTHER = compile_re(r"[\s-]per[\s-][a-z]|/[A-Za-z]", re.IGNORECASE)
_TIMES = {
    "sec": "second", "min": "minute", "hr": "hour", "h": "hour", "dai": "day", "annual": "year",
}  # fmt: skip


def read_rate(text: str, position: int) -> tuple[str, int]:
    """Return the time that a unit is counted by ("day" of "a day"), and its end; "" if none."""
    found = _RATE.match(text, position)
    if found is None:
        return "", position
    time = (found["time"] or found["adverb"]).lower()
    return _TIMES.get(time, time), found.end()


def is_part_of_other(text: str, position: int) -> bool:
    """Tell whether a unit that ends at ``position`` is counted by something other than time."""
    return bool(_OTHER.match(text, position)) and not _RATE.match(text, position)
