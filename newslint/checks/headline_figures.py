"""Headline figures: a count in the headline or the deck that the story contradicts.

What is left when all is taken off that may explain another number (`language.headlines.story`) is a
slip, mostly one that an update of the story left behind.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.language.headlines.heads import find_heads
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.headlines.counts import Count

_MAY_COUNT = compile_re(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
_FEWEST_IN_TITLE = 4
"""Words with a capital that show a headline to have them on all words."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        heads = list(_find_in_heads(reading))
        if not heads:
            return
        from newslint.language.headlines.story import Story

        story = Story(reading)
        for passage, count in heads:
            other = story.contradict(count)
            if other is not None:
                for rule in rules:
                    yield _match(rule, passage, count, *other)

    return check


def _find_in_heads(reading: Reading) -> Iterator[tuple[Passage, "Count"]]:
    heads = [passage for passage in find_heads(reading) if _MAY_COUNT.search(passage.text)]
    if not heads:
        return
    from newslint.language.headlines.counts import find_counts

    for passage in heads:
        for count in find_counts(passage.text):
            if count.is_exact and not _is_name(passage, count):
                yield passage, count


def _is_name(passage: Passage, count: "Count") -> bool:
    """Tell whether a number has a capital that only a name calls for: ``the Six Nations``."""
    number, text = count.number, passage.text
    if not text[number.start].isupper() or passage.starts_sentence(number.start):
        return False
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) < _FEWEST_IN_TITLE or not all(word[0].isupper() for word in words)


def _match(rule: Rule, passage: Passage, head: "Count", where: Passage, other: "Count") -> Match:
    start, end = head.number.start, head.number.end
    there = where.text[other.number.start : other.number.end].lower()
    if passage.text[start].isupper():
        there = there[0].upper() + there[1:]
    return Match(
        rule,
        passage,
        start,
        end,
        fields={"other": there.lower()},
        remedies=(Remedy(((start, end, there),)),),
        related=(Mention(where, other.number.start, other.number.end, "the story's number"),),
    )


KIND = Kind(
    name="headline-figures",
    description="a count in the headline or the deck that the story contradicts",
    options=Options,
    compile=_compile,
    fields=frozenset({"other"}),
)
