"""Which words of a title begin with a small letter, by the Associated Press and by Chicago.

AP: words of four letters and more have a capital, and so does the ``to`` of an infinitive (AP
Stylebook, "composition titles"). Chicago: articles, ``to``, ``as``, coordinating conjunctions and
prepositions have none; its 17th edition says so of any preposition, the 18th of those of fewer than
five letters. What the books do not agree on, or what depends on how a word is used ("turn off the
lights"), is right either way.
"""

from enum import Enum

from newslint.language.function_words import (
    ADVERB_PARTICLES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)

_ARTICLES = frozenset({"a", "an", "the"})
_COORDINATING = frozenset({"and", "but", "for", "nor", "or", "so", "yet"})
_ABBREVIATED = frozenset({"en", "v", "v.", "via", "vs", "vs.", "per"})

_VERBS = frozenset(
    """
    achieve add adopt apply ask assess attend avoid be become begin begin believe bring build buy
    choose come consider create decide define deliver demolish describe develop die discuss do eat
    enable enhance ensure enter evaluate expand explain expect find follow get give go grow happen
    have hear hire identify implement improve include increase install introduce keep know learn
    leave let live lose maintain make manage meet migrate obtain pay perform prepare prevent
    produce protect prove provide publish receive reduce remain remove replace resolve run save say
    see seek sell send solve speak stay strengthen succeed support take teach tell think
    understand upgrade use want win write
    """.split()
)
"""Words that are far likelier to be infinitives behind ``to`` than nouns."""


class Size(Enum):
    """Whether a word of a title begins with a small letter, a capital, or either."""

    SMALL = "small"
    CAPITAL = "capital"
    EITHER = "either"


def size_in_ap(word: str, following: str) -> Size:
    """Return how AP begins ``word``, in small letters, before the word ``following``."""
    if word == "to":
        return _size_of_to(following)
    if word in _ARTICLES:
        return Size.SMALL
    if word in {"so", "yet", "nor", "en", "off", "out", "up", "down"}:
        return Size.EITHER
    if len(word.strip(".")) <= 3 and (
        word in PREPOSITIONS or word in _COORDINATING or word in _ABBREVIATED or word == "if"
    ):
        return Size.EITHER if word in ADVERB_PARTICLES else Size.SMALL
    return Size.CAPITAL


def size_in_chicago(word: str, _following: str) -> Size:
    """Return how the Chicago Manual of Style begins ``word``, in small letters."""
    if word in _ARTICLES or word in {"to", "as"}:
        return Size.SMALL
    if word in {"so", "yet", "if", "like", "than", "till", "until", "en"}:
        return Size.EITHER
    if word in _COORDINATING or word in _ABBREVIATED:
        return Size.SMALL
    if word in PREPOSITIONS:
        return Size.EITHER if len(word) > 4 or word in ADVERB_PARTICLES else Size.SMALL
    return Size.CAPITAL


def _size_of_to(following: str) -> Size:
    if following in _VERBS:
        return Size.CAPITAL
    is_noun_phrase = (
        following in _ARTICLES
        or following in DETERMINERS
        or following in PRONOUNS
        or following.endswith("ing")
        or following[:1].isdigit()
    )
    return Size.SMALL if is_noun_phrase else Size.EITHER
