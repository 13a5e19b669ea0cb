"""House dates: the order of day and month, ordinals, short months, commas."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, refuse
from newslint.checks.kind import Checker, Kind, OptionError, Options, Rule
from newslint.language.housestyle import datestyle

_FAULTS = ("order", "ordinal", "month-length", "lone-month", "comma", "month-comma")


class HouseDatesOptions(Options, frozen=True):
    """``order`` and ``months`` are the house's; ``fault`` says what to find.

    ``months`` are ``short`` where the longer ones are shortened beside a day.
    """

    fault: str
    order: str = datestyle.DAY_FIRST
    months: str = datestyle.WHOLE


def _validate(options: Any) -> None:
    for key, value, known in (
        ("fault", options.fault, _FAULTS),
        ("order", options.order, datestyle.ORDERS),
        ("months", options.months, datestyle.LENGTHS),
    ):
        if refusal := refuse(value, known):
            raise OptionError(key, refusal)


def _compile(rules: Sequence[Rule]) -> Checker:
    return compile_finders([(rule, _finder(rule.options)) for rule in rules])


def _finder(options: Any) -> Find:
    if options.fault == "order":
        return partial(datestyle.find_orders, order=options.order, length=options.months)
    if options.fault == "month-length":
        return partial(datestyle.find_month_lengths, length=options.months)
    if options.fault == "lone-month":
        return datestyle.find_lone_months
    if options.fault == "month-comma":
        return datestyle.find_month_commas
    find = datestyle.find_ordinals if options.fault == "ordinal" else datestyle.find_commas
    return partial(find, order=options.order)


KIND = Kind(
    name="house-dates",
    description="a date in another form than the house's",
    options=HouseDatesOptions,
    compile=_compile,
    validate=_validate,
)
