"""Weekdays that are not those of the dates beside them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule, keep_signs_of
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_STEMS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "DAY")
_NAMED = compile_re(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|[NSIRU]DAY)[a-z]{0,6}(?:[^\d\n]{0,30}\d|\)|,|\Z)"
)
_PASSAGES_BEFORE = 3
_PASSAGES_AFTER = 1
"""Passages around one that, like the first of all, may name the year of a date in it."""


class WrongWeekdayOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    """Tell whether a weekday stands beside a figure, or where one may stand before it."""
    text = passage.text
    return any(map(text.__contains__, _STEMS)) and bool(_NAMED.search(text))


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.dates.wrongweekdays import find_wrong_weekdays

    passage = reading.prose[index]
    near = reading.prose[max(0, index - _PASSAGES_BEFORE) : index + _PASSAGES_AFTER + 1]
    around = "\n".join(each.text for each in (*reading.prose[:1], *near))
    return find_wrong_weekdays(passage.text, reading.article_date, around, passage.is_quoted)


KIND = Kind(
    name="wrong-weekday",
    description="a weekday that is not that of the date beside it",
    options=WrongWeekdayOptions,
    compile=_compile,
    fields=frozenset({"date", "actual", "weekday", "near", "cause"}),
    analyse=keep_signs_of("newslint.language.dates.weekdays"),
)
