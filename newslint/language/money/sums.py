"""Sums of money as copy writes them: "$1.8 billion", "20-25 million euros", "50p", "USD 5m"."""

import re

from msgspec import Struct

from newslint.language.money.currencies import NAME, SIGN, read_name, read_sign
from newslint.language.numbers import Number, read_number, scales
from newslint.language.numberwords import SPELT_STARTS
from newslint.latepattern import compile_late

SCALES = {
    **scales.SCALES, **scales.LETTERS, "lakh": 1e5, "lakhs": 1e5, "mio": 1e6, "mil": 1e6,
    "crore": 1e7, "crores": 1e7,
}  # fmt: skip
"""The words and letters behind a number that multiply it, in small letters."""

_SCALE = compile_late(
    rf"[ \xa0-]?(?P<word>{'|'.join(sorted(SCALES, key=len, reverse=True))})(?![^\W_]|\.\w)",
    re.IGNORECASE,
)
_WRITTEN = compile_late(r"(?P<digits>[\d,]*\.?\d+)(?P<scaled>[ \xa0-]?[A-Za-z]+)?")
_FREE = compile_late(r"(?<![\w.,/:$£€¥₹])")
_RANGE = compile_late(r"\s?[-–—]\s?|\s(?:to|and|or)\s")
_ALSO = compile_late(r"[ \xa0](?:dollars|USD|US|Australian|Canadian)(?: dollars)?\b")
_ALSO_MEANS = {"USD": "USD", "US": "USD", "Australian": "AUD", "Canadian": "CAD"}
STARTS = compile_late(
    rf"{SIGN.pattern}|(?<![\w.,/:$£€¥₹])(?:[\d½¼¾]|(?:{SPELT_STARTS})\b(?=[ -]))",
)
"""What a sum may begin with."""


class Amount(Struct, frozen=True):
    """One amount of a sum, in units of its currency.

    ``strict``, ``loose`` and ``significant`` are as in `Number`, but a sum with a decimal point
    ("$10.0 million") is as fine as its last digit. ``digits`` is where its
    figures stand, empty if it is spelt out; ``scale`` where "million" does, with the space before,
    and ``scale_value`` what its figures are to be multiplied by, though the word may stand behind
    another amount, or be a hundredth where the sum is in pence.
    """

    start: int
    end: int
    value: float
    strict: float
    loose: float
    significant: int
    digits: tuple[int, int]
    scale: tuple[int, int]
    scale_value: float

    @property
    def is_round(self) -> bool:
        """Whether it may have been rounded beyond its last digit."""
        return self.significant <= 1 or self.loose > self.strict


class Sum(Struct, frozen=True):
    """Amounts of one currency at ``start`` to ``end`` of a text: one, or those of a range."""

    start: int
    end: int
    currency: str
    amounts: tuple[Amount, ...]
    is_list: bool = False
    """Whether the amounts are joined by "and" or "or"."""


def read_sum(text: str, position: int) -> Sum | None:
    """Return the sum of money that starts at ``position``."""
    if sign := SIGN.match(text, position):
        return _read_signed(text, position, sign)
    if not _FREE.match(text, position):
        return None
    return _read_named(text, position)


def _read_signed(text: str, position: int, sign: re.Match[str]) -> Sum | None:
    currency = read_sign(sign)
    first = _read_amount(text, sign.end())
    if first is None:
        return None
    amounts, end, is_list = [first], first.end, False
    while len(amounts) < 4 and (joint := _RANGE.match(text, end)):
        by_word = joint[0].strip() in {"and", "or"}
        again = SIGN.match(text, joint.end())
        if (again is None and by_word) or (again and read_sign(again) != currency):
            break
        further = _read_amount(text, again.end() if again else joint.end())
        if further is None:
            break
        amounts, end, is_list = [*amounts, further], further.end, is_list or by_word
    if also := _ALSO.match(text, end):
        word = also[0].split()[0]
        currency = _ALSO_MEANS.get(word, currency) if currency == "$" else currency
        end = also.end()
    return Sum(position, end, currency, _share_scale(amounts), is_list)


def _read_named(text: str, position: int) -> Sum | None:
    amounts: list[Amount] = []
    place, is_list = position, False
    while len(amounts) < 4 and (amount := _read_amount(text, place)) is not None:
        amounts.append(amount)
        if name := NAME.match(text, amount.end):
            currency, unit = read_name(name)
            shared = _share_scale(amounts)
            if unit != 1.0:
                shared = tuple(_multiply(amount, unit) for amount in shared)
            return Sum(position, name.end(), currency, shared, is_list)
        joint = _RANGE.match(text, amount.end)
        if joint is None:
            return None
        is_list = is_list or joint[0].strip() in {"and", "or"}
        place = joint.end()
    return None


def _read_amount(text: str, position: int) -> Amount | None:
    number = read_number(text, position)
    if number is None:
        return None
    written = _WRITTEN.fullmatch(text, number.start, number.end)
    digits = written.span("digits") if written else (number.start, number.start)
    if written and written["scaled"]:
        scale = SCALES.get(written["scaled"].strip(" \xa0-").lower(), 1.0)
        return _make(number, digits, written.span("scaled"), scale)
    found = _SCALE.match(text, number.end)
    if found is None:
        return _make(number, digits, (number.end, number.end), 1.0)
    scale = SCALES[found["word"].lower()]
    return _multiply(_make(number, digits, found.span(), 1.0), scale)


def _make(
    number: Number, digits: tuple[int, int], scale: tuple[int, int], scale_value: float
) -> Amount:
    return Amount(
        number.start, max(number.end, scale[1]), number.value, number.strict,
        number.strict if number.decimals else number.loose, number.significant,
        digits, scale, scale_value,
    )  # fmt: skip


def _multiply(amount: Amount, factor: float) -> Amount:
    return Amount(
        amount.start, amount.end, amount.value * factor, amount.strict * factor,
        amount.loose * factor, amount.significant, amount.digits, amount.scale,
        amount.scale_value * factor,
    )  # fmt: skip


def _share_scale(amounts: list[Amount]) -> tuple[Amount, ...]:
    """Give the scale word of the last amount to those before it that have none: "$5-10 million"."""
    factor = amounts[-1].scale_value
    return tuple(
        _multiply(amount, factor)
        if amount.scale_value == 1.0 and amount.value < min(1000.0, amounts[-1].value / factor)
        else amount
        for amount in amounts
    )
