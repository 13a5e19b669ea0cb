"""Dates whose month has no such day."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_LATE = re.compile(r"(?:29|[3-9]\d)(?<!\d..)(?!\d)")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)|[A-Z]{3}|\d[/.-]\d")
_REACH = 20


class ImpossibleDateOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(text: str) -> bool:
    """Tell whether a figure that is no day of every month stands near a month."""
    return any(
        _MONTH.search(text, max(0, late.start() - _REACH), late.end() + _REACH)
        for late in _LATE.finditer(text)
    )


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.dates.impossible import find_impossible_dates

    return find_impossible_dates(reading.prose[index].text)


KIND = Kind(
    name="impossible-date",
    description="a date whose month has no such day",
    options=ImpossibleDateOptions,
    compile=_compile,
    fields=frozenset({"month", "last"}),
)
