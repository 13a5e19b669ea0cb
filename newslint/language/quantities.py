"""Quantities in copy, and conversions that it states: "1,300 kilometers (808 miles)".

The grammar follows what news copy was seen to do: ranges and lists, adjectives ("a 10-mile run"),
feet with inches and stones with pounds, a few words between the quantity and its bracket ("deep",
"in diameter"), hedges on both sides, two targets in one bracket. What it does not know is no
conversion: a bracket with anything else in it says something else.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.numbers import SPELT_STARTS, Number, read_number
from newslint.language.rounding import Hedge
from newslint.language.units import Unit, read_unit, unit_pattern

_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{1,80})[)\]]")
_WINDOW = 110
_BEFORE = 2
"""Characters before a number that say whether it starts there."""

_MOST_LINKS = 4
_MAY_START = re.compile(
    rf"(?<![\w.,/⁄$£€¥:'’])(?<![/⁄] )(?:[\d½¼¾⅓⅔⅛⅜⅝⅞]|\.\d|(?:{SPELT_STARTS})\b)", re.IGNORECASE
)
_SEPARATOR = re.compile(
    r"\s*(?:-?\s*(?:to|and|or|by|x|×)\b\s*|[-–—]\s*|,\s*(?:and |or )?)", re.IGNORECASE
)
_JOINT = re.compile(r"[\s-]*")
_SIGN = re.compile(r"(?:[-−–]|minus )\Z", re.IGNORECASE)
_HEDGES = (
    r"about|around|approximately|approx\.?|roughly|nearly|almost|some|over|more than|less than"
    r"|up to|under|at least|at most|just|only|just over|just under|a little|or|i\.e\.|ie"
    r"|that is|equal to|equivalent to|an estimated|well over|as much as|circa|c\.|ca\.?|~|≈|="
    r"|still|now"
)
_HEDGE = re.compile(rf"(?:(?:{_HEDGES}),? *)*", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:more than|over|above|at least|exceeding|upwards of|in excess of)(?: an?)? *\Z",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:almost|nearly|up to|under|less than|below|just short of|within|as much as|close to)"
    r"(?: an?)? *\Z",
    re.IGNORECASE,
)
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

_LOW = r"(?P<low>\d{1,2}(?:\.\d)?)(?P<half>½)?"
_AND = r"(?:,? and |,? |-)?"
_FEET = rf"(?P<high>\d{{1,4}})[\s-]?(?:ft\.?|foot|feet|['’′]){_AND}{_LOW}"
_STONES = rf"(?P<high>\d{{1,2}})[\s-]?(?:st|stones?){_AND}{_LOW}[\s-]?(?:lbs?\.?|pounds?)(?!\w)"
_POUNDS = rf"(?P<high>\d{{1,3}})[\s-]?(?:lbs?\.?|pounds?){_AND}{_LOW}[\s-]?(?:oz\.?|ounces?)(?!\w)"
_INCHES = r"(?:[\s-]?(?:inches|inch|ins?\b\.?)|[\"”″]|['’]{2})?(?![\w./])"
# A unit, the expression for it with its smaller part, and how many of those make one.
_COMPOSITES = (
    ("foot", re.compile(_FEET + _INCHES, re.IGNORECASE), 12),
    ("stone", re.compile(_STONES, re.IGNORECASE), 14),
    ("pound", re.compile(_POUNDS, re.IGNORECASE), 16),
)


class Quantity(Struct, frozen=True):
    """Numbers of one unit at ``start`` to ``end``; ``form`` is the unit as written.

    ``units`` are its possible readings. ``hyphenated`` tells an adjective ("10-mile").
    """

    numbers: tuple[Number, ...]
    units: tuple[Unit, ...]
    start: int
    end: int
    form: str
    hyphenated: bool = False


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
            yield Statement(source, targets, bracket.end(), _hedge(text, source.start))


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a passage that stand in digits."""
    position = 0
    while (found := _MAY_START.search(text, position)) is not None:
        quantity = read_quantity(text, found.start())
        if quantity:
            yield quantity
        position = max(found.end(), quantity.end if quantity else 0)


def read_quantity(text: str, position: int, links: int = _MOST_LINKS) -> Quantity | None:
    """Return the quantity that starts at ``position``: numbers, then a unit.

    Up to ``links`` more of the same unit may follow it.
    """
    for name, pattern, parts in _COMPOSITES:
        if found := pattern.match(text, position):
            return _composite(found, name, parts)
    numbers: list[Number] = []
    place = position
    while (number := _signed(text, place)) is not None:
        numbers.append(number)
        unit = unit_pattern().match(text, _skip(_JOINT, text, number.end))
        if unit and (units := read_unit(unit[0])):
            hyphenated = "-" in text[number.end : unit.start()]
            if unit[0] in {"in", "a", "m", "t"} and not _is_unit_here(text, number, unit):
                return None
            found_quantity = Quantity(
                tuple(numbers), units, position, unit.end(), unit[0], hyphenated
            )
            return _extend(text, found_quantity, links)
        separator = _SEPARATOR.match(text, number.end)
        if not separator or len(numbers) > 4:
            return None
        place = separator.end()
    return None


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _signed(text: str, place: int) -> Number | None:
    sign = re.compile(r"(?:[-−–]|minus )(?=[\d.])", re.IGNORECASE).match(text, place)
    number = read_number(text, sign.end() if sign else place)
    if number is None or sign is None:
        return number
    return structs.replace(number, start=place, value=-number.value)


def _is_unit_here(text: str, number: Number, unit: re.Match[str]) -> bool:
    """Tell whether a short form that is also a word is a unit: "5 in (13 cm)", not "5 in May"."""
    after = text[unit.end() : unit.end() + 20].lstrip(".")
    return (
        number.end == unit.start()
        or not after
        or not re.match(r"\s+\w", after)
        or after.lstrip()[:1] in "([)];,"
    )


def _extend(text: str, quantity: Quantity, links: int) -> Quantity:
    """Add the rest of a chain whose parts each name the unit: "330 feet to 1,000 feet"."""
    separator = _SEPARATOR.match(text, quantity.end) if links else None
    if separator and not text[quantity.end : separator.end()].startswith(","):
        further = read_quantity(text, separator.end(), links - 1)
        if further and set(further.units) == set(quantity.units):
            numbers = (*quantity.numbers, *further.numbers)
            return Quantity(
                numbers,
                quantity.units,
                quantity.start,
                further.end,
                further.form,
                quantity.hyphenated,
            )
    return quantity


def _composite(found: re.Match[str], unit: str, parts: int) -> Quantity:
    low = float(found["low"]) + (0.5 if found["half"] else 0.0)
    value = int(found["high"]) + low / parts
    step = (0.5 if found["half"] else 0.1 if "." in found["low"] else 1.0) / parts
    number = Number(*found.span(), value, step, step, 3, written=False)
    return Quantity((number,), read_unit(unit), *found.span(), unit)


def _read_inside(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    targets: list[Quantity] = []
    base = max(0, start - _BEFORE)
    inside = text[base:end]
    place = start - base
    while True:
        place = _skip(_HEDGE, inside, place)
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
    for found in _MAY_START.finditer(before, low - base):
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


def _hedge(text: str, start: int) -> Hedge:
    before = text[max(0, start - 30) : start]
    if _MORE.search(before):
        return Hedge.MORE
    return Hedge.LESS if _LESS.search(before) else Hedge.NONE
