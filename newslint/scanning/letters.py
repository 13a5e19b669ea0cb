"""What the characters of an expression are in the forms of text in which strings are looked for."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from newslint.scanning.normal import LETTER, normalise
from newslint.scanning.trees import folds_simply

EDGE = "\0"
"""Stands in a string of the normal form where a word must begin or end."""

_MOST_IN_SET = 8
_MOST_IN_RANGE = 12
_ASCII_ONLY = re.compile(r"\(\?[a-zA-Z]*[aL]")
"""A flag under which letters that are not ASCII are none."""

_TURKISH = frozenset("Iı")
_DIGITS = (*"0123456789", LETTER)
_CLASSES = {"CATEGORY_SPACE": (" ",), "CATEGORY_DIGIT": _DIGITS}


class Letters(Protocol):
    """One form of text."""

    def of(self, name: str, argument: Any) -> list[str] | None:
        """Return what an operation that takes one character takes, or None where it is much."""
        ...

    def join(self, start: str, character: str) -> str | None:
        """Return a string with one character more, or None where it cannot stand there."""
        ...

    def bound(self, start: str) -> str:
        r"""Return a string behind which ``\b`` stands."""
        ...


class _Folded:
    """The letters of `trees.fold`."""

    def of(self, name: str, argument: Any) -> list[str] | None:
        characters = _spelt(name, argument)
        if not characters or not all(map(folds_simply, characters)):
            return None
        return [each.lower() for each in characters]

    def join(self, start: str, character: str) -> str | None:
        return start + character

    def bound(self, start: str) -> str:
        return start


class _Normal:
    """The letters of `normal.normalise`: whatever is no part of a word is a space."""

    def can_read(self, pattern: str) -> bool:
        """Tell whether its words are those of the normal form."""
        return _ASCII_ONLY.search(pattern) is None

    def of(self, name: str, argument: Any) -> list[str] | None:
        if name == "IN":
            return self._of_set(argument)
        characters = _spelt(name, argument)
        return characters and list(_shown(characters))

    def _of_set(self, items: list[tuple[Any, Any]]) -> list[str] | None:
        found: set[str] = set()
        for operation, value in items:
            name = str(operation)
            if name == "LITERAL":
                found.update(_shown([chr(value)]))
            elif name == "RANGE" and value[1] - value[0] < _MOST_IN_RANGE:
                found.update(_shown(map(chr, range(value[0], value[1] + 1))))
            elif name == "CATEGORY" and str(value) in _CLASSES:
                found.update(_CLASSES[str(value)])
            else:
                return None
        return sorted(found)

    def join(self, start: str, character: str) -> str | None:
        if not start.endswith(EDGE):
            return start + character
        before, is_space = start[:-1], character == " "
        if not before:
            # What stands before the match is not known, only that it differs.
            return character if is_space else start + character
        return before + character if is_space else None

    def bound(self, start: str) -> str:
        return start if start.endswith((EDGE, " ")) else start + EDGE


def _shown(characters: Iterable[str]) -> Iterator[str]:
    """Yield what stands in a normal form for whatever matches one of the characters."""
    for each in characters:
        # Where case is ignored, each of these matches the other, and only one of them is ASCII.
        yield from ("i", LETTER) if each in _TURKISH else (normalise(each),)


FOLDED_LETTERS = _Folded()
NORMAL_LETTERS = _Normal()


def _spelt(name: str, argument: Any) -> list[str] | None:
    """Return the characters of a letter, or of a set that lists few."""
    if name == "LITERAL":
        return [chr(argument)]
    if name != "IN" or len(argument) > _MOST_IN_SET:
        return None
    if any(str(operation) != "LITERAL" for operation, _value in argument):
        return None
    return [chr(value) for _operation, value in argument]
