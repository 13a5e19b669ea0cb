"""Repetition: a token that stands twice in a row."""

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.actions import describe_remedies, remedies_of
from newslint.checks.vale.exceptions import Exceptions
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.language.sentences import find_sentences
from newslint.scanning.expression import Clock, Expression
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate

_ANY_WORD = r"[^\s]+"
_WITHOUT_MARKS = r"[^\s.!?]+"
_MARKS = dict.fromkeys(map(ord, ".!?"), " ")


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
        if self._tokens not in {(_ANY_WORD,), (_WITHOUT_MARKS,)}:
            return True
        folded = text.casefold()
        if _WITHOUT_MARKS in self._tokens:
            folded = folded.translate(_MARKS)
        words = folded.split()
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
            span = before[0], match.end()
            if count > options.max and self._is_wrong(unit.text[slice(*span)], clock):
                remedies = remedies_of(options.action, unit, span, matches_case=options.matchcase)
                yield alert(self.rule, unit, span, (token, describe_remedies(remedies)), remedies)
                count = 0
            before, seen = match.span(), folded

    def _is_wrong(self, text: str, clock: Clock) -> bool:
        """Tell whether what stands twice does so in one sentence, and no exception is in it."""
        return len(find_sentences(text)) == 1 and not self._exceptions.hold(text, clock)


MAKE = _Worker
