"""Spaces beside quotation marks: one that is missing outside them, one that slipped in inside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.joinmatches import match_join, match_stray
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.language.joins.join import Join
from newslint.language.joins.suspects import SUSPECT_MARK
from newslint.language.passages import Passage
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.joins.quotemarks import Mark


class QuoteSpacingOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        joins: list[tuple[Passage, Join]] = []
        for passage in reading.find_odd(SUSPECT_MARK):
            from newslint.language.joins.quotemarks import read_double, read_single

            text = passage.text
            doubles, singles = read_double(text), read_single(text)
            if doubles or singles:
                found = _find_joins(reading, passage, (*doubles, *singles))
                joins += ((passage, join) for join in found)
                from newslint.language.joins.insides import find_stray_spaces

                for stray in find_stray_spaces(text, doubles):
                    yield from (match_stray(rule, passage, stray) for rule in rules)
        if not joins:
            return
        from newslint.language.joins.habits import leave_habits

        for passage, join in leave_habits(reading, joins):
            for rule in rules:
                yield match_join(rule, passage, join, passage.folded[join.start : join.end])

    return check


def _find_joins(reading: Reading, passage: Passage, marks: Sequence["Mark"]) -> Iterator[Join]:
    from newslint.language.joins.quotes import find_quote_joins

    for join in find_quote_joins(passage.text, marks):
        if not reading.is_foreign_at(passage, join.start, join.end):
            yield join


KIND = Kind(
    name="quote-spacing",
    description="a space that is missing outside quotation marks, or slipped in inside them",
    options=QuoteSpacingOptions,
    compile=_compile,
)
