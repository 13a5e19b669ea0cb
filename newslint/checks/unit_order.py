"""Unit order: which system of units a house states first, and which in the bracket."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading

if TYPE_CHECKING:
    from newslint.language.quantities.statements import Statement


class UnitOrderOptions(Options, frozen=True):
    """``first`` names the system that stands before the bracket: ``metric``, ``us``, ``imperial``.

    ``exceptions`` lists what may stand the other way round: what is measured (``speed``, ``heat``),
    ``bodies`` for heights and weights of people, or units (``miles``, ``pints``).
    """

    first: str
    exceptions: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    from newslint.language.quantities.exceptions import refuse_exception
    from newslint.language.quantities.partners import SYSTEMS

    if options.first not in SYSTEMS:
        raise OptionError("first", f"“{options.first}” is none of {', '.join(SYSTEMS)}")
    for index, exception in enumerate(options.exceptions):
        if refusal := refuse_exception(exception):
            raise OptionError("exceptions", refusal, index)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if passage.statements:
                yield from _find(rules, passage)

    return check


def _find(rules: Sequence[Rule], passage: Passage) -> Iterator[Match]:
    from newslint.language.quantities.exceptions import is_excepted
    from newslint.language.quantities.partners import METRIC, system_of
    from newslint.language.quantities.uses import is_of_screen

    for statement in passage.statements:
        if not statement.bracketed or len(statement.targets) != 1:
            continue
        sides = statement.source, statement.targets[0]
        if any(is_of_screen(passage.text, side) for side in sides):
            continue
        systems = [system_of(side) for side in sides]
        if sorted(systems) != ["customary", "metric"]:
            continue
        for rule in rules:
            is_turned = (systems[0] == METRIC) != (rule.options.first == METRIC)
            exceptions = rule.options.exceptions
            if is_turned and not any(is_excepted(passage.text, side, exceptions) for side in sides):
                yield _match(rule, passage, statement)


def _match(rule: Rule, passage: Passage, statement: "Statement") -> Match:
    text, source, target = passage.text, statement.source, statement.targets[0]
    first, second = text[source.start : source.end], text[target.start : target.end]
    edits = (source.start, source.end, second), (target.start, target.end, first)
    remedies: tuple[Remedy, ...] = ()
    # A hedge in the bracket is of one side only; a sentence seldom starts with figures.
    is_hedged = text[target.start - 1] not in "(["
    is_alike = source.hyphenated == target.hyphenated
    if is_alike and not is_hedged and not passage.starts_sentence(source.start):
        between, behind = text[source.end : target.start], text[target.end : statement.end]
        title = f"Write “{second}{between}{first}{behind}”"
        remedies = (Remedy(edits, Safety.UNSAFE, title),)
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
