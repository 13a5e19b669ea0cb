"""Unit order: which system of units a house states first, and which in the bracket."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.quantities.gate import may_state
from newslint.language.reading import Passage, Reading

if TYPE_CHECKING:
    from newslint.language.quantities.grammar import Quantity
    from newslint.language.quantities.statements import Statement

SYSTEMS = ("customary", "metric")
DIMENSIONS = ("length", "area", "volume", "mass", "speed", "heat")


class UnitOrderOptions(Options, frozen=True):
    """``first`` names the system that stands before the bracket: ``customary`` or ``metric``.

    ``exceptions`` lists what is measured the other way round or either way: ``speed``, ``heat``.
    """

    first: str
    exceptions: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    if options.first not in SYSTEMS:
        raise OptionError("first", f"“{options.first}” is neither {' nor '.join(SYSTEMS)}")
    check_dimensions("exceptions", options.exceptions)


def check_dimensions(key: str, dimensions: Sequence[str]) -> None:
    """Refuse what cannot be measured.

    Raises:
        OptionError: one of ``dimensions``, the option ``key``, is none that is known.

    """
    for index, dimension in enumerate(dimensions):
        if dimension not in DIMENSIONS:
            known = ", ".join(DIMENSIONS)
            raise OptionError(key, f"“{dimension}” is none of {known}", index)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if may_state(passage.text):
                yield from _find(rules, passage)

    return check


def _find(rules: Sequence[Rule], passage: Passage) -> Iterator[Match]:
    from newslint.language.quantities.statements import find_statements

    for statement in find_statements(passage.text):
        if not statement.bracketed or len(statement.targets) != 1:
            continue
        system, dimension = system_of(statement.source)
        other, _dimension = system_of(statement.targets[0])
        for rule in rules:
            is_turned = {system, other} == set(SYSTEMS) and system != rule.options.first
            if is_turned and dimension not in rule.options.exceptions:
                yield _match(rule, passage, statement)


def system_of(quantity: "Quantity") -> tuple[str, str]:
    """Return the system and the dimension of a quantity, "" for a system that is not certain."""
    systems = {unit.system for unit in quantity.units}
    names = {unit.name for unit in quantity.units}
    if names & {"degree_Celsius", "degree_Fahrenheit"}:
        systems = {"metric" if name == "degree_Celsius" else "customary" for name in names}
    return systems.pop() if len(systems) == 1 else "", quantity.units[0].dimension


def _match(rule: Rule, passage: Passage, statement: "Statement") -> Match:
    text, source, target = passage.text, statement.source, statement.targets[0]
    first, second = text[source.start : source.end], text[target.start : target.end]
    edits = (source.start, source.end, second), (target.start, target.end, first)
    remedies: tuple[Remedy, ...] = ()
    if source.hyphenated == target.hyphenated:
        written = (
            f"{second}{text[source.end : target.start]}{first}{text[target.end : statement.end]}"
        )
        remedies = (Remedy(edits, Safety.UNSAFE, f"Write “{written}”"),)
    fields = {"first": second, "second": first}
    return Match(rule, passage, source.start, statement.end, fields, remedies)


KIND = Kind(
    name="unit-order",
    description="a conversion whose units stand in the other order than the house's",
    options=UnitOrderOptions,
    compile=_compile,
    fields=frozenset({"first", "second"}),
    validate=_validate,
)
