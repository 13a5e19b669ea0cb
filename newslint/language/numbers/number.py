"""A number, and how finely it was stated."""

from msgspec import Struct, structs


class Number(Struct, frozen=True):
    """A number at ``start`` to ``end`` of its text.

    ``strict`` is the place of its last digit, ``loose`` that of its last digit other than zero, or
    five of that place where the digit is a 5; ``significant`` counts digits up to that one.
    ``written`` is false where it is spelt out or a fraction and cannot be rewritten in digits.
    """

    start: int
    end: int
    value: float
    strict: float
    loose: float
    significant: int
    decimals: int = 0
    written: bool = True

    @property
    def is_round(self) -> bool:
        """Whether it may have been rounded: one digit, a trailing zero, or a final 5."""
        return self.significant <= 1 or self.loose > self.strict or self.value % 10 == 5


def looseness(value: float, strict: float) -> tuple[float, int]:
    """Return the loose unit and the count of significant digits of a value with this last place."""
    units = round(value / strict)
    if not units:
        return strict, 1
    place = strict
    while units % 10 == 0:
        units //= 10
        place *= 10
    significant = len(str(abs(units)))
    if units % 10 == 5 and value >= 15 and significant > 1:
        place *= 5
    return place, significant


def multiply(number: Number, scale: float, end: int = 0) -> Number:
    """Return a number with a scale worked in that `read_scale` does not read behind it.

    ``end`` is where that ends; 0, if it stands elsewhere.
    """
    return structs.replace(
        number,
        end=end or number.end,
        value=number.value * scale,
        strict=number.strict * scale,
        loose=number.loose * scale,
        written=False,
    )
