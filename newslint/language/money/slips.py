"""How a statement of exchange may have gone wrong: a power of ten, the two sums, two digits."""

from collections.abc import Iterator

from msgspec import Struct

from newslint.language.money.rates import Stretch
from newslint.language.money.sums import Amount
from newslint.language.numbers.digits import swap_neighbours

_POWERS = (3, -3, 6, -6, 9, -9, 1, -1, 2, -2)
_MOST_SWAPPED = 6
_CLOSE = 1.05


class Slip(Struct, frozen=True):
    """What would put it right: multiply the second sum by ``10**power``, swap sums or digits."""

    power: int = 0
    is_inverted: bool = False
    swaps_digits: bool = False

    @property
    def is_power(self) -> bool:
        """Whether a power of ten explains it."""
        return self.power != 0


def find_slip(source: Amount, target: Amount, rate: Stretch, right: Stretch) -> Slip | None:
    """Return the slip that explains why ``rate`` does not meet the ``right`` rates.

    Inversion and swapped digits need the figures themselves to come close to the middle of these.
    """
    if power := fits_power(rate, right):
        return power
    stated = target.value / source.value
    close = Stretch(right.middle / _CLOSE, right.middle * _CLOSE)
    if close.meets(Stretch(1 / stated, 1 / stated)):
        return Slip(is_inverted=True)
    for one, is_target in ((target, True), (source, False)):
        for factor in _swap_digits(one):
            ratio = factor if is_target else 1 / factor
            if close.meets(Stretch(stated * ratio, stated * ratio)):
                return Slip(swaps_digits=True)
    return None


def fits_power(rate: Stretch, right: Stretch) -> Slip | None:
    """Return the slip of a power of ten that brings ``rate`` to the ``right`` rates."""
    for power in _POWERS:
        if rate.times(10.0**power).meets(right):
            return Slip(power)
    return None


def _swap_digits(amount: Amount) -> Iterator[float]:
    """Yield how many times itself an amount is with two digits beside each other swapped."""
    if amount.significant < 2 or amount.digits[0] == amount.digits[1]:
        return
    digits = f"{round(amount.value / amount.strict):d}"[:_MOST_SWAPPED]
    for swapped in swap_neighbours(digits):
        if swapped[0] != "0":
            yield int(swapped) / int(digits)
