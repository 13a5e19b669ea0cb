"""Commas, semicolons and colons that the next word runs into: ``shares,beginning``."""

from newslint.language.joins.places import (
    Place,
    Verdict,
    is_known,
    is_opener,
    is_whole_word,
)
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_TIGHT = compile_re(r"[^\W\d_][,;:](?=[^\W\d_])")
_MONTH = compile_re(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? \Z"
)
_YEAR = compile_re(r"(?:19|20)\d\d\Z")
_ABBREVIATED = compile_re(r"(?:[^\W\d_]\.)+\Z|[^\W\d_]{2,5}\.\Z")
_RATIO = compile_re(r"\bratio|(?<!\d)\d{1,2}:\d(?!\d)")
"""What shows that two words with a colon may be a ratio: male:female."""

_REACH = 100
_SHORTEST = 2
_CLOSING = ")]”’\"'%"


def judge_pause(place: Place, _reading: Reading) -> Verdict:
    """Say whether a space is missing after the comma, the semicolon or the colon of ``place``."""
    mark = place.text[place.mark]
    whole = f"{place.lead}{place.left}{mark}{place.right}{place.tail}"
    if not place.is_closed or _is_tight_twice(whole):
        return Verdict.NO  # a list of keywords, or code
    if mark == ":":
        return _judge_colon(place)
    if mark == ";" and len(place.left) < _SHORTEST:
        return Verdict.NO
    if place.right[0].isdigit():
        return _judge_number(place)
    if not is_whole_word(place.right) or (len(place.right) == 1 and place.tail):
        return Verdict.NO
    return _judge_before_word(place)


def _is_tight_twice(string: str) -> bool:
    first = _TIGHT.search(string)
    return first is not None and _TIGHT.search(string, first.end()) is not None


def _judge_before_word(place: Place) -> Verdict:
    left, right = place.left, place.right
    if not left:
        return _judge_closed(place)
    if left[-1].isdigit():
        return _judge_after_number(place)
    if len(left) < _SHORTEST:
        is_word = len(right.split("-")[0]) > _SHORTEST and is_known(right)
        return Verdict.LIKELY if is_word else Verdict.NO  # N,N-diethyl
    if left.isupper() and right.isupper() and len(right) > 1:
        return Verdict.NO  # codes and stock symbols: NYSE,LSE
    is_certain = is_known(left) and (is_known(right) or len(right) == 1)
    return Verdict.CERTAIN if is_certain else Verdict.LIKELY


def _judge_closed(place: Place) -> Verdict:
    if place.prior == ".":
        before = place.text[max(0, place.mark - 12) : place.mark]
        if not _ABBREVIATED.search(before):
            return Verdict.NO
    elif place.prior not in _CLOSING:
        return Verdict.NO
    return Verdict.LIKELY if is_known(place.right) else Verdict.NO


def _judge_number(place: Place) -> Verdict:
    """Judge a number after a comma: ``Smith,43`` and ``June 5,2004``, but not ``1,300``."""
    if place.left[-1:].isdigit():
        before = place.text[max(0, place.start - 12) : place.start]
        is_date = place.left.isdigit() and _YEAR.match(place.right) and _MONTH.search(before)
        return Verdict.LIKELY if is_date else Verdict.NO
    if not place.left:
        return Verdict.LIKELY if place.prior in ")”" else Verdict.NO
    if len(place.left) < _SHORTEST or not place.right.replace(",", "").isdigit():
        return Verdict.NO
    return Verdict.LIKELY if is_known(place.left) else Verdict.NO


def _judge_after_number(place: Place) -> Verdict:
    right = place.right
    if is_opener(right) and len(right) > 1:
        return Verdict.CERTAIN
    if right == "a":
        return Verdict.LIKELY if len(place.left) > 1 else Verdict.NO
    return Verdict.LIKELY if len(right) > _SHORTEST and is_known(right) else Verdict.NO


def _judge_colon(place: Place) -> Verdict:
    """Judge a colon: a score, a stock symbol, the name of a thing in code are no sentences."""
    left, right = place.left, place.right
    if len(left) < _SHORTEST or not is_whole_word(right):
        return Verdict.NO
    if left[-1].isdigit():
        return Verdict.LIKELY if is_opener(right) else Verdict.NO
    if is_opener(right):
        return Verdict.LIKELY
    if not is_known(left) or (right.isupper() and len(right) > 1):
        return Verdict.NO  # a stock symbol, a name in code
    if right[0].isupper() and left.islower():
        return Verdict.LIKELY
    low, high = max(0, place.start - _REACH), place.end + _REACH
    is_plain = right[0].isupper() or is_opener(left) or not _RATIO.search(place.text, low, high)
    return Verdict.LIKELY if is_known(right) and is_plain else Verdict.NO
