"""Sentences of one passage, split where a copy editor would."""

import re

from newslint.language.abbreviations import (
    BEFORE_NAME,
    BEFORE_NUMBER,
    NEVER_FINAL,
    OFTEN_FINAL,
)
from newslint.patterncode import compile_re

_FINAL = r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[\w$£€¥])"
_STOP = compile_re(_FINAL)
_STOP_OR_BREAK = compile_re(rf"{_FINAL}|\n\s*\n")
_LAST_WORD = compile_re(r"[\w.'’&-]+\Z")
_LONGEST_WORD = 30
_NEXT_WORD = compile_re(r"\s+[\"'“‘(\[]*([\w$£€¥]+)")
_INITIAL = compile_re(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")

OPENERS = frozenset(
    """
    a about after all also although an and another any as at because before both but by despite
    during each even every few for from had has have he her here his how however if in instead
    it its just last many meanwhile more most my new no nobody none nor not nothing now of on
    once one only or other others our over people several she since so some still such than that
    the their then there these they this those though three through to today two under until we
    what when where whether which while who why with without yes yet you your
    """.split()
)
"""Words that open a sentence far more often than they open a name."""


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the start and end of each sentence of ``text``, without the space between them."""
    ends = []
    start = 0
    for match in (_STOP_OR_BREAK if "\n" in text else _STOP).finditer(text):
        if _ends_sentence(text, start, match):
            start = match.end()
            ends.append(start)
    spans = []
    start = 0
    for end in (*ends, len(text)):
        piece = text[start:end]
        shown = piece.lstrip()
        low, high = end - len(shown), start + len(piece.rstrip())
        if low < high:
            spans.append((low, high))
        start = end
    return tuple(spans)


def _ends_sentence(text: str, sentence_start: int, stop: re.Match[str]) -> bool:
    mark = stop[0]
    if mark.isspace():
        return True
    following = _NEXT_WORD.match(text, stop.end())
    word = following[1] if following else ""
    if not word or word[0].islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    last = text[max(sentence_start, stop.start() - _LONGEST_WORD) : stop.start()].rpartition(" ")[2]
    if not last.isalnum():
        before = _LAST_WORD.search(last)
        if before is None:
            return True
        last = before[0].strip("'’-")
    return _stop_is_final(last, word, closed=len(mark) > 1)


def _stop_is_final(last: str, following: str, *, closed: bool) -> bool:
    lower = last.lower()
    if lower in NEVER_FINAL and (last[:1].isupper() or lower not in BEFORE_NAME):
        return closed
    if lower in BEFORE_NUMBER and following[0].isdigit():
        return False
    is_capital = last[:1].isupper()
    is_short = lower in OFTEN_FINAL and (is_capital or "." in last)
    if is_short or (is_capital and _INITIAL.match(last)):
        return following.lower() in OPENERS
    return True
