"""Ages that do not follow from the date of birth beside them."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.datematches import match_fault
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading

_MAY_STATE = re.compile(r"\b(?:born |b\. )")


class WrongAgeOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if not _MAY_STATE.search(passage.text) or reading.article_date is None:
                continue
            from newslint.language.dates.ages import find_wrong_ages

            for fault in find_wrong_ages(passage.text, reading.article_date):
                if passage.is_quoted(fault.start, fault.end):
                    continue  # what somebody said may be older than the article
                for rule in rules:
                    yield match_fault(rule, passage, fault)

    return check


KIND = Kind(
    name="wrong-age",
    description="an age that does not follow from the date of birth and the date of the article",
    options=WrongAgeOptions,
    compile=_compile,
    fields=frozenset({"age", "born", "right"}),
)
