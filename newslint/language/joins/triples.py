"""Three words that lost both spaces between them: ``oneofthe``.

Three words come together by chance far more seldom than two, so it is enough that they often stand
side by side, and that one of them is a word of grammar.
"""

from typing import NamedTuple

from newslint.language.function_words import PLAIN_FUNCTION_WORDS
from newslint.language.joins.nearwords import LATIN_ENDINGS
from newslint.language.joins.seams import split_frequency
from newslint.language.lexicon import Lexicon

_LEAST_OF_PAIRS = -15
_LEAST = 3
_SHORTEST = 5


class Triple(NamedTuple):
    """Three words, and how often they stand side by side, as a frequency below that of a pair.

    ``is_known`` says that text has both pairs of them often.
    """

    strength: int
    left: str
    middle: str
    right: str
    is_known: bool


def find_triple(text: str, lexicon: Lexicon) -> Triple | None:
    """Return the best way to take ``text``, in small letters, as three words."""
    if len(text) < _SHORTEST:
        return None
    best: Triple | None = None
    for first in range(1, len(text) - 1):
        if lexicon.half(text[:first]) is None:
            continue
        for second in range(first + 1, len(text)):
            left, middle, right = text[:first], text[first:second], text[second:]
            half = lexicon.half(middle)
            if half is None or lexicon.half(right) is None:
                continue
            known = lexicon.pair(left, middle) > 0, lexicon.pair(middle, right) > 0
            if not any(known):
                continue
            pairs = split_frequency(left, middle, lexicon), split_frequency(middle, right, lexicon)
            strength = sum(pairs) - half.frequency
            triple = Triple(strength, left, middle, right, all(known))
            if (best is None or triple > best) and _is_likely(triple):
                best = triple
    return best


def _is_likely(triple: Triple) -> bool:
    words = {triple.left, triple.middle, triple.right}
    if PLAIN_FUNCTION_WORDS.isdisjoint(words):
        return False
    if triple.is_known:
        return triple.strength >= _LEAST_OF_PAIRS
    if triple.right in LATIN_ENDINGS:
        return False  # Latin, as in the names of species
    return triple.strength >= _LEAST and min(len(triple.left), len(triple.right)) > 1
