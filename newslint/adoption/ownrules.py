"""Newslint's own rules: what is wrong with comments that are meant for it."""

from newslint.checks.kind import Origin, Rule
from newslint.finding import Severity


def _own_rule(name: str, why: str) -> Rule:
    return Rule(
        id=f"newslint.{name}",
        kind="suppression",
        message="",
        severity=Severity.WARNING,
        scope=frozenset(),
        quotes="check",
        options=None,
        origin=Origin(__file__, 1),
        why=why,
    )


UNUSED = _own_rule(
    "unused-suppression",
    "A comment that suppresses nothing hides the next fault that comes to stand there.",
)
UNKNOWN = _own_rule(
    "unknown-suppression",
    "A comment that is not understood, or names no rule, suppresses nothing; whoever wrote it"
    " meant something.",
)
UNBALANCED = _own_rule(
    "unbalanced-suppression",
    "A rule that is switched off and never on again is off to the end of the article.",
)

OWN_RULES = (UNUSED, UNKNOWN, UNBALANCED)
"""The rules that suppressions report under; they are chosen and ignored as any other."""
