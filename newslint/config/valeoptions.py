"""Keys of rules in a ``.vale.ini``, such as ``Desk.Long[max] = 25``: what they set, and may not."""

import re
from pathlib import Path
from typing import NamedTuple

from newslint.checks.kind import Rule
from newslint.config.ruleoptions import RuleOptionError, set_options
from newslint.errors import UserError
from newslint.packs.rulebook import load_file

_WRITTEN = re.compile(r"(?P<rule>(?P<style>[\w-]+)\.[\w.-]+)\[(?P<key>[A-Za-z][A-Za-z\d]*)\]")
_WHOLE = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+\.\d+")

_OF_THE_FILE = frozenset(
    """
    description either exceptions extends filters ignore link message name path raw swap tests
    tokens
    """.split()
)
"""Keys that Vale lets nobody set beside the rule's own file, or that are no options to newslint."""

Value = bool | int | float | str | list[str]


class RuleKey(NamedTuple):
    """A key of a rule: the rule by its whole name, its style, and the key in small letters."""

    rule: str
    style: str
    key: str


def split_key(written: str) -> RuleKey | None:
    """Return what a setting with square brackets names, None where that is no key of a rule."""
    found = _WRITTEN.fullmatch(written)
    return RuleKey(found["rule"], found["style"], found["key"].lower()) if found else None


def read_value(key: str, written: str, file: Path) -> Value:
    """Return a value as TOML would have it, for the option of the rule in ``file``.

    It is a number, true or false, or else a text; and a list where the option is one.
    """
    try:
        (rule,) = load_file(file)
        return _read_for(rule, key, written)
    except (UserError, ValueError):
        return _read_plain(written)


def _read_for(rule: Rule, key: str, written: str) -> Value:
    return [written] if key == "scope" or _is_list(rule, key) else _read_plain(written)


def _is_list(rule: Rule, key: str) -> bool:
    return isinstance(getattr(rule.options, key, None), tuple)


def _read_plain(written: str) -> Value:
    if written in {"true", "false"}:
        return written == "true"
    if _WHOLE.fullmatch(written):
        return int(written)
    return float(written) if _DECIMAL.fullmatch(written) else written


def find_fault(key: RuleKey, written: str, file: Path) -> str:
    """Tell why the rule in ``file`` cannot have a key set to what is written; empty if it can."""
    if key.key == "level":
        return f"write “{key.rule} = {written}”"
    if key.key in _OF_THE_FILE:
        return "that of a rule is changed in its own YAML file"
    if not written:
        return "it says nothing; left as the rule has it"
    try:
        (rule,) = load_file(file)
        return _try_setting(rule, key.key, _read_for(rule, key.key, written))
    except (UserError, ValueError):
        return ""  # the rule itself is faulty, which a check tells with its line


def _try_setting(rule: Rule, key: str, value: Value) -> str:
    try:
        set_options(rule, {key: value})
    except RuleOptionError as error:
        # Not what it is instead, which is said of TOML.
        return f"the rule{str(error).partition(', got ')[0]}; left as it is"
    own = getattr(rule.options, key, ())
    if isinstance(value, list) and own and list(own) != value:
        return (
            f"the rule has “{', '.join(own)}” itself, to which newslint would add; change it in the"
            " rule's own YAML file"
        )
    return ""
