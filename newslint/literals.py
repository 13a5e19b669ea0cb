"""Which strings a text must hold for a pattern to match at all.

A pattern is only worth running, and only worth compiling, on a text that holds one of its required
strings; looking for a string is a hundred times faster. The analysis is sound, not complete: where
it cannot tell, it says so and the pattern runs on every text.
"""

import re
from typing import Any

_LONGEST_CHOICE = 24


def fold(text: str) -> str:
    """Return ``text`` in lower case, with the letters that fold to ASCII ones written as such.

    The result may differ in length; it serves to ask whether a string occurs.
    """
    return text.lower().replace("ſ", "s").replace("ı", "i")


def required_literals(pattern: str) -> list[str] | None:
    """Return strings of which `fold` of any matching text holds at least one; None: cannot tell."""
    # The parser is private to the standard library; whatever it does not know means "cannot tell".
    try:
        from re import _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern)
        found = _required(tree)
    except (ImportError, AttributeError, KeyError, TypeError, ValueError, re.error, RecursionError):
        return None
    return sorted(found) if found else None


def _required(tree: Any) -> frozenset[str] | None:
    """Return the best set of strings for a sequence: the one whose shortest string is longest."""
    best: frozenset[str] | None = None
    run = ""
    for operation, argument in [*tree, (None, None)]:
        name = str(operation)
        if name == "LITERAL" and argument < 128:
            run += chr(argument).lower()
            continue
        best = _better(best, frozenset({run}) if run.strip() else None)
        run = ""
        best = _better(best, _required_of(name, argument))
    return best


def _required_of(name: str, argument: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        return _required(argument[-1])
    if name == "ATOMIC_GROUP":
        return _required(argument)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
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
