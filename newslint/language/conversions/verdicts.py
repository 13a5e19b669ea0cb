"""What a statement of a conversion says under each reading of its units, and whether it holds."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct, structs

from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.rounding import is_right
from newslint.language.conversions.temperatures import judge_temperature
from newslint.language.numbers import Number
from newslint.language.quantities.grammar import Quantity
from newslint.language.quantities.hedges import is_hedged, read_hedge
from newslint.language.quantities.statements import Statement, find_statements
from newslint.language.quantities.units import HEAT, SPEED, Unit, convert
from newslint.patterncode import compile_re

_NO_CONVERSION = 0.6, 1.67
"""How far two numbers of one system may be apart, as a share, to be meant as the same."""

_STORM = compile_re(
    r"\b(?:hurricane|tropical|cyclone|typhoon|storm|landfall|winds?)\b", re.IGNORECASE
)
_DIGITS_OF_SLIP = 2
_CLOSE_TO_SLIP, _CLOSE_TO_TENS = 0.01, 0.05
"""How close two numbers must come when a slip is undone, where they might also be a choice."""


# Units of one system that are stated in each other's terms for no other end than to convert.
_ALWAYS_MEANT = (
    frozenset({"stone", "pound"}),
    frozenset({"pound", "short_ton"}),
    frozenset({"pound", "long_ton"}),
    frozenset({"acre", "square_mile"}),
    frozenset({"tonne", "kilogram"}),
    frozenset({"hectare", "square_kilometer"}),
)


class Verdict(Struct, frozen=True):
    """A statement's source and one target under one reading of their units.

    ``wrong`` are those of ``pairs`` that cannot be right; ``cause`` is why, as far as the words
    around tell.
    """

    statement: Statement
    target: Quantity
    source_unit: Unit
    target_unit: Unit
    pairs: tuple[Pair, ...]
    wrong: tuple[Pair, ...] = ()
    cause: str = ""


def find_verdicts(text: str) -> Iterator[Verdict]:
    """Yield what holds of each target that ``text`` states."""
    yield from judge_statements(text, find_statements(text))


def judge_statements(text: str, statements: Iterable[Statement]) -> Iterator[Verdict]:
    """Yield what holds of each target of statements, under the best reading of its units.

    That is one under which all is right, else the one that is the least off.
    """
    for statement in statements:
        for target in statement.targets:
            verdicts = _judge_readings(statement, target, text)
            right = next((verdict for verdict in verdicts if not verdict.wrong), None)
            if right or verdicts:
                yield right or min(verdicts, key=lambda verdict: verdict.wrong[0].error)


def _judge_readings(statement: Statement, target: Quantity, text: str) -> list[Verdict]:
    return [
        verdict
        for source_unit in statement.source.units
        for target_unit in target.units
        if source_unit.dimension == target_unit.dimension and source_unit != target_unit
        if (verdict := _judge(statement, target, source_unit, target_unit, text))
    ]


def _judge(
    statement: Statement, target: Quantity, source_unit: Unit, target_unit: Unit, text: str
) -> Verdict | None:
    """Return the verdict under one reading; None where the two do not convert each other."""
    pairs = _pair(statement, target, source_unit, target_unit, text)
    if not pairs or not _are_meant(pairs, source_unit, target_unit, statement):
        return None
    cause = ""
    judged: list[Pair] = []
    wrong: list[Pair] = []
    for pair in pairs:
        if pair.is_heat:
            pair, reason = judge_temperature(  # noqa: PLW2901
                pair, text, statement.source.start, statement.end
            )
            is_wrong = reason is not None
            cause = cause or reason or ""
        else:
            is_wrong = not is_right(pair)
        judged.append(pair)
        if is_wrong:
            wrong.append(pair)
    if len(target.numbers) == 1 < len(statement.source.numbers):
        judged, wrong = _judge_ends(judged, wrong)
    return Verdict(statement, target, source_unit, target_unit, tuple(judged), tuple(wrong), cause)


def _judge_ends(pairs: list[Pair], wrong: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Judge several sources of one target: it may be of any of them, or lie between."""
    ends = sorted(pair.expected for pair in pairs)
    is_between = ends[0] <= pairs[-1].target.value <= ends[-1]
    return pairs[-1:], [] if is_between or len(wrong) < len(pairs) else wrong[-1:]


def _are_meant(pairs: list[Pair], source: Unit, target: Unit, statement: Statement) -> bool:
    """Tell whether the numbers convert each other.

    Of one system they may stand side by side, and without brackets they may be a choice.
    """
    if source.dimension != HEAT and not any(pair.expected for pair in pairs):
        return False  # nothing is converted to nothing
    is_crossing = source.system != target.system
    if (is_crossing and statement.bracketed) or {source.name, target.name} in _ALWAYS_MEANT:
        return True
    if source.dimension == HEAT:
        return True
    low, high = _NO_CONVERSION
    is_near = all(
        pair.expected and low < pair.target.value / pair.expected < high for pair in pairs
    )
    return is_near or (is_crossing and all(map(_is_slip, pairs)))


def _is_slip(pair: Pair) -> bool:
    """Tell whether undoing a slip makes two numbers right that might also be a choice."""
    if min(pair.source.significant, pair.target.significant) < _DIGITS_OF_SLIP:
        return False
    return pair.inverted.error <= _CLOSE_TO_SLIP or any(
        pair.shifted(tens).error <= _CLOSE_TO_TENS for tens in (-3, -2, -1, 1, 2, 3)
    )


def _pair(
    statement: Statement, target: Quantity, source_unit: Unit, target_unit: Unit, text: str
) -> list[Pair]:
    """Pair the numbers of both sides: each with its own, or all with one that stands alone."""
    names = source_unit.name, target_unit.name
    dimension = source_unit.dimension
    sources, targets = statement.source.numbers, target.numbers
    if len(targets) == 1:
        targets *= len(sources)
    if len(sources) != len(targets):
        return []
    first = Pair(
        sources[0],
        targets[0],
        convert(*names),
        names,
        dimension,
        statement.hedge,
        read_hedge(text, target.start),
        is_hedged=is_hedged(text, statement.source.start) or is_hedged(text, target.start),
        in_fives=dimension == SPEED
        or (set(names) == {"mile", "kilometer"} and _tells_of_storm(text)),
        in_range=len(sources) > 1 and dimension != HEAT,
    )

    def pair(source: Number, stated: Number) -> Pair:
        return structs.replace(first, source=source, target=stated)

    return [pair(*numbers) for numbers in zip(sources, targets, strict=True)]


@lru_cache(maxsize=1)
def _tells_of_storm(text: str) -> bool:
    return _STORM.search(text) is not None
