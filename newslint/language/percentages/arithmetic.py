"""Whether a change in percent comes out, given how finely its numbers are said.

Each number stands for all values that round to it. Only where none of them fit is there a fault.
"""

from enum import Enum

from msgspec import Struct

from newslint.language.percentages.changes import Change

_SLACK = 1.0
"""Units of the percentage's last digit by which it may be off: rounded, or cut off."""

_MOST = 10.0
"""A change to more than so many times is rather between two things that are not the same."""


class Fault(Enum):
    """What does not come out."""

    CHANGE = "change"
    POINTS = "points"


class Verdict(Struct, frozen=True):
    """What is wrong with a change, what it comes to, in percent or points, and why it may be."""

    fault: Fault
    actual: float
    cause: str = ""


def judge(change: Change) -> Verdict | None:
    """Return what is wrong with a change; None where it may be right, or is none."""
    before, after = change.before, change.after
    if min(before.number.value, after.number.value) <= 0:
        return None
    points = after.number.value - before.number.value
    said = change.percent.value * (1 if change.is_up else -1)
    room = change.percent.strict * _SLACK
    if change.is_hedged:
        room = max(room, change.percent.loose)
    room_of_points = change.percent.strict / 2 + before.room + after.room
    is_points_right = abs(points - said) <= (room_of_points if not change.is_hedged else room)
    if change.is_points:
        is_wrong = before.is_percent and not is_points_right
        return Verdict(Fault.CHANGE, points, _explain(points, said)) if is_wrong else None
    low, high = _range(change)
    actual = (after.number.value / before.number.value - 1) * 100
    if low - room <= said <= high + room:
        return None
    if not before.is_percent and not 1 / _MOST <= after.number.value / before.number.value <= _MOST:
        return None
    if before.is_percent:
        return Verdict(Fault.POINTS, points) if is_points_right else None
    return Verdict(Fault.CHANGE, actual, _explain(actual, said))


def _range(change: Change) -> tuple[float, float]:
    before, after = change.before, change.after
    low = (after.number.value - after.room) / (before.number.value + before.room)
    high = (after.number.value + after.room) / (before.number.value - before.room)
    return (low - 1) * 100, (high - 1) * 100


def _explain(actual: float, said: float) -> str:
    if actual * said < 0:
        return "it went up" if actual > 0 else "it went down"
    for times, size in ((10.0, "large"), (0.1, "small")):
        if abs(said - actual * times) <= 0.02 * abs(said):
            return f"it is ten times too {size}"
    return ""
