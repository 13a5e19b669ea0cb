"""Repetition: a token that stands twice in a row."""

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.actions import remedies_of
from newslint.checks.vale.exceptions import Exceptions
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.scanning.expression import Clock, Expression
from newslint.scanning.plan import Sought
from newslint.vale.dialect import translate

_ANY_WORD = r"[^\s]+"


class RepetitionOptions(ValeOptions, frozen=True, tag="repetition", kw_only=True):
    """``max`` is how often a token may be repeated; with ``alpha`` it must be letters."""

    tokens: tuple[str, ...] = (_ANY_WORD,)
    exceptions: tuple[str, ...] = ()
    max: int = 0
    alpha: bool = False
    ignorecase: bool = False


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        options: RepetitionOptions = rule.options
        self._tokens = tuple(map(translate, options.tokens))
        self._expression = Expression(
            "|".join(f"(?:{each})" for each in self._tokens), ignore_case=options.ignorecase
        )
        self._exceptions = Exceptions(options.exceptions, options)

    def sought(self) -> Sequence[Sought]:
        return ()

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        clock = Clock()
        for unit in chosen_units(self.rule, cut):
            if self._may_repeat(unit.text):
                yield from self._find(unit, clock)

    def _may_repeat(self, text: str) -> bool:
        if self._tokens != (_ANY_WORD,):
            return True
        words = text.casefold().split()
        return any(map(eq, words, islice(words, 1, None)))

    def _find(self, unit: Unit, clock: Clock) -> Iterator[Match]:
        options, count = self.rule.options, 0
        before = (0, 0)
        seen = ""
        for match in self._expression.find(unit.text, clock):
            token = match[0].strip()
            folded = token.casefold() if options.ignorecase else token
            is_same = folded == seen and token and (not options.alpha or token.isalpha())
            count = count + 1 if is_same else 0
            if count > options.max and not self._exceptions.hold(token, clock):
                span = before[0], match.end()
                remedies = remedies_of(options.action, unit, span)
                yield alert(self.rule, unit, span, (token,), remedies)
                count = 0
            before, seen = match.span(), folded


MAKE = _Worker
