"""Exceptions of Vale's rules: a match in which one of them stands is left alone."""

from collections.abc import Sequence
from functools import cached_property

from newslint.checks.vale.extension import ValeOptions
from newslint.scanning.expression import Clock, Expression
from newslint.vale.dialect import translate


class Exceptions:
    """The exceptions of one rule, the accepted terms of the vocabulary among them."""

    def __init__(self, listed: Sequence[str], options: ValeOptions) -> None:
        terms = [*listed, *(options.accepted if options.vocab else ())]
        self._terms = sorted(filter(str.strip, terms), key=len, reverse=True)

    @cached_property
    def _expression(self) -> Expression:
        return Expression(join_terms(self._terms))

    def hold(self, observed: str, clock: Clock) -> bool:
        """Tell whether an exception stands in what was matched.

        Raises:
            TimeoutError: the clock, which is the rule's, has run out.
        """
        if not self._terms:
            return False
        return next(self._expression.find(observed.strip(), clock), None) is not None


def join_terms(terms: Sequence[str]) -> str:
    """Return one expression for terms, each with its own case, as whole words."""
    return rf"\b(?:{'|'.join(map(translate, terms))})\b"
