"""Missing conversions: a quantity in units that a house's readers do not use, and no others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.checks.policy import applies
from newslint.checks.unit_order import DIMENSIONS, SYSTEMS, check_dimensions, system_of
from newslint.document import CONDENSED
from newslint.language.reading import Passage, Reading

if TYPE_CHECKING:
    from newslint.language.quantities.grammar import Quantity

_MAY_MEASURE = re.compile(r"\d[ -]?(?:[a-zA-Z°º])")
# The usual unit of the other system for each; what is measured in others needs no conversion.
_OTHER = {
    "kilometer": ("mile", "miles"), "meter": ("foot", "feet"), "centimeter": ("inch", "inches"),
    "kilogram": ("pound", "pounds"), "hectare": ("acre", "acres"),
    "liter": ("us_gallon", "gallons"),
    "square_kilometer": ("square_mile", "square miles"),
    "square_meter": ("square_foot", "square feet"),
    "kilometer_per_hour": ("mile_per_hour", "mph"), "degree_Celsius": ("degree_Fahrenheit", "F"),
    "mile": ("kilometer", "km"), "foot": ("meter", "metres"), "inch": ("centimeter", "cm"),
    "yard": ("meter", "metres"), "pound": ("kilogram", "kg"), "acre": ("hectare", "hectares"),
    "square_mile": ("square_kilometer", "sq km"), "square_foot": ("square_meter", "square metres"),
    "mile_per_hour": ("kilometer_per_hour", "km/h"), "degree_Fahrenheit": ("degree_Celsius", "C"),
}  # fmt: skip
_SPORT = re.compile(
    r"\b(?:race|sprint|dash|relay|hurdles|freestyle|butterfly|backstroke|breaststroke|medley|swim|run"
    r"|touchdowns?|goals?|pass(?:es|ed)?|rush(?:ed|ing)?|punts?|kick|free.kick|penalty|putts?|holes?|par"
    r"|line|final|heat|champion\w*|record|marathon|medal\w*|time.trial|walk|steeplechase|fairway|green"
    r"|screen|display|tv|television|tablet|gun|shell|calib\w+|lens|wheels?|pizza|recipe|oven|cups?)\b",
    re.IGNORECASE,
)
"""Words beside which a number of units is a name or a rule of a game, that nobody converts."""

_POUNDS = frozenset({"pound", "pounds"})
_WEIGHING = re.compile(
    r"weigh|heav|lift|load|lost|gain|cargo|payload|\bpounds? of [a-z]", re.IGNORECASE
)
"""Words beside which pounds are no money."""

_REACH = 40
_LEAST = 2.0
"""Below this, a quantity is as often a way of speaking: a mile off, an inch of rain."""


class MissingConversionOptions(Options, frozen=True):
    """``system`` names the units that are to be converted: ``customary`` or ``metric``.

    ``dimensions`` lists what is to be converted; all, where it is left out.
    """

    system: str
    dimensions: tuple[str, ...] = DIMENSIONS


def _validate(options: Any) -> None:
    if options.system not in SYSTEMS:
        raise OptionError("system", f"“{options.system}” is neither {' nor '.join(SYSTEMS)}")
    check_dimensions("dimensions", options.dimensions)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if _MAY_MEASURE.search(reading.text):
            for rule in rules:
                yield from _find(rule, reading)

    return check


def _find(rule: Rule, reading: Reading) -> Iterator[Match]:
    """Yield the first quantity of each unit that the article does not convert anywhere."""
    from newslint.language.quantities.grammar import find_quantities
    from newslint.language.quantities.statements import find_statements

    measuring = [passage for passage in reading.prose if _MAY_MEASURE.search(passage.text)]
    told: set[str] = set()
    for passage in measuring:
        for statement in find_statements(passage.text):
            for quantity in (statement.source, *statement.targets):
                told |= {unit.name for unit in quantity.units}
    for passage in measuring:
        for quantity in find_quantities(passage.text):
            name = quantity.units[0].name
            if name in told or not _is_to_convert(rule, passage, quantity):
                continue
            told.add(name)
            yield _match(rule, passage, quantity)


def _is_to_convert(rule: Rule, passage: Passage, quantity: "Quantity") -> bool:
    system, dimension = system_of(quantity)
    is_simple = len(quantity.numbers) == 1 and quantity.numbers[0].written
    if not is_simple or quantity.composite or quantity.units[0].name not in _OTHER:
        return False
    if system != rule.options.system or dimension not in rule.options.dimensions:
        return False
    if abs(quantity.numbers[0].value) < _LEAST or passage.role in CONDENSED:
        return False
    near = passage.text[max(0, quantity.start - _REACH) : quantity.end + _REACH]
    is_name = quantity.form[:1].isupper() and len(quantity.form) > 2
    is_money = quantity.form.lower() in _POUNDS and not _WEIGHING.search(near)
    return (
        not is_name
        and not is_money
        and not _SPORT.search(near)
        and applies(rule, passage, quantity.start, quantity.end)
    )


def _match(rule: Rule, passage: Passage, quantity: "Quantity") -> Match:
    from newslint.language.conversions.wording import write_number
    from newslint.language.quantities.units import convert

    text, number, unit = passage.text, quantity.numbers[0], quantity.units[0]
    other, called = _OTHER[unit.name]
    value = convert(unit.name, other).apply(number.value)
    digits = text[number.start : number.end]
    written = next(write_number(value, number, digits, other))
    joint = "" if called in {"F", "C"} else " "
    conversion = f"{written}{joint}{called}"
    quoted = text[quantity.start : quantity.end]
    remedies: tuple[Remedy, ...] = ()
    if not quantity.hyphenated:
        edit = quantity.end, quantity.end, f" ({conversion})"
        remedies = (Remedy((edit,), title=f"Write “{quoted} ({conversion})”"),)
    fields = {"conversion": conversion}
    return Match(rule, passage, quantity.start, quantity.end, fields, remedies)


KIND = Kind(
    name="missing-conversion",
    description="a quantity that the article states in one system of units only",
    options=MissingConversionOptions,
    compile=_compile,
    fields=frozenset({"conversion"}),
    validate=_validate,
)
