"""Ranges whose first number is the larger one."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.datematches import match_fault
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading

# It starts from a figure, which is rare in copy; the words of a range are not.
_MAY_STATE = re.compile(
    r"\d(?:(?<=etween .)|(?<=etween [$£€].)|(?<=ges of .)|(?<=rom .)|(?<=the .)|(?<=[Aa]ged .)"
    r"|(?<=ges .)|(?<=pp\. .)|\d?(?:st|nd|rd|th)?(?: [-–—] |[-–])\d)"
)


class ReversedRangeOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if not _MAY_STATE.search(passage.text):
                continue
            from newslint.language.reversed_ranges import find_reversed_ranges

            for fault in find_reversed_ranges(passage.text):
                for rule in rules:
                    yield match_fault(rule, passage, fault)

    return check


KIND = Kind(
    name="reversed-range",
    description="a range that runs backwards, from a larger number to a smaller one",
    options=ReversedRangeOptions,
    compile=_compile,
    fields=frozenset({"first", "second"}),
)
