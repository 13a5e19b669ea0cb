"""Counts of years that do not lead to the year beside them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import find_reckoned, make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.passages import Passage
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault


class WrongIntervalOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    return " years ago" in passage.text or " anniversary of " in passage.text


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.dates.ages import find_wrong_intervals

    return find_reckoned(reading, index, find_wrong_intervals)


KIND = Kind(
    name="wrong-interval",
    description="a count of years, or an anniversary, that does not lead to the year beside it",
    options=WrongIntervalOptions,
    compile=_compile,
    fields=frozenset({"count", "year", "right"}),
)
