"""Undated time: "yesterday" or "last month" in an article that does not say when it was written."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.document import Role
from newslint.language.dates.names import WEEKDAYS
from newslint.language.reading import Reading
from newslint.latepattern import compile_late

_RELATIVE = compile_late(
    r"\b(?:yesterday|tomorrow|tonight"
    rf"|(?:last|next) (?:night|week|month|year|{'|'.join(WEEKDAYS)})"
    r"|this (?:morning|afternoon|evening|week|month|year)"
    r"|(?:a|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|months?) ago)\b(?!['’]s)",
    re.IGNORECASE,
)


class UndatedTimeOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if not rules or reading.article_date is not None:
            return
        for passage in reading.prose:
            if passage.role is not Role.BODY:
                continue
            for found in _RELATIVE.finditer(passage.text):
                if not passage.is_quoted(*found.span()):
                    # Once is enough: what the article lacks is one date.
                    yield from (Match(rule, passage, *found.span()) for rule in rules)
                    return

    return check


KIND = Kind(
    name="undated-time",
    description="the first word for a time that only the date of the article would explain",
    options=UndatedTimeOptions,
    compile=_compile,
)
