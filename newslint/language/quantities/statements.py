"""Conversions that copy states: a quantity, and a bracket behind it with another unit."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.quantities.gate import BRACKET
from newslint.language.quantities.grammar import Quantity, move, read_quantity
from newslint.language.quantities.hedges import HEDGE, Hedge, read_hedge
from newslint.language.quantities.rates import read_rate
from newslint.language.quantities.starts import LEFT, find_starts_before
from newslint.language.quantities.unbracketed import find_unbracketed
from newslint.patterncode import compile_re

_WINDOW = 110
_MOST_TARGETS = 4
_WORDS = (
    "long|wide|tall|high|deep|thick|away|apart|across|in|diameter|length|height|width|depth|of|range|the"
    "|north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western"
    "|below|above|sea|level|zero|or|so|each|square|around|offshore|inland|up|down|weight|total|radius"
    "|circumference|both|at|a|time|ahead|behind|overall|air|ground|out|from|further|farther|more|less|tip"
    "|apiece|underground|underwater|upstream|downstream|left|right|by|road|distance|altitude|elevation"
)
_CLOSED = compile_re(
    rf"(?:-(?:{_WORDS}|[a-z]+))?-?(?:\s*,?\s*\b(?:{_WORDS})\b){{0,4}}\s*", re.IGNORECASE
)
_PLACE = compile_re(
    r"\s+(?:to the )?(?:(?:[a-z]{0,9}(?:ern|east|west|north|south)|away|off|outside|inland|up|down"
    r"|offshore)[ -]?){1,3}(?:of|from|the coast of)?\s+(?:the\s+)?(?:[A-Z][\w'’.-]*\s*){1,4}"
)
_PLAIN = compile_re(r"-?[a-z]*(?:[ -][a-z]+){0,4}\s*")
_TRAIL = compile_re(
    rf"-?(?:[\s-]*\b(?:{_WORDS}|approx(?:imately)?|respectively)\b)*(?:\s+of(?:\s+[a-z]+){{1,2}})?-?\s*\.?\s*",
    re.IGNORECASE,
)
_NEXT_TARGET = compile_re(r"\s*(?:;|,|/|\bor\b|\band\b|=)\s*", re.IGNORECASE)
_SLASH = compile_re(r"\s?/\s?")
# Words that no noun phrase between a quantity and its bracket holds.
_STOPS = FUNCTION_WORDS - {"of", "in", "the", "up", "down", "long", "well", "round"}


class Statement(Struct, frozen=True):
    """A quantity and what copy says it is in another unit, or in two others.

    ``bracketed`` tells that the targets stand in brackets; else behind "or", a dash or a slash,
    where the two might also be a choice.
    """

    source: Quantity
    targets: tuple[Quantity, ...]
    end: int
    hedge: Hedge
    bracketed: bool = True


def find_statements(text: str) -> Iterator[Statement]:
    """Yield the conversions that a passage states, in the order of their sources."""
    read: list[Statement] = []
    for bracket in BRACKET.finditer(text) if "(" in text or "[" in text else ():
        targets, rates = _read_inside(text, *bracket.span("inside"))
        if targets and (source := _read_before(text, bracket.start(), rates)):
            hedge = read_hedge(text, source[0].start)
            read.append(Statement(source[0], (*source[1:], *targets), bracket.end(), hedge))
    starts = [statement.source.start for statement in read]
    ends = [statement.end for statement in read]
    for first, second in find_unbracketed(text):
        place = bisect_right(starts, first.start)
        if not place or ends[place - 1] <= first.start:
            hedge = read_hedge(text, first.start)
            read.append(Statement(first, (second,), second.end, hedge, bracketed=False))
    yield from sorted(read, key=lambda statement: statement.source.start)


def _read_inside(text: str, start: int, end: int) -> tuple[tuple[Quantity, ...], set[str]]:
    """Return the quantities of a bracket and the times that they are counted by.

    Both are empty where it says anything else.
    """
    targets: list[Quantity] = []
    rates: set[str] = set()
    nothing: tuple[tuple[Quantity, ...], set[str]] = ((), set())
    base = max(0, start - LEFT)
    inside = text[base:end]
    place = start - base
    while len(targets) < _MOST_TARGETS:
        place = _skip(HEDGE, inside, place)
        target = read_quantity(inside, place)
        if target is None:
            return nothing
        targets.append(move(target, base))
        rate, place = read_rate(inside, target.end)
        rates.add(rate)
        trail = _TRAIL.match(inside, place)
        if trail and trail.end() == len(inside):
            return tuple(targets), rates
        # "or so" and a second target behind "or" begin alike.
        following = _NEXT_TARGET.match(inside, place)
        following = following or _NEXT_TARGET.match(inside, trail.end() if trail else place)
        if not following:
            return nothing
        place = following.end()
    return nothing


def _read_before(text: str, end: int, rates: set[str]) -> tuple[Quantity, ...]:
    """Return the quantity that leads up to the bracket at ``end``, the longest that does.

    A second one behind a slash follows it ("14 stone/196lb").
    """
    # Nothing that leads up to a bracket holds another one.
    low = max(0, end - _WINDOW)
    other_end = max(text.rfind(mark, low, end) for mark in "()[]")
    before, base, starts = find_starts_before(text, end, min(_WINDOW, end - other_end - 1))
    for start in starts:
        quantity = read_quantity(before, start)
        if quantity is None:
            continue
        rate, place = read_rate(before, quantity.end)
        if not rates <= {rate, ""}:
            continue  # gallons a day are no liters an hour
        if _leads_to(before[place:], quantity):
            return (move(quantity, base),)
        slash = _SLASH.match(before, quantity.end)
        other = read_quantity(before, slash.end()) if slash else None
        if other and _leads_to(before[other.end :], other) and _measure_alike(quantity, other):
            return move(quantity, base), move(other, base)
    return ()


def _measure_alike(first: Quantity, second: Quantity) -> bool:
    dimensions = {unit.dimension for unit in first.units}
    return not dimensions.isdisjoint(unit.dimension for unit in second.units) and not set(
        first.units
    ) & set(second.units)


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _leads_to(gap: str, quantity: Quantity) -> bool:
    """Tell whether what stands between a quantity and a bracket belongs to the quantity."""
    if _CLOSED.fullmatch(gap) or _PLACE.fullmatch(gap):
        return True
    if not _PLAIN.fullmatch(gap):
        return False
    words = re.findall(r"[a-z]+", gap)
    if not quantity.hyphenated and not gap.startswith("-") and len(words) > 3 and "of" not in words:
        return False
    return not any(word in _STOPS for word in words)
