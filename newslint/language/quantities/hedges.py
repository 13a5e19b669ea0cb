"""Hedges: the words before a number that bend it, "more than" and "almost"."""

import re
from enum import Enum

from newslint.patterncode import compile_re

_HEDGES = (
    r"about|around|approximately|approx\.?|roughly|nearly|almost|some|over|more than|less than"
    r"|up to|under|at least|at most|just|only|just over|just under|a little|or|i\.e\.|ie"
    r"|that is|equal to|equivalent to|an estimated|well over|as much as|circa|c\.|ca\.?|~|≈|="
    r"|still|now|close to|upwards? of|in excess of"
    r"|(?:no|not|slightly|a bit|well) (?:more|less) than|not quite|barely|well|slightly|a bit"
    r"|above|below|fewer than|between|from|exactly|which is|that['’]s|equals|the equivalent of"
    r"|as (?:many|high|low|far|little|long) as|a maximum of|an average of"
)
HEDGE = compile_re(rf"(?:(?:{_HEDGES}),? *)*", re.IGNORECASE)
_MORE = compile_re(
    r"\b(?:more than|over|above|at least|exceeding|upwards of|in excess of)(?: an?)? *\Z",
    re.IGNORECASE,
)
_LESS = compile_re(
    r"\b(?:almost|nearly|up to|under|less than|below|just short of|within|as much as|close to)"
    r"(?: an?)? *\Z",
    re.IGNORECASE,
)
_LAST = (
    "than", "over", "above", "least", "exceeding", "of", "almost", "nearly", "to", "under", "below",
    "within", "as", "a", "an",
)  # fmt: skip
"""What those words end with; to look for them at every place takes many times longer."""

_ANY = compile_re(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|ca?\.|over|under"
    r"|more than|less than|up to|at least|at most|just|close to|as (?:much|many|far|little) as"
    r"|an estimated|within|well|upwards of|in excess of)|[~≈])(?: an?)? *\Z",
    re.IGNORECASE,
)
_REACH = 30


class Hedge(Enum):
    """Which way the words before a number bend it."""

    NONE = 0
    MORE = 1
    LESS = -1


def read_hedge(text: str, start: int) -> Hedge:
    """Return which way the words before ``start`` bend the number there."""
    before = text[max(0, start - _REACH) : start]
    if not before.rstrip(" ").lower().endswith(_LAST):
        return Hedge.NONE
    if _MORE.search(before):
        return Hedge.MORE
    return Hedge.LESS if _LESS.search(before) else Hedge.NONE


def is_hedged(text: str, start: int) -> bool:
    """Tell whether words before ``start`` make the number there a rough one, whichever way."""
    return _ANY.search(text[max(0, start - _REACH) : start]) is not None
