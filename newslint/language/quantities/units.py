"""Units of measurement, and what pint makes of them."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from newslint.language.quantities.forms import AREA, HEAT, SPEED, Unit

__all__ = ["AREA", "HEAT", "SPEED", "Conversion", "Unit", "convert"]

DEFINITIONS = Path(__file__).parent / "units.txt"

KEPT = Path(__file__).parent / "conversions.json"
"""What pint says of the ways between units, by source and target; `tools/conversions` writes it."""

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
def convert(source: str, target: str) -> Conversion:
    """Return what pint says of the way from one unit to another, by their names."""
    kept = _load_kept().get(source, {}).get(target)
    return Conversion(*kept) if kept else ask_pint(source, target)


@cache
def _load_kept() -> dict[str, dict[str, tuple[float, float, bool]]]:
    """Return what pint said of the ways between all units that measure the same."""
    return msgspec.json.decode(
        KEPT.read_bytes(), type=dict[str, dict[str, tuple[float, float, bool]]]
    )


def ask_pint(source: str, target: str) -> Conversion:
    """Ask pint for the way from one unit to another.

    That takes longer than all else that is done with an article, so that what it says is kept.
    """
    registry = _registry()
    if (source in _FUEL_FOR_DISTANCE) != (target in _FUEL_FOR_DISTANCE):
        inverse = 1 / registry.Quantity(1.0, source)
        return Conversion(_round(inverse.to(target).magnitude), 0.0, is_inverse=True)

    def at(value: float) -> float:
        return float(registry.Quantity(value, source).to(target).magnitude)

    zero, hundred = at(0.0), at(100.0)
    return Conversion(_round((hundred - zero) / 100), _round(zero))


def _round(value: float) -> float:
    """Leave out the digits of a float that come of reckoning with floats."""
    return float(f"{value:.13g}")


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(str(DEFINITIONS))
