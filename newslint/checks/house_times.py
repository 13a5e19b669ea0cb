"""House times: "5 p.m.", "5pm" or "17:00", whole hours, noon and midnight."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, require
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.housestyle.clocktimes import (
    FORMS,
    find_clock_forms,
    find_noons,
    find_round_hours,
)

_FAULTS = ("form", "round-hour", "noon")


class HouseTimesOptions(Options, frozen=True):
    """``form`` is how the house writes five in the afternoon; ``fault`` says what to find."""

    form: str
    fault: str = "form"


def _compile(rules: Sequence[Rule]) -> Checker:
    return compile_finders([(rule, _finder(rule.options)) for rule in rules])


def _finder(options: Any) -> Find:
    if options.fault == "noon":
        return find_noons
    find = find_round_hours if options.fault == "round-hour" else find_clock_forms
    return partial(find, form=options.form)


KIND = Kind(
    name="house-times",
    description="a time of day in another form than the house's",
    options=HouseTimesOptions,
    compile=_compile,
    validate=require(form=FORMS, fault=_FAULTS),
)
