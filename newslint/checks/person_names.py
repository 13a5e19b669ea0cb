"""Names of persons and things: one name spelt two ways in one article.

Likeness alone proves little: players, brothers and towns have names like each other. A spelling is
reported where the article itself shows that it means the same bearer: the same other name stands
beside it, or it stands alone where only the other spelling was ever introduced.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.checks.policy import preferred
from newslint.language.passages import Passage
from newslint.language.people.likeness import Difference, differ, find_near, find_near_shapes
from newslint.language.people.namewords import load_name_words
from newslint.language.people.particles import (
    Particled,
    ParticledUse,
    find_particles,
    has_two_cases,
)
from newslint.language.reading import Reading

if TYPE_CHECKING:  # most articles have no two names that are alike
    from newslint.language.people.bearers import Bearer

    _Spelling = Bearer | Particled

_MOST_PAIRS = 100_000
"""Pairs of names that are compared; a book has a few thousand that are near each other."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        pairs: list[tuple[_Spelling, _Spelling]] = list(_find_pairs(reading, rules))
        pairs.extend(_find_particle_pairs(reading))
        for rule in rules:
            for left, right in pairs:
                yield from _report(rule, left, right, reading)

    return check


def _find_pairs(reading: Reading, rules: Sequence[Rule]) -> Iterator[tuple["Bearer", "Bearer"]]:
    passages = _find_passages(reading)
    if not passages:
        return
    from newslint.language.people.bearers import describe_bearer, find_sightings
    from newslint.language.people.identity import are_alike, is_same_bearer

    sightings = find_sightings(passages)

    @cache
    def describe(text: str) -> "Bearer":
        return describe_bearer(text, sightings[text], lambda *_: True)

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


def _find_passages(reading: Reading) -> Sequence[Passage]:
    """Return the passages, in order, that have a word which the article may spell in two ways.

    Most articles have no two words that are alike, be they names or not. Without the names of the
    other passages no pair is lost, for each of its uses stands in these.
    """
    held = reading.find_facts(load_name_words()).values()
    shapes = {shape.word: shape for shape in chain.from_iterable(held)}
    near = find_near_shapes(shapes.values(), _MOST_PAIRS)
    if len(near) > _MOST_PAIRS:
        return reading.prose
    if not near:
        return ()
    from newslint.language.people.identity import are_alike

    words = {word for pair in near if are_alike(*pair) for word in pair}
    return reading.find_passages(words)


def _find_particle_pairs(reading: Reading) -> Iterator[tuple[Particled, Particled]]:
    """Yield a name with its particle as it is and as it should be, once for each that differs."""
    held: dict[tuple[str, str, str], dict[str, list[ParticledUse]]] = {}
    for use in find_particles(reading.prose) if has_two_cases(reading) else ():
        held.setdefault(use.key, {}).setdefault(use.text, []).append(use)
    for forms in held.values():
        spellings = [Particled(text, tuple(uses)) for text, uses in forms.items()]
        yield from pairwise(spellings[:2])


def _report(rule: Rule, left: "_Spelling", right: "_Spelling", reading: Reading) -> Iterator[Match]:
    wanted = _choose(left, right, reading)
    if wanted is None:
        return
    unwanted = right if wanted is left else left
    model = wanted.uses[0]
    related = (Mention(model.passage, model.start, model.end, f"here it is “{wanted.text}”"),)
    for use in unwanted.uses:
        if use.place in reading.told_names:
            continue
        yield Match(
            rule,
            use.passage,
            use.start,
            use.end,
            fields={"other": wanted.text},
            remedies=(Remedy(((use.start, use.end, wanted.text),)),),
            related=related,
        )


def _choose(left: "_Spelling", right: "_Spelling", reading: Reading) -> "_Spelling | None":
    """Return the spelling that is likely to be right, none where the house accepts both.

    That is the one the house accepts, else the one with the apostrophe, the more frequent, the one
    with the accent, the one that people are called, the first.
    """
    from newslint.language.people.identity import is_odd

    accepted = [each for each in (left, right) if each.text.lower() in reading.vocabulary]
    if accepted:
        return accepted[0] if len(accepted) == 1 else None
    difference = differ(left.text, right.text)
    if difference is Difference.APOSTROPHE:
        return max(left, right, key=lambda spelling: len(spelling.text))
    is_tie = len(left.uses) == len(right.uses)
    if is_tie and difference is Difference.ACCENT and left.text.isascii() != right.text.isascii():
        return right if left.text.isascii() else left
    if is_tie and is_odd(left.text) != is_odd(right.text):
        return right if is_odd(left.text) else left
    places = {bearer.text: [use.place for use in bearer.uses] for bearer in (left, right)}
    return left if preferred(places) == left.text else right


KIND = Kind(
    name="person-names",
    description="one name spelt two ways in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
