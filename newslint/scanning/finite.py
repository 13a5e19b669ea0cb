"""Expressions that match a few strings and nothing else, such as ``(?:cell|smart) ?phones?``."""

import re
from collections.abc import Sequence
from itertools import product
from typing import Any

from newslint.patterncode import compile_re
from newslint.scanning.sought import Word
from newslint.scanning.trees import REPEATS, folds_simply, parse

_MOST = 256
_MOST_IN_SET = 16
_MOST_TURNS = 3
_PLAIN = compile_re(r"(?:[\w ,;:!%&@#/'’“”\"<>=~`€£-]|\\[-.'/ &#])+\Z")
"""Letters, marks that mean themselves, and such marks behind a backslash."""


def is_plain(pattern: str) -> bool:
    """Tell whether an expression matches the text that it is, and nothing else."""
    return _PLAIN.match(pattern) is not None


def spell_out(
    pattern: str, *, ignore_case: bool, left: bool, right: bool
) -> tuple[Word, ...] | None:
    r"""Return what ``pattern`` matches, in the order in which it is tried; None: more than a few.

    ``left`` and ``right`` say that a ``\b`` stands before and behind it.
    """
    if is_plain(pattern):
        return _words([re.sub(r"\\(.)", r"\1", pattern)], left=left, right=right, folds=ignore_case)
    tree = parse(pattern)
    if tree is None:
        return None
    items = list(tree)
    while items and str(items[0][0]) == "AT" and str(items[0][1]) == "AT_BOUNDARY":
        left, items = True, items[1:]
    while items and str(items[-1][0]) == "AT" and str(items[-1][1]) == "AT_BOUNDARY":
        right, items = True, items[:-1]
    if len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        _group, added, removed, inner = items[0][1]
        if added & re.IGNORECASE or removed & re.IGNORECASE:
            ignore_case, items = bool(added & re.IGNORECASE), list(inner)
    if tree.state.flags & re.IGNORECASE:
        ignore_case = True
    found = _sequence(items)
    return None if found is None else _words(found, left=left, right=right, folds=ignore_case)


def _words(found: list[str], *, left: bool, right: bool, folds: bool) -> tuple[Word, ...] | None:
    if not found or not all(found):
        return None
    if folds and not all(map(folds_simply, "".join(found))):
        return None
    shown = [each.lower() for each in found] if folds else found
    return tuple(Word(each, folds, left, right) for each in dict.fromkeys(shown))


def _sequence(items: Sequence[tuple[Any, Any]]) -> list[str] | None:
    found = [""]
    for name, argument in items:
        choices = _choices(str(name), argument)
        if choices is None or len(found) * len(choices) > _MOST:
            return None
        found = [before + after for before, after in product(found, choices)]
    return found


def _choices(name: str, argument: Any) -> list[str] | None:
    """Return what one item of a sequence matches, in the order in which it is tried."""
    if name == "LITERAL":
        return [chr(argument)]
    if name == "IN":
        return _members(argument)
    if name == "SUBPATTERN":
        _group, added, removed, inner = argument
        return None if added or removed else _sequence(inner)
    if name == "BRANCH":
        return _branches(argument[1])
    if name in REPEATS - {"POSSESSIVE_REPEAT"}:
        return _turns(*argument, is_greedy=name == "MAX_REPEAT")
    return None


def _branches(branches: Sequence[Any]) -> list[str] | None:
    found: list[str] = []
    for branch in branches:
        choices = _sequence(branch)
        if choices is None:
            return None
        found += choices
    return found if len(found) <= _MOST else None


def _turns(least: int, most: int, repeated: Any, *, is_greedy: bool) -> list[str] | None:
    if most > _MOST_TURNS:
        return None
    once = _sequence(repeated)
    if once is None or "" in once or len(once) ** most > _MOST:
        return None
    if least == most:
        return ["".join(turns) for turns in product(once, repeat=most)]
    if most == 1:
        return [*once, ""] if is_greedy else ["", *once]
    if len(once) > 1:
        return None
    found = [once[0] * count for count in range(least, most + 1)]
    return found[::-1] if is_greedy else found


def _members(items: Sequence[tuple[Any, Any]]) -> list[str] | None:
    found: list[str] = []
    for name, value in items:
        if str(name) == "LITERAL":
            found.append(chr(value))
        elif str(name) == "RANGE" and value[1] - value[0] < _MOST_IN_SET:
            found += map(chr, range(value[0], value[1] + 1))
        else:
            return None
    return found if len(found) <= _MOST_IN_SET else None
