"""Spaces that slipped in before punctuation."""

from collections.abc import Iterable, Sequence

from newslint.checks.joinmatches import match_stray
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.joins.strays import find_strays
from newslint.language.reading import Reading


class StraySpacingOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage, stray in find_strays(reading):
            for rule in rules:
                yield match_stray(rule, passage, stray)

    return check


KIND = Kind(
    name="stray-spacing",
    description="a space that slipped in before a comma, a stop or another mark",
    options=StraySpacingOptions,
    compile=_compile,
)
