"""Brackets and braces of an expression, or of a glob, that have lost their partners."""

import re

from newslint.patterncode import compile_re

_PIECE = compile_re(r"\\.|\[[!^]?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|[][(){}]", re.DOTALL)
_OPENING = {")": "(", "]": "[", "}": "{"}


def find_unpaired(written: str) -> list[str]:
    """Return the brackets and braces without a partner, in order.

    One behind a backslash, or in a class of characters, is a sign like any other.
    """
    unpaired: list[str] = []
    for piece in _PIECE.findall(written):
        if len(piece) > 1:
            continue
        if unpaired and unpaired[-1] == _OPENING.get(piece):
            unpaired.pop()
        else:
            unpaired.append(piece)
    return unpaired
