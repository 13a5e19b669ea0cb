"""Percentages that do not come out, by the other numbers of their sentence.

Which of the numbers is wrong only the desk can know, so no repair is ever made by a program.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newslint.checks.kind import (
    Checker,
    Kind,
    Match,
    OptionError,
    Options,
    Remedy,
    Rule,
    load_sign,
)
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs, load_watch
from newslint.language.stringfacts import Part, Reader
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.percentages.arithmetic import Verdict
    from newslint.language.percentages.changes import Change

_SUBJECT = "percentages"
_PERCENT = compile_re(r"[0-9] ?(?:%|per[ -]?cent|pct)")
"""The end of a percentage in figures."""
_WRITTEN = ("%", "percent", "per cent", "per-cent", "pct")
"""Strings of which every match of `_PERCENT` has one."""
_WORDS = Reader(lambda word: "cent" in word or "pct" in word, of=Part.WORD)
"""Words of which every match of `_PERCENT` without a mark has a piece."""


class PercentageOptions(Options, frozen=True):
    """``fault`` says what is looked for.

    ``change``: "rose 10% to 56 from 50". ``points``: a percentage of percentages that is one of
    points. ``fraction``: words that a percentage contradicts, "nearly half (59%)". ``part``: "9 of
    12 (60%)".
    """

    fault: str


class _Found(Struct, frozen=True):
    """What is wrong at ``start`` to ``end`` of a passage, and what a rule for it says."""

    fault: str
    start: int
    end: int
    fields: dict[str, str]
    remedies: tuple[Remedy, ...] = ()


def _validate(options: Any) -> None:
    known = sorted(fault for faults in _FINDERS for fault in faults)
    if options.fault not in known:
        raise OptionError("fault", f"“{options.fault}” is none of {', '.join(known)}")


def _has_percent(reading: Reading) -> bool:
    is_written = bool(reading.find_facts(_WORDS)) or "%" in reading.text
    return is_written and any(map(reading.text.__contains__, _WRITTEN))


def _may_state(text: str) -> bool:
    return any(map(text.__contains__, _WRITTEN)) and _PERCENT.search(text) is not None


def _compile(rules: Sequence[Rule]) -> Checker:
    by_fault: dict[str, list[Rule]] = {}
    for rule in rules:
        by_fault.setdefault(rule.options.fault, []).append(rule)
    finders = [
        (find, load_sign(chain.from_iterable(own), _SUBJECT))
        for faults, find in _FINDERS.items()
        if (own := [by_fault[fault] for fault in faults if fault in by_fault])
    ]
    watch = load_watch(_SUBJECT)

    def check(reading: Reading) -> Iterable[Match]:
        # Few passages hold a percentage, and only they need be looked through for its signs.
        for passage in reading.prose if _has_percent(reading) else ():
            if _may_state(passage.text):
                shown = watch.find(passage.text)
                for find, sign in finders:
                    if sign is None or shown is None or sign.number in shown:
                        yield from _tell(passage, find(passage.text), by_fault)

    return check


def _tell(
    passage: Passage, faults: Iterable[_Found], by_fault: Mapping[str, Sequence[Rule]]
) -> Iterator[Match]:
    for found in faults:
        for rule in by_fault.get(found.fault, ()):
            yield Match(rule, passage, found.start, found.end, found.fields, found.remedies)


def _find_changes(text: str) -> Iterator[_Found]:
    from newslint.language.percentages.arithmetic import judge
    from newslint.language.percentages.changes import find_changes

    for change in find_changes(text):
        if verdict := judge(change):
            yield _describe(text, change, verdict)


def _describe(text: str, change: "Change", verdict: "Verdict") -> _Found:
    from newslint.language.percentages.wording import name_points, write_percent

    said, fault = change.percent, verdict.fault.value
    written = text[said.start : change.percent_end]
    if fault == "points":
        right = name_points(text[said.start : said.end])
    else:
        right = write_percent(abs(verdict.actual), said, written)
    fields = {
        "before": text[change.before.start : change.before.end],
        "after": text[change.after.start : change.after.end],
        "said": written,
        "actual": right,
        "cause": f"; {verdict.cause}" if verdict.cause else "",
    }
    is_turned = verdict.cause.startswith("it went")
    remedies = () if is_turned else (_write(said.start, change.percent_end, right),)
    return _Found(fault, change.start, change.end, fields, remedies)


def _write(start: int, end: int, right: str) -> Remedy:
    return Remedy(((start, end, right),), Safety.MANUAL, f"Write “{right}”")


def _find_fractions(text: str) -> Iterator[_Found]:
    from newslint.language.percentages.fractions import find_fractions

    for said in find_fractions(text):
        if said.is_wrong:
            fields = {
                "said": text[said.start : said.words_end],
                "actual": text[said.words_end : said.end].strip(" ()"),
            }
            yield _Found("fraction", said.start, said.end, fields)


def _find_parts(text: str) -> Iterator[_Found]:
    from newslint.language.percentages.parts import find_parts
    from newslint.language.percentages.wording import write_percent

    for part in find_parts(text):
        if part.is_wrong:
            said = part.percent
            written = text[said.start : said.end]
            right = write_percent(part.actual, said, written)
            fields = {
                "said": written,
                "actual": right,
                "part": f"{part.part:,}",
                "whole": f"{part.whole:,}",
            }
            remedy = _write(said.start, said.end, right)
            yield _Found("part", part.start, part.end, fields, (remedy,))


_FINDERS: dict[tuple[str, ...], Callable[[str], Iterator[_Found]]] = {
    ("change", "points"): _find_changes,
    ("fraction",): _find_fractions,
    ("part",): _find_parts,
}


def _analyse(options: Any) -> Any:
    from newslint.language.percentages import changes, fractions, parts

    shown_by = {"fraction": fractions.SHOWN_BY, "part": parts.SHOWN_BY}
    return keep_signs(*shown_by.get(options.fault, changes.SHOWN_BY))


KIND = Kind(
    name="percentage",
    description="a percentage that does not come out",
    options=PercentageOptions,
    compile=_compile,
    fields=frozenset({"before", "after", "said", "actual", "cause", "part", "whole"}),
    validate=_validate,
    analyse=_analyse,
)
