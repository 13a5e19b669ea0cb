"""Whether a stretch of copy is in another language than English.

Function words tell. English copy has one in every two or three words, so a stretch without any that
has two of one other language is foreign, be it three words long; with one, it is where the words
about it are none that are known. Names are another matter: ``Maria de los Santos`` is English copy.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set
from itertools import chain

from newslint.language.foreign_words import LANGUAGES, LANGUAGES_OF, Language
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.lexicon import load_lexicon
from newslint.latepattern import compile_late

_WORDS = compile_late(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’](?=[^\W\d_]))?|[.!?;:]+(?=[\s\"”’)»]|$)|\n"
)
"""Abbreviations (``i.e.``), words, an elided one with its apostrophe (``l'``), ends of clauses."""

_OWN = frozenset(LANGUAGES_OF)
_ELIDED = tuple(word for word in LANGUAGES_OF if "'" in word)
"""Own words that are pieces of words: ``l'``."""

_ENDS = frozenset(".!?;:\n")
_REACH = 140
"""How far to each side a foreign phrase is looked for, in characters."""

_SAMPLE = 20_000
"""Characters by which an article as a whole is judged."""

_FEWEST = 2
"""Function words that a language needs to be heard."""

_SHORT = 3
"""Letters of a word that may be an abbreviation, and says nothing if it is unknown."""

_MOST_PARTICLES = 4
"""Particles in a row inside a name: ``de la``."""


def may_be_foreign(words: Set[str], text: str) -> bool:
    """Tell whether an article has two own words of one language at all, as few in English have.

    ``words`` are all words in small letters, and ``text`` is all the text so.
    """
    behind = (part for word in words if "'" in word for part in word.split("'"))
    elided = filter(text.replace("’", "'").__contains__, _ELIDED)
    own = _OWN.intersection(words) | _OWN.intersection(chain(behind, elided))
    heard = Counter(name for word in own for name in LANGUAGES_OF[word])
    return any(count >= _FEWEST for count in heard.values())


def is_foreign(text: str) -> bool:
    """Tell whether ``text`` as a whole is foreign, by its beginning where it is long."""
    words = _read(text, 0, min(len(text), _SAMPLE))
    everywhere = range(len(words))
    return any(
        _outweighs(words, places, everywhere, LANGUAGES[name])
        for name, places in _find_own(words).items()
    )


def is_foreign_at(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` stands in foreign copy, or in a foreign phrase."""
    before = _read(text, max(0, start - _REACH), start)
    words = [*before, text[start:end], *_read(text, end, end + _REACH)]
    here = len(before)
    return any(
        _is_foreign_as(LANGUAGES[name], words, here, places)
        for name, places in _find_own(words).items()
    )


def _is_foreign_as(
    language: Language, words: Sequence[str], here: int, places: Sequence[int]
) -> bool:
    english = {place for place, word in enumerate(words) if _is_english(word, language)}
    ends = {place for place, word in enumerate(words) if word[:1] in _ENDS}
    sentence = _around(words, here, ends)
    can_tell = len(english.intersection(sentence)) >= _FEWEST
    stretch = sentence if can_tell else range(len(words))
    if _outweighs(words, places, stretch, language):
        return True
    phrase = _around(words, here, ends | english)
    heard = {words[place] for place in places if place in phrase}
    if len(heard) >= _FEWEST:
        return True
    return any(len(word) > 1 for word in heard) and _is_strange(words, here, phrase)


def _read(text: str, start: int, end: int) -> list[str]:
    """Return the words and ends of clauses between two offsets, none that they cut."""
    words = _WORDS.findall(text, start, end)
    if text.find("’", start, end) >= 0:
        words = [word.replace("’", "'") for word in words]
    return words[_is_inside_word(text, start) : len(words) - _is_inside_word(text, end)]


def _is_inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1 : place + 1].isalpha()


def _find_own(words: list[str]) -> dict[str, list[int]]:
    """Return where the own words of languages stand, those in names left out.

    A word that opens a clause loses its capital.
    """
    found: dict[str, list[int]] = {}
    own = [place for place, low in enumerate(map(str.lower, words)) if low in LANGUAGES_OF]
    for place in own:
        if place == 0 or words[place - 1][:1] in _ENDS:
            words[place] = words[place].lower()
    for place in own:
        if words[place] in LANGUAGES_OF and not _is_in_name(words, place):
            for name in LANGUAGES_OF[words[place]]:
                found.setdefault(name, []).append(place)
    return found


def _is_in_name(words: Sequence[str], place: int) -> bool:
    """Tell whether the word stands before a name, and in German, with its nouns, between two."""
    low = high = place
    while place - low < _MOST_PARTICLES and low > 0 and words[low] in LANGUAGES_OF:
        low -= 1
    while high - place < _MOST_PARTICLES and high < len(words) - 1 and words[high] in LANGUAGES_OF:
        high += 1
    is_between = words[low][:1].isupper() or "German" not in LANGUAGES_OF[words[place]]
    return words[high][:1].isupper() and is_between


def _around(words: Sequence[str], here: int, ends: Collection[int]) -> range:
    """Return the places around ``here`` up to the nearest of ``ends`` to either side."""
    low = high = here
    while low > 0 and low - 1 not in ends:
        low -= 1
    while high < len(words) - 1 and high + 1 not in ends:
        high += 1
    return range(low, high + 1)


def _outweighs(
    words: Sequence[str], places: Iterable[int], stretch: range, language: Language
) -> bool:
    """Tell whether a language has two function words in a stretch, and no fewer than English.

    What is sung again, ``la la la``, is one word.
    """
    own = [words[place] for place in places if place in stretch]
    if len(set(own)) < _FEWEST:
        return False
    return len(own) >= sum(_is_english(words[place], language) for place in stretch)


def _is_strange(words: Sequence[str], here: int, phrase: range) -> bool:
    """Tell whether most of the long words of a phrase are unknown, the one at hand aside."""
    lexicon = load_lexicon()
    long = {words[place] for place in phrase if place != here and len(words[place]) > _SHORT}
    unknown = {
        word for word in long if word.islower() and not lexicon.is_word(word) and word.isalpha()
    }
    return len(unknown) >= _FEWEST and 2 * len(unknown) >= len(long)


def _is_english(word: str, language: Language) -> bool:
    low = word.lower()
    return low in FUNCTION_WORDS and low not in language.own and low not in language.shared
