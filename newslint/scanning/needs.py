"""Which strings a text must hold for a pattern to match at all.

A pattern is only worth running, and only worth compiling, on a text that holds one of its required
strings; looking for a string is a hundred times faster. The analysis is sound, not complete: where
it cannot tell, it says so and the pattern runs on every text.
"""

from collections.abc import Iterator
from typing import Any

from newslint.scanning.starts import begin
from newslint.scanning.trees import REPEATS, parse

_LONGEST_CHOICE = 64
_FREQUENT = frozenset(" etaoinsrhl0123456789.,'’\"-")
_WEIGHT_OF_FREQUENT = 0.5


def required_literals(pattern: str) -> list[str] | None:
    """Return strings of which `fold` of any matching text holds at least one; None: cannot tell."""
    tree = parse(pattern)
    found = None if tree is None else _required(tree)
    if not found:
        return None
    return sorted(
        string
        for string in found
        if not any(other != string and other in string for other in found)
    )


def _required(tree: Any) -> frozenset[str] | None:
    """Return the best set of strings for a sequence: the one whose commonest string is rarest."""
    sequence = list(_flatten(tree))
    best: frozenset[str] | None = None
    for index, (operation, argument) in enumerate(sequence):
        # With whatever the rest of the sequence begins, a match must hold it.
        for choice in (begin(sequence[index:]), _required_of(str(operation), argument)):
            if choice and all(string.strip() for string in choice):
                best = _better(best, choice)
    return best


def _flatten(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the parts of a sequence, those of groups in it included: a group changes no order."""
    for operation, argument in tree:
        if str(operation) == "SUBPATTERN":
            yield from _flatten(argument[-1])
        else:
            yield operation, argument


def _required_of(name: str, argument: Any) -> frozenset[str] | None:
    if name == "ATOMIC_GROUP":
        return _required(argument)
    if name in REPEATS:
        least, _most, repeated = argument
        return _required(repeated) if least else None
    if name == "BRANCH":
        choices = [_required(branch) for branch in argument[1]]
        known = [choice for choice in choices if choice is not None]
        merged = frozenset().union(*known)
        return merged if len(known) == len(choices) and len(merged) <= _LONGEST_CHOICE else None
    return None


def _better(left: frozenset[str] | None, right: frozenset[str]) -> frozenset[str]:
    return right if left is None else max(left, right, key=_rarity)


def _rarity(choice: frozenset[str]) -> tuple[float, int]:
    return min(map(_weigh, choice)), -len(choice)


def _weigh(string: str) -> float:
    return sum(_WEIGHT_OF_FREQUENT if each in _FREQUENT else 1 for each in string)
