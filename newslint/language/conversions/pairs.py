"""A pair: a number of the source, what copy says it is in the other unit, and the way between."""

from math import floor, log10

from msgspec import Struct, structs

from newslint.language.numbers import Number
from newslint.language.quantities.hedges import Hedge
from newslint.language.quantities.units import HEAT, SPEED, Conversion


class Pair(Struct, frozen=True):
    """A source number, its stated conversion, and the exact way from the one to the other."""

    source: Number
    target: Number
    way: Conversion
    names: tuple[str, str]
    """The units of both sides, as the definitions name them."""
    dimension: str = ""
    hedge: Hedge = Hedge.NONE
    """Which way the words before the source bend it."""
    target_hedge: Hedge = Hedge.NONE
    is_hedged: bool = False
    """Whether any hedge stands before one of the numbers, also one that bends no way ("about")."""
    in_fives: bool = False
    """Whether both sides may have been rounded to fives from a third unit, as storm reports do."""
    in_range: bool = False
    """Whether the numbers are ends of ranges, which desks round more roughly."""

    @property
    def expected(self) -> float:
        """The source converted exactly."""
        return self.way.apply(self.source.value)

    @property
    def returned(self) -> float:
        """The target converted back exactly."""
        return self.way.invert().apply(self.target.value)

    @property
    def off(self) -> float:
        """How far the target is off, in its unit."""
        return abs(self.expected - self.target.value)

    @property
    def error(self) -> float:
        """How far the target is off, as a share of the larger of the two."""
        largest = max(abs(self.expected), abs(self.target.value))
        return self.off / largest if largest else 0.0

    def by(self, way: Conversion) -> "Pair":
        """Return the pair as it would be if the source were converted so."""
        return structs.replace(self, way=way)

    @property
    def inverted(self) -> "Pair":
        """The pair as it would be if it were converted the wrong way round."""
        return self.by(Conversion(1 / self.way.scale, 0.0))

    def shifted(self, tens: int) -> "Pair":
        """Return the pair as it would be if the conversion were ``10**tens`` times as large."""
        return self.by(structs.replace(self.way, scale=self.way.scale * 10.0**tens))

    @property
    def is_speed(self) -> bool:
        """Whether the numbers are speeds."""
        return self.dimension == SPEED

    @property
    def is_heat(self) -> bool:
        """Whether the numbers are temperatures."""
        return self.dimension == HEAT


def is_exact(pair: Pair) -> bool:
    """Tell whether one side is the other, converted and rounded at the last digit it shows."""
    back = abs(pair.source.value - pair.returned)
    # Half a unit is a tie, which may be written either way; floats must not decide it.
    slack = 1e-9 * max(1.0, abs(pair.expected), abs(pair.source.value))
    return pair.off <= pair.target.strict / 2 + slack or back <= pair.source.strict / 2 + slack


def place_of(value: float, digit: int) -> float:
    """Return the place of the so-manieth digit that counts of a value: 10 for the second of 345."""
    return 10.0 ** (floor(log10(abs(value))) - digit + 1) if value else 1.0


def grain(number: Number) -> float:
    """Return how rough a number is: its last digit that is not a zero, as a share of it.

    100 has a grain of 1, 25 one of 0.2 (it may be rounded to fives), 108 one of 0.009.
    """
    return number.loose / abs(number.value) if number.value else 1.0
