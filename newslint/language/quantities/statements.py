"""Conversions that copy states: a quantity, and a bracket behind it with another unit."""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.quantities.grammar import MAY_START, Quantity, read_quantity, skip
from newslint.language.quantities.hedges import HEDGE, Hedge, read_hedge

_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{1,80})[)\]]")
_WINDOW = 110
_BEFORE = 2
"""Characters before a number that say whether it starts there."""

_SIGN = re.compile(r"(?:[-−–]|minus )\Z", re.IGNORECASE)
_WORDS = (
    "long|wide|tall|high|deep|thick|away|apart|across|in|diameter|length|height|width|depth|of|range|the"
    "|north|south|east|west|northeast|northwest|southeast|southwest|below|above|sea|level|zero|or|so|each"
    "|square|around|offshore|inland|up|down|weight|total|per|hour|radius|circumference|both"
)
_GAP = re.compile(rf"\s*(?:-(?:{_WORDS}))?(?:\s*(?:{_WORDS})){{0,3}}\s*", re.IGNORECASE)
_ADJECTIVE_GAP = re.compile(r"-?(?:[a-z]+)?(?:[ -][a-z]+){0,2}\s*")
_SUBSTANCE_GAP = re.compile(r"\s+of(?:\s+[a-z]+){1,2}\s*")
_TRAIL = re.compile(
    rf"(?:[\s-]*(?:{_WORDS}|approx(?:imately)?|an hour|a second))*\s*\.?\s*", re.IGNORECASE
)
_NEXT_TARGET = re.compile(r"\s*(?:;|,|/|\bor\b)\s*")


class Statement(Struct, frozen=True):
    """A quantity and what a bracket behind it says it is in another unit, or in two others."""

    source: Quantity
    targets: tuple[Quantity, ...]
    end: int
    hedge: Hedge


def find_statements(text: str) -> Iterator[Statement]:
    """Yield the conversions that a passage states, from the source to past its bracket."""
    if "(" not in text and "[" not in text:
        return
    for bracket in _BRACKET.finditer(text):
        if not re.search(
            r"\d|half|one|two|three|four|five|six|seven|eight|nine|ten", bracket["inside"]
        ):
            continue
        targets = _read_inside(text, *bracket.span("inside"))
        source = _read_before(text, bracket.start()) if targets else None
        if source:
            yield Statement(source, targets, bracket.end(), read_hedge(text, source.start))


def _read_inside(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    targets: list[Quantity] = []
    base = max(0, start - _BEFORE)
    inside = text[base:end]
    place = start - base
    while True:
        place = skip(HEDGE, inside, place)
        target = read_quantity(inside, place)
        if target is None:
            return ()
        targets.append(_move(target, base))
        trail = _TRAIL.match(inside, target.end)
        if trail and trail.end() == len(inside):
            return tuple(targets)
        following = _NEXT_TARGET.match(inside, trail.end() if trail else target.end)
        if not following or len(targets) > 2:
            return ()
        place = following.end()


def _read_before(text: str, end: int) -> Quantity | None:
    """Return the quantity that leads up to the bracket at ``end``, the longest that does."""
    low = max(0, end - _WINDOW)
    base = max(0, low - _BEFORE)
    before = text[base:end]
    for found in MAY_START.finditer(before, low - base):
        sign = _SIGN.search(before, max(low - base, found.start() - 6), found.start())
        # A hyphen after a letter or a digit is no minus.
        signed = sign is not None and not before[max(0, sign.start() - 1) : sign.start()].isalnum()
        for start in ([sign.start()] if sign and signed else []) + [found.start()]:
            quantity = read_quantity(before, start)
            if quantity and _leads_to(before[quantity.end :], quantity):
                return _move(quantity, base)
    return None


def _move(quantity: Quantity, by: int) -> Quantity:
    """Return a quantity read in a part of a text that begins at ``by``, as one of the whole."""
    numbers = tuple(
        structs.replace(number, start=number.start + by, end=number.end + by)
        for number in quantity.numbers
    )
    start, end = quantity.start + by, quantity.end + by
    return structs.replace(quantity, numbers=numbers, start=start, end=end)


def _leads_to(gap: str, quantity: Quantity) -> bool:
    if _GAP.fullmatch(gap) or _SUBSTANCE_GAP.fullmatch(gap):
        return True
    return quantity.hyphenated and _ADJECTIVE_GAP.fullmatch(gap) is not None
