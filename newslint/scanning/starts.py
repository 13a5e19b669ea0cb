"""Which strings a match can begin with: where none of them stands, no match begins."""

from collections.abc import Iterable
from itertools import product
from typing import Any

from msgspec import Struct

from newslint.scanning.trees import REPEATS, folds_simply, parse

_MOST = 128
_LONGEST = 24
_MOST_IN_SET = 8
_MOST_TURNS = 4
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_LEAST_LENGTH = 2


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


def find_starts(pattern: str) -> list[str] | None:
    """Return strings with one of which every match begins, folded; None: cannot tell.

    Looking for the strings in `fold` of a text finds every place where a match can begin.
    """
    tree = parse(pattern)
    if tree is None:
        return None
    found = begin(tree)
    if not found or any(len(start.strip()) < _LEAST_LENGTH for start in found):
        return None
    return sorted(start for start in found if not _has_shorter(start, found))


def begin(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return strings with one of which whatever a sequence matches begins."""
    return _read(tree, _NOTHING).all


def _has_shorter(start: str, found: frozenset[str]) -> bool:
    return any(start[:length] in found for length in range(_LEAST_LENGTH, len(start)))


def _read(tree: Iterable[tuple[Any, Any]], before: _Beginnings) -> _Beginnings:
    """Return the beginnings of a sequence behind ``before``."""
    found = before
    for operation, argument in tree:
        if not found.open:
            return found
        if str(operation) in _ZERO_WIDTH:
            continue
        following = _read_one(str(operation), argument, found)
        if following is None or len(following.all) > _MOST or _is_long(following):
            return found.closed()
        found = following
    return found


def _is_long(found: _Beginnings) -> bool:
    return any(len(start) > _LONGEST for start in found.open)


def _read_one(name: str, argument: Any, before: _Beginnings) -> _Beginnings | None:
    if name == "LITERAL":
        return _append(before, [chr(argument)])
    if name == "IN":
        return _append(before, _members(argument))
    if name in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _read(argument[-1] if name == "SUBPATTERN" else argument, before)
    if name == "BRANCH":
        return _unite(_read(branch, before) for branch in argument[1])
    if name in REPEATS:
        return _read_repeat(argument, before)
    return None


def _read_repeat(argument: tuple[int, int, Any], before: _Beginnings) -> _Beginnings:
    least, most, repeated = argument
    found = before
    for _turn in range(min(max(least, 1), _MOST_TURNS)):
        found = _read(repeated, found)
    if most > max(least, 1) or least > _MOST_TURNS:
        found = found.closed()
    return found if least else _unite((before, found))


def _unite(several: Iterable[_Beginnings]) -> _Beginnings:
    listed = list(several)
    return _Beginnings(
        frozenset().union(*(each.open for each in listed)),
        frozenset().union(*(each.cut for each in listed)),
    )


def _append(before: _Beginnings, characters: list[str] | None) -> _Beginnings | None:
    if not characters or not all(map(folds_simply, characters)):
        return None
    longer = frozenset(
        start + character.lower() for start, character in product(before.open, characters)
    )
    return _Beginnings(longer, before.cut)


def _members(items: list[tuple[Any, Any]]) -> list[str] | None:
    """Return the characters of a set that lists few of them."""
    if len(items) > _MOST_IN_SET or any(str(name) != "LITERAL" for name, _value in items):
        return None
    return [chr(value) for _name, value in items]
