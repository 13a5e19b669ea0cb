"""Ranges whose first number is the larger one."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

# It starts from a figure, which is rare in copy; the words of a range are not.
_MAY_STATE = re.compile(
    r"\d(?:(?<=etween .)|(?<=etween [$£€].)|(?<=ges of .)|(?<=rom .)|(?<=the .)|(?<=[Aa]ged .)"
    r"|(?<=ges .)|(?<=pp\. .)|\d?(?:st|nd|rd|th)?(?: [-–—] |[-–])\d)"
)


class ReversedRangeOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _MAY_STATE.search, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.reversed_ranges import find_reversed_ranges

    return find_reversed_ranges(reading.prose[index].text)


KIND = Kind(
    name="reversed-range",
    description="a range that runs backwards, from a larger number to a smaller one",
    options=ReversedRangeOptions,
    compile=_compile,
    fields=frozenset({"first", "second"}),
)
