"""Counts of years that do not lead to the year beside them."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import leave_quoted, make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_MAY_STATE = re.compile(r"\d years ago|\d(?:st|nd|rd|th) anniversary of ")


class WrongIntervalOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _MAY_STATE.search, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    if reading.article_date is None:
        return ()
    from newslint.language.dates.ages import find_wrong_intervals

    passage = reading.prose[index]
    return leave_quoted(passage, find_wrong_intervals(passage.text, reading.article_date))


KIND = Kind(
    name="wrong-interval",
    description="a count of years, or an anniversary, that does not lead to the year beside it",
    options=WrongIntervalOptions,
    compile=_compile,
    fields=frozenset({"count", "year", "right"}),
)
