"""Conversions: a quantity, and what a bracket behind it says it is in another unit.

Which of the two numbers is wrong only the desk can know, so both repairs are offered and neither is
ever made by a program.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule, load_sign
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.quantities.gate import find_signs
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs

if TYPE_CHECKING:
    from newslint.language.conversions.faults import Fault
    from newslint.language.numbers import Number
    from newslint.language.quantities.grammar import Quantity


class ConversionOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    sign = load_sign(rules, "quantities")

    def check(reading: Reading) -> Iterable[Match]:
        if not reading.has_sign(sign):
            return
        stating = [passage for passage in reading.prose if passage.verdicts]
        if not stating:
            return
        from newslint.language.conversions.faults import ArticleQuantities, find_faults

        article = ArticleQuantities(
            quantity for passage in reading.prose for quantity in passage.quantities
        )
        for passage in stating:
            for fault in find_faults(passage.verdicts, article):
                for rule in rules:
                    yield _match(rule, passage, fault)

    return check


def _match(rule: Rule, passage: Passage, fault: "Fault") -> Match:
    from newslint.language.conversions.repairs import find_repairs

    text, pair, verdict = passage.text, fault.pair, fault.verdict
    source, target = verdict.statement.source, verdict.target
    repairs = tuple(find_repairs(fault, text))
    remedies = tuple(
        Remedy(repair.edits, Safety.MANUAL, f"Write “{repair.mend(text)}”") for repair in repairs
    )
    fields = {
        "source": _name(text, pair.source, source),
        "expected": _name(text, pair.target, target, repairs[0].first),
        "target": _name(text, pair.target, target),
        "cause": f"; {fault.cause}" if fault.cause else "",
    }
    return Match(rule, passage, source.start, verdict.statement.end, fields, remedies)


def _joint(text: str, number: "Number", quantity: "Quantity") -> str:
    """Return what the copy puts between a number and its unit: a hyphen, a space or nothing."""
    if quantity.hyphenated:
        return "-"
    return "" if text[number.end : number.end + 1].isalpha() or quantity.form[0] in "°º" else " "


def _name(text: str, number: "Number", quantity: "Quantity", repaired: str = "") -> str:
    """Name a quantity as a sentence does: "12 miles" for the "12-mile" of the copy."""
    from newslint.language.conversions.wording import agree, make_plural

    written = repaired or text[number.start : number.end]
    if number.end == quantity.end:
        return written  # 6ft 2in names its units itself
    if quantity.hyphenated:
        return f"{written} {make_plural(quantity.form)}"
    form = agree(quantity.form, repaired) if repaired else quantity.form
    return f"{written}{_joint(text, number, quantity)}{form}"


KIND = Kind(
    name="conversion",
    description="a stated unit conversion that no rounding explains",
    options=ConversionOptions,
    compile=_compile,
    fields=frozenset({"source", "expected", "target", "cause"}),
    analyse=lambda _options: keep_signs(*find_signs()),
)
