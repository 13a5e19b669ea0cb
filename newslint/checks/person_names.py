"""Names of persons and things: one name spelt two ways in one article.

Likeness alone proves little: players, brothers and towns have names like each other. A spelling is
reported where the article itself shows that it means the same bearer: the same other name stands
beside it, or it stands alone where only the other spelling was ever introduced.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.checks.policy import is_evidence, preferred
from newslint.language.bearers import Bearer, describe_bearer, find_sightings
from newslint.language.identity import are_alike, is_same_bearer
from newslint.language.likeness import find_near
from newslint.language.reading import Reading

_MOST_PAIRS = 100_000
"""Pairs of names that are compared; a book has a few thousand that are near each other."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        pairs = list(_find_pairs(reading, rules))
        for rule in rules:
            for left, right in pairs:
                yield from _report(rule, left, right)

    return check


def _find_pairs(reading: Reading, rules: Sequence[Rule]) -> Iterator[tuple[Bearer, Bearer]]:
    sightings = find_sightings(reading.prose)

    @cache
    def describe(text: str) -> Bearer:
        return describe_bearer(text, sightings[text], is_evidence)

    near = find_near(sightings, _MOST_PAIRS)
    if len(near) > _MOST_PAIRS:
        reading.problems.extend(
            f"too many of its names are alike; the rule {rule.id} was left out" for rule in rules
        )
        return
    for pair in near:
        difference = are_alike(*pair)
        if difference is None:
            continue
        left, right = map(describe, pair)
        if left.uses and right.uses and is_same_bearer(left, right, difference, reading):
            yield left, right


def _report(rule: Rule, left: Bearer, right: Bearer) -> Iterator[Match]:
    places = {bearer.text: [use.place for use in bearer.uses] for bearer in (left, right)}
    wanted = left if preferred(places) == left.text else right
    unwanted = right if wanted is left else left
    model = wanted.uses[0]
    related = (Mention(model.passage, model.start, model.end, f"here it is “{wanted.text}”"),)
    for use in unwanted.uses:
        yield Match(
            rule,
            use.passage,
            use.start,
            use.end,
            fields={"other": wanted.text},
            remedies=(Remedy(((use.start, use.end, wanted.text),)),),
            related=related,
        )


KIND = Kind(
    name="person-names",
    description="one name spelt two ways in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
