"""Brackets and braces of an expression, or of a glob, that have lost their partners."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.patterncode import compile_re

_PIECE = compile_re(r"\\.|\[[!^]?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|[][(){}]", re.DOTALL)
_OPENING = {")": "(", "]": "[", "}": "{"}


class Tear(NamedTuple):
    """A pair that a comma parts: its opening sign, and the items of a list that hold the two."""

    opening: str
    first: str
    last: str


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


def find_tears(items: Sequence[str]) -> Iterator[Tear]:
    """Yield what lost its partner in one item of a list and finds it in a later one.

    A sign that has none anywhere stands for itself, as a ``}`` may, or is a fault of its own.
    """
    unpaired = [find_unpaired(item) for item in items]
    for number, (item, signs) in enumerate(zip(items, unpaired, strict=True), start=1):
        for sign in signs:
            later = zip(items[number:], unpaired[number:], strict=True)
            partner = next((each for each, left in later if _closes(sign, left)), None)
            if partner is not None:
                yield Tear(sign, item, partner)


def _closes(opening: str, signs: Sequence[str]) -> bool:
    return any(_OPENING.get(sign) == opening for sign in signs)
