"""The indefinite article: “a” before the sound of a consonant, “an” before that of a vowel.

What counts is the sound, so that it is “an hour”, “a university” and “an MP”. Where spelling does
not tell the sound beyond doubt, as in “an historic” or before most initials, nothing is said.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import Sign
from newslint.language.stringfacts import Reader
from newslint.latepattern import compile_late

_ARTICLE = compile_late(
    r"\b(?<!['’.&;/+-])[Aa](?:(?=\s(?:[aeiouhAEIOUHFLMNRSX8]|11|18))|n(?=\s[^\WaiAI_]))"
)
"""Only what can be wrong: “a” before what may be a vowel, “an” before what may be none."""
_LAST = compile_late(r"(?<![^\W])([Aa]n?)\Z")
_LAST_LETTERS = frozenset("aAn")
_NEXT = compile_late(r"\s+([^\W_][\w'’.,-]*+)(?!/)")
_PARTS = compile_late("[-'’]")
_LETTERS_BEFORE = compile_late(
    r"\b(?:vitamin|hepatitis|group|type|grade|class|section|part|point|level|plan|exhibit|influenza"
    r"|category|series|serie|option|team|band|schedule|appendix|annex|block|gate|platform|letter)\s\Z",
    re.IGNORECASE,
)
"""Words behind which “A” is a letter."""

_SILENT_H = compile_late(r"(?:hour|honest|honou?r|heir(?!l\b))")
_LIKE_YOU = compile_late(
    r"(?:uni(?:que|t(?:s|ed|ary|y)?\b|form|on|vers|lateral|corn|sex|cameral|cycle|f(?:y|ied|ication))"
    r"|unanim|us(?:e[drs]?\b|eful|eless|er|ual|age|urp)|ut(?:il|opi|er[iou])|ubiquit|uran|urin|ufo"
    r"|ukrain|ukulele|ugand|urugu|eu(?:ro|log|phem|than|nuch|calyp|phor|gen)|ewe|ewer)"
)
_LIKE_ONE = compile_late(r"one(?:s|self|sy|sie)?\b|onsie|once\b")
_VOWEL = compile_late(r"[aio]|e(?!u|we)|u(?:n(?!i|anim|e)|p|lt|nder|rb|rg|rn\b|gl|tt|tm|mb|mp)")
_CONSONANT = compile_late(r"[bcdfgjklmnpqrstvwz](?=[a-z]*[aeiouy])[a-z]")
_NO_NOUN = frozenset(
    """
    a about above after again against all along also am among an and another any are around as at
    away each either else even ever every i if in into is it its of off on onto or our out over own
    the this that these those there their they to under until up upon us was were we with which
    who what when where will would be been but by can could do does for from had has have he her
    him his how me my no nor not she should so some than them then through too you your de der den
    la las le les los di del der das die du des e o u y per vs via
    """.split()
)
"""Words before which no article stands: there the article is a letter, or a word is missing."""

_VOWEL_INITIALS = frozenset(
    """
    ABC AFL AGM AI AIDS ANC API ATM EC ECB EU FA FBI FDA HD HGV HIV HR IMF IP IPO IQ IRA ISP IT LCD
    LSE MBA MBE MEP MP MP3 MRI MSP NBA NFL NGO NHS NHL OBE OECD RAF RSPCA SMS SNP SUV SS X
    """.split()
)
_CONSONANT_INITIALS = frozenset(
    """
    BBC BMW CD CEO CIA CNN CV DJ DNA DVD GDP GP GPS JP KGB PC PHD PR TB TV UFO UK UN UNESCO UNICEF
    US USA USB VAT VIP WHO
    """.split()
)
_EIGHTS = compile_late(r"(?:8\d{0,2}|11|18)(?:,\d{3})*(?:\.\d+)?(?:$|[-%a-z])")
_OTHER_FIGURES = compile_late(r"(?:[1-79]\d{0,2})(?:,\d{3})*(?:\.\d+)?(?:$|[-%a-z])")
_BEFORE_VOWEL = (
    r"(?i:[aio]|e(?:[^uw]|w(?:[^e]|\b))|u(?:n(?:[^ie]|\b)|p|lt|rb|rg|rn|gl|tt|tm|mb|mp)"
    r"|hour|hone|hono|heir)"
)
_BEFORE_NONE = (
    r"(?i:[bcdfgjklmnpqrstvwz][a-z]|u(?:ni|nanim|s[eua]|ti|to|te|bi|ra|ri|fo|kr|ku|ga|ru)|eu|ew"
    r"|on[ces])"
)
SHOWN_BY = (
    rf"\b[Aa]\s+(?:{_BEFORE_VOWEL}|8|11|18|{'|'.join(sorted(_VOWEL_INITIALS))})",
    rf"\b[Aa]n\s+(?:{_BEFORE_NONE}|[1-79]|{'|'.join(sorted(_CONSONANT_INITIALS))})",
)
"""Expressions of which every passage with a wrong article matches one, and a few more passages."""


class WrongArticle(Struct, frozen=True):
    """An article at ``start`` to ``end``, the right one, and the word it stands before."""

    start: int
    end: int
    right: str
    word: str


def find_wrong_articles(
    reading: Reading, sign: Sign | None = None
) -> Iterator[tuple[Passage, WrongArticle]]:
    """Yield the articles that do not go with the sound of the next word.

    ``sign`` is that of `SHOWN_BY`.
    """
    for passage in _find_passages(reading) if reading.has_sign(sign) else ():
        for article in _ARTICLE.finditer(passage.text):
            found = _judge(passage, *article.span())
            if found and not reading.is_foreign_at(passage, found.start, found.end):
                yield passage, found


def _find_passages(reading: Reading) -> list[Passage]:
    """Return the passages, in order, that have an article before a word of the other sound."""
    tokens = reading.tokens
    articles = reading.find_facts(_load_reader())
    is_article = bytes(map(articles.__contains__, tokens))
    found: dict[int, None] = {}
    place = is_article.find(1)
    while 0 <= place < len(tokens) - 1:
        if _takes_another(articles[tokens[place]].lower(), tokens[place + 1]):
            found[reading.index_at(place)] = None
        place = is_article.find(1, place + 1)
    return [reading.prose[index] for index in found]


@lru_cache(maxsize=10_000)
def _takes_another(article: str, string: str) -> bool:
    """Tell whether the word that a string begins with has the sound for the other article."""
    following = _NEXT.match(f" {string}")
    needs_n = _sounds_like_vowel(_bare(following[1])) if following else None
    return needs_n is not None and needs_n != (article == "an")


def _bare(word: str) -> str:
    return word.rstrip(".,'’-")


@cache
def _load_reader() -> Reader[str]:
    """Return what knows the strings between two spaces that end with an article."""

    def read(string: str) -> str:
        found = _LAST.search(string) if string[-1] in _LAST_LETTERS else None
        return found[1] if found else ""

    return Reader(read)


def _judge(passage: Passage, start: int, end: int) -> WrongArticle | None:
    text = passage.text
    written = text[start:end]
    following = _NEXT.match(text, end)
    if following is None:
        return None
    word = _bare(following[1])
    needs_n = _sounds_like_vowel(word)
    if needs_n is None or needs_n == (written[1:] == "n"):
        return None
    if written[0] == "A" and not (passage.starts_sentence(start) and word.islower()):
        return None
    is_name = word[0].isupper() and word[1:2].islower() and not _LIKE_YOU.match(word.lower())
    if is_name and not needs_n:
        return None  # “an” before a name is often part of one: An Garda Síochána
    if needs_n and _LETTERS_BEFORE.search(text, max(0, start - 20), start):
        return None
    return WrongArticle(start, end, written[0] + "n" * needs_n, word)


def _sounds_like_vowel(word: str) -> bool | None:
    """Tell whether a word begins with the sound of a vowel; None where that is in doubt."""
    if word[:1].isdigit():
        return _number_sounds_like_vowel(word)
    letters = _PARTS.split(word, maxsplit=1)[0]
    if len(letters) < 2 or not letters.isalpha():
        return None
    if letters.isupper():
        is_known = letters in _VOWEL_INITIALS or letters in _CONSONANT_INITIALS
        return letters in _VOWEL_INITIALS if is_known else None
    lower = letters.lower()
    if lower in _NO_NOUN or not letters[1:].islower():
        return None
    return _word_sounds_like_vowel(lower)


def _word_sounds_like_vowel(lower: str) -> bool | None:
    if _SILENT_H.match(lower):
        return True
    if _LIKE_YOU.match(lower) or _LIKE_ONE.match(lower):
        return False
    if _VOWEL.match(lower):
        return True
    return False if _CONSONANT.match(lower) else None


def _number_sounds_like_vowel(word: str) -> bool | None:
    if _EIGHTS.match(word):
        return True
    return False if _OTHER_FIGURES.match(word) else None
