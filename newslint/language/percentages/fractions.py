"""Fractions in words with a percentage behind them: "nearly half (39%)", "one in four (23%)"."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newslint.language.numbers import Number, read_number
from newslint.language.numberwords import ONES
from newslint.language.percentages.amounts import PERCENT
from newslint.patterncode import compile_re

_FAR = 12.0
"""Points by which a fraction in words may be rough."""

_COUNTS = {name: value for value, name in enumerate(ONES[1:10], 1)} | {"a": 1}
_PARTS = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10,
}  # fmt: skip
"""A fourth is left out: it is more often an ordinal."""
_OUT_OF = _COUNTS | {"ten": 10, "twenty": 20, "10": 10, "20": 20}
_LESS = (
    r"nearly|almost|just under|just below|close to|approaching|not quite|fewer than|less than|under"
)
_MORE = r"more than|over|just over|well over|at least|upwards of"
_BEFORE = (
    rf"(?:(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<about>about|around|roughly|some|approximately)) "
)
_FRACTION = (
    rf"(?:(?P<count>{'|'.join(_COUNTS)})[ -](?P<part>{'|'.join(_PARTS)})s?"
    r"|half"
    rf"|(?P<of>{'|'.join(_COUNTS)}|[1-9])(?: in | out of (?:every )?)(?P<out>{'|'.join(_OUT_OF)})"
    r"|(?P<most>(?:a|the) (?:\w+ )?majority)|(?P<few>(?:a|the) (?:\w+ )?minority))"
)
_BEHIND = r"(?: of(?: [A-Za-z'’-]+){1,5})?"
_BRACKET = rf" \((?:(?:about|around|nearly|almost|or) )?(?P<percent>\d[\d.]*){PERCENT}\)"
_MAY_SAY = compile_re(_BRACKET, re.IGNORECASE)
_SAID = compile_re(
    rf"(?<![\w-])(?:{_BEFORE})?\b{_FRACTION}\b(?P<behind>{_BEHIND}){_BRACKET}", re.IGNORECASE
)
SHOWN_BY = (_SAID,)
"""Expressions of which every passage with such a fraction matches one."""
_OTHER_HALF = compile_re(
    r"(?:first|second|last|other|opening|latter|top|bottom|better|per|each|every|in|for|during|next"
    r"|previous|final|and a|this|that|by) \Z",
    re.IGNORECASE,
)
_REACH = 12


class FractionSaid(Struct, frozen=True):
    """A fraction in words at ``start`` to ``end`` of its text, bracket and all.

    ``share`` is what the words say, in percent; ``bound`` is 1 where they say more than that, -1
    where less, and ``is_majority`` where they only say which side of half it is.
    """

    percent: Number
    share: float
    bound: int
    start: int
    end: int
    words_end: int
    is_majority: bool = False

    @property
    def is_wrong(self) -> bool:
        """Whether no rounding brings the words and the percentage together."""
        room = self.percent.strict / 2
        off = self.percent.value - self.share
        if self.bound and off * self.bound + room < 0:
            return True
        if self.is_majority or self.bound > 0:
            return False
        return abs(off) > _FAR + room


def find_fractions(text: str) -> Iterator[FractionSaid]:
    """Yield the fractions in words that a passage states with their percentage."""
    for found in _SAID.finditer(text) if _MAY_SAY.search(text) else ():
        percent = read_number(text, found.start("percent"))
        before = text[max(0, found.start() - _REACH) : found.start()]
        is_plain = not (found["less"] or found["more"] or found["about"])
        if percent is None or (is_plain and _OTHER_HALF.search(before)):
            continue
        bound = -1 if found["less"] else 1 if found["more"] else 0
        is_majority = bool(found["most"] or found["few"])
        if is_majority:
            bound = 1 if found["most"] else -1
        words_end = found.end("behind")
        yield FractionSaid(
            percent, _share(found), bound, found.start(), found.end(), words_end, is_majority
        )


def _share(found: re.Match[str]) -> float:
    if found["part"]:
        return 100 * _COUNTS[found["count"].lower()] / _PARTS[found["part"].lower()]
    if found["of"]:
        count = _COUNTS.get(found["of"].lower()) or int(found["of"])
        return 100 * count / _OUT_OF[found["out"].lower()]
    return 50.0
