"""Options of one rule, set anew: what they come to, or what is wrong with them."""

from collections.abc import Mapping
from typing import Any

import msgspec

from newslint.checks.kind import OptionError, Rule, load_kind, option_names
from newslint.config.faults import convert_fault, explain_types
from newslint.config.settings import merge
from newslint.errors import suggest


class RuleOptionError(Exception):
    """An option that cannot be set; the message goes on from the name of the rule.

    ``path`` leads to the value at fault: the key, and places in a list or a table. It is empty for
    a rule that has no options at all.
    """

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.path = path


class OptionValueError(RuleOptionError):
    """An option whose value cannot be; ``why`` says so without the place of it."""

    def __init__(self, why: str, key: str, *items: str | int) -> None:
        super().__init__(f": “{key}”: {why}", key, *items)
        self.why = why


def set_options(rule: Rule, values: Mapping[str, Any]) -> Rule:
    """Return the rule with some of its options set to ``values``.

    Raises:
        RuleOptionError: one of them is none of its options, or has a value that cannot be.
    """
    if rule.options is None:
        raise RuleOptionError(" has no options")
    if rule.kind == "refused":
        return rule  # what it cannot do is told anyway
    kind, target = load_kind(rule.kind), type(rule.options)
    names = option_names(target)
    own = msgspec.to_builtins(rule.options)
    for key, value in values.items():
        if key not in names:
            raise RuleOptionError(f" has no “{key}”; {suggest(key, names)}", key)
        if fault := convert_fault({**own, key: value}, target):
            what, items = fault
            raise OptionValueError(explain_types(what), key, *items)
        own = merge(own, {key: value})
    options = msgspec.convert(own, target)
    try:
        kind.validate(options)
    except OptionError as error:
        raise OptionValueError(str(error), error.key) from error
    return msgspec.structs.replace(rule, options=options, analysis=kind.analyse(options))
