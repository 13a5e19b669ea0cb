"""House units: short names closed up with their number or not, or written out."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, refuse
from newslint.checks.kind import Checker, Kind, OptionError, Options, Rule
from newslint.language.housestyle.unitstyle import GAPS, find_gaps, find_short_units

_FAULTS = ("gap", "short-name")


class HouseUnitsOptions(Options, frozen=True):
    """``fault`` is a wrong ``gap`` before a short name, or a ``short-name`` itself.

    ``gap`` is the house's, ``closed`` or ``space``; ``british`` spells ``kilometres``.
    """

    fault: str
    gap: str = "closed"
    british: bool = False


def _validate(options: Any) -> None:
    for key, value, known in (("fault", options.fault, _FAULTS), ("gap", options.gap, GAPS)):
        if refusal := refuse(value, known):
            raise OptionError(key, refusal)


def _compile(rules: Sequence[Rule]) -> Checker:
    return compile_finders([(rule, _finder(rule.options)) for rule in rules])


def _finder(options: Any) -> Find:
    if options.fault == "gap":
        return partial(find_gaps, gap=options.gap)
    return partial(find_short_units, is_british=options.british)


KIND = Kind(
    name="house-units",
    description="a unit of measure in another form than the house's",
    options=HouseUnitsOptions,
    compile=_compile,
    validate=_validate,
)
