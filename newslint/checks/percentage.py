"""Percentages that do not come out, by the other numbers of their sentence.

Which of the numbers is wrong only the desk can know, so no repair is ever made by a program.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.reading import Passage, Reading

if TYPE_CHECKING:
    from newslint.language.percentages.arithmetic import Verdict
    from newslint.language.percentages.changes import Change

_PERCENT = re.compile(r"\d ?(?:%|per[ -]?cent|pct)")


class PercentageOptions(Options, frozen=True):
    """``fault`` says what is looked for.

    ``change``: "rose 10% to 56 from 50". ``points``: a percentage of percentages that is one of
    points. ``fraction``: words that a percentage contradicts, "nearly half (59%)". ``part``: "9 of
    12 (60%)".
    """

    fault: str


def _validate(options: Any) -> None:
    if options.fault not in _FINDERS:
        known = ", ".join(sorted(_FINDERS))
        raise OptionError("fault", f"“{options.fault}” is none of {known}")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if not _PERCENT.search(reading.text):
            return
        for passage in reading.prose:
            if _PERCENT.search(passage.text):
                for rule in rules:
                    yield from _FINDERS[rule.options.fault](rule, passage)

    return check


def _find_changes(rule: Rule, passage: Passage) -> Iterator[Match]:
    yield from _find_faults(rule, passage, "change")


def _find_points(rule: Rule, passage: Passage) -> Iterator[Match]:
    yield from _find_faults(rule, passage, "points")


def _find_faults(rule: Rule, passage: Passage, fault: str) -> Iterator[Match]:
    from newslint.language.percentages.arithmetic import judge
    from newslint.language.percentages.changes import find_changes

    for change in find_changes(passage.text):
        verdict = judge(change)
        if verdict and verdict.fault.value == fault:
            yield _match(rule, passage, change, verdict)


def _match(rule: Rule, passage: Passage, change: "Change", verdict: "Verdict") -> Match:
    from newslint.language.percentages.wording import name_points, write_percent

    text, said = passage.text, change.percent
    written = text[said.start : change.percent_end]
    if verdict.fault.value == "points":
        right = name_points(text[said.start : said.end], passage.text)
    else:
        right = write_percent(abs(verdict.actual), said, written)
    remedy = Remedy(((said.start, change.percent_end, right),), Safety.MANUAL, f"Write “{right}”")
    fields = {
        "before": text[change.before.start : change.before.end],
        "after": text[change.after.start : change.after.end],
        "said": written,
        "actual": right,
        "cause": f"; {verdict.cause}" if verdict.cause else "",
    }
    turned = verdict.cause.startswith("it went")
    return Match(rule, passage, change.start, change.end, fields, () if turned else (remedy,))


def _find_fractions(rule: Rule, passage: Passage) -> Iterator[Match]:
    from newslint.language.percentages.fractions import find_fractions

    text = passage.text
    for said in find_fractions(text):
        if said.is_wrong:
            fields = {
                "said": text[said.start : said.words_end],
                "actual": text[said.words_end : said.end].strip(" ()"),
            }
            yield Match(rule, passage, said.start, said.end, fields)


def _find_parts(rule: Rule, passage: Passage) -> Iterator[Match]:
    from newslint.language.percentages.parts import find_parts
    from newslint.language.percentages.wording import write_percent

    text = passage.text
    for part in find_parts(text):
        if part.is_wrong:
            said = part.percent
            right = write_percent(part.actual, said, text[said.start : said.end])
            edit = said.start, said.end, right
            fields = {
                "said": text[said.start : said.end],
                "actual": right,
                "part": f"{part.part:,}",
                "whole": f"{part.whole:,}",
            }
            remedy = Remedy((edit,), Safety.MANUAL, f"Write “{right}”")
            yield Match(rule, passage, part.start, part.end, fields, (remedy,))


_FINDERS: dict[str, Callable[[Rule, Passage], Iterator[Match]]] = {
    "change": _find_changes,
    "points": _find_points,
    "fraction": _find_fractions,
    "part": _find_parts,
}

KIND = Kind(
    name="percentage",
    description="a percentage that does not come out",
    options=PercentageOptions,
    compile=_compile,
    fields=frozenset({"before", "after", "said", "actual", "cause", "part", "whole"}),
    validate=_validate,
)
