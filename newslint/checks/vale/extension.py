"""What an extension of Vale's is to newslint: options, what it looks for, and how it judges a hit.

An extension (`existence`, `substitution`, ...) is one module of this package. It makes a worker for
each rule. A worker may ask for expressions to be looked for in the stretches of its scope; all that
are asked for are looked for together.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar, Literal, Protocol

from msgspec import Struct

from newslint.checks.kind import Match, Remedy, Rule
from newslint.checks.vale.units import Cut, Unit
from newslint.scanning.expression import Clock
from newslint.scanning.matching import Found
from newslint.scanning.scanner import Scan
from newslint.scanning.sought import Sought
from newslint.vale.messages import fields_of
from newslint.vale.scopes import parse_scopes


class Action(Struct, frozen=True, forbid_unknown_fields=True):
    """What Vale may do about an alert: `replace`, `remove`, `edit`, `suggest` or `convert`."""

    name: str = ""
    params: tuple[str, ...] = ()


class ValeOptions(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="extends", kw_only=True
):
    """Base of an extension's options, which are Vale's keys.

    ``limit`` is the most alerts in one article, 0 for any number; ``vocab`` says whether the
    accepted terms of the house's vocabulary, which are ``accepted``, are exceptions. ``folder`` is
    the one that the styles lie in, where paths in the rule start. With ``matchcase`` an action
    keeps the capitals of what it replaces. ``flaw`` says what of the rule does not work, where the
    rest does.
    """

    OWN: ClassVar[frozenset[str]] = frozenset({"accepted", "flaw", "folder"})
    """Options that are newslint's, which neither a rule nor a configuration may set."""

    scope: tuple[str, ...] = ()
    action: Action | None = None
    limit: int = 0
    matchcase: bool = False
    vocab: bool = True
    accepted: tuple[str, ...] = ()
    folder: str = ""
    flaw: str = ""


Terms = Literal["", "accept", "reject"]
"""The terms of the vocabulary that a rule takes for its tokens or swaps besides."""


class Hit(Struct, frozen=True):
    """Matches of one expression that a worker asked for, in one stretch."""

    expression: int
    unit: Unit
    found: Sequence[Found]
    scan: Scan
    text: int
    clock: Clock

    def observed(self, found: Found) -> str:
        """Return what was matched."""
        return self.unit.text[found.start : found.end]

    def groups(self, found: Found) -> Any:
        """Return what ``regex`` says of a match.

        Raises:
            TimeoutError: the rule ran out of time.
        """
        return self.scan.match(self.text, found, self.clock)


class Worker(Protocol):
    """Runs one rule."""

    rule: Rule

    def sought(self) -> Sequence[Sought]:
        """Return the expressions to look for."""
        ...

    def check(self, cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield what is wrong with an article; called without hits only if nothing is sought.

        Raises:
            TimeoutError: the rule ran out of time.
        """
        ...


def alert(
    rule: Rule,
    unit: Unit,
    span: tuple[int, int],
    arguments: Iterable[str],
    remedies: tuple[Remedy, ...] = (),
) -> Match:
    """Return a match at ``span`` of a unit's text, whose message the arguments fill."""
    start, end = span
    offset = unit.start
    return Match(rule, unit.passage, offset + start, offset + end, fields_of(*arguments), remedies)


def chosen_units(rule: Rule, cut: Cut) -> Iterator[Unit]:
    """Yield the stretches that the scopes of a rule accept."""
    for scope in parse_scopes(rule.options.scope):
        yield from cut.chosen(scope)
