"""Which strings a text must hold for a pattern to match at all.

A pattern is only worth running, and only worth compiling, on a text that holds one of its required
strings; looking for a string is a hundred times faster. The analysis is sound, not complete: where
it cannot tell, it says so and the pattern runs on every text.
"""

from collections.abc import Iterator
from typing import Any

from newslint.scanning.trees import REPEATS, folds_simply, parse

_LONGEST_CHOICE = 64


def required_literals(pattern: str) -> list[str] | None:
    """Return strings of which `fold` of any matching text holds at least one; None: cannot tell."""
    tree = parse(pattern)
    found = None if tree is None else _required(tree)
    return sorted(found) if found else None


def _required(tree: Any) -> frozenset[str] | None:
    """Return the best set of strings for a sequence: the one whose shortest string is longest."""
    best: frozenset[str] | None = None
    run = ""
    for operation, argument in [*_flatten(tree), (None, None)]:
        name = str(operation)
        if name == "LITERAL" and folds_simply(chr(argument)):
            run += chr(argument).lower()
            continue
        if name in REPEATS and argument[0] and (once := _single_literal(argument[2])):
            best = _better(best, frozenset({run + once}))
            run = ""
            continue
        best = _better(best, frozenset({run}) if run.strip() else None)
        run = ""
        best = _better(best, _required_of(name, argument))
    return best


def _flatten(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the parts of a sequence, those of groups in it included: a group changes no order."""
    for operation, argument in tree:
        if str(operation) == "SUBPATTERN":
            yield from _flatten(argument[-1])
        else:
            yield operation, argument


def _single_literal(repeated: Any) -> str:
    if len(repeated) == 1 and str(repeated[0][0]) == "LITERAL":
        character = chr(repeated[0][1])
        return character.lower() if folds_simply(character) and not character.isspace() else ""
    return ""


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


def _better(left: frozenset[str] | None, right: frozenset[str] | None) -> frozenset[str] | None:
    if left is None or right is None:
        return left or right
    return max(left, right, key=lambda choice: (min(map(len, choice)), -len(choice)))
