"""Times stated in two zones that are not one time."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule, keep_signs_of
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_ZONED = compile_re(r"\d[^\n]{0,40}(?:[A-Z]T\b|UTC|MSK|WIB|[ie]me\b)")


class WrongClockOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    """Tell whether something that joins two times stands beside a time with a zone."""
    text = passage.text
    return ("(" in text or "/" in text or ", or " in text) and bool(_ZONED.search(text))


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.dates.wrongclocks import find_wrong_clocks

    return find_wrong_clocks(reading.prose[index].text)


KIND = Kind(
    name="wrong-clock",
    description="a time in one zone and the time in another that is not the same",
    options=WrongClockOptions,
    compile=_compile,
    fields=frozenset({"first", "second", "cause"}),
    analyse=keep_signs_of("newslint.language.dates.clocks"),
)
