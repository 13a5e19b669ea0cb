"""What a house leaves as it is in a rule on units: a dimension, heights and weights, a unit."""

from collections.abc import Sequence

from newslint.language.quantities.forms import DIMENSIONS, read_unit
from newslint.language.quantities.grammar import Quantity
from newslint.language.quantities.uses import BODIES, is_of_body


def refuse_exception(exception: str) -> str:
    """Return why ``exception`` cannot be one, "" where it can."""
    if exception in {*DIMENSIONS, BODIES} or read_unit(exception):
        return ""
    return f"“{exception}” is no unit, and none of {', '.join(DIMENSIONS)}, {BODIES}"


def is_excepted(text: str, quantity: Quantity, exceptions: Sequence[str]) -> bool:
    """Tell whether a quantity in ``text`` is one that the house left alone."""
    names = {unit.name for unit in quantity.units}
    return any(
        exception == quantity.units[0].dimension
        or not names.isdisjoint(unit.name for unit in read_unit(exception))
        or (exception == BODIES and is_of_body(text, quantity))
        for exception in exceptions
    )
