"""Characters that look right, or like nothing, and are others than they seem.

They come with text from PDF files, chats and pages in two scripts. Searching and sorting fail on
them, and a screen reader spells them out.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from unicodedata import normalize

from msgspec import Struct

from newslint.latepattern import compile_late

_CYRILLIC, _GREEK = "АВЕЅІЈКМНОРСТХУаеѕіјорсухԁԛԝ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LATIN_TWINS = "ABESIJKMHOPCTXYaesijopcyxdqwABEZHIKMNOPTYXo"
_LOOKS_LATIN = dict(zip(_CYRILLIC + _GREEK, _LATIN_TWINS, strict=True))
"""Cyrillic and Greek letters that no reader can tell from Latin ones."""

_UNSEEN = r"\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_LIGATURES, _FULL_WIDTH = r"\ufb00-\ufb06", r"\uff01-\uff5e"
_ALIKE = "".join(_LOOKS_LATIN)
_ODD = compile_late(rf"[{_UNSEEN}]+|[{_LIGATURES}]|[{_FULL_WIDTH}]+|[{_ALIKE}]")
_ANY_ODD = compile_late(f"[{_UNSEEN}{_LIGATURES}{_FULL_WIDTH}{_ALIKE}]")
"""What `_ODD` begins with; a set of characters is looked for many times faster than several."""
_JOINERS = frozenset("\u200c\u200d")
_DIRECTION = compile_late(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that are written from the right."""
_WIDE = compile_late(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Letters beside which full-width signs are at home."""
_LATIN = compile_late(r"[A-Za-z\u00c0-\u024f]")
_WORD = compile_late(r"\w+")


class Oddity(Enum):
    """What is the matter with a character."""

    INVISIBLE = "cannot be seen"
    LIGATURE = "is one character for several letters"
    FULL_WIDTH = "is as wide as a Chinese sign"
    LOOK_ALIKE = "holds a letter of another alphabet that looks like a Latin one"


class OddCharacter(Struct, frozen=True):
    """An odd stretch ``text[start:end]`` and what it should be; None where that is not known."""

    start: int
    end: int
    oddity: Oddity
    meant: str | None


def find_odd_characters(text: str) -> Iterator[OddCharacter]:
    """Yield the odd characters of a text in order."""
    if text.isascii() or not _ANY_ODD.search(text):
        return
    done = 0
    copy = _Copy(text)
    for found in _ODD.finditer(text):
        start, end = found.span()
        if start < done:
            continue
        odd = _judge(copy, start, end)
        if odd is not None and odd.start >= done:
            done = odd.end
            yield odd


class _Copy:
    """A text, and what is asked of the whole of it, once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = self._begun = -1

    @cached_property
    def is_wide_at_home(self) -> bool:
        """Whether full-width signs may be meant: beside others, or where no letter is Latin."""
        return _WIDE.search(self.text) is not None or _LATIN.search(self.text) is None

    @cached_property
    def has_right_to_left(self) -> bool:
        """Whether it has letters that are written from the right."""
        return _DIRECTION.search(self.text) is not None

    def begin_word(self, place: int) -> tuple[int, bool]:
        """Return where the letters and figures around ``place`` begin, and if that is asked again.

        The places that are asked for rise, so that no character is looked at twice.
        """
        start = place
        while start > max(0, self._asked) and self.text[start - 1].isalnum():
            start -= 1
        is_same = self._asked >= 0 and start == self._asked
        self._asked, self._begun = place, self._begun if is_same else start
        return self._begun, is_same


def _judge(copy: _Copy, start: int, end: int) -> OddCharacter | None:
    text = copy.text
    first = text[start]
    if first in _LOOKS_LATIN:
        begun, is_known = copy.begin_word(start)
        return None if is_known else _judge_word(text, begun)
    if "\ufb00" <= first <= "\ufb06":
        return OddCharacter(start, end, Oddity.LIGATURE, normalize("NFKC", first))
    if "\uff01" <= first <= "\uff5e":
        meant = normalize("NFKC", text[start:end])
        is_odd = not copy.is_wide_at_home
        return OddCharacter(start, end, Oddity.FULL_WIDTH, meant) if is_odd else None
    if copy.has_right_to_left or _joins(text, start, end):
        return None
    return OddCharacter(start, end, Oddity.INVISIBLE, "")


def _joins(text: str, start: int, end: int) -> bool:
    """Tell whether invisible characters join what is no Latin letter, as in a family of faces."""
    if not _JOINERS.issuperset(text[start:end]):
        return False
    beside = text[max(0, start - 1) : start], text[end : end + 1]
    return not all(_LATIN.match(each) or each.isspace() for each in beside if each)


def _judge_word(text: str, start: int) -> OddCharacter | None:
    """Judge a word that has a letter of another alphabet: only beside Latin ones is it odd."""
    word = _WORD.match(text, start)
    if word is None or not _LATIN.search(word[0]):
        return None
    others = [each for each in word[0] if each.isalpha() and not _LATIN.match(each)]
    if any(each not in _LOOKS_LATIN for each in others):
        return None  # a symbol of science, such as Δx or μTorrent
    if len(word[0]) < _LEAST_LETTERS:
        return None
    meant = "".join(_LOOKS_LATIN.get(each, each) for each in word[0])
    return OddCharacter(start, word.end(), Oddity.LOOK_ALIKE, meant)


_LEAST_LETTERS = 3
"""Shorter words that mix alphabets are formulas."""
