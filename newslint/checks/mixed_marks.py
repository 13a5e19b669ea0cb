"""Mixed marks: one mark of punctuation written in two ways in one article (``"`` and ``“``).

The way that the article takes less often is told, once: whoever mends it replaces them all. On a
tie nothing is told but that there are two, at the later one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, Mention, OptionError, Options, Rule
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re


class MixedMarkOptions(Options, frozen=True):
    """``forms`` maps the name of each way of writing a mark to the expression that finds it."""

    forms: dict[str, str]


class _Use(Struct, frozen=True):
    passage: Passage
    start: int
    end: int


def _compile(rules: Sequence[Rule]) -> Checker:
    compiled = [
        (rule, {name: compile_re(pattern) for name, pattern in rule.options.forms.items()})
        for rule in rules
    ]

    def check(reading: Reading) -> Iterable[Match]:
        for rule, forms in compiled:
            if sum(_may_stand(needed, reading.text) for needed in rule.analysis) < 2:
                continue
            passages = [passage for passage in reading.prose if passage.role in rule.scope]
            uses = {name: list(_find(pattern, passages)) for name, pattern in forms.items()}
            yield from _report(rule, {name: found for name, found in uses.items() if found})

    return check


def _may_stand(needed: Sequence[str] | None, text: str) -> bool:
    return needed is None or any(string in text for string in needed)


def _find(pattern: re.Pattern[str], passages: Sequence[Passage]) -> Iterator[_Use]:
    for passage in passages:
        for found in pattern.finditer(passage.text):
            yield _Use(passage, *found.span())


def _report(rule: Rule, uses: dict[str, list[_Use]]) -> Iterator[Match]:
    if len(uses) < 2:
        return
    by_number = sorted(uses, key=lambda name: (-len(uses[name]), _place(uses[name][0])))
    wanted = by_number[0]
    model = uses[wanted][0]
    shown = model.passage.text[model.start : model.end]
    related = (Mention(model.passage, model.start, model.end, f"here it is “{shown}”"),)
    for name in by_number[1:]:
        use = uses[name][0]
        fields = {
            "form": name,
            "other": wanted,
            "count": str(len(uses[name])),
            "other_count": str(len(uses[wanted])),
        }
        yield Match(rule, use.passage, use.start, use.end, fields, related=related)


def _place(use: _Use) -> tuple[int, int]:
    return use.passage.index, use.start


def _validate(options: Any) -> None:
    if len(options.forms) < 2:
        raise OptionError("forms", "a mark needs two forms to be mixed")
    for name, pattern in options.forms.items():
        try:
            compile_re(pattern)
        except re.error as error:
            raise OptionError("forms", f"“{pattern}” is no pattern: {error}", name) from error


def _analyse(options: Any) -> list[list[str] | None]:
    from newslint.scanning.needs import required_literals

    return [required_literals(text) for text in options.forms.values()]


KIND = Kind(
    name="mixed-marks",
    description="one mark of punctuation written in two ways in one article",
    options=MixedMarkOptions,
    compile=_compile,
    fields=frozenset({"form", "other", "count", "other_count"}),
    validate=_validate,
    analyse=_analyse,
)
