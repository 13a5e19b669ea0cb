"""Errors that a user can mend: each names a place and a remedy."""

from collections.abc import Iterable


class UserError(Exception):
    """Something the user wrote is wrong; ``str`` is the whole message, place first."""


class PackError(UserError):
    """A rule pack cannot be used."""


class ConfigError(UserError):
    """The configuration cannot be used."""


def suggest(word: str, choices: Iterable[str]) -> str:
    """Return a hint at the choice nearest to ``word``, or at all of them."""
    from difflib import get_close_matches

    names = sorted(choices)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"valid are {', '.join(names)}" if names else "there is none"
