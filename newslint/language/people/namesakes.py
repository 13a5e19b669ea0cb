"""Namesakes: whether a surname is one person's, or a family's, or several people's."""

from collections.abc import Sequence
from functools import cached_property

from newslint.language.passages import MOST_SOUGHT, Passage
from newslint.language.people.kin import KIN
from newslint.language.people.names import OPENERS, UPPER, Name
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SUFFIXES = frozenset("CBE II III IV Jr KC MBE MP MSP OBE QC SC Snr Sr".split())
_LONGEST = 10
"""Words of a name; a longer one is a heading in capitals."""

_REACH = 40
_AND = compile_re(
    rf"(?:(?P<before>[\w.]+)\s+)?(?<![\w.])(?P<first>[{UPPER}][\w.]*)\s+(?:and|&)\s+\Z"
)


class Namesakes:
    """The names of one article by each of their words, gathered when they are first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._prose = reading.prose
        self._asked = 0

    def is_one_person(self, surname: str) -> bool:
        """Tell whether one person of that surname is introduced, and no family is spoken of."""
        found = self._find(surname)
        near = {index + step for index, _name in found for step in (-1, 0, 1)}
        if not near.isdisjoint(self._kin):
            return False
        if any(_shares_name(self._prose[index], name) for index, name in found):
            return False
        full = [words for _index, name in found if len(words := without_title(name)) > 1]
        full = [words for words in full if surname in words]
        given = {words[-2] for words in full}
        return len(given) == 1 and all(words[-1] == surname for words in full)

    def _find(self, surname: str) -> Sequence[tuple[int, Name]]:
        self._asked += 1
        if self._asked > MOST_SOUGHT:
            return self._names.get(surname, ())
        return [
            (index, name)
            for index, passage in enumerate(self._prose)
            if surname in passage.text
            for name in passage.names
            if any(part.text == surname for part in name.parts[:_LONGEST])
        ]

    @cached_property
    def _names(self) -> dict[str, list[tuple[int, Name]]]:
        names: dict[str, list[tuple[int, Name]]] = {}
        for index, passage in enumerate(self._prose):
            for name in passage.names:
                for word in {part.text for part in name.parts[:_LONGEST]}:
                    names.setdefault(word, []).append((index, name))
        return names

    @cached_property
    def _kin(self) -> frozenset[int]:
        """The passages that speak of a family."""
        return frozenset(
            index for index, passage in enumerate(self._prose) if not KIN.isdisjoint(passage.lowers)
        )


def _shares_name(passage: Passage, name: Name) -> bool:
    """Tell whether a name before it has the same surname: ``Alan and Mary Holm``."""
    found = _AND.search(passage.text, max(0, name.start - _REACH), name.start)
    if not found:
        return False
    before = found["before"] or ""
    if is_title_word(found["first"]) or not before[:1].isupper():
        return True
    return before.lower() in OPENERS


def without_title(name: Name) -> Sequence[str]:
    """Return the words of a name after the last title in it, and before ``Jr`` and the like."""
    words = [part.text for part in name.parts[:_LONGEST]]
    while len(words) > 1 and words[-1].rstrip(".") in _SUFFIXES:
        del words[-1]
    titles = [index for index, word in enumerate(words) if is_title_word(word)]
    return words[titles[-1] + 1 :] if titles else words
