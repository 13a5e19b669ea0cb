"""Keys of rules in a ``.vale.ini``, such as ``Desk.Long[max] = 25``: what they set, and may not."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.checks.kind import Rule, option_names
from newslint.config.ruleoptions import OptionValueError, RuleOptionError, set_options
from newslint.errors import UserError
from newslint.packs.rulebook import load_file

_WRITTEN = re.compile(r"(?P<rule>(?P<style>[\w-]+)\.[\w.-]+)\[(?P<key>[A-Za-z][A-Za-z\d]*)\]")
_WHOLE = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+\.\d+")

_OF_EVERY_FILE = frozenset("action description extends link message name tests".split())
"""Keys that any rule may have in its own file, and that nothing else sets."""

_OF_SOME_FILES = frozenset("either exceptions filters ignore path raw swap tokens".split())
"""Keys that the rules of some extensions have there."""

_OF_THE_FILE = "“{}” of a rule is changed in its own YAML file"

Value = bool | int | float | str | list[str]


class RuleKey(NamedTuple):
    """A key of a rule: the rule by its whole name, its style, and the key in small letters."""

    rule: str
    style: str
    key: str


class Fitted(NamedTuple):
    """What the keys that are set of one rule come to: their values, and why others have none."""

    values: dict[str, Value]
    faults: dict[str, str]


def split_key(written: str) -> RuleKey | None:
    """Return what a setting with square brackets names, None where that is no key of a rule."""
    found = _WRITTEN.fullmatch(written)
    return RuleKey(found["rule"], found["style"], found["key"].lower()) if found else None


def find_fault(key: RuleKey, written: str) -> str:
    """Tell why no rule can have a key set to what is written; empty if one may."""
    if key.key == "level":
        return f"write “{key.rule} = {written}”"
    if key.key in _OF_EVERY_FILE:
        return _OF_THE_FILE.format(key.key)
    return "" if written else "it says nothing; left as the rule has it"


def fit_options(written: Mapping[str, str], file: Path) -> Fitted:
    """Return what the keys of the rule in ``file`` come to, tried together.

    A value is as TOML would have it: a number, true or false, or else a text; and a list where the
    option is one. A key that cannot be is left out, for all of them would be refused with it.
    """
    try:
        (rule,) = load_file(file)
    except (UserError, ValueError):  # the rule itself is faulty, which a check tells with its line
        return Fitted({key: _read_plain(text) for key, text in written.items()}, {})
    values: dict[str, Value] = {}
    faults: dict[str, str] = {}
    for key, text in written.items():
        value = _read_for(rule, key, text)
        if fault := _find_kept(rule, key, value):
            faults[key] = fault
        else:
            values[key] = value
    while values and (error := _try_options(rule, values)):
        key = _find_cause(rule, values, error)
        faults[key] = f"left as it is: {_explain(error)}"
        del values[key]
    return Fitted(values, faults)


def _read_for(rule: Rule, key: str, written: str) -> Value:
    own = getattr(rule.options, key, None)
    if key == "scope" or isinstance(own, tuple):
        return [written]
    return written if isinstance(own, str) else _read_plain(written)


def _read_plain(written: str) -> Value:
    if written in {"true", "false"}:
        return written == "true"
    if _WHOLE.fullmatch(written):
        return int(written)
    return float(written) if _DECIMAL.fullmatch(written) else written


def _find_kept(rule: Rule, key: str, value: Value) -> str:
    """Tell why what the rule's own file says of a key stays; empty if it may be set."""
    if key in _OF_SOME_FILES and key in option_names(rule.options):
        return _OF_THE_FILE.format(key)
    own = getattr(rule.options, key, ())
    if isinstance(value, list) and own and list(own) != value:
        return (
            f"the rule has “{', '.join(own)}” itself, to which newslint would add; change it in the"
            " rule's own YAML file"
        )
    return ""


def _try_options(rule: Rule, values: Mapping[str, Value]) -> RuleOptionError | None:
    try:
        set_options(rule, values)
    except RuleOptionError as error:
        return error
    return None


def _find_cause(rule: Rule, values: Mapping[str, Value], error: RuleOptionError) -> str:
    """Return the key without which there is no such error.

    Where that is so of several, it is the one that the error names, or else the last.
    """
    named, told = error.path[:1], str(error)
    keys = sorted(values, key=lambda key: (key,) == named)
    for key in reversed(keys):
        left = _try_options(rule, {each: values[each] for each in values if each != key})
        if left is None or str(left) != told:
            return key
    return keys[-1]


def _explain(error: RuleOptionError) -> str:
    """Return what an error says, in a sentence on the rule."""
    if not isinstance(error, OptionValueError):
        return f"the rule{error}"
    named = f"“{error.path[0]}”"
    # Not what it is instead, which is said of TOML.
    wanted = error.why.partition(", got ")[0]
    if wanted.startswith("expected "):
        return f"{named} of the rule is {wanted.removeprefix('expected ')}"
    return wanted.replace(f"{named} ", f"{named} of the rule ", 1)
