"""Which strings a match can begin with: where none of them stands, no match begins."""

from collections.abc import Iterable, Set
from typing import Any

from msgspec import Struct

from newslint.scanning.letters import EDGE, FOLDED_LETTERS, NORMAL_LETTERS, Letters
from newslint.scanning.sought import Start
from newslint.scanning.trees import REPEATS, parse

_MOST = 128
_LONGEST = 24
_MOST_TURNS = 4
_LEAST_LENGTH = 2
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_BOUNDARY = "AT_BOUNDARY"


class _Beginnings(Struct, frozen=True):
    """Strings that a sequence begins with: ``open`` ones can be longer by what comes next."""

    open: frozenset[str]
    cut: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        return self.open | self.cut

    def closed(self) -> "_Beginnings":
        return _Beginnings(frozenset(), self.all)


_NOTHING = _Beginnings(frozenset({""}))


def find_starts(pattern: str) -> list[Start] | None:
    """Return strings with one of which every match begins; None: cannot tell.

    Looking for them in the normal form of a text, with a space before it and behind it, finds
    every place where a match can begin.
    """
    tree = parse(pattern)
    if tree is None or not NORMAL_LETTERS.can_read(pattern):
        return None
    found = _Reader(NORMAL_LETTERS).read(tree, _NOTHING).all
    starts = {_start_of(each) for each in found}
    if not found or any(len(each.text.strip()) < _LEAST_LENGTH for each in starts):
        return None
    kept = [each for each in starts if not _has_shorter(each, starts)]
    return sorted(kept, key=lambda each: (each.text, each.skips))


def begin(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return strings with one of which the fold of whatever a sequence matches begins."""
    return _Reader(FOLDED_LETTERS).read(tree, _NOTHING).all


def _start_of(string: str) -> Start:
    """Return a start whose edges, which are spaces in a normal form, are written as such."""
    is_bound = string.startswith(EDGE)
    return Start(string.replace(EDGE, " "), int(is_bound))


def _has_shorter(start: Start, starts: Set[Start]) -> bool:
    lengths = range(_LEAST_LENGTH, len(start.text))
    return any(Start(start.text[:length], start.skips) in starts for length in lengths)


class _Reader:
    """Reads what sequences begin with, in the letters of one form of text."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def read(self, tree: Iterable[tuple[Any, Any]], before: _Beginnings) -> _Beginnings:
        """Return the beginnings of a sequence behind ``before``."""
        found = before
        for operation, argument in tree:
            if not found.open:
                return found
            if str(operation) in _ZERO_WIDTH:
                if str(argument) == _BOUNDARY:
                    found = self._bound(found)
                continue
            following = self._read_one(str(operation), argument, found)
            if following is None or _is_much(following):
                return found.closed()
            found = following
        return found

    def _read_one(self, name: str, argument: Any, before: _Beginnings) -> _Beginnings | None:
        if name in {"SUBPATTERN", "ATOMIC_GROUP"}:
            return self.read(argument[-1] if name == "SUBPATTERN" else argument, before)
        if name == "BRANCH":
            return _unite(self.read(branch, before) for branch in argument[1])
        if name in REPEATS:
            return self._read_repeat(argument, before)
        characters = self._letters.of(name, argument)
        return None if characters is None else self._append(before, characters)

    def _read_repeat(self, argument: tuple[int, int, Any], before: _Beginnings) -> _Beginnings:
        least, most, repeated = argument
        found = before
        for _turn in range(min(max(least, 1), _MOST_TURNS)):
            found = self.read(repeated, found)
        if least > _MOST_TURNS:
            found = found.closed()
        elif most > max(least, 1):
            more = self.read(repeated, found).closed()
            found = found.closed() if _is_much(more) else _unite((found, more))
        return found if least else _unite((before, found))

    def _append(self, before: _Beginnings, characters: Iterable[str]) -> _Beginnings:
        joined = (
            self._letters.join(start, character)
            for start in before.open
            for character in characters
        )
        return _Beginnings(frozenset(each for each in joined if each is not None), before.cut)

    def _bound(self, before: _Beginnings) -> _Beginnings:
        return _Beginnings(frozenset(map(self._letters.bound, before.open)), before.cut)


def _is_much(found: _Beginnings) -> bool:
    return len(found.all) > _MOST or any(len(start) > _LONGEST for start in found.open)


def _unite(several: Iterable[_Beginnings]) -> _Beginnings:
    listed = list(several)
    return _Beginnings(
        frozenset().union(*(each.open for each in listed)),
        frozenset().union(*(each.cut for each in listed)),
    )
