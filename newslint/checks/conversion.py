"""Conversions: a quantity and the bracket that says what it is in another unit.

Which of the two numbers is wrong only the desk can know, so both repairs are offered and neither is
ever made by a program.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.reading import Passage, Reading

if TYPE_CHECKING:
    from newslint.language.conversions import Fault

# The grammar of quantities takes a while to load; most articles state no conversion.
_MAY_STATE = re.compile(
    r"[(\[][^()\[\]\n]{0,79}?(?:\d|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)


class ConversionOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if not _MAY_STATE.search(passage.text):
                continue
            from newslint.language.conversions import find_faults

            article = (other.text for other in reading.prose)
            for fault in find_faults(passage.text, article):
                for rule in rules:
                    yield _match(rule, passage, fault)

    return check


def _match(rule: Rule, passage: Passage, fault: "Fault") -> Match:
    from newslint.language.conversions import repair

    text, pair = passage.text, fault.pair
    right, back = repair(fault, text)
    source_form, target_form = fault.statement.source.form, fault.target.form
    remedies = tuple(
        Remedy(((number.start, number.end, repaired),), Safety.MANUAL, f"Write “{repaired} {form}”")
        for number, repaired, form in (
            (pair.target, right, target_form),
            (pair.source, back, source_form),
        )
        if number.written
    )
    fields = {
        "source": _named(text[pair.source.start : pair.source.end], source_form),
        "expected": _named(right, target_form),
        "target": _named(text[pair.target.start : pair.target.end], target_form),
        "cause": f"; {fault.cause}" if fault.cause else "",
    }
    return Match(rule, passage, fault.statement.source.start, fault.statement.end, fields, remedies)


def _named(number: str, form: str) -> str:
    return (
        number
        if form in {"foot", "stone", "pound"} and not number[-1].isdigit()
        else f"{number} {form}"
    )


KIND = Kind(
    name="conversion",
    description="a stated unit conversion that no rounding explains",
    options=ConversionOptions,
    compile=_compile,
    fields=frozenset({"source", "expected", "target", "cause"}),
)
