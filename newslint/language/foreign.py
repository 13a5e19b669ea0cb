"""Whether a stretch of copy is in another language than English."""

import re

from newslint.language.function_words import FUNCTION_WORDS

_WORDS = re.compile(r"[^\W\d_]+")
_REACH = 140
"""How far to each side a foreign phrase is looked for, in characters."""

FOREIGN_FUNCTION_WORDS = frozenset(
    """
    ad al alla au aux av avec bei che con cum da dans das de degli dei del della delle dem den der
    des det di dos du e een ein eine einer el en est et ex för für het ich il ist je juris la las
    le les lo los mais mit na nach ne nel nicht non och og oder para pas per por pour pro que qui
    quod sa se sed sein ses sich sont sub sul sur te tu um un una und une van vom von vous y zu zum
    zur à è é
    """.split()
)


def is_foreign(text: str) -> bool:
    """Tell whether ``text`` looks foreign.

    It does where it has two or more function words of other languages, and no fewer of them than
    English ones.
    """
    words = _WORDS.findall(text.lower())
    foreign = sum(word in FOREIGN_FUNCTION_WORDS for word in words)
    return foreign >= 2 and foreign >= sum(word in FUNCTION_WORDS for word in words)


def is_foreign_at(text: str, start: int, end: int) -> bool:
    """Tell whether the copy around ``text[start:end]`` looks foreign."""
    return is_foreign(text[max(0, start - _REACH) : start] + " " + text[end : end + _REACH])
