"""Sentences that begin with a small letter, as in ``It ended. officials said so``.

Only words that begin sentences often are looked at, behind a full stop that ends one beyond doubt.
"""

import re
from collections.abc import Iterator

from newslint.language.abbreviations import BEFORE_NAME, BEFORE_NUMBER, NEVER_FINAL, OFTEN_FINAL
from newslint.language.lexicon import load_lexicon
from newslint.language.reading import Passage, Reading

_BOUNDARY = re.compile(r"(?<![\w.@/…-])([^\W\d_]{3,})\. (?=([a-z]{2,})(?: [a-z]|,|'|’))")
_OPENERS = frozenset(
    """
    after although an and another any as at because before between both but by during each either
    every few for from he her his how however if in instead it its many meanwhile most my neither
    nobody none nor nothing on once one only our several she since so some such that the their then
    there these they this those though through under until we what when where while who with without
    yesterday you your officials police
    """.split()
)
_ABBREVIATED = BEFORE_NAME | BEFORE_NUMBER | NEVER_FINAL | OFTEN_FINAL


def find_small_starts(reading: Reading) -> Iterator[tuple[Passage, int, int]]:
    """Yield the words that begin a sentence with a small letter, with their place."""
    for passage in reading.prose:
        for found in _BOUNDARY.finditer(passage.text):
            if found[2] in _OPENERS and _ends_sentence(found[1]):
                yield passage, *found.span(2)


def _ends_sentence(word: str) -> bool:
    """Tell whether a stop behind ``word`` can only end a sentence: it is no abbreviation."""
    lower = word.lower()
    return word.islower() and lower not in _ABBREVIATED and load_lexicon().is_word(lower)
