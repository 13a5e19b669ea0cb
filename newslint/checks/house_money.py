"""House money: millions in letters or words, signs or names of currencies."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, require
from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.language.housestyle.moneystyle import (
    SCALE_FORMS,
    find_named_currencies,
    find_scales,
    find_signs,
)

_FAULTS = ("scale", "name", "sign")


class HouseMoneyOptions(Options, frozen=True):
    """``scale`` says whether millions are ``letters`` (£5m) or ``words`` (£5 million).

    ``fault`` is another ``scale``, the ``name`` of a currency in place of its sign, or the other
    way round the ``sign`` of pounds or euros.
    """

    scale: str
    fault: str = "scale"


def _compile(rules: Sequence[Rule]) -> Checker:
    return compile_finders([(rule, _finder(rule.options)) for rule in rules])


def _finder(options: Any) -> Find:
    if options.fault == "sign":
        return find_signs
    find = find_named_currencies if options.fault == "name" else find_scales
    return partial(find, form=options.scale)


KIND = Kind(
    name="house-money",
    description="a sum of money in another form than the house's",
    options=HouseMoneyOptions,
    compile=_compile,
    validate=require(scale=SCALE_FORMS, fault=_FAULTS),
)
