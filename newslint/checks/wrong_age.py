"""Ages that do not follow from the date of birth beside them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import find_reckoned, make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.passages import Passage
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault


class WrongAgeOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    return "born " in passage.text or "b. " in passage.text


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.dates.ages import find_wrong_ages

    return find_reckoned(reading, index, find_wrong_ages)


KIND = Kind(
    name="wrong-age",
    description="an age that does not follow from the date of birth and the date of the article",
    options=WrongAgeOptions,
    compile=_compile,
    fields=frozenset({"age", "born", "right"}),
)
