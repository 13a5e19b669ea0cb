"""Words near a sum that tell of money of another time, or of a price that no rate explains."""

import re
from enum import Enum

from newslint.language.money.bands import FIRST_YEAR
from newslint.language.money.exchanges import Exchange
from newslint.lazy import lazy
from newslint.patterncode import compile_re
from newslint.scanning.trees import fold

_BEFORE, _AFTER = 300, 150
_YEAR = compile_re(
    r"(?<![\w$£€¥,.])(?:1[0-9]\d\d|20[0-4]\d)(?:s\b|(?![\w,]|\.\d))(?! ?(?:million|euros|pounds))"
)
_WORTH_NOW = compile_re(
    r"\binflation|\badjusted\b|\bcent(?:ury|uries)\b|\bat the time\b|\bback then\b"
    r"|\bthen[- ]worth\b"
    r"|\b(?:today|now|currently|nowadays)[’']?s? (?:worth|money|prices|terms|values?)"
    r"|\bworth (?:\w+ ){0,4}(?:today|now|at the time|then)\b|\bequivalent (?:\w+ ){0,4}today\b"
    r"|\bin (?:today|modern)[’']?s?\b|\b(?:black|parallel|official|street)[- ](?:market|rate)",
    re.IGNORECASE,
)
_WORDS_OF_WORTH = (
    "inflation adjusted centur then time worth today now currently modern market rate"
).split()
"""Strings of which every match of `_WORTH_NOW` has one."""
_AGO = compile_re(
    r"\b(?:years?|decades?) (?:ago|later|earlier|before)\b|\blast year\b", re.IGNORECASE
)
_LIST_PRICE = compile_re(r"[\d,]*(?:9|\.\d\d|9\.\d\d)")
_HIGHEST_LIST_PRICE = 100_000


class Time(Enum):
    """Of when a sum may be."""

    NOW = 0
    SOME_YEAR = 1
    LONG_AGO = 2


class Surroundings:
    """What the copy around an exchange shows of it; each part is read when it is asked for."""

    def __init__(self, text: str, exchange: Exchange) -> None:
        self._text = text
        self._exchange = exchange

    @lazy
    def time(self) -> Time:
        """Return of when its sums are."""
        return read_time(self._text, self._exchange)

    @lazy
    def is_list_price(self) -> bool:
        """Tell whether one of its sums is a price as shops set them."""
        return is_list_price(self._text, self._exchange)


def read_time(text: str, exchange: Exchange) -> Time:
    """Return of when the sums of an exchange are, by the copy around it."""
    near = text[max(0, exchange.start - _BEFORE) : exchange.end + _AFTER]
    years = [int(found[0][:4]) for found in _YEAR.finditer(near)]
    folded = fold(near)
    if _speaks_of_worth(near, folded) or any(year < FIRST_YEAR for year in years):
        return Time.LONG_AGO
    is_ago = ("year" in folded or "decade" in folded) and _AGO.search(near)
    return Time.SOME_YEAR if years or is_ago else Time.NOW


def _speaks_of_worth(text: str, folded: str) -> bool:
    return any(map(folded.__contains__, _WORDS_OF_WORTH)) and bool(_WORTH_NOW.search(text))


def is_list_price(text: str, exchange: Exchange) -> bool:
    """Tell whether a sum is a price as shops set them, in each land another: "£119.99 ($129)"."""
    return any(
        amount.scale_value == 1.0
        and amount.value < _HIGHEST_LIST_PRICE
        and _LIST_PRICE.fullmatch(text, *amount.digits) is not None
        for one in exchange.sums
        for amount in one.amounts
    )
