"""Units of measurement, and what pint makes of them."""

from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from newslint.language.quantities.forms import AREA, HEAT, SPEED, Unit

__all__ = ["AREA", "HEAT", "SPEED", "Conversion", "Unit", "convert"]

DEFINITIONS = Path(__file__).parent / "units.txt"

_FUEL_FOR_DISTANCE = frozenset({"liter_per_100_kilometers"})


class Conversion(Struct, frozen=True):
    """``y = scale * x + offset`` from one unit to another; a difference has no offset.

    Where ``is_inverse``, ``y = scale / x``: the one unit is distance for fuel, the other fuel for
    distance.
    """

    scale: float
    offset: float
    is_inverse: bool = False

    def apply(self, value: float) -> float:
        """Convert a value."""
        if self.is_inverse:
            return self.scale / value if value else float("inf")
        return self.scale * value + self.offset

    def invert(self) -> "Conversion":
        """Return the way back."""
        if self.is_inverse:
            return self
        return Conversion(1 / self.scale, -self.offset / self.scale)

    def of_difference(self) -> "Conversion":
        """Return the same for differences, as of temperatures."""
        return Conversion(self.scale, 0.0, self.is_inverse)


@cache
def _registry() -> Any:
    # pint takes a quarter of a second to import: only articles that state a conversion pay for it.
    import pint

    return pint.UnitRegistry(str(DEFINITIONS))


@cache
def convert(source: str, target: str) -> Conversion:
    """Return what pint says of the way from one unit to another, by their names."""
    registry = _registry()
    if (source in _FUEL_FOR_DISTANCE) != (target in _FUEL_FOR_DISTANCE):
        inverse = 1 / registry.Quantity(1.0, source)
        return Conversion(float(inverse.to(target).magnitude), 0.0, is_inverse=True)

    def at(value: float) -> float:
        return float(registry.Quantity(value, source).to(target).magnitude)

    zero, hundred = at(0.0), at(100.0)
    return Conversion((hundred - zero) / 100, zero)
