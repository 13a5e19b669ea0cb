"""Numbers spelt out: twenty-one, one hundred and twenty, two thousand five hundred."""

import re

from msgspec import Struct

from newslint.language.numbers.scales import SCALES
from newslint.language.numberwords import DIGIT, ONES, TENS
from newslint.latepattern import compile_late

_VALUES = {name: value for value, name in enumerate(ONES)} | {
    name: 10 * tens for tens, name in enumerate(TENS, 2)
}
_BELOW_HUNDRED = compile_late(
    rf"(?P<tens>{'|'.join(TENS)})\b(?:[- ](?P<digit>{DIGIT})\b(?![- ]hundred\b))?"
    rf"|(?P<ones>{'|'.join(ONES)})\b",
    re.IGNORECASE,
)
_ARTICLE = compile_late(
    r"an?(?=[ -](?:hundred|thousand|million|billion|trillion)\b)", re.IGNORECASE
)
_HUNDRED = compile_late(r"[ -]hundred\b", re.IGNORECASE)
_SCALE = compile_late(r"[ -](?P<scale>thousand|million|billion|trillion)\b", re.IGNORECASE)
_THEN = compile_late(r"(?:,? |-)(?:and[ -])?", re.IGNORECASE)


class Spelt(Struct, frozen=True):
    """A number in words: its value, the place of its last digit, and where it ends."""

    value: float
    place: float
    end: int


def read_spelt(text: str, position: int) -> Spelt | None:
    """Return the whole number in words that starts at ``position``.

    The longest that is one number: of "one hundred and two hundred", the first hundred.
    """
    group = _read_below_thousand(text, position)
    if group is None:
        return None
    total, limit = 0.0, float("inf")
    while (scale := _SCALE.match(text, group.end)) is not None:
        size = SCALES[scale["scale"].lower()]
        if size >= limit:
            break
        total, limit = total + group.value * size, size
        group = Spelt(0.0, group.place * size, scale.end())
        further = _read_further(text, group.end)
        behind = _SCALE.match(text, further.end) if further else None
        if further is None or (behind and SCALES[behind["scale"].lower()] >= limit):
            break
        group = further
    return Spelt(total + group.value, group.place, group.end)


def _read_below_thousand(text: str, position: int) -> Spelt | None:
    head = _read_below_hundred(text, position)
    if head is None:
        article = _ARTICLE.match(text, position)
        if article is None:
            return None
        head = Spelt(1.0, 1.0, article.end())
    hundred = _HUNDRED.match(text, head.end)
    if hundred is None or not head.value:
        return head
    whole = Spelt(head.value * 100, 100.0, hundred.end())
    then = _THEN.match(text, whole.end)
    rest = _read_below_hundred(text, then.end()) if then else None
    if rest is None or not rest.value or _HUNDRED.match(text, rest.end):
        return whole
    return Spelt(whole.value + rest.value, 1.0, rest.end)


def _read_further(text: str, position: int) -> Spelt | None:
    """Return what goes on below a thousand: the "five hundred" of "two thousand five hundred"."""
    then = _THEN.match(text, position)
    found = _read_below_thousand(text, then.end()) if then else None
    return found if found and found.value else None


def _read_below_hundred(text: str, position: int) -> Spelt | None:
    found = _BELOW_HUNDRED.match(text, position)
    if found is None:
        return None
    words = found["ones"] or found["tens"], found["digit"] or "zero"
    return Spelt(float(sum(_VALUES[word.lower()] for word in words)), 1.0, found.end())
