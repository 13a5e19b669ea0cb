"""Substitution: what should be written another way."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from msgspec import field

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.actions import match_case, remedies_of, replace_with
from newslint.checks.vale.exceptions import Exceptions
from newslint.checks.vale.extension import Hit, Terms, ValeOptions, alert
from newslint.checks.vale.units import Cut
from newslint.scanning.expression import Clock, Expression
from newslint.scanning.matching import Found
from newslint.scanning.sought import Sought
from newslint.vale.dialect import name_captures, refers_to_groups, translate, without_captures
from newslint.vale.messages import argument
from newslint.vale.vocabulary import is_literal

_CHOICE = re.compile(r"(?<!\\)\|")
_REFERENCE = re.compile(r"\$(?:\{(\w+)\}|(\d+))")


class SubstitutionOptions(ValeOptions, frozen=True, tag="substitution", kw_only=True):
    """``swap`` is what is found, as an expression, and what to write for it.

    With ``matchcase`` that has the capitals of what stands there, with ``capitalize`` the first.
    """

    swap: dict[str, str] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False
    nonword: bool = False
    capitalize: bool = False
    pos: str = ""
    terms: Terms = ""


def _swaps(options: SubstitutionOptions) -> list[tuple[str, str]]:
    """Return what is found and what to write for it, the longest first."""
    return sorted(options.swap.items(), key=lambda swap: len(swap[0]), reverse=True)


def sought(options: SubstitutionOptions) -> tuple[Sought, ...]:
    """Return the expression of a rule, an alternative for each swap."""
    alternatives = []
    for number, (found, written) in enumerate(_swaps(options)):
        pattern = translate(found)
        if refers_to_groups(pattern):
            pattern = name_captures(pattern, f"_{number}_")
        alternatives.append(pattern if "$" in written else without_captures(pattern))
    if not alternatives:
        return ()
    bound = "" if options.nonword else r"\b"
    joined = tuple(alternatives)
    return (Sought(joined, bound, bound, options.ignorecase, tells_apart=True, is_multiline=True),)


def validate(options: SubstitutionOptions) -> None:
    """Refuse expressions that are none, by themselves or beside each other.

    Raises:
        OptionError: one of them.
    """
    from newslint.checks.vale import validation

    validation.validate(options)
    for found in options.swap:
        if refers_to_groups(pattern := translate(found)):
            validation.try_pattern(name_captures(pattern, "_0_"), "swap", found, found)


class _Expected:
    """What one swap wants to be written."""

    def __init__(self, written: str, *, is_literal: bool) -> None:
        self.written = written
        self.choices = [each.replace("\\|", "|") for each in _CHOICE.split(written)]
        self._is_literal = is_literal

    @cached_property
    def _expression(self) -> Expression | None:
        import regex

        # A phrase is taken as it stands, and so is what an action is to write.
        if self._is_literal or " " in self.written or self.written.isalnum():
            return None
        expression = Expression(rf"(?:{translate(self.written)})\Z")
        try:
            _compiled = expression.compiled
        except regex.error:
            return None
        return expression

    def is_written(self, observed: str, clock: Clock) -> bool:
        """Tell whether that is what stands there."""
        if observed in self.choices or self._expression is None:
            return observed in self.choices
        return any(self._expression.match_at(observed, [0], clock))


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._exceptions = Exceptions(rule.options.exceptions, rule.options)
        action = rule.options.action
        # A term of the vocabulary may be an expression.
        is_literal = action is not None and action.name == "replace" and not rule.options.terms
        self._expected = [
            _Expected(written, is_literal=is_literal) for _found, written in _swaps(rule.options)
        ]

    def sought(self) -> Sequence[Sought]:
        return sought(self.rule.options)

    def check(self, _cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        for hit in hits:
            for found in hit.found:
                observed = hit.observed(found)
                # Between the edges of words there are no spaces but those that are meant.
                if not self.rule.options.nonword:
                    observed = observed.strip()
                if not self._is_right(found, observed, hit.clock):
                    yield self._alert(hit, found, observed)

    def _is_right(self, found: Found, observed: str, clock: Clock) -> bool:
        expected = self._expected[found.alternative]
        return expected.is_written(observed, clock) or self._exceptions.hold(observed, clock)

    def _alert(self, hit: Hit, found: Found, observed: str) -> Match:
        options = self.rule.options
        choices = self._expected[found.alternative].choices
        if "$" in "".join(choices):
            match = hit.groups(found)
            choices = [_fill(each, match) for each in choices]
        if options.capitalize and observed[:1].isupper():
            choices = [each[:1].upper() + each[1:] for each in choices]
        if options.matchcase:
            choices = [match_case(each, observed) for each in choices]
        span = found.start, found.end
        action = options.action
        if action and action.name == "replace":
            choices = list(action.params) or choices
            # A term of the vocabulary may be an expression, which nobody wants to write.
            written = filter(is_literal, choices) if options.terms else choices
            told, remedies = self._list(choices), replace_with(tuple(written), hit.unit, span)
        else:
            told, remedies = "|".join(choices), remedies_of(action, hit.unit, span)
        return alert(self.rule, hit.unit, span, (told, hit.observed(found)), remedies)

    def _list(self, choices: Sequence[str]) -> str:
        """Return choices as a reader would list them: 'one', 'two', or 'three'."""
        quoted = [f"'{each}'" for each in choices]
        comma = "," if len(quoted) > 2 else ""
        listed = " or ".join([", ".join(quoted[:-1]) + comma, quoted[-1]][len(quoted) < 2 :])
        has_quotes = f"'{{{argument(1)}}}'" in self.rule.message
        return listed[1:-1] if has_quotes else listed


def _fill(written: str, match: Any) -> str:
    def value(found: re.Match[str]) -> str:
        name = found[1] or found[2]
        try:
            return str(match[int(name) if name.isdigit() else name] or "")
        except IndexError:
            return found[0]

    return _REFERENCE.sub(value, written)


MAKE = _Worker
