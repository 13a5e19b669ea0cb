"""Rules that newslint cannot run: the rest of their pack runs, and a report says why not."""

from collections.abc import Sequence

from newslint.checks.kind import Checker, Kind, Options, Rule


class RefusedOptions(Options, frozen=True):
    """``reason`` says what is not run, and what to do instead."""

    reason: str


def refusal_of(rule: Rule) -> str:
    """Return what a report says of a rule that is not run."""
    return (
        f"the rule {rule.id} {rule.options.reason} ({rule.origin.path}:{rule.origin.line});"
        f" “ignore = ['{rule.id}']” in the configuration leaves it out"
    )


def _compile(_rules: Sequence[Rule]) -> Checker:
    return lambda _reading: ()


KIND = Kind(
    name="refused",
    description="a rule that newslint cannot run",
    options=RefusedOptions,
    compile=_compile,
)
