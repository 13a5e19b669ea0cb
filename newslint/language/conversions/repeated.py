"""Conversions into the unit that they are of: 10 miles (10 miles), 10 km (6.2 km)."""

from collections.abc import Iterable, Iterator

from newslint.language.conversions.pairs import Pair, is_exact
from newslint.language.quantities.doubled import Doubled
from newslint.language.quantities.partners import IMPERIAL, METRIC, US, find_partners, system_of
from newslint.language.quantities.statements import Statement
from newslint.language.quantities.units import convert

_CLOSED = frozenset({")", "]"})
_FEWEST_DIGITS = 2
"""Digits that count of a number that is taken for a conversion with the wrong unit behind it."""


def find_repeated(text: str, statements: Iterable[Statement], spelling: str) -> Iterator[Doubled]:
    """Yield the brackets that name the unit before them once more and say nothing else.

    Their number is that before them too, or its conversion. ``spelling`` is "er" or "re".
    """
    for statement in statements:
        if statement.bracketed and _is_of_one_unit(statement, text):
            source, target = statement.source, statement.targets[0]
            if source.numbers[0].value == target.numbers[0].value:
                edit = source.end, statement.end, ""
            elif unit := _read_meant_unit(statement, spelling):
                edit = target.numbers[0].end, target.end, unit
            else:
                continue
            yield Doubled(source.start, statement.end, edit, is_certain=False)


def _is_of_one_unit(statement: Statement, text: str) -> bool:
    source, target = statement.source, statement.targets[0]
    numbers = len(statement.targets), len(source.numbers), len(target.numbers)
    return (
        numbers == (1, 1, 1)
        and set(source.units) == set(target.units)
        and not (source.composite or target.composite or target.hyphenated)
        and text[target.end : statement.end] in _CLOSED
        and source.numbers[0].written
    )


def _read_meant_unit(statement: Statement, spelling: str) -> str:
    """Return the unit under which the bracket would be right, as it would be written, or none."""
    source, target = statement.source, statement.targets[0]
    stated = target.numbers[0]
    if stated.significant < _FEWEST_DIGITS:
        return ""
    for system in (US, IMPERIAL) if system_of(source) == METRIC else (METRIC,):
        for partner in find_partners(target, system, spelling):
            names = partner.unit, partner.other
            if is_exact(Pair(source.numbers[0], stated, convert(*names), names)):
                return partner.written
    return ""
