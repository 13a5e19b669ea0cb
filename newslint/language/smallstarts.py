"""Sentences that begin with a small letter, as in ``It ended. officials said so``.

Only words that begin sentences often are looked at, behind a full stop that ends one beyond doubt.
"""

from collections.abc import Iterator

from newslint.language.abbreviations import BEFORE_NAME, BEFORE_NUMBER, NEVER_FINAL, OFTEN_FINAL
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_START = compile_re(r"\. ([a-z]{2,})(?= [a-z]|,|'|’)")
_WORD_BEFORE = compile_re(r"(?<![\w.@/…-])[^\W\d_]{3,}\Z")
_REACH = 30
_ASIDE = 200
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
        for found in _START.finditer(passage.text):
            if found[1] in _OPENERS and _ends_sentence(passage.text, found.start()):
                yield passage, *found.span(1)


def _ends_sentence(text: str, stop: int) -> bool:
    """Tell whether a stop can only end a sentence: the word before it is no abbreviation."""
    before = _WORD_BEFORE.search(text, max(0, stop - _REACH), stop)
    if before is None or not before[0].islower():
        return False
    low = max(0, stop - _ASIDE)
    if text.rfind("(", low, stop) > text.rfind(")", low, stop):
        return False
    return before[0] not in _ABBREVIATED and load_lexicon().is_word(before[0])
