"""Whether a text may state a conversion at all: cheap enough to ask of every article."""

from newslint.language.numberwords import SPELT_STARTS
from newslint.latepattern import compile_late

_QUANTIFIER = rf"(?:[\d½¼¾⅓⅔⅛]|\b(?:quarter|{SPELT_STARTS})\b)"
BRACKET = compile_late(
    rf"[(\[](?P<inside>(?=[^()\[\]\n]{{0,79}}?{_QUANTIFIER})[^()\[\]\n]{{1,80}})[)\]]"
)
"""A bracket with a number in it."""

# Each begins with a sign or with letters that are rare, so that a search runs over the rest.
_HEDGE = r"(?:(?:about|nearly|almost|around|roughly|some|just over|just under) )?(?=\d)"
OR = compile_late(rf" or {_HEDGE}")
DASH = compile_late(rf"[—–] ?(?:or )?{_HEDGE}")
HYPHENS = compile_late(rf" --? (?:or )?{_HEDGE}")
SLASH = compile_late(r"/(?=\d)")


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
