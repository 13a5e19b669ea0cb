"""Conversions without brackets: 26 miles, or 42 km, is far; 200g/7oz of flour.

Such a pair may be a choice as well ("5 miles or 10 km"), so both units are there, of different
systems, and "or" has a comma before it or a hedge behind.
"""

import re
from collections.abc import Iterator

from newslint.language.quantities.gate import DASH, HYPHENS, OR, SLASH
from newslint.language.quantities.grammar import Quantity, move, read_quantity
from newslint.language.quantities.starts import find_starts_before
from newslint.patterncode import compile_re

_REACH = 60

_WORDS = r"(?: (?:long|wide|tall|high|deep|thick|away|across|in diameter))?"
_SHAPE = compile_re(_WORDS)
_CLOSES = compile_re(rf"{_WORDS}\s?(?:[,;:.)—–]|--?|\Z)")
_EVENT = compile_re(
    r"-| (?:run|race|walk|course|ride|time|option|event|hike|swim|trail|route|dash|distance"
    r"|challenge)s?\b",
    re.IGNORECASE,
)
_ENDS = compile_re(r"(?![\w/]|-[a-z])")


def find_unbracketed(text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield a quantity and what is said behind "or", a dash or a slash to be the same."""
    for found in OR.finditer(text):
        has_comma = text[found.start() - 1 : found.start()] == ","
        if has_comma or found[0] != " or ":
            yield from _read_around(text, found, _CLOSES if has_comma else _ENDS)
    for dash in (DASH, HYPHENS):
        for found in dash.finditer(text):
            yield from _read_around(text, found, _CLOSES)
    for found in SLASH.finditer(text):
        yield from _read_around(text, found, _ENDS)


def _read_around(
    text: str, joint: re.Match[str], close: re.Pattern[str]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the pair on both sides of a joint, if the second ends as ``close`` has it."""
    target = read_quantity(text, joint.end(), links=0)
    if target is None or not close.match(text, target.end) or _EVENT.match(text, target.end):
        return
    end = joint.start()
    while end and text[end - 1] in " ," and joint.start() - end < 2:
        end -= 1
    source = _read_before(text, end)
    if source and _state_the_same(source, target):
        yield source, target


def _read_before(text: str, end: int) -> Quantity | None:
    """Return the quantity that ends at ``end``, or before a word such as "long" there."""
    before, base, starts = find_starts_before(text, end, _REACH)
    for start in starts:
        quantity = read_quantity(before, start, links=0)
        if quantity and _SHAPE.fullmatch(before, quantity.end):
            return move(quantity, base)
    return None


def _state_the_same(source: Quantity, target: Quantity) -> bool:
    """Tell whether two quantities are of one sort and of different systems beyond doubt."""
    alike = {unit.dimension for unit in source.units} & {unit.dimension for unit in target.units}
    if not alike or len(source.numbers) != len(target.numbers) or source.hyphenated:
        return False
    ours, theirs = (
        {unit.system for unit in quantity.units if unit.dimension in alike}
        for quantity in (source, target)
    )
    return len(ours) == len(theirs) == 1 and ours != theirs
