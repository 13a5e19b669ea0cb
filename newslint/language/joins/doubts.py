"""Doubts: what speaks against two words run together, beyond what the words themselves show."""

import re

from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.joins.casewords import PAST, PROPER, SAYING
from newslint.language.joins.join import Join
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_PREFIXES = frozenset("out over under".split())
"""Words that writers put before any noun or verb to make a new one: ``underreporting``."""

_NAMERS = frozenset("app brand operation programme project".split())
_GRAMMAR = FUNCTION_WORDS | SAYING | PAST
_BEFORE = compile_re(r"([^\W\d_]+)\s\Z")
_AFTER = compile_re(r"['’]?s?\s([^\W\d_]+)")
_ARTICLES = frozenset(("a", "an", "the"))
_REACH = 40


def is_doubtful(reading: Reading, passage: Passage, join: Join) -> bool:
    """Tell whether a join that is only likely is rather a new word, or a name."""
    if join.is_certain or len(join.seams) != 1:
        return False
    text, (seam,) = passage.text, join.seams
    left, right = text[join.start : seam].lower(), text[seam : join.end].lower()
    if f"{left} {right}" in reading.pairs:
        return False
    before = _BEFORE.search(text, max(0, join.start - _REACH), join.start)
    if before and _comes_twice(before[1].lower(), left):
        return True
    if {left, right} & _GRAMMAR:
        return left in _PREFIXES and right not in _GRAMMAR
    return _is_name(passage, join, before)


def _comes_twice(before: str, left: str) -> bool:
    """Tell whether, taken apart, the word would follow itself; an article often does, by a slip."""
    return before == left and left not in _ARTICLES


def _is_name(passage: Passage, join: Join, before: re.Match[str] | None) -> bool:
    """Tell whether two words that mean something are a name: ``Project Greenprint``.

    Behind a capital alone they need not be: ``Primeminister Tony Blair``.
    """
    text = passage.text
    if not text[join.start].isupper():
        return False
    after = _AFTER.match(text, join.end)
    is_of_place = after is not None and after[1][0].isupper() and after[1].lower() in PROPER
    return is_of_place or (before is not None and before[1].lower() in _NAMERS)
