"""The syllables of an English word, told from its letters.

Each run of vowels is one syllable; some runs are two (``create``, ``science``), and some vowels are
silent (``made``, ``jumped``, ``station``). A word is first relieved of a prefix and an ending that
are syllables of their own, so that the silent letter before them is seen (``use-less``).
"""

import re
from functools import lru_cache

_RUN = re.compile(r"[aeiouy]+")

_SPOKEN_E = frozenset(
    """
    abalone acne acreage adobe anemone apache apostrophe cafe cafes catastrophe chile coyote epitome
    facsimile guacamole hyperbole jesse karate machete recipe recipes sesame simile tamale vigilante
    """.split()
)
"""Words whose last ``e`` is a syllable, where it would be silent by the rule."""

_IRREGULAR = {
    "business": 2,
    "businesses": 3,
    "coalition": 4,
    "embed": 2,
    "every": 2,
    "forever": 3,
    "genre": 2,
    "genres": 2,
    "maybe": 2,
    "nevertheless": 4,
    "people": 2,
}

_PREFIXES = re.compile(
    r"(?P<two>above|afore|agri|ante|anti|counter|dia|extra|hyper|infra|inter|intra|kilo|macro|mega"
    r"|micro|nano|over|pico|semi|ultra|under)"
    r"|(?P<one>dis|fore|none?|out|post|pre|pro|side|sub|un|ware)"
)
_ENDINGS = re.compile(
    r"(?P<three>olog(?:y|ist)|onom(?:y|ist))\Z"
    r"|(?P<two>berry|fully|wom[ae]n)\Z"
    r"|(?P<one>cians?|ers?|ettes?|ful|less|ly|ments?|ness|ports?|ships?|shires?|sides?|some|tion"
    r"|tioned|villes?)\Z"
)
_WORTH = {"one": 1, "two": 2, "three": 3}

_SILENT = re.compile(
    r"(?<=[aeiouy])(?:[^aeiouylr]{1,3}|[^aeiouy]{0,2}(?<![bcdfgkptz])[lr]|[lr][^aeiouylr]{1,3}|squ)e\Z"
    r"|(?<=[aeiouy])(?:[^aeiouylr]{0,2}[^aeiouydtlr]|[lr]?[lr]|[lr][^aeiouylrdt]{1,3}|y)ed\Z"
    r"|(?<=[aeiouy])(?:[^aeiouylr]{0,2}[bdfkmnptvw]|[lr]?[lr]|[lr][bdfkmnptv]|th|gh|y)es\Z"
    r"|(?<=[oa])gue\Z"  # league
    r"|(?<=[aeiouy][^aeiouy])i(?=on)"  # nation
    r"|(?<=[cgtx])i(?=ous)"  # gracious
    r"|(?<=c)i(?=al?\Z|al|us)|t(?=ia(?!t))|s(?=ia\Z)|eau|uai"  # social, partial
    r"|e(?=ous\Z)"  # gorgeous
)
_PARTED = re.compile(
    r"(?<=[^s])ia|i[ou]|ii|eo(?=[^aeiou])|eo\Z"  # diary, violin, radii, theory
    r"|(?<=[^gq])ua(?=[^aeiou])|ua\Z|uen|uity\Z|oa\Z"  # actual, fluent
    r"|(?<=[^aeiou])y[ae](?!\Z|s\Z|d\Z)|(?<=[aeiou])y(?=[aeiou][^ds])"  # dryad, layer
    r"|[aeiou]{3}|diet|diente?|riet|(?<=[^l])lien|iell|dea\Z|real|ience"  # science, variety
    r"|(?<=[^aeiouy])ie(?:r|st|t)\Z|eings?\Z"  # drier, being
    r"|[ai]sm\Z|thm\Z|[dst]n['’]t\Z"  # prism, rhythm, didn't
    r"|^(?:ia|mc)"
)


@lru_cache(50_000)
def count_syllables(word: str) -> int:
    """Return the number of syllables of ``word``, at least one for a word of any letters."""
    lower = word.lower()
    if len(lower) < 3:
        return min(len(lower), 1)
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    count = 0
    start, end = 0, len(lower)
    if found := _PREFIXES.match(lower):
        start = found.end()
        count += _WORTH[found.lastgroup or ""]
    if found := _ENDINGS.search(lower, start):
        end = found.start()
        count += _WORTH[found.lastgroup or ""]
    stem = lower[start:end]
    count += len(_RUN.findall(stem)) + len(_PARTED.findall(stem)) - len(_SILENT.findall(stem))
    return max(count + (lower in _SPOKEN_E), 1)
