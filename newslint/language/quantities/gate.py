"""Whether a text may state a conversion at all: cheap enough to ask of every article."""

import re

from newslint.language.numberwords import SPELT_STARTS
from newslint.latepattern import compile_late

_QUANTIFIER = rf"(?:[\d½¼¾⅓⅔⅛]|\b(?:quarter|{SPELT_STARTS})\b)"
BRACKET = compile_late(
    rf"[(\[](?P<inside>(?=[^()\[\]\n]{{0,79}}?{_QUANTIFIER})[^()\[\]\n]{{1,80}})[)\]]"
)
"""A bracket with a number in it."""

# Each begins with a sign or with letters that are rare, so that a search runs over the rest.
_ROUGH = r"(?:about|nearly|almost|around|roughly|some|just over|just under)"
_HEDGE = rf"(?:{_ROUGH} )?(?=\d)"
OR = compile_late(rf" or {_HEDGE}")
DASH = compile_late(rf"[—–] ?(?:or )?{_HEDGE}")
HYPHENS = compile_late(rf" --? (?:or )?{_HEDGE}")
SLASH = compile_late(r"/(?=\d)")


_DIGITS = r"\d½¼¾⅓⅔⅛"


def find_signs() -> tuple[str | re.Pattern[str], ...]:
    """Return expressions of which every passage that states a conversion matches one."""
    from newslint.language.quantities.hedges import HEDGE

    # No hedge has a figure, and no quantity begins with the sign of a currency.
    number = rf"[^()\[\]\n$£€¥{_DIGITS}]*[{_DIGITS}]+[^()\[\]\n]*[^()\[\]\s.,{_DIGITS}-]"
    words = rf"(?i:{HEDGE.pattern}(?:minus )?(?:quarter|{SPELT_STARTS})\b)"
    bracket = rf"[(\[](?:{number}|{words})"
    return bracket, rf"(?:, or (?:{_ROUGH} )?| or {_ROUGH} )\d", DASH, HYPHENS, SLASH


def may_state(text: str) -> bool:
    """Tell whether ``text`` may state a conversion, in brackets or without."""
    # What each begins with is much quicker to look for.
    return bool(
        (("(" in text or "[" in text) and BRACKET.search(text))
        or (" or " in text and OR.search(text))
        or (("—" in text or "–" in text) and DASH.search(text))
        or (" -" in text and HYPHENS.search(text))
        or ("/" in text and SLASH.search(text))
    )
