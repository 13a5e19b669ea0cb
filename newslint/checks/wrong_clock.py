"""Times stated in two zones that are not one time."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.datematches import match_fault
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading

_MAY_STATE = re.compile(r"\d[^\n]{0,40}(?:[A-Z]T\b|UTC|MSK|WIB|[ie]me\b)")


class WrongClockOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if not _MAY_STATE.search(passage.text):
                continue
            from newslint.language.dates.wrongclocks import find_wrong_clocks

            for fault in find_wrong_clocks(passage.text):
                for rule in rules:
                    yield match_fault(rule, passage, fault)

    return check


KIND = Kind(
    name="wrong-clock",
    description="a time in one zone and the time in another that is not the same",
    options=WrongClockOptions,
    compile=_compile,
    fields=frozenset({"first", "second", "cause"}),
)
