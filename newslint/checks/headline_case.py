"""Headline case: a headline with a capital to each word, where the house writes sentences.

Whether a word is a name the body shows; what it has with a capital inside a sentence keeps its
capital.
"""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.words import Word

_FEWEST = 3
"""Common words with a capital that make a headline one in title case."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        heads = [
            passage
            for passage in reading
            if passage.role is Role.HEADLINE and any(passage.role in rule.scope for rule in rules)
        ]
        if not heads:
            return
        from newslint.language.headlines.casing import find_capitals, find_common

        names = find_capitals(reading)
        for passage in heads:
            common = list(find_common(passage, names))
            if _is_title_case(passage, common):
                for rule in rules:
                    yield _match(rule, passage, common)

    return check


def _is_title_case(passage: Passage, common: Sequence[Word]) -> bool:
    from newslint.language.headlines.casing import find_small

    small = sum(1 for _word in find_small(passage))
    return len(common) >= _FEWEST and len(common) > 3 * small


def _match(rule: Rule, passage: Passage, common: Sequence[Word]) -> Match:
    text = passage.text
    start, end = common[0].start, common[-1].end
    wanted = list(text)
    for word in common:
        wanted[word.start] = text[word.start].lower()
    written = "".join(wanted)
    remedy = Remedy(((start, end, written[start:end]),), title=f"Write “{written}”")
    return Match(rule, passage, start, end, {"wanted": written}, (remedy,))


KIND = Kind(
    name="headline-case",
    description="a headline with a capital to each word, where the house writes it as a sentence",
    options=Options,
    compile=_compile,
    fields=frozenset({"wanted"}),
)
