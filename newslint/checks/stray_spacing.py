"""Spaces that slipped in before punctuation."""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.joins.strays import Stray, find_strays
from newslint.language.reading import Passage, Reading


class StraySpacingOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage, stray in find_strays(reading):
            for rule in rules:
                yield _match(rule, passage, stray)

    return check


def _match(rule: Rule, passage: Passage, stray: Stray) -> Match:
    text = passage.text
    closed = f"{text[stray.start : stray.at]}{text[stray.at + 1 : stray.end]}"
    safety = Safety.SAFE if stray.is_certain else Safety.UNSAFE
    remedy = Remedy(((stray.at, stray.at + 1, ""),), safety, f"Write “{closed}”")
    return Match(rule, passage, stray.start, stray.end, {"replacement": closed}, (remedy,))


KIND = Kind(
    name="stray-spacing",
    description="a space that slipped in before a comma, a stop or another mark",
    options=StraySpacingOptions,
    compile=_compile,
)
