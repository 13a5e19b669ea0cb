"""Small starts: sentences that begin with a small letter."""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.language.reading import Reading
from newslint.language.smallstarts import find_small_starts


class SmallStartOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage, start, end in find_small_starts(reading):
            word = passage.text[start:end]
            remedies = (
                Remedy(((start, end, word[0].upper() + word[1:]),)),
                Remedy(((start - 2, start - 1, ""),), title="Delete the stop"),
            )
            for rule in rules:
                yield Match(rule, passage, start, end, remedies=remedies)

    return check


KIND = Kind(
    name="small-starts",
    description="a sentence that begins with a small letter",
    options=SmallStartOptions,
    compile=_compile,
)
