"""Joined words: two words that lost the space between them (``thecountry``, ``since2004``).

Every string of letters that the lexicon does not know is tried as two words, and every figure that
stands beside letters as a word of its own. ``language/joins`` knows how; here it is told.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from msgspec import field

from newslint.checks.joinmatches import match_join
from newslint.checks.kind import Checker, Kind, Match, Mention, OptionError, Options, Rule
from newslint.document import PROSE
from newslint.language.joins.contractions import find_contraction_joins
from newslint.language.joins.join import Join
from newslint.language.joins.letters import find_letter_joins
from newslint.language.joins.numbers import find_number_joins
from newslint.language.joins.runs import RunFinder
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_LISTABLE = compile_re(r"[a-z]{3,24}")


class JoinedWordsOptions(Options, frozen=True):
    """``joins`` maps joins that pass for words to what they stand for: ``alot: a lot``.

    ``allow`` lists words that are right as they are, in small letters.
    """

    joins: dict[str, str] = field(default_factory=dict)
    allow: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    for joined, apart in options.joins.items():
        if len(apart.split(" ")) != 2 or apart.replace(" ", "") != joined:
            raise OptionError("joins", f"“{apart}” must be “{joined}” with one space in it")
        if not _LISTABLE.fullmatch(joined):
            raise OptionError("joins", f"“{joined}” must be 3 to 24 small letters, a to z")


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]
    joins = {joined: apart for rule in rules for joined, apart in rule.options.joins.items()}
    listed = joins | {joined.capitalize(): apart for joined, apart in joins.items()}
    finder = _load_finder(frozenset(listed))

    def check(reading: Reading) -> Iterable[Match]:
        for passage, join in _find(reading, finder, listed):
            text = passage.text[join.start : join.end].lower()
            if text in reading.vocabulary:
                continue
            for rule, allow in allowed:
                is_own = text not in joins or text in rule.options.joins
                if is_own and text not in allow:
                    yield _match(rule, reading, passage, join)

    return check


@cache
def _load_finder(listed: frozenset[str]) -> RunFinder:
    # What it has seen is worth keeping for other articles that the same rules are run on.
    return RunFinder(load_lexicon(), listed)


def _find(
    reading: Reading, finder: RunFinder, listed: dict[str, str]
) -> Iterator[tuple[Passage, Join]]:
    for passage, join in find_letter_joins(reading, finder, listed):
        from newslint.language.joins.doubts import is_doubtful

        is_of_markup = passage.markup_edges.intersection(join.seams)
        if not is_of_markup and not is_doubtful(reading, passage, join):
            yield passage, join
    yield from find_contraction_joins(reading)
    yield from find_number_joins(reading)


def _match(rule: Rule, reading: Reading, passage: Passage, join: Join) -> Match:
    text = passage.text
    witness = _find_apart(reading, join.apart(text))
    return match_join(rule, passage, join, join.term(text), witness)


def _find_apart(reading: Reading, apart: str) -> Mention | None:
    """Return a place where the article has the words side by side."""
    for passage, start in reading.find_pair(apart.lower()):
        end = start + len(apart)
        if passage.role in PROSE and _is_edge(passage.text, start) and _is_edge(passage.text, end):
            number = bisect_left(reading.prose, passage.index, key=attrgetter("index")) + 1
            stands = f"“{apart}” stands apart in paragraph {number}"
            return Mention(passage, start, end, stands)
    return None


def _is_edge(text: str, at: int) -> bool:
    """Tell whether a word begins or ends at an offset."""
    before, after = text[max(0, at - 1) : at], text[at : at + 1]
    return (before.isalnum() or before == "_") != (after.isalnum() or after == "_")


KIND = Kind(
    name="joined-words",
    description="two words that lost the space between them",
    options=JoinedWordsOptions,
    compile=_compile,
    fields=frozenset({"count", "evidence"}),
    validate=_validate,
)
