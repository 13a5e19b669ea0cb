"""Cleaning: text without what could drive a terminal, break a line or turn its writing round."""

from newslint.patterncode import compile_re

_JOINER = compile_re(r"(?<=[^\x00-\x7f])[\u200c\u200d](?=[^\x00-\x7f])")
_CONTROLS = compile_re(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return ``text`` with control characters, which could drive a terminal, made visible.

    What joins signs to one, as in some emoji, is let through; within plain letters it is a fault.
    """
    joiners = {match.start() for match in _JOINER.finditer(text)}
    return "".join(
        character
        if character.isprintable() or at in joiners
        else ("�" if not character.isspace() else " ")
        for at, character in enumerate(text)
    )


def one_line(text: str) -> str:
    """Return ``text`` on one line, without what could drive a terminal or turn its writing round.

    White space becomes a space; other control characters go.
    """
    return _CONTROLS.sub(lambda found: " " if found[0].isspace() else "", text)
