"""Speech: the verbs that give somebody's words, and the attribution of a quotation behind it."""

import re

from newslint.latepattern import compile_late

VERBS = (
    "acknowledged added adds admits admitted advised announced announces argued argues asked"
    " asks asserted asserts boasted claimed claims commented comments complained conceded"
    " concluded confirmed continued cried declared declares emphasised emphasized exclaimed"
    " explained explains insisted insists joked lamented noted notes observed pleaded pointed"
    " promised quipped reads recalled reiterated remarked replied reported responded said says"
    " shouted stated states stressed stresses suggested suggests tells told underlined"
    " underscored urged vowed warned warns writes wrote"
).split()
"""Verbs of speech, in the forms that news copy has."""

VERB = "|".join(VERBS)
"""An expression for one of them."""

_NAME = r"[^\W\d_a-z](?:[\w'’-]|\.(?=\S))*+"
_TITLE = r"(?:(?:the|a|an|his|her|their|its)\s)?(?:[\w'’-]+\s){0,3}?"
_NAMED = rf"{_TITLE}{_NAME}(?:\s{_NAME}){{0,4}}"
_SPEAKER = rf"(?:{_NAMED}|the\s(?:[\w'’-]+\s){{0,2}}[\w'’-]+|s?he|they)"
_JOINED = (
    r"(?!(?:after|and|as|at|because|before|but|by|for|from|if|in|of|on|once|since|so|than|that|then"
    r"|though|to|until|what|when|where|which|while|who|whom|whose|with|yet)\b)"
)
_BEHIND = compile_late(
    rf"\s{_JOINED}(?:{_SPEAKER}\s(?:(?:also|later|then)\s)?(?:{VERB})\b"
    rf"|(?:added|said|says|stated|declared|warned)\s{_NAMED})"
)


def match_attribution(text: str, position: int) -> re.Match[str] | None:
    """Return the attribution behind a quotation that ends at ``position``: `` Smith said``."""
    return _BEHIND.match(text, position)
