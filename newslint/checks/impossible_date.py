"""Dates whose month has no such day."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule, keep_signs_of
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_MONTH = compile_re(r"(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)|[A-Z]{3}|\d[/.-]\d")
_REACH = 20


class ImpossibleDateOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    """Tell whether a figure that is no day of every month stands near a month."""
    text = passage.text
    return any(
        end - start == 2
        and (text[start] > "2" or text[start:end] == "29")
        and _MONTH.search(text, max(0, start - _REACH), end + _REACH)
        for start, end in passage.figures
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
    analyse=keep_signs_of("newslint.language.dates.impossible"),
)
