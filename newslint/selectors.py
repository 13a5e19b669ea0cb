"""Selectors: how configuration and comments name rules."""

from collections.abc import Iterable
from fnmatch import fnmatchcase


def fits(selector: str, identifier: str) -> bool:
    """Tell whether a selector (an identifier, a pack's name, a pattern) names a rule."""
    return fnmatchcase(identifier, selector) or identifier.startswith(f"{selector}.")


def specificity(selectors: Iterable[str], identifier: str) -> int:
    """Return how many letters of the best fitting selector are literal, -1 where none fits."""
    fitting = (
        sum(character not in "*?" for character in selector)
        for selector in selectors
        if fits(selector, identifier)
    )
    return max(fitting, default=-1)
