"""Places where a mark stands between two words with no space: what is written around them."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum

from msgspec import Struct

from newslint.document import OBJECT
from newslint.language.function_words import (
    AUXILIARIES,
    CLITICS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from newslint.language.joins.suspects import MARKED
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

_LEFT = compile_re(r"(?:\d+(?:[.,:]\d+)+|[^\W_]+(?:['’-][^\W_]+)*)\Z")
_RIGHT = compile_re(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’-][^\W_]+)*")
_PARTS = compile_re(r"[^\W\d_]+")
_CLIPPED = CLITICS | {"o", "n", "em"}
_CODE = compile_re(rf"[@\\=<>{{}}|_~^*+{OBJECT}]|#[^\W\d]|&#?\w+;|www\.|://", re.IGNORECASE)
_CLOSED = compile_re(r"[.,;:?!…]*[\"”’')\]]*[.,;:?!…]*(?:[—–-].*)?\Z", re.DOTALL)
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_MOST_MARKS = 3
_REACH = 40
"""How far a word is read."""

_CHUNK_REACH = 200
"""How far the string around a place is read to either side, where no space ends it."""

OPENERS = (AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS) - {"like", "may"}
"""Words of grammar: with a capital, they begin a sentence."""


class Verdict(IntEnum):
    """Whether a space is missing at a place."""

    NO = 0
    LIKELY = 1
    CERTAIN = 2


class Place(Struct, frozen=True):
    """A mark between two words.

    The word on the left is at ``start``, the mark at ``mark``; the space belongs at ``seam``, and
    the word on the right ends at ``end``. ``left`` is "" where a closing mark stands before the
    mark, which is then ``prior``. ``lead`` and ``tail`` are the rest of the string without a space.
    """

    text: str
    start: int
    mark: int
    seam: int
    end: int
    left: str
    right: str
    lead: str
    tail: str

    @property
    def prior(self) -> str:
        """The character before the mark."""
        return self.text[self.mark - 1 : self.mark]

    @property
    def is_closed(self) -> bool:
        """Whether the word on the right ends as words do, with nothing stuck to it."""
        return _CLOSED.match(self.tail) is not None


def find_places(passage: Passage) -> Iterator[Place]:
    """Yield the places in ``passage`` where a word follows a mark, none of them in code."""
    text = passage.text
    for found in MARKED.finditer(text):
        mark, seam = found.start(), found.end()
        if not mark or (text[seam].isdigit() and seam in passage.markup_edges):
            continue  # a note's number stands above the line
        while text[mark] in "?!" and text[mark - 1] in "?!" and mark > seam - _MOST_MARKS:
            mark -= 1
        place = read_place(text, mark, seam)
        if place:
            yield place


def read_place(text: str, mark: int, seam: int) -> Place | None:
    """Return the place whose mark lies at ``mark`` to ``seam``; None where it is not in prose."""
    left = _LEFT.search(text, max(0, mark - _REACH), mark)
    right = _RIGHT.match(text, seam, seam + _REACH)
    if right is None:
        return None
    start = left.start() if left else mark
    before = text[max(0, start - _CHUNK_REACH) : start]
    after = text[right.end() : right.end() + _CHUNK_REACH]
    lead = "" if before[-1:].isspace() or not before else before.rsplit(None, 1)[-1]
    tail = "" if after[:1].isspace() or not after else after.split(None, 1)[0]
    if is_code(lead, text[start : right.end()], tail):
        return None
    word = left[0] if left else ""
    return Place(
        text,
        start if word else max(0, mark - 1),
        mark,
        seam,
        right.end(),
        word,
        right[0],
        lead,
        tail,
    )


def is_code(lead: str, middle: str, tail: str) -> bool:
    """Tell whether a string without spaces is an address, a path, or code."""
    whole = f"{lead}{middle}{tail}"
    if _CODE.search(whole):
        return True
    slashes = whole.count("/")
    return slashes > 1 or (slashes == 1 and whole.rstrip(".,;:?!)”\"’'").count(".") > 0)


def is_known(word: str) -> bool:
    """Tell whether each part of ``word``, which may have a hyphen, is a word or a name."""
    lexicon = load_lexicon()
    parts = _find_parts(word)
    return bool(parts) and all(lexicon.is_word(part) or lexicon.is_name(part) for part in parts)


def is_common(word: str) -> bool:
    """Tell whether ``word``, whatever its case, is a word and no name."""
    lower = word.lower()
    if lower in OPENERS:
        return True
    parts = _find_parts(lower)
    return bool(parts) and all(load_lexicon().is_word(part) for part in parts)


def _find_parts(word: str) -> list[str]:
    lower = word.lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFD", lower).translate(_ACCENTS)
    return [part for part in _PARTS.findall(lower) if part not in _CLIPPED]


def is_opener(word: str) -> bool:
    """Tell whether ``word`` is one of grammar, be it shortened: ``It's``."""
    lower = word.lower().replace("’", "'")
    return lower in OPENERS or lower.split("'")[0] in OPENERS


def is_whole_word(word: str) -> bool:
    """Tell whether ``word`` has two letters or more, or is one of the words of one letter."""
    return len(word) > 1 or word in "aIA"
