"""Rules that newslint cannot run: the rest of their pack runs, and a report says why not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.checks.kind import Checker, Kind, Options, Rule
from newslint.report import Problem


class RefusedOptions(Options, frozen=True):
    """``reason`` says what is not run, and what to do instead."""

    reason: str


def find_refusals(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Yield what a report says of rules that are not run as written, as problems of their files."""
    for rule in rules:
        reason = rule.options.reason if rule.kind == "refused" else flaw_of(rule)
        if reason:
            yield _refuse(rule, reason)


def describe_failures(rules: Iterable[Rule], failures: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what a report says of rules that failed, given why by their identifiers."""
    for rule in rules:
        if rule.id in failures:
            yield _refuse(rule, failures[rule.id])


def _refuse(rule: Rule, reason: str) -> Problem:
    return Problem(
        rule.origin.path,
        f"line {rule.origin.line}: the rule {rule.id} {reason}; “ignore = ['{rule.id}']” in the"
        " configuration leaves it out",
    )


def flaw_of(rule: Rule) -> str:
    """Return what of a rule that is run does not work."""
    return rule.options.flaw if rule.kind == "vale" else ""


def _compile(_rules: Sequence[Rule]) -> Checker:
    return lambda _reading: ()


KIND = Kind(
    name="refused",
    description="a rule that newslint cannot run",
    options=RefusedOptions,
    compile=_compile,
)
