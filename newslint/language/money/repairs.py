"""What would put a statement of exchange right: either of its sums, or the two swapped."""

from collections.abc import Iterator

from newslint.language.edits import Edit
from newslint.language.money.faults import Fault
from newslint.language.money.sums import Amount
from newslint.language.money.wording import write_amount


def find_repairs(fault: Fault, text: str) -> Iterator[tuple[Edit, ...]]:
    """Yield the repairs, each as edits in order: of the second sum, of the first, the swap."""
    source, target = fault.statement.source, fault.statement.target
    slip = fault.slip
    if slip and slip.is_inverted:
        yield (
            (*_place(source), text[slice(*_place(target))]),
            (*_place(target), text[slice(*_place(source))]),
        )
    if slip and slip.is_power:
        factor = 10.0**slip.power
        yield (_edit(text, target, target.value * factor, source, exact=True),)
        yield (_edit(text, source, source.value / factor, target, exact=True),)
    elif fault.rate:
        yield (_edit(text, target, source.value * fault.rate, source, exact=False),)
        yield (_edit(text, source, target.value / fault.rate, target, exact=False),)


def _edit(text: str, amount: Amount, value: float, other: Amount, *, exact: bool) -> Edit:
    return (*_place(amount), write_amount(text, amount, value, other, exact=exact))


def _place(amount: Amount) -> tuple[int, int]:
    """Return where the figures and the scale word of an amount stand, or its words."""
    if amount.digits[0] == amount.digits[1]:
        return amount.start, amount.end
    return amount.digits[0], max(amount.digits[1], amount.scale[1])
