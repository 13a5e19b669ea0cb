"""What the kinds share that find faults in dates: their loop, and what is told of a fault.

Which side is wrong only the desk can know, so no repair is ever made by a program.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from newslint.checks.kind import Checker, Match, Remedy, Rule, load_sign
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

Finder = Callable[[Reading, int], Iterable["DateFault"]]
"""Finds the faults in a passage, given by its index in the prose; loads what that takes."""


def make_checker(
    rules: Sequence[Rule], may_state: Callable[[Passage], Any], find: Finder
) -> Checker:
    """Return the checker that tells of what ``find`` yields in passages that pass ``may_state``.

    It is asked only of articles that have the sign of the rules, and of passages with figures. Most
    do not pass, so that the grammar of dates, which takes a while, need not load.
    """
    sign = load_sign(rules, "dates")

    def check(reading: Reading) -> Iterator[Match]:
        for index, passage in reading.with_figures if reading.has_sign(sign) else ():
            if may_state(passage):
                for fault in find(reading, index):
                    for rule in rules:
                        yield _match(rule, passage, fault)

    return check


def find_reckoned(
    reading: Reading, index: int, find: Callable[[str, date], Iterable["DateFault"]]
) -> Iterator["DateFault"]:
    """Yield what ``find`` does of a passage by the article's date, if it says one.

    What somebody said may be older than the article, so that quotations are left alone.
    """
    passage, published = reading.prose[index], reading.article_date
    for fault in find(passage.text, published) if published else ():
        if not passage.is_quoted(fault.start, fault.end):
            yield fault


def _match(rule: Rule, passage: Passage, fault: "DateFault") -> Match:
    """Return the finding of a fault, with each way to mend it."""
    remedies = tuple(
        Remedy(repair.edits, Safety.MANUAL, f"Write “{repair.written}”") for repair in fault.repairs
    )
    return Match(rule, passage, fault.start, fault.end, fault.fields, remedies)
