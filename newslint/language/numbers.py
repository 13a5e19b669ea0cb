"""Numbers as copy writes them: grouped, decimal, fractional, spelt out, with a scale word.

A number knows how finely it was stated: its last digit (the strict unit) and its last digit that is
not a zero (the loose one), which is how rough a round number may be.
"""

import re

from msgspec import Struct

_FRACTIONS = dict(
    zip("¼½¾⅓⅔⅛⅜⅝⅞", (0.25, 0.5, 0.75, 1 / 3, 2 / 3, 0.125, 0.375, 0.625, 0.875), strict=True)
)
_UNITS = dict(
    zip(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SCALES |= {"mn": 1e6, "bn": 1e9}

_VULGAR = "".join(_FRACTIONS)
_GROUPED = r"\d{1,3}(?:,\d{3})+"
_SPELT_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_SPELT = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{_SPELT_UNIT}))?|{_SPELT_UNIT}"
SPELT_STARTS = "|".join(["half", "an?", *list(_UNITS)[1:], *_TENS])
"""An expression for the words that a spelt number above zero begins with."""

_ARTICLE = r"\ban?(?= (?:hundred|thousand|million|half|quarter))"
_PART = "half|a quarter|one quarter|a third|one third|two thirds|three quarters"
_NUMBER = re.compile(
    rf"(?P<whole>{_GROUPED}|\d+)(?:[ -]?(?P<vulgar>[{_VULGAR}])"
    r"|[ -](?P<over>\d{1,2})[/⁄](?P<under>\d{1,2})(?![\d/]))"
    rf"|(?P<sole>[{_VULGAR}])|(?P<sole_over>\d{{1,2}})[/⁄](?P<sole_under>\d{{1,2}})(?![\d/])"
    rf"|(?P<digits>{_GROUPED}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d,]*\d)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|mn\b|bn\b))?"
    rf"|(?i:(?P<spelt>{_SPELT}|{_ARTICLE})(?P<half> and a half)?)\b"
    r"(?:[ -](?P<spelt_scale>hundred|thousand|million|billion)\b)?"
    rf"|(?i:(?P<part>{_PART})(?: of)?(?: an?)?\b)"
)
_PARTS = {
    "half": 0.5, "a quarter": 0.25, "one quarter": 0.25, "a third": 1 / 3, "one third": 1 / 3,
    "two thirds": 2 / 3, "three quarters": 0.75,
}  # fmt: skip


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


def read_number(text: str, position: int) -> Number | None:
    """Return the number that starts at ``position`` of ``text``."""
    found = _NUMBER.match(text, position)
    if found is None:
        return None
    if found["digits"]:
        return _decimal(found)
    start, end = found.span()
    if found["spelt"]:
        return _spelt(found)
    if found["part"]:
        value = _PARTS[found["part"].lower()]
        return Number(start, end, value, value, value, 1, written=False)
    whole = float((found["whole"] or "0").replace(",", ""))
    vulgar = found["vulgar"] or found["sole"]
    if vulgar:
        part = _FRACTIONS[vulgar]
        step = (
            0.5 if vulgar == "½" else 0.25 if vulgar in "¼¾" else 1 / 3 if vulgar in "⅓⅔" else 0.125
        )
    else:
        over = float(found["over"] or found["sole_over"])
        under = float(found["under"] or found["sole_under"])
        if not under or over >= under:
            return None
        part, step = over / under, 1 / under
    return Number(start, end, whole + part, step, step, 2, written=False)


def _decimal(found: re.Match[str]) -> Number:
    digits = found["digits"].replace(",", "")
    scale = _SCALES.get((found["scale"] or "").lower(), 1.0)
    _whole, _point, fraction = digits.partition(".")
    value = float(digits)
    strict = 10.0 ** -len(fraction)
    loose, significant = _looseness(value, strict)
    return Number(
        *found.span(), value * scale, strict * scale, loose * scale, significant, len(fraction),
        written=scale == 1.0,
    )  # fmt: skip


def _spelt(found: re.Match[str]) -> Number:
    words = re.split(r"[- ]", found["spelt"].lower().removesuffix(" and a half"))
    total = sum(_UNITS.get(word, _TENS.get(word, 0)) for word in words)
    value = 1.0 if words[0] in {"a", "an"} else float(total)
    scale = _SCALES.get((found["spelt_scale"] or "").lower(), 1.0)
    step = 0.5 if found["half"] else 1.0
    value = (value + (0.5 if found["half"] else 0.0)) * scale
    loose, significant = _looseness(value, step * scale)
    return Number(
        *found.span(), value, step * scale, max(loose, step * scale), significant, written=False
    )


def _looseness(value: float, strict: float) -> tuple[float, int]:
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
