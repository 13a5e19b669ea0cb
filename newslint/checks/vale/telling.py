"""Alerts for what an expression matches, with the exceptions and the action of a rule."""

from collections.abc import Iterator, Set

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.actions import describe_remedies, remedies_of
from newslint.checks.vale.exceptions import Exceptions
from newslint.checks.vale.extension import Hit, alert


class Teller:
    """Tells of the hits of one rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._action = rule.options.action
        self._matches_case = rule.options.matchcase
        self._exceptions = Exceptions(rule.options.exceptions, rule.options)

    def tell(self, hit: Hit, known: Set[str] = frozenset()) -> Iterator[Match]:
        """Yield the matches of a hit that are neither ``known`` nor excepted.

        Raises:
            TimeoutError: the exceptions ran out of time.
        """
        unit = hit.unit
        for start, end, _alternative in hit.found:
            observed = unit.text[start:end]
            if observed not in known and not self._exceptions.hold(observed, hit.clock):
                span = start, end
                remedies = remedies_of(self._action, unit, span, matches_case=self._matches_case)
                told = observed, describe_remedies(remedies)
                yield alert(self._rule, unit, span, told, remedies)
