"""Missing conversions: a quantity in units that a house's readers do not use, and no others."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import field

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.checks.policy import applies
from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.quantities.forms import DIMENSIONS
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.quantities.grammar import Quantity
    from newslint.language.quantities.partners import Partner

_MAY_MEASURE = compile_re(r"\d[ -]?[a-zA-Z°º]")
_RUNNING = frozenset({Role.BODY, Role.LIST_ITEM})
"""Where a conversion belongs: headlines have no room, captions repeat the text."""

_LEAST = 2.0
"""Below this, a quantity is as often a way of speaking: a mile off, an inch of rain."""

_PLACES = 9
"""Decimals beyond these are the computer's own: 32 degrees Fahrenheit are 0 degrees Celsius."""

_ROUGHLY = 0.03
"""How far rounding may move what is proposed: 10 km (6 miles) is too rough, 6 m (20 ft) is not."""


class MissingConversionOptions(Options, frozen=True):
    """``from`` names the units to be converted, ``to`` those wanted beside them.

    Both are one of ``metric``, ``us``, ``imperial``. ``dimensions`` lists what is to be converted;
    all, where it is left out. ``exceptions`` lists units, and ``bodies`` for heights and weights of
    people, that need no conversion.
    """

    given: str = field(name="from")
    to: str
    dimensions: tuple[str, ...] = DIMENSIONS
    exceptions: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    from newslint.language.quantities.exceptions import refuse_exception
    from newslint.language.quantities.partners import METRIC, SYSTEMS

    for key, system in (("from", options.given), ("to", options.to)):
        if system not in SYSTEMS:
            raise OptionError(key, f"“{system}” is none of {', '.join(SYSTEMS)}")
    if (options.given == METRIC) == (options.to == METRIC):
        raise OptionError("to", f"from “{options.given}” to “{options.to}” there is no conversion")
    for index, dimension in enumerate(options.dimensions):
        if dimension not in DIMENSIONS:
            known = ", ".join(DIMENSIONS)
            raise OptionError("dimensions", f"“{dimension}” is none of {known}", index)
    for index, exception in enumerate(options.exceptions):
        if refusal := refuse_exception(exception):
            raise OptionError("exceptions", refusal, index)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        measuring = [
            passage
            for passage in reading.prose
            if passage.figures and _MAY_MEASURE.search(passage.text)
        ]
        if measuring:
            told = _find_told(measuring)
            for rule in rules:
                yield from _find(rule, measuring, set(told))

    return check


def _find(rule: Rule, passages: Sequence[Passage], told: set[str]) -> Iterator[Match]:
    """Yield the first quantity of each unit that is not among those ``told``; it is then."""
    from newslint.language.quantities.partners import find_partners

    spelling = "er" if "us" in {rule.options.given, rule.options.to} else "re"
    for passage in passages:
        if passage.role not in _RUNNING:
            continue
        for quantity in passage.quantities:
            partner = _choose(find_partners(quantity, rule.options.to, spelling), rule)
            if partner is None or partner.unit in told:
                continue
            if _is_to_convert(rule, passage, quantity) and not _is_told(partner, passage):
                told.add(partner.unit)
                yield _match(rule, passage, quantity, partner)


def _choose(partners: Iterable["Partner"], rule: Rule) -> "Partner | None":
    """Return the partner of the reading that the rule has in mind: US gallons, imperial ones."""
    others = tuple(partners)
    own = (each for each in others if each.unit.startswith(f"{rule.options.given}_"))
    return next(own, others[0] if others else None)


def _find_told(passages: Sequence[Passage]) -> set[str]:
    """Return the names of the units that the article converts somewhere."""
    return {
        unit.name
        for passage in passages
        for statement in passage.statements
        for quantity in (statement.source, *statement.targets)
        for unit in quantity.units
    }


def _is_told(partner: "Partner", passage: Passage) -> bool:
    """Tell whether the passage has quantities in the other unit, wherever they stand."""
    names = {unit.name for quantity in passage.quantities for unit in quantity.units}
    return partner.other in names


def _is_to_convert(rule: Rule, passage: Passage, quantity: "Quantity") -> bool:
    from newslint.language.quantities.exceptions import is_excepted
    from newslint.language.quantities.lookalikes import is_lookalike
    from newslint.language.quantities.partners import METRIC, system_of
    from newslint.language.quantities.uses import is_measure

    options, text = rule.options, passage.text
    system = "metric" if options.given == METRIC else "customary"
    return (
        system_of(quantity) == system
        and quantity.units[0].dimension in options.dimensions
        and len(quantity.numbers) == 1
        and quantity.numbers[0].written
        and not quantity.composite
        and abs(quantity.numbers[0].value) >= _LEAST
        and is_measure(text, quantity)
        and not is_lookalike(text, quantity)
        and not is_excepted(text, quantity, options.exceptions)
        and applies(rule, passage, quantity.start, quantity.end)
    )


def _match(rule: Rule, passage: Passage, quantity: "Quantity", partner: "Partner") -> Match:
    text, start, end = passage.text, quantity.start, quantity.end
    conversion = f"{_convert(text, quantity, partner)}{partner.written}"
    remedies: tuple[Remedy, ...] = ()
    if not _is_adjective(quantity):
        title = f"Write “{text[start:end]} ({conversion})”"
        remedies = (Remedy(((end, end, f" ({conversion})"),), title=title),)
    return Match(rule, passage, start, end, {"conversion": conversion}, remedies)


def _convert(text: str, quantity: "Quantity", partner: "Partner") -> str:
    """Return the number in the other unit, as rough as the one that is there allows."""
    from newslint.language.conversions.wording import read_written, write_number
    from newslint.language.quantities.units import convert

    number = quantity.numbers[0]
    value = round(convert(partner.unit, partner.other).apply(number.value), _PLACES)
    ways = list(write_number(value, number, text[number.start : number.end], partner.other))
    for way in ways:
        read = read_written(way)
        if read and abs(read.value - value) <= _ROUGHLY * abs(value):
            return way
    return ways[-1]


def _is_adjective(quantity: "Quantity") -> bool:
    """Tell whether a quantity stands before its noun: 10-mile road, 300 hectare farm."""
    from newslint.language.conversions.wording import make_plural

    return quantity.hyphenated or make_plural(quantity.form) != quantity.form


KIND = Kind(
    name="missing-conversion",
    description="a quantity that the article states in one system of units only",
    options=MissingConversionOptions,
    compile=_compile,
    fields=frozenset({"conversion"}),
    validate=_validate,
)
