"""Repetition: a word that stands twice in a row by accident (``the the``)."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.language.reading import Passage, Reading
from newslint.language.words import Word


class RepetitionOptions(Options, frozen=True):
    """``allow`` lists words that may rightly stand twice, in small letters: had, that, very.

    ``allow-after`` maps a word to those after which it may: ``for: [waiting]``, as in "the boat
    that she was waiting for for years".
    """

    allow: tuple[str, ...] = ()
    allow_after: dict[str, list[str]] = msgspec.field(default_factory=dict)


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            yield from _find(passage, allowed)

    return check


def _find(passage: Passage, rules: Sequence[tuple[Rule, frozenset[str]]]) -> Iterator[Match]:
    words = passage.words
    for index in range(1, len(words)):
        first, second = words[index - 1], words[index]
        if first.lower != second.lower or not _is_accident(passage, index):
            continue
        before = words[index - 2].lower if index > 1 else ""
        for rule, allow in rules:
            after = rule.options.allow_after.get(second.lower, ())
            if second.lower not in allow and before not in after:
                yield _match(rule, passage, first, second)


def _match(rule: Rule, passage: Passage, first: Word, second: Word) -> Match:
    remedy = Remedy(((first.end, second.end, ""),), title=f"Write “{first.text}” once")
    return Match(rule, passage, first.start, second.end, {"word": second.text}, (remedy,))


def _is_accident(passage: Passage, index: int) -> bool:
    text, words = passage.text, passage.words
    first, second = words[index - 1], words[index]
    # Two capitals are a name (Duran Duran), digits a figure.
    if not second.text.islower() or not second.lower.replace("'", "").isalpha():
        return False
    if not text[first.end : second.start].isspace():
        return False
    # A third one in a row is done on purpose; a hyphen or a hidden object makes another word of it.
    neighbours = [words[place].lower for place in (index - 2, index + 1) if 0 <= place < len(words)]
    edges = text[max(0, first.start - 1) : first.start] + text[second.end : second.end + 1]
    return second.lower not in neighbours and not set(edges) & {"-", "–", OBJECT}


KIND = Kind(
    name="repetition",
    description="a word that stands twice in a row",
    options=RepetitionOptions,
    compile=_compile,
    fields=frozenset({"word"}),
)
