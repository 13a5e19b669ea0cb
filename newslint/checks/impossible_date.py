"""Dates whose month has no such day."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.datematches import match_fault
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading

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
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if not _may_state(passage.text):
                continue
            from newslint.language.dates.impossible import find_impossible_dates

            for fault in find_impossible_dates(passage.text):
                for rule in rules:
                    yield match_fault(rule, passage, fault)

    return check


KIND = Kind(
    name="impossible-date",
    description="a date whose month has no such day",
    options=ImpossibleDateOptions,
    compile=_compile,
    fields=frozenset({"month", "last"}),
)
