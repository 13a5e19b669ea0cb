"""Weekdays that are not those of the dates beside them."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.datematches import match_fault
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading

# The grammar of dates takes a while to load, and most passages name no weekday beside a figure.
_MAY_STATE = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|[NSIRU]DAY)[a-z]{0,6}(?:[^\d\n]{0,30}\d|\)|,|\Z)"
)
_PASSAGES_BEFORE = 3
_PASSAGES_AFTER = 1
"""Passages around one that, like the first of all, may name the year of a date in it."""


class WrongWeekdayOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for index, passage in enumerate(reading.prose):
            if not _MAY_STATE.search(passage.text):
                continue
            from newslint.language.dates.wrongweekdays import find_wrong_weekdays

            near = reading.prose[max(0, index - _PASSAGES_BEFORE) : index + _PASSAGES_AFTER + 1]
            around = "\n".join(each.text for each in (*reading.prose[:1], *near))
            published, is_quoted = reading.article_date, passage.is_quoted
            for fault in find_wrong_weekdays(passage.text, published, around, is_quoted):
                for rule in rules:
                    yield match_fault(rule, passage, fault)

    return check


KIND = Kind(
    name="wrong-weekday",
    description="a weekday that is not that of the date beside it",
    options=WrongWeekdayOptions,
    compile=_compile,
    fields=frozenset({"date", "actual", "weekday", "near", "cause"}),
)
