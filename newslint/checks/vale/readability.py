"""Readability: the mean of grades of readability, and the highest that will do."""

from collections.abc import Iterator, Sequence

from newslint.checks.kind import Match, OptionError, Rule
from newslint.checks.vale.extension import Hit, ValeOptions, alert
from newslint.checks.vale.units import Cut
from newslint.scanning.sought import Sought


class ReadabilityOptions(ValeOptions, frozen=True, tag="readability", kw_only=True):
    """``metrics`` are grades by name; ``grade`` is the highest mean of them that is let pass."""

    metrics: tuple[str, ...] | str = ()
    grade: float = 0


def validate(options: ReadabilityOptions) -> None:
    """Refuse a grade that there is not.

    Raises:
        OptionError: there is one, or none is named.

    """
    from newslint.vale.readability import GRADES

    names = _names(options)
    known = ", ".join(GRADES)
    if not names:
        raise OptionError("metrics", f"names no grade; there are {known}")
    for index, name in enumerate(names):
        if name not in GRADES:
            raise OptionError("metrics", f"there is no grade “{name}”; there are {known}", index)


def _names(options: ReadabilityOptions) -> tuple[str, ...]:
    return (options.metrics,) if isinstance(options.metrics, str) else options.metrics


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._names = _names(rule.options)

    def sought(self) -> Sequence[Sought]:
        return ()

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        from newslint.checks.vale.counting import first_place, measure_chosen
        from newslint.vale.readability import average_grade

        grade = average_grade(measure_chosen(self.rule, cut), self._names)
        place = first_place(cut)
        if place is not None and grade is not None and grade > self.rule.options.grade:
            yield alert(self.rule, place, (0, 1), (f"{grade:.2f}",))


MAKE = _Worker
