"""Whether the conversions that copy states can be right, and what would make a wrong one right.

pint decides every factor, the model of `rounding` what rounding allows.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice
from math import floor, log10

from msgspec import Struct, structs

from newslint.language.conversions.diagnosis import AS_DIFFERENCE, diagnose
from newslint.language.conversions.rounding import Pair, is_right, is_temperature_right
from newslint.language.numbers import Number
from newslint.language.quantities.grammar import Quantity, find_quantities
from newslint.language.quantities.statements import Statement, find_statements
from newslint.language.quantities.units import HEAT, SPEED, Unit, convert

_NO_CONVERSION = 0.6, 1.67
_AS_READING = "it was converted as a reading, not as a difference"
_DIFFERENCE_BEFORE = re.compile(
    r"\b(?:warming|cooling|rise|rises|rose|risen|rising|drop|drops|dropped|fall|falls|fell|increased?"
    r"|decreased?|warmed|cooled|change|difference|anomaly|swing|climb|climbed|jump|jumped)"
    r"\s+(?:\w+\s+){0,3}?(?:of|by)\s+"
    r"(?:(?:about|around|nearly|almost|more|less|than|at|least|up|to|over|some|an?|only|just)\s+)*\Z",
    re.IGNORECASE,
)
_DIFFERENCE_AFTER = re.compile(
    r"\s*(?:-?\s*(?:above|below|over)\s+(?:the\s+)?(?:\w+[\s-]+){0,2}?"
    r"(?:average|normal|pre-?industrial|usual|mean)|(?:warmer|colder|cooler|hotter|higher|lower)\b"
    r"|of\s+(?:global\s+)?(?:warming|cooling)\b|(?:rise|drop|increase)\b)",
    re.IGNORECASE,
)
_DIFFERENCE_NEAR = re.compile(
    r"warm|cool|rise|rose|rising|drop|fall|fell|increas|decreas|change|differ|above|below|higher"
    r"|lower|swing|range|climb|jump|average|normal|degrees? of|by ",
    re.IGNORECASE,
)


_STORM = re.compile(
    r"\b(?:hurricane|tropical|cyclone|typhoon|storm|landfall|winds?)\b", re.IGNORECASE
)


_MOST_OTHERS = 200
"""Quantities of an article that are asked; among more than that, one would fit by chance."""


class ArticleQuantities:
    """The quantities of an article, in which a number that was changed may still stand."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._found)

    @cached_property
    def _found(self) -> tuple[Quantity, ...]:
        found = (quantity for text in self._texts for quantity in find_quantities(text))
        return tuple(islice(found, _MOST_OTHERS))


class Fault(Struct, frozen=True):
    """A pair that cannot be right, the statement and the target that it stands in, and why."""

    pair: Pair
    statement: Statement
    target: Quantity
    cause: str


def find_faults(text: str, article: Iterable[Quantity]) -> Iterator[Fault]:
    """Yield what is wrong in the conversions that ``text`` states, whatever its units may mean.

    ``article`` holds the quantities of all its prose.
    """
    for statement in find_statements(text):
        for target in statement.targets:
            if found := _judge(statement, target, text):
                pair, source, stated, cause = found
                cause = cause or diagnose(pair, source, stated, article)
                yield Fault(pair, statement, target, cause)


def _judge(
    statement: Statement, target: Quantity, text: str
) -> tuple[Pair, Unit, Unit, str] | None:
    """Return the pair that is wrong under every reading of the units, as the first one has it."""
    wrong = None
    for source_unit in statement.source.units:
        for target_unit in target.units:
            if source_unit.dimension != target_unit.dimension or source_unit == target_unit:
                continue
            verdict = _judge_units(statement, target, source_unit, target_unit, text)
            if verdict == "right":
                return None
            if wrong is None and not isinstance(verdict, str):
                wrong = (verdict[0], source_unit, target_unit, verdict[1])
    return wrong


def _judge_units(
    statement: Statement, target: Quantity, source_unit: Unit, target_unit: Unit, text: str
) -> tuple[Pair, str] | str:
    pairs = _pairs(statement, target, source_unit, target_unit, text)
    if not pairs:
        return "right"
    if source_unit.system == target_unit.system and not all(_is_meant(pair) for pair in pairs):
        return "right"  # two numbers of one system side by side need not convert each other
    for pair in pairs:
        if source_unit.dimension == HEAT:
            cause = _judge_temperature(pair, statement, text)
            if cause is not None:
                return pair, cause
        elif not is_right(pair):
            return pair, ""
    return "right"


def _is_meant(pair: Pair) -> bool:
    low, high = _NO_CONVERSION
    return bool(pair.expected) and low < pair.target.value / pair.expected < high


def _pairs(
    statement: Statement, target: Quantity, source_unit: Unit, target_unit: Unit, text: str
) -> list[Pair]:
    """Pair the numbers of both sides: each with its own, or the last with one that stands alone."""
    way = convert(source_unit.name, target_unit.name)
    sources, targets = statement.source.numbers, target.numbers

    names = (source_unit.name, target_unit.name)
    is_speed = source_unit.dimension == SPEED
    in_fives = is_speed or (set(names) == {"mile", "kilometer"} and _tells_of_storm(text))

    def pair(source: Number, stated: Number) -> Pair:
        return Pair(source, stated, way, names, statement.hedge, is_speed, in_fives)

    if len(sources) == len(targets):
        return [pair(*numbers) for numbers in zip(sources, targets, strict=True)]
    if len(targets) != 1:
        return []
    ends = sorted(way.apply(number.value) for number in sources)
    if ends[0] <= targets[0].value <= ends[-1]:
        return []
    return [pair(sources[-1], targets[0])]


@lru_cache(maxsize=1)
def _tells_of_storm(text: str) -> bool:
    return _STORM.search(text) is not None


def _judge_temperature(pair: Pair, statement: Statement, text: str) -> str | None:
    """Return None where it is right, else why it is not, as far as that is known."""
    difference = structs.replace(pair, way=pair.way.of_difference())
    reading_right, difference_right = is_temperature_right(pair), is_temperature_right(difference)
    start, end = statement.source.start, statement.end
    before, after = text[max(0, start - 80) : start], text[end : end + 60]
    is_difference = _DIFFERENCE_BEFORE.search(before) or _DIFFERENCE_AFTER.match(after)
    celsius = pair.names[0] == "degree_Celsius"
    is_small = abs(pair.source.value) <= (30 if celsius else 54)
    if is_difference and is_small and not difference_right and reading_right:
        return _AS_READING
    if reading_right:
        return None
    near = before[-60:] + after
    if difference_right:
        # Few degrees without a word of change are a difference as often as not.
        large = abs(pair.source.value) > (8 if celsius else 15)
        return AS_DIFFERENCE if large and not _DIFFERENCE_NEAR.search(near) else None
    return ""


def repair(fault: Fault, text: str) -> tuple[str, str]:
    """Return what the target would have to read, and what the source would."""
    pair = fault.pair
    way = pair.way.of_difference() if fault.cause == _AS_READING else pair.way
    target = _write(way.apply(pair.source.value), pair.target, text)
    return target, _write(way.invert().apply(pair.target.value), pair.source, text)


def _write(value: float, stated: Number, text: str) -> str:
    """Write a value about as finely as the number that it replaces was stated.

    Four digits count at least, unless the number replaced was stated more coarsely than that.
    """
    if not value:
        return "0"
    fourth = floor(log10(abs(value))) - 3
    place = max(min(floor(log10(stated.loose)), fourth), floor(log10(stated.strict) + 1e-9))
    if abs(value) < 10**place:
        place = fourth + 2
    decimals = max(0, -place)
    rounded = round(value / 10.0**place) * 10.0**place
    written = text[stated.start : stated.end]
    grouped = "," in written or not re.search(r"\d{4}", written)
    return f"{rounded:,.{decimals}f}" if grouped else f"{rounded:.{decimals}f}"
