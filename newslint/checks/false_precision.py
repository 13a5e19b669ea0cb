"""False precision: a rough quantity whose conversion has digits that nobody measured."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule, load_sign
from newslint.language.passages import Passage
from newslint.language.quantities.gate import find_signs
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.conversions.precision import Precision

_DECIMAL = compile_re(r"\d\.\d")


class FalsePrecisionOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    sign = load_sign(rules, "quantities")

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose if reading.has_sign(sign) else ():
            if passage.statements and _DECIMAL.search(passage.text):
                from newslint.language.conversions.precision import find_false_precision

                for precision in find_false_precision(passage.text, passage.verdicts):
                    for rule in rules:
                        yield _match(rule, passage, precision)

    return check


def _match(rule: Rule, passage: Passage, precision: "Precision") -> Match:
    text, written = passage.text, precision.mend(passage.text)
    source, target = precision.verdict.statement.source, precision.verdict.target
    fields = {
        "source": text[source.start : source.end],
        "target": text[target.start : target.end],
        "replacement": written,
    }
    remedy = Remedy(precision.edits, title=f"Write “{written}”")
    return Match(rule, passage, target.start, target.end, fields, (remedy,))


KIND = Kind(
    name="false-precision",
    description="a conversion with more digits than the rough quantity that it converts",
    options=FalsePrecisionOptions,
    compile=_compile,
    fields=frozenset({"source", "target"}),
    analyse=lambda _options: keep_signs(*find_signs()),
)
