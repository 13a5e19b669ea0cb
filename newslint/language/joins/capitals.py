"""Where the words with a capital stand in an article: the evidence on joins at a capital."""

from functools import cached_property

from msgspec import Struct

from newslint.language.passages import Passage
from newslint.language.people.titles import COURTESY
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_APART = compile_re(r"[A-Z](?<=[\w,] .)[^\W_]*")
_OPENING = "([“‘\"'—–"
_LONGEST = 26
"""How far the word before is read."""


class Place(Struct, frozen=True):
    """A stretch of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.passage.text[self.start : self.end]


class Capitals:
    """The words with a capital that follow another word; places are read once, if asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_APART.findall(self._reading.text))

    @cached_property
    def _places(self) -> tuple[dict[str, Place], dict[tuple[str, str], Place]]:
        words: dict[str, Place] = {}
        pairs: dict[tuple[str, str], Place] = {}
        for passage in self._reading.prose:
            text = passage.text
            for found in _APART.finditer(text):
                start, end = found.span()
                before = text[max(0, start - _LONGEST) : start - 1].rpartition(" ")[2]
                left = before.lstrip(_OPENING)
                pair = Place(passage, start - 1 - len(left), end)
                pairs.setdefault((left, found[0]), pair)
                title = left.rstrip(".").lower()
                if left[:1].islower() or left.endswith(",") or title in COURTESY:
                    words.setdefault(found[0], Place(passage, start, end))
        return words, pairs

    def find(self, word: str) -> Place | None:
        """Return where ``word`` first follows one in small letters, a comma or a title."""
        return self._places[0].get(word) if word in self._words else None

    def find_pair(self, left: str, right: str) -> Place | None:
        """Return where ``left right`` first stands with a space."""
        return self._places[1].get((left, right)) if right in self._words else None
