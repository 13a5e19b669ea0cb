"""Rates of exchange that copy implies, each a stretch as wide as the rounding of its two sums."""

from msgspec import Struct

from newslint.language.money.sums import Amount
from newslint.language.quantities.hedges import Hedge

_LEEWAY = 1.04
"""A day's rate or a bank's is not quite another's."""

_MOST_LOOSE = 0.06
"""How far a sum may be from its round figure where the other one is stated finely."""

_MOST_CUT = 0.1


class Stretch(Struct, frozen=True):
    """All values from ``low`` to ``high``."""

    low: float
    high: float

    def meets(self, other: "Stretch") -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: float) -> "Stretch":
        """Return the stretch with its values multiplied."""
        return Stretch(self.low * factor, self.high * factor)

    def inverse(self) -> "Stretch":
        """Return the stretch of the rates the other way."""
        return Stretch(1 / self.high, 1 / self.low)

    @property
    def middle(self) -> float:
        """The value that is as many times the low end as the high end is it."""
        return float((self.low * self.high) ** 0.5)

    def distance(self, value: float) -> float:
        """Return how many times a value is above the high end or below the low one, at least 1."""
        return max(1.0, value / self.high, self.low / value)


def find_values(amount: Amount, hedge: Hedge, *, finely: bool) -> Stretch:
    """Return all values that may be written so; ``finely`` if the other sum leaves less doubt.

    A figure of two digits or more may have been cut off instead of rounded, so a value may be a
    whole last digit above.
    """
    half = amount.loose / 2
    if finely and amount.significant > 1:
        half = min(half, amount.value * _MOST_LOOSE)
    half = max(half, amount.strict / 2)
    cut = amount.strict if amount.strict <= amount.value * _MOST_CUT else 0.0
    low, high = amount.value - half, amount.value + max(half, cut)
    if hedge is Hedge.MORE:
        high = max(high, amount.value + amount.loose)
    elif hedge is Hedge.LESS:
        low = min(low, amount.value - amount.loose)
    return Stretch(max(low, amount.value / 4), high)


def find_rate(one: Amount, other: Amount, hedge: Hedge, other_hedge: Hedge) -> Stretch:
    """Return the rates, of the other currency for one of the first, at which the two are equal."""
    values = find_values(one, hedge, finely=not other.is_round)
    others = find_values(other, other_hedge, finely=not one.is_round)
    return Stretch(others.low / values.high / _LEEWAY, others.high / values.low * _LEEWAY)
