"""Metric: a formula over what an article counts, and a condition on its value."""

from collections.abc import Iterator, Sequence
from math import isfinite

from msgspec import structs

from newslint.checks.kind import Match, OptionError, Rule
from newslint.checks.vale.extension import Hit, ValeOptions, alert
from newslint.checks.vale.units import Cut
from newslint.scanning.sought import Sought


class MetricOptions(ValeOptions, frozen=True, tag="metric", kw_only=True):
    """``formula`` is arithmetic on counts; ``condition``, such as ``> 8``, says when to tell."""

    formula: str = ""
    condition: str = ""


def validate(options: MetricOptions) -> None:
    """Refuse a formula or a condition that cannot be read.

    Raises:
        OptionError: one of them.

    """
    from newslint.checks.vale.counting import NAMES
    from newslint.vale.formulas import FormulaError, read_condition, read_formula

    for key, read in (("formula", read_formula), ("condition", read_condition)):
        try:
            read(getattr(options, key), NAMES)
        except FormulaError as error:
            raise OptionError(key, str(error)) from None


class _Worker:
    def __init__(self, rule: Rule) -> None:
        from newslint.checks.vale.counting import NAMES
        from newslint.vale.formulas import read_condition, read_formula

        self.rule = rule
        self._evaluate = read_formula(rule.options.formula, NAMES)
        self._holds = read_condition(rule.options.condition, NAMES)

    def sought(self) -> Sequence[Sought]:
        return ()

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        from newslint.checks.vale.counting import count_parts, first_place, measure_chosen
        from newslint.vale.formulas import RESULT

        metrics = measure_chosen(self.rule, cut)
        place = first_place(cut)
        if not metrics.words or place is None:
            return
        counts = {**count_parts(cut), **structs.asdict(metrics)}
        counts = {name: float(count) for name, count in counts.items()}
        try:
            value = float(self._evaluate(counts))
        except (ArithmeticError, ValueError):
            return
        if isfinite(value) and self._holds({**counts, RESULT: round(value, 6)}):
            yield alert(self.rule, place, (0, 1), (f"{value:.2f}",))


MAKE = _Worker
