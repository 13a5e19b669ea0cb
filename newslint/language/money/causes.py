"""The likely cause of a faulty statement of exchange, in words."""

from collections.abc import Sequence

from newslint.language.money.faults import Fault, Statement
from newslint.language.money.rates import Stretch

_POWERS = {1: "ten", 2: "a hundred", 3: "a thousand", 6: "a million", 9: "a billion"}
_CLOSE = 1.03
_MOST_ASKED = 100


def name_cause(fault: Fault, texts: Sequence[str]) -> str:
    """Return what has probably happened, or nothing; ``texts`` are the passages of the article."""
    slip = fault.slip
    if slip and slip.is_power:
        return f"one of the two is {_POWERS[abs(slip.power)]} times too large or too small"
    if other := _find_other_source(fault):
        text = texts[other.index]
        target = fault.statement.sums[1]
        stated = texts[fault.statement.index][target.start : target.end]
        return f"{stated} is what {text[other.sums[0].start : other.sums[0].end]} comes to"
    if slip and slip.is_inverted:
        return "the two figures may have changed places"
    if slip and slip.swaps_digits:
        return "two digits of one may have changed places"
    return ""


def _find_other_source(fault: Fault) -> Statement | None:
    """Return another statement whose sum comes to what this one states."""
    if fault.rate is None:
        return None
    wanted = fault.statement.target.value
    close = Stretch(wanted / _CLOSE, wanted * _CLOSE)
    for other in fault.others[:_MOST_ASKED]:
        if other.currencies == fault.statement.currencies and close.meets(
            Stretch(other.target.value, other.target.value)
        ):
            return other
    return None
