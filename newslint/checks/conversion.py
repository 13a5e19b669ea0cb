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
    from newslint.language.conversions.faults import Fault
    from newslint.language.numbers import Number
    from newslint.language.quantities.grammar import Quantity

# The grammar of quantities takes a while to load; most articles state no conversion.
_MAY_STATE = re.compile(
    r"[(\[][^()\[\]\n]{0,79}?(?:\d|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)


class ConversionOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        stating = [passage for passage in reading.prose if _MAY_STATE.search(passage.text)]
        if not stating:
            return
        from newslint.language.conversions.faults import ArticleQuantities, find_faults

        article = ArticleQuantities(passage.text for passage in reading.prose)
        for passage in stating:
            for fault in find_faults(passage.text, article):
                for rule in rules:
                    yield _match(rule, passage, fault)

    return check


def _match(rule: Rule, passage: Passage, fault: "Fault") -> Match:
    from newslint.language.conversions.faults import repair

    text, pair = passage.text, fault.pair
    source, target = fault.statement.source, fault.target
    right, back = repair(fault, text)
    repairs = ((pair.target, right, target), (pair.source, back, source))
    remedies = tuple(
        Remedy(
            ((number.start, number.end, repaired),),
            Safety.MANUAL,
            f"Write “{repaired}{_joint(text, number, quantity)}{quantity.form}”",
        )
        for number, repaired, quantity in repairs
        if number.written
    )
    fields = {
        "source": _name(text, pair.source, source),
        "expected": _name(text, pair.target, target, right),
        "target": _name(text, pair.target, target),
        "cause": f"; {fault.cause}" if fault.cause else "",
    }
    return Match(rule, passage, source.start, fault.statement.end, fields, remedies)


def _joint(text: str, number: "Number", quantity: "Quantity") -> str:
    """Return what the copy puts between a number and its unit: a hyphen, a space or nothing."""
    if quantity.hyphenated:
        return "-"
    return "" if text[number.end : number.end + 1].isalpha() or quantity.form[0] in "°º" else " "


def _name(text: str, number: "Number", quantity: "Quantity", repaired: str = "") -> str:
    """Name a quantity as a sentence does: "12 miles" for the "12-mile" of the copy."""
    written = repaired or text[number.start : number.end]
    if number.end == quantity.end:
        return written  # 6ft 2in names its units itself
    if not quantity.hyphenated:
        return f"{written}{_joint(text, number, quantity)}{quantity.form}"
    return f"{written} {_PLURALS.get(quantity.form.lower(), quantity.form)}"


_PLURALS = {"foot": "feet", "inch": "inches"} | {
    name: f"{name}s"
    for name in (
        "meter metre kilometer kilometre centimeter centimetre millimeter millimetre yard mile gram"
        " kilogram kilo tonne ton pound ounce acre hectare liter litre gallon pint quart barrel"
    ).split()
}


KIND = Kind(
    name="conversion",
    description="a stated unit conversion that no rounding explains",
    options=ConversionOptions,
    compile=_compile,
    fields=frozenset({"source", "expected", "target", "cause"}),
)
