"""A word split in two: how sure it is that a space has slipped in (``govern ment``, ``th e``).

It shows in that one part at least is no word that stands free. Every part has a standing, and the
less it stands for itself, the rarer may the whole be that explains it.
"""

from enum import IntEnum

from msgspec import Struct

from newslint.language.affixes import PREFIXES
from newslint.language.function_words import (
    CLITICS,
    FOREIGN_FUNCTION_WORDS,
    FUNCTION_WORDS,
    NEGATED,
)
from newslint.language.lexicon import Lexicon

_FREE = frozenset(
    "a i am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we".split()
)
"""Words of one and two letters that stand free in news; the dictionaries hold a hundred more."""

_RARE = frozenset(
    "ad ah ax eh er ex ha id ma mm op ow ox pa pi pm re tv uh uk um vs ya ye yo".split()
)
"""Those that stand free as well, but are more often a part of a word."""

_PRONOUNS = frozenset("he here how i it let she that there they we what when where who you".split())
_CLITICS = CLITICS - {"t"}
"""What follows a pronoun that lost its apostrophe: ``we re``."""

_PARTICLES = frozenset("al an ap bin da de del den der des di du el la le van von".split())
"""Words in small letters inside names: ``al Qaeda``."""

_FAMILIAR = PREFIXES | {word for word in FOREIGN_FUNCTION_WORDS if len(word) > 1}
"""Scraps that are written by themselves: prefixes (``non profit``), French (``en route``)."""

_UNITS = frozenset(
    "bn c cc cl cm ft g gb ha hp hr hrs k kg km kph l lb lbs m mb mg min mins ml mm mn mph nm oz p"
    " pc pt s sec secs sq tn".split()
)

_LETTERED = frozenset(
    """
    appendix apps box category chapter class clause column company division document element exhibit
    factor figure firm grade group hepatitis influenza item letter level line list mr mrs ms model
    note option part patient person phase plan point product room route row schedule section series
    side site size stage student table team type unit variable version vitamin wing witness zone
    """.split()
)
"""Words that a letter follows as a number would: ``plan b``, ``vitamin c``."""

_LETTER_ENDINGS = frozenset("bomb mail pen ray side turn word words".split())
"""Words that a letter stands before: ``the n word``."""

_COMMON = 75
"""As common as this, in the lexicon's unit, are words that hardly any writer takes apart."""


class Standing(IntEnum):
    """Whether a string of small letters stands free as a word."""

    SCRAP = 0
    RARE = 1
    """A word, but one so rare or short that it is more often a part of another."""
    FREE = 2


def standing(part: str, lexicon: Lexicon) -> Standing:
    """Return the standing of ``part``, in small letters."""
    if len(part) < 3:
        if part in _FREE:
            return Standing.FREE
        return Standing.RARE if part in _RARE else Standing.SCRAP
    half = lexicon.half(part)
    if half is not None and half.is_common:
        return Standing.FREE
    return Standing.RARE if lexicon.is_word(part) else Standing.SCRAP


_LEAST = {
    (Standing.SCRAP, Standing.SCRAP): 40,
    (Standing.SCRAP, Standing.RARE): 52,
    (Standing.SCRAP, Standing.FREE): 58,
    (Standing.RARE, Standing.RARE): 60,
    (Standing.RARE, Standing.FREE): 72,
}
"""How common the whole must be, by the standings of its parts."""

_EVIDENCE = 15
"""By so much it may be rarer where the whole stands elsewhere in the article."""

_CERTAIN = 62
"""A fix is safe where the whole is as common as this."""

_SPECIALIST_SURCHARGE = 15
"""By so much it must be more common where few readers know it."""

_SINGLE_SURCHARGE = 8
"""By so much it must be more common where a part is a single letter."""


class Split(Struct, frozen=True):
    """Two parts of a word with a space between them, in small letters.

    ``before`` and ``after`` are the words around it, "" for none. ``stands`` says that the whole
    stands elsewhere in the article.
    """

    left: str
    right: str
    before: str = ""
    after: str = ""
    stands: bool = False

    @property
    def whole(self) -> str:
        """The word without its space."""
        return self.left + self.right


def strength(split: Split, lexicon: Lexicon) -> int:
    """Return how sure it is that the two parts are one word; 0 where they are two.

    What is returned serves to choose among splits that share a part.
    """
    left, right = standing(split.left, lexicon), standing(split.right, lexicon)
    least = _LEAST.get((min(left, right), max(left, right)))
    if least is None or _stands_apart(split, left, right):
        return 0
    if 1 in {len(split.left), len(split.right)}:
        least += _SINGLE_SURCHARGE
    is_familiar = (right is Standing.FREE and split.left in _FAMILIAR) or (
        left is Standing.FREE and len(split.right) > 1 and split.right in FOREIGN_FUNCTION_WORDS
    )
    if is_familiar or (split.left == "s" and right is not Standing.SCRAP):
        least = max(least, _COMMON)
    if split.stands:
        least -= _EVIDENCE
    whole = lexicon.half(split.whole)
    if whole is None or whole.frequency < least + (not whole.is_common) * _SPECIALIST_SURCHARGE:
        return 0
    if left + right > 1 and lexicon.pair(split.left, split.right):
        return 0
    fit = lexicon.pair(split.before, split.whole) + lexicon.pair(split.whole, split.after)
    return whole.frequency + fit + 1000 * (4 - left - right)


def is_certain(split: Split, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a space that slipped in explains a split."""
    parts = {split.left, split.right}
    return (
        all(standing(part, lexicon) is Standing.SCRAP for part in parts)
        and not parts & (_FAMILIAR | _CLITICS)
        and lexicon.frequency(split.whole) >= _CERTAIN
    )


def _stands_apart(split: Split, left_standing: Standing, right_standing: Standing) -> bool:
    """Tell whether the parts are two words by a rule of their own."""
    left, right, before, after = split.left, split.right, split.before.lower(), split.after
    is_apart = (
        (right in _CLITICS and (left in _PRONOUNS or (len(right) > 1 and left_standing > 1)))
        or (right == "t" and left in NEGATED)
        or (right in _PARTICLES and after[:1].isupper() and left_standing > 0)
        or (before[-1:].isdigit() and left in _UNITS and right_standing > 0)
        or (left in PREFIXES and right_standing is Standing.FREE and _is_hiatus(left, right))
    )
    if is_apart:
        return True
    if 1 not in {len(left), len(right)} or {left, right} & {"a", "i"}:
        return False
    if _is_lone(before) or _is_lone(after):
        return True  # a list, or a word that is spelled out
    if len(left) == 1 and split.before[:1].isupper() and before not in FUNCTION_WORDS:
        return True  # a part of a name: Hepatitis b, Alpha Centauri b
    if len(right) == 1:
        return after in _LETTER_ENDINGS
    return before in _LETTERED or right in _LETTER_ENDINGS


def _is_lone(word: str) -> bool:
    """Tell whether ``word`` is a single letter and no word."""
    return len(word) == 1 and word.isalpha() and word.lower() not in _FREE


def _is_hiatus(left: str, right: str) -> bool:
    """Tell whether a prefix ends and a word begins in a vowel, as in ``co operate``."""
    return left[-1] in "aeiou" and right[0] in "aeiou"
