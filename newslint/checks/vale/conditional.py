"""Conditional: where one thing stands, another must stand before it, such as what letters mean."""

from collections.abc import Iterator, Sequence

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.extension import Hit, ValeOptions
from newslint.checks.vale.telling import Teller
from newslint.checks.vale.units import Cut
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate


class ConditionalOptions(ValeOptions, frozen=True, tag="conditional", kw_only=True):
    """What ``first`` matches must be a group of what ``second`` matches, there or before."""

    first: str = ""
    second: str = ""
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False


def sought(options: ConditionalOptions) -> tuple[Sought, ...]:
    """Return the two expressions of a rule: what is asked for, and what has to be explained."""
    return tuple(
        Sought((translate(each),), ignore_case=options.ignorecase, is_multiline=True)
        for each in (options.second, options.first)
    )


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._teller = Teller(rule)

    def sought(self) -> Sequence[Sought]:
        return sought(self.rule.options)

    def check(self, _cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        explained: set[str] = set()
        ordered = sorted(
            hits, key=lambda hit: (hit.unit.passage.index, hit.unit.start, hit.expression)
        )
        for hit in ordered:
            if hit.expression == 0:
                for found in hit.found:
                    match = hit.groups(found)
                    explained.update(filter(None, match.groups() if match else ()))
                continue
            yield from self._teller.tell(hit, explained)


MAKE = _Worker
