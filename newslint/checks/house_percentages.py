"""House percentages: "5%", "5 percent" or "5 per cent", and numbers before them in words."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, require
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.housestyle.percents import (
    FORMS,
    find_percentages,
    find_spelt_percentages,
)

_FAULTS = ("form", "spelt")


class HousePercentagesOptions(Options, frozen=True):
    """``form`` is the house's; ``fault`` is another ``form``, or a number that is ``spelt`` out.

    ``repeats`` says that the form stands behind both numbers of a range.
    """

    form: str
    fault: str = "form"
    repeats: bool = False


def _compile(rules: Sequence[Rule]) -> Checker:
    return compile_finders([(rule, _finder(rule.options)) for rule in rules])


def _finder(options: Any) -> Find:
    if options.fault == "spelt":
        return partial(find_spelt_percentages, form=options.form)
    return partial(find_percentages, form=options.form, repeats=options.repeats)


KIND = Kind(
    name="house-percentages",
    description="a percentage in another form than the house's",
    options=HousePercentagesOptions,
    compile=_compile,
    validate=require(form=FORMS, fault=_FAULTS),
)
