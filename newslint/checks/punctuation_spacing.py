"""Missing spaces beside punctuation: after a mark or a bracket, before an opening bracket.

Beside a quotation mark, whatever else stands there, the kind ``quote-spacing`` looks.
"""

from collections.abc import Iterable, Sequence

from newslint.checks.joinmatches import match_join
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.joins.suspects import TIGHT
from newslint.language.reading import Reading


class SpacingOptions(Options, frozen=True):
    """``brands`` lists words that end in a mark of their own, in small letters: ``yahoo!``."""

    brands: tuple[str, ...] = ()


def _compile(rules: Sequence[Rule]) -> Checker:
    brands = [(rule, frozenset(rule.options.brands)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        odd = reading.find_odd(TIGHT)
        if not odd:
            return
        from newslint.language.joins.habits import leave_habits
        from newslint.language.joins.tight import find_tight_joins

        found = [(passage, join) for passage in odd for join in find_tight_joins(passage, reading)]
        if not found:
            return
        for passage, join in leave_habits(reading, found):
            left = passage.folded[join.start : join.seams[0]]
            for rule, names in brands:
                if left not in names:
                    yield match_join(rule, passage, join, passage.folded[join.start : join.end])

    return check


KIND = Kind(
    name="punctuation-spacing",
    description="a missing space after a stop, a comma or a bracket, or before a bracket",
    options=SpacingOptions,
    compile=_compile,
)
