"""Occurrence: a token that stands too often, or not often enough, in one stretch."""

from collections.abc import Iterator, Sequence

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.scanning.expression import Clock, Expression
from newslint.scanning.normal import normalise
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate

_WORDS = frozenset({r"\w+", r"\b\w+\b", r"(\w+)", r"\b(\w+)\b"})
"""Tokens that match each word and nothing else, as most rules have them."""


class OccurrenceOptions(ValeOptions, frozen=True, tag="occurrence", kw_only=True):
    """``max`` 0 and ``min`` 0 set no bound."""

    token: str = ""
    max: int = 0
    min: int = 0
    ignorecase: bool = False


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        options: OccurrenceOptions = rule.options
        self._least, self._most = options.min, options.max
        token = translate(options.token)
        self._expression = Expression(token, ignore_case=options.ignorecase, is_multiline=True)
        self._counts_words = token in _WORDS

    def sought(self) -> Sequence[Sought]:
        return ()

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        clock = Clock()
        for unit in chosen_units(self.rule, cut):
            # A match takes a character at least.
            if not self._least and len(unit.text) <= self._most:
                continue
            yield from self._count(unit, clock)

    def _count(self, unit: Unit, clock: Clock) -> Iterator[Match]:
        if self._counts_words:
            count = len(normalise(unit.text).split())
        else:
            count = self._expression.count(unit.text, clock)
        if (self._most and count > self._most) or count < self._least:
            first = next(self._expression.find(unit.text, clock), None)
            span = first.span() if first else (0, min(len(unit.text), 1))
            yield alert(self.rule, unit, span, (str(count),))


MAKE = _Worker
