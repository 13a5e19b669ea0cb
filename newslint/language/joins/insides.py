"""Spaces that slipped in between a quotation mark and what it encloses: ``“ late”``."""

from collections.abc import Iterable, Iterator

from newslint.language.joins.places import is_known
from newslint.language.joins.quotemarks import Mark, Side
from newslint.language.joins.stray import Stray
from newslint.patterncode import compile_re

_WORD_AFTER = compile_re(r"[^\W_]+(?:['’-][^\W_]+)*")
_LAST_WORD = compile_re(r"([^\W_]+(?:['’-][^\W_]+)*)[.,;:?!…)%]*\Z")
_REACH = 40


def find_stray_spaces(text: str, marks: Iterable[Mark]) -> Iterator[Stray]:
    """Yield the spaces of ``text`` that slipped in between one of ``marks`` and its words."""
    for mark in marks:
        if mark.side is not Side.LOOSE:
            continue
        at = mark.at
        if _is_loose_opening(text, mark):
            word = _WORD_AFTER.match(text, at + 2, at + 2 + _REACH)
            if word and is_known(word[0]):
                yield Stray(at, at + 1, word.end())
        elif _is_loose_closing(text, mark):
            word = _LAST_WORD.search(text, max(0, at - 1 - _REACH), at - 1)
            if word and is_known(word[1]):
                yield Stray(word.start(), at - 1, at + 1)


def _is_loose_opening(text: str, mark: Mark) -> bool:
    if mark.before is Side.OPENING or text[mark.at + 1 : mark.at + 2] != " ":
        return False
    is_measure = text[max(0, mark.at - 2) : mark.at].rstrip()[-1:].isdigit()
    return not is_measure and mark.sign != "”" and mark.after is Side.CLOSING


def _is_loose_closing(text: str, mark: Mark) -> bool:
    if mark.before is not Side.OPENING or text[mark.at - 1] != " ":
        return False
    return mark.sign != "“" and mark.after is not Side.CLOSING
