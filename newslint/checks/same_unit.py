"""Same unit twice: "5 km kilometres", and a conversion into the unit that it is of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.quantities.gate import may_state
from newslint.language.reading import Passage, Reading

if TYPE_CHECKING:
    from newslint.language.quantities.statements import Statement

# A short form, and the word that says it once more.
_TWICE = {
    r"km": r"kilomet(?:re|er)s?", r"cm": r"centimet(?:re|er)s?", r"mm": r"millimet(?:re|er)s?",
    r"ft\.?": r"f(?:oo|ee)t", r"in\.": r"inch(?:es)?", r"mph": r"miles (?:an|per) hour",
    r"kph|km/h|kmh": r"kilomet(?:re|er)s (?:an|per) hour", r"kg": r"kilo(?:gram)?s?",
    r"lbs?\.?": r"pounds?", r"oz\.?": r"ounces?", r"ha": r"hectares?",
    r"(?:° ?|degrees? )?C": r"(?:degrees )?(?:Celsius|centigrade)",
    r"(?:° ?|degrees? )?F": r"(?:degrees )?Fahrenheit", r"°": r"degrees", r"%": r"per ?cent",
}  # fmt: skip
_FORMS = "|".join(
    f"(?:{short})(?P<g{at}> {word})" for at, (short, word) in enumerate(_TWICE.items())
)
_BARE = re.compile(rf"(?<![\w.,])\d(?:[\d,.]*\d)? ?(?:{_FORMS})(?!\w)")
_MAY_BE = re.compile(r"\d ?(?:k[mgp]|[cm]m|ft|in\.|mph|lb|oz|ha\b|[°%CF]|degree)")


class SameUnitOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if _MAY_BE.search(passage.text):
                yield from _find_bare(rules, passage)
            if may_state(passage.text):
                yield from _find_stated(rules, passage)

    return check


def _find_bare(rules: Sequence[Rule], passage: Passage) -> Iterator[Match]:
    text = passage.text
    for found in _BARE.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        written = text[found.start() : start]
        remedy = Remedy(((start, end, ""),), title=f"Write “{written}”")
        for rule in rules:
            yield Match(rule, passage, found.start(), end, {"replacement": written}, (remedy,))


def _find_stated(rules: Sequence[Rule], passage: Passage) -> Iterator[Match]:
    from newslint.language.quantities.statements import find_statements

    text = passage.text
    for statement in find_statements(text):
        source, target = statement.source, statement.targets[0]
        if _says_the_same(statement) and text[target.end : statement.end] in {")", "]"}:
            written = text[source.start : source.end]
            edit = source.end, statement.end, ""
            remedy = Remedy((edit,), Safety.MANUAL, f"Write “{written}”")
            fields = {"replacement": written}
            for rule in rules:
                yield Match(rule, passage, source.start, statement.end, fields, (remedy,))


def _says_the_same(statement: "Statement") -> bool:
    """Tell whether the bracket holds the quantity before it once more, and nothing else."""
    source, target = statement.source, statement.targets[0]
    numbers = len(statement.targets), len(source.numbers), len(target.numbers)
    if numbers != (1, 1, 1) or set(source.units) != set(target.units):
        return False
    return source.numbers[0].written and source.numbers[0].value == target.numbers[0].value


KIND = Kind(
    name="same-unit",
    description="a unit that is named twice",
    options=SameUnitOptions,
    compile=_compile,
)
