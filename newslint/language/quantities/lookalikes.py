"""What looks like a quantity that lacks its conversion, and is something else: 68m euros, 7ft 7."""

import re

from newslint.language.quantities.forms import HEAT
from newslint.language.quantities.grammar import Quantity
from newslint.patterncode import compile_re

_COUNTED = compile_re(
    r"[ \u00a0-](?:[a-z-]{1,30}[ \u00a0]){0,2}?(?:euros?|pounds|dollars?|francs?|marks?|yen|yuan"
    r"|rupees|roubles?|rubles?|lire|lira|kroner|kronor|crowns|pesos|[a-z]{3,30}(?<!ss)s)\b"
    r"|[ \u00a0][a-z]{1,30}[ \u00a0]\((?:[A-Z]{1,2})?[$£€¥]"
)
"""What makes millions of "60m": a currency, or something that is counted."""
_METRES = compile_re(
    r"[ \u00a0](?:across|above|ahead|apart|away|below|beneath|between|by|deep|down|from"
    r"|high|in|long|of|off|on|out|over|past|per|tall|thick|to|under|underwater|up|wide)\b"
)
_OF_AN_ATHLETE = compile_re(r"\d+\.\d\d\Z")
_TO_GO = compile_re(r"[ \u00a0](?:to go|world|ranking|race|title|final|event)\b")
_EVENT = compile_re(r"(?:\bthe|men['’]s|girls['’]|boys['’])[ \u00a0]\Z", re.IGNORECASE)
_NOUN = compile_re(
    r"[ \u00a0-](?!(?:after|ahead|also|and|at|before|behind|but|final|in|on|race|ranking"
    r"|record|title|to|was|will|with)\b)[a-z]"
)
_HALF_GIVEN = compile_re(r"[ \u00a0]?\d")
_FIRST_HALVES = frozenset({"ft", "feet", "foot", "st", "lb"})
_CALIBRE = compile_re(r"\bcalib", re.IGNORECASE)
_COURSE = compile_re(r"\b[A-Z][a-z]+[ \u00a0]\Z")
_BY_THE = compile_re(r"\b(?:per|each)[ \u00a0]\Z")
_CHANGES = compile_re(
    r"\b(?:rise[ns]?|rose|rising|fall(?:s|en|ing)?|fell|drop\w*|plummet\w*|plung\w*|increas\w*"
    r"|decreas\w*|warm(?:ed|er|ing)|cool(?:ed|er|ing)|colder|hotter|higher|lower|differ\w*|within"
    r"|change[sd]?|above|below|limit\w*|average)\b",
    re.IGNORECASE,
)
"""Beside these, degrees are a difference, which converts otherwise than a temperature."""


def is_lookalike(text: str, quantity: Quantity) -> bool:
    """Tell whether what reads as a quantity is none, or none that may be converted as it is.

    Such are millions of money, a race, the feet of feet and inches, the number of a course, a
    calibre, the package that a price is for, and a difference of temperatures.
    """
    form, start, end = quantity.form, quantity.start, quantity.end
    if form in {"m", "km"} and _is_no_length(text, quantity):
        return True
    if quantity.units[0].dimension == HEAT:
        return _CHANGES.search(text, max(0, start - 60), end + 40) is not None
    found = (
        (form in _FIRST_HALVES and _HALF_GIVEN.match(text, end))
        or (form == "L" and _COURSE.search(text, max(0, start - 20), start))
        or _CALIBRE.search(text, max(0, start - 25), end + 15)
        or _BY_THE.search(text, max(0, start - 6), start)
    )
    return bool(found)


def _is_no_length(text: str, quantity: Quantity) -> bool:
    """Tell whether the m is for millions, or the number is that of a race or a jump."""
    number, end = quantity.numbers[0], quantity.end
    if _TO_GO.match(text, end):
        return True
    if _EVENT.search(text, max(0, number.start - 10), number.start):
        return not _NOUN.match(text, end)
    if quantity.form == "km":
        return False
    is_counted = _COUNTED.match(text, end) and not _METRES.match(text, end)
    return bool(is_counted or _OF_AN_ATHLETE.match(text[number.start : number.end]))
