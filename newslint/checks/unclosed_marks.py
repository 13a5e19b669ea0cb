"""Unclosed marks: a quotation mark or a bracket that has lost the other one of its pair."""

from collections.abc import Iterable, Sequence
from typing import Literal

from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.reading import Reading
from newslint.language.unclosed import find_unclosed_brackets, find_unclosed_quotations

_FINDERS = {"bracket": find_unclosed_brackets, "quotation": find_unclosed_quotations}


class UnclosedOptions(Options, frozen=True):
    """``mark`` says which pairs are looked at."""

    mark: Literal["bracket", "quotation"]


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for rule in rules:
            for passage, start in _FINDERS[rule.options.mark](reading):
                yield Match(rule, passage, start, start + 1)

    return check


KIND = Kind(
    name="unclosed-marks",
    description="a quotation mark or a bracket that has lost the other one of its pair",
    options=UnclosedOptions,
    compile=_compile,
)
