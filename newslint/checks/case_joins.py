"""Case joins: a word that lost the space before a capital (``inLondon``)."""

from collections.abc import Iterable, Sequence

from newslint.checks.joinmatches import match_join
from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.language.joins.cases import CaseJoin, find_case_joins
from newslint.language.reading import Reading


class CaseJoinsOptions(Options, frozen=True):
    """``allow`` lists words that are right as they are, written as they stand: ``wikiHow``."""

    allow: tuple[str, ...] = ()


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        for found in find_case_joins(reading):
            text = found.passage.text[found.join.start : found.join.end]
            for rule, allow in allowed:
                if text not in allow:
                    yield _match(rule, found)

    return check


def _match(rule: Rule, found: CaseJoin) -> Match:
    passage, join, witness = found.passage, found.join, found.witness
    if witness is None:
        return match_join(rule, passage, join, join.term(passage.text))
    place = Mention(witness.passage, witness.start, witness.end, join.reason)
    return match_join(rule, passage, join, witness=place)


KIND = Kind(
    name="case-joins",
    description="a word that lost the space before a capital, or behind capitals",
    options=CaseJoinsOptions,
    compile=_compile,
    fields=frozenset({"count", "evidence"}),
)
