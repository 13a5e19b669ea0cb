"""Amounts that copy compares: a number with its currency, its scale and what it counts."""

from msgspec import Struct

from newslint.language.numbers import Number, read_number
from newslint.language.numbers.number import multiply
from newslint.language.numbers.scales import LETTERS
from newslint.patterncode import compile_re

PERCENT = r"(?:[ -]?(?:%|per[ -]?cent\b|pct\b\.?))"
_CURRENCY = compile_re(r"(?:[A-Z]{1,3})?[$£€¥] ?|(?:Rs\.?|USD|EUR|GBP) ?")
_SCALE = compile_re(r" ?([mbk])(?!\w|\.\w)")
_COUNTED = compile_re(rf"(?P<percent>{PERCENT}(?:[ -]points?\b)?)|[ -]?(?P<unit>[a-zA-Z°]+\b|[¢])")
_NOT_COUNTED = frozenset(
    """
    a an the from to in on at of by for and or but after before against compared with versus than as
    last this that year month week quarter was were is per year-earlier earlier yesterday today
    """.split()
)
_MOST = 0.05
_TENS = 10
_ROUGHLY = 0.02
"""By how much a round number may stand for a finer one, as a share; who compares, is exact."""


class Amount(Struct, frozen=True):
    """A number, the sign of its currency and what it counts, "" for what copy does not say."""

    number: Number
    currency: str
    unit: str
    start: int
    end: int

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage itself."""
        return self.unit == "%"

    @property
    def is_year(self) -> bool:
        """Whether it may be a year."""
        is_plain = not self.unit and not self.currency and not self.number.decimals
        return is_plain and 1900 <= self.number.value <= 2100

    @property
    def room(self) -> float:
        """By how much what it stands for may differ from it."""
        number = self.number
        if number.strict > 1:  # millions and billions are seldom rounded to one digit to compare
            return max(min(number.strict / 2, _MOST * number.value), self._rough)
        if number.loose < _TENS * number.strict or self.is_percent:
            return number.strict / 2
        return max(number.strict / 2, self._rough)

    @property
    def _rough(self) -> float:
        return min(self.number.loose / 2, _ROUGHLY * abs(self.number.value))

    def compares_with(self, other: "Amount") -> bool:
        """Tell whether both can be of one thing."""
        if self.currency != other.currency or self.is_percent != other.is_percent:
            return False
        return not (self.unit and other.unit) or _bare(self.unit) == _bare(other.unit)


def read_amount(text: str, position: int) -> Amount | None:
    """Return the amount in digits that starts at ``position``."""
    found = _CURRENCY.match(text, position)
    start = found.end() if found else position
    number = read_number(text, start) if text[start : start + 1].isdigit() else None
    if number is None:
        return None
    if number.strict <= 1 and (scale := _SCALE.match(text, number.end)):
        number = multiply(number, LETTERS[scale[1]], scale.end())
    counted = _COUNTED.match(text, number.end)
    unit, end = "", number.end
    if counted and counted["percent"]:
        unit, end = "%", counted.end()
    elif counted and counted["unit"] and counted["unit"].lower() not in _NOT_COUNTED:
        unit = counted["unit"].lower()
    elif text[end : end + 1].isalnum():
        return None
    currency = found[0].strip() if found else ""
    return Amount(number, currency, unit, position, end)


def _bare(unit: str) -> str:
    return unit.rstrip("s")
