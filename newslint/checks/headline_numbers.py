"""Headline numbers: a number in words where the house has figures in its headlines."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
_FIGURES = {word: str(number) for number, word in enumerate(_WORDS, start=2)}
_NUMBER = compile_re(
    rf"(?<![\w-])(?P<number>{'|'.join(_WORDS)})(?=[ \u00a0](?P<next>(?-i:[a-z]+))\b(?!['’]))",
    re.IGNORECASE,
)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading:
            if passage.role is Role.HEADLINE:
                yield from _find(rules, passage)

    return check


def _find(rules: Sequence[Rule], passage: Passage) -> Iterable[Match]:
    for found in _NUMBER.finditer(passage.text):
        if found["next"] in FUNCTION_WORDS or _is_part_of_name(passage, found):
            continue
        start, end = found.span("number")
        remedy = Remedy(((start, end, _FIGURES[found["number"].lower()]),))
        for rule in rules:
            yield Match(rule, passage, start, end, remedies=(remedy,))


def _is_part_of_name(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether a capital shows a name (``Big Five``), or a label a series (``day two``)."""
    text, start = passage.text, found.start()
    if found["number"][0].isupper():
        return not passage.starts_sentence(start) and text[max(0, start - 2) : start] != ": "
    return text[max(0, start - 5) : start].lower() in {" day ", "part ", "week ", "hase ", "tage "}


KIND = Kind(
    name="headline-numbers",
    description="a number in words in a headline, where the house has figures",
    options=Options,
    compile=_compile,
)
