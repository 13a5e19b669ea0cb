"""Two words with capitals run together (``JohnSmith``): what tells them from a brand.

Brands and surnames are written so as well (``YouTube``, ``McDonald``). So both words have to be
known, the whole unknown, and the two such as go together in names or in common phrases.
"""

from typing import Protocol

from newslint.language.joins.capitals import Place
from newslint.language.joins.casetokens import Token
from newslint.language.joins.casewords import (
    BODIES,
    CAPITAL_BRANDS,
    DIRECTIONS,
    PARTICLES,
    PROPER,
    RANKS,
    STARTS,
    SURNAMES,
    TITLES,
    TWO_WORD_PLACES,
)
from newslint.language.lexicon import UNSEEN, load_lexicon
from newslint.language.people.given_names import GIVEN_NAMES
from newslint.language.people.titles import OFFICES, is_title_word

_SHORTEST = 4
"""The fewest letters of a word that nothing but the lexicon vouches for."""

_COMMON_PAIR = 55
"""The frequency from which on a pair of words is a common phrase."""


class Evidence(Protocol):
    """What the article has of the two words."""

    @property
    def pair(self) -> Place | None:
        """Where both stand with a space between them."""

    @property
    def part(self) -> Place | None:
        """Where the right one stands apart."""


def is_join_of_capitals(token: Token, evidence: Evidence) -> bool:
    """Tell whether ``token`` is two words, each with a capital."""
    left, right = token.left.lower(), token.right.lower()
    lexicon = load_lexicon()
    is_long = len(right) >= _SHORTEST
    is_name = right in PROPER or (is_long and lexicon.is_name(right))
    is_noun = is_long and lexicon.half(right) is not None
    is_office = left in OFFICES
    if token.left + token.right in TWO_WORD_PLACES or (
        token.left in TITLES and not token.right.isupper()
    ):
        is_join = True
    elif left in GIVEN_NAMES and right not in GIVEN_NAMES and not token.continues:
        is_surname = is_name or right in SURNAMES or (is_long and not is_noun)
        is_join = is_surname or evidence.pair is not None
    elif lexicon.is_word(left + right):
        return False
    elif is_office or left in STARTS:
        is_called = is_name or right in GIVEN_NAMES or evidence.part is not None
        is_join = is_called or (is_office and is_title_word(right))
    else:
        is_known = is_name or is_noun or lexicon.is_name(left)
        is_join = is_known and evidence.pair is not None
    return is_join or _go_together(left, right, token, evidence)


def _go_together(left: str, right: str, token: Token, evidence: Evidence) -> bool:
    """Tell whether two known words are such as names and phrases consist of, and no brand.

    ``left`` and ``right`` are the words in small letters.
    """
    lexicon = load_lexicon()
    if min(len(left), len(right)) < _SHORTEST or left in CAPITAL_BRANDS or left in PARTICLES:
        return False
    if not (_is_known(left) and _is_known(right)) or _is_known(left + right):
        return False
    if left in PROPER or right in PROPER or left in RANKS or right in BODIES:
        return True
    is_given = right in GIVEN_NAMES
    if is_given and left in GIVEN_NAMES:
        return False
    if lexicon.seen(left + right) != UNSEEN:
        return is_given and token.continues
    return (
        (is_given and token.continues)
        or lexicon.pair(left, right) >= _COMMON_PAIR
        or _is_name(left, right, evidence)
    )


def _is_known(word: str) -> bool:
    return load_lexicon().is_word(word) or load_lexicon().is_name(word)


def _is_name(left: str, right: str, evidence: Evidence) -> bool:
    """Tell whether the words are a name of a person or place.

    Brands join names too (``DaimlerChrysler``), but articles call a person by the surname alone.
    """
    is_name = load_lexicon().is_name
    if left in DIRECTIONS:
        return is_name(right)
    if not is_name(left):
        return False
    return right in SURNAMES or (is_name(right) and evidence.part is not None)
