"""Seams: where two words meet in a run, a string of small letters that is no known word."""

from collections.abc import Container

from msgspec import Struct

from newslint.language.joins.nearwords import is_derived
from newslint.language.lexicon import Half, Lexicon

ALL_WORDS = 120
"""The frequency of what every word is."""

_UNSEEN_PAIR = 44
"""A pair that the lexicon lacks is rarer than this."""

_SPOKEN_AS_CONSONANTS = ("eu", "ewe", "once", "one")
_FINITE = frozenset("am are be been did do does had has have is was were".split())
_BEFORE_NOUNS = frozenset("a an every its my our the their your".split())

_LEAST_SURPLUS = -10
_CLEAR = 12
"""By so much a seam must be stronger than any other, so that there is no doubt which it is."""


class Run(Struct, frozen=True):
    """A run in its place: the words beside it in lower case ("" for none), and its article.

    ``count`` says how often the run stands in the article, ``folded`` holds the strings of the
    article in lower case.
    """

    text: str
    before: str = ""
    after: str = ""
    count: int = 1
    folded: Container[str] = ""


class Seam(Struct, frozen=True):
    """Where two words meet in a run: ``left`` is as long as the offset of the seam.

    ``split`` is how often text has the two words side by side; ``before`` and ``after`` say by how
    much each of them stands with its outer neighbour more than by chance. All are frequencies.
    """

    left: str
    right: str
    first: Half
    second: Half
    split: int
    before: int
    after: int

    @property
    def strength(self) -> float:
        """How well the two words go with each other and with what stands around them."""
        return self.split + (self.before + self.after) / 2


def find_seam(run: Run, lexicon: Lexicon) -> Seam | None:
    """Return the best way to take ``run`` as two words, None where there is none."""
    seams = (_take(run, offset, lexicon) for offset in range(1, len(run.text)))
    return max(filter(None, seams), key=lambda seam: seam.strength, default=None)


def is_ambiguous(run: Run, seam: Seam, lexicon: Lexicon) -> bool:
    """Tell whether ``run`` comes apart nearly as well elsewhere: ``pledges he``, ``pledge she``."""
    seams = (_take(run, offset, lexicon) for offset in range(1, len(run.text)))
    least = seam.strength - _CLEAR
    return any(other.strength > least for other in seams if other and other.left != seam.left)


def _take(run: Run, offset: int, lexicon: Lexicon) -> Seam | None:
    left, right = run.text[:offset], run.text[offset:]
    first, second = lexicon.half(left), lexicon.half(right)
    if first is None or second is None or is_derived(left, right) or lacks_n(left, right):
        return None
    if left in _FINITE and run.before in _BEFORE_NOUNS:
        return None  # it is one word: a besuited man
    before, after = surplus(run.before, left, lexicon), surplus(right, run.after, lexicon)
    return Seam(left, right, first, second, split_frequency(left, right, lexicon), before, after)


def lacks_n(left: str, right: str) -> bool:
    """Tell whether the two are an article and a word that would have "an" before it."""
    return left == "a" and right[0] in "aeio" and not right.startswith(_SPOKEN_AS_CONSONANTS)


def split_frequency(left: str, right: str, lexicon: Lexicon) -> int:
    """Return how often the two words stand side by side."""
    if pair := lexicon.pair(left, right):
        return pair
    return min(_UNSEEN_PAIR, lexicon.frequency(left) + lexicon.frequency(right) - ALL_WORDS)


def surplus(left: str, right: str, lexicon: Lexicon) -> int:
    """Return by how much two words stand side by side more than by chance, as a frequency."""
    pair = lexicon.pair(left, right) if left and right else 0
    if not pair:
        return 0
    expected = lexicon.frequency(left) + lexicon.frequency(right) - ALL_WORDS
    return max(_LEAST_SURPLUS, pair - expected)


def can_split(text: str, lexicon: Lexicon) -> bool:
    """Tell whether ``text`` may be taken as two words at all."""
    half = lexicon.half
    return any(
        half(text[:offset])
        and half(text[offset:])
        and not is_derived(text[:offset], text[offset:])
        and not lacks_n(text[:offset], text[offset:])
        for offset in range(1, len(text))
    )
