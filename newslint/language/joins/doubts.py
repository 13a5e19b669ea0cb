"""Doubts: what speaks against two words run together, beyond what the words themselves show."""

import re

from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.joins.casewords import PAST, SAYING
from newslint.language.joins.join import Join
from newslint.language.reading import Passage

_PREFIXES = frozenset("out over under".split())
"""Words that writers put before any noun or verb to make a new one: ``underreporting``."""

_GRAMMAR = FUNCTION_WORDS | SAYING | PAST
_BEFORE = re.compile(r"([^\W\d_]+)\s\Z")
_AFTER = re.compile(r"['’]?s?\s([^\W\d_]+)")
_REACH = 40


def is_doubtful(passage: Passage, join: Join) -> bool:
    """Tell whether a join that is only likely is rather a new word, or a name."""
    if join.is_certain or len(join.seams) != 1:
        return False
    text, (seam,) = passage.text, join.seams
    left, right = text[join.start : seam], text[seam : join.end]
    before = _BEFORE.search(text, max(0, join.start - _REACH), join.start)
    after = _AFTER.match(text, join.end)
    beside = [found[1] for found in (before, after) if found]
    if {left.lower(), right.lower()} & _GRAMMAR:
        return left.lower() in _PREFIXES and right.lower() not in _GRAMMAR
    # Two words that mean something, with a capital and beside another name, are a name.
    is_name = left[0].isupper() and not passage.starts_sentence(join.start)
    return is_name and any(word[0].isupper() for word in beside)
