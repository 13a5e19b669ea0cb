"""Styles for Vale, read as packs: a folder of YAML files, a rule to a file, named for both."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from newslint.checks.kind import OptionError, Rule, load_kind, option_names
from newslint.errors import suggest
from newslint.packs.valeheirs import HeirError, inherit
from newslint.packs.valeparents import find_root
from newslint.patterncode import compile_re
from newslint.vale.messages import SEVERITIES, convert_message

if TYPE_CHECKING:
    from newslint.packs.strictyaml import Lines

_COMMON = frozenset({"extends", "message", "level", "link", "description", "name", "code", "tests"})
_LISTS = frozenset({"scope", "tokens", "raw", "exceptions"})
_PAIRS = frozenset({"swap", "either"})
_WHERE = compile_re(r"(?P<what>.*) - at `\$\.?(?P<key>\w*)(?P<rest>.*)`", re.DOTALL)
_REFUSED = {
    "script": "is a script in Tengo, which newslint does not run; say it as a pattern, or in Vale",
}


def is_vale(content: Any) -> bool:
    """Tell whether a YAML file holds a rule for Vale."""
    return isinstance(content, Mapping) and "extends" in content and "rules" not in content


def read_rule(content: dict[str, Any], lines: "Lines", file: Path) -> tuple[Any, dict[str, Any]]:
    """Return the kind and the entry of the rule in a file, as the pack cache keeps it.

    A rule that cannot be run is one of the kind `refused`.
    """
    entry = _entry()
    kind = load_kind("vale")
    try:
        reader = _Reader(_inherit(content, lines, file), lines, file)
        entry = reader.entry()
        if reason := _REFUSED.get(reader.text("extends")):
            return _refuse(entry, reason), entry
        entry["keys"]["severity"] = reader.level()
        entry["options"] = reader.options()
        entry["analysis"] = reader.analyse(kind, entry["options"])
        entry["line"] = reader.drop_action(entry["options"])
    except _FaultError as fault:
        entry["line"] = fault.line
        return _refuse(entry, f"cannot be run: {fault}"), entry
    return kind, entry


def _inherit(content: dict[str, Any], lines: "Lines", file: Path) -> dict[str, Any]:
    try:
        return inherit(content, file, _tidy)
    except HeirError as fault:
        raise _FaultError(lines.at((fault.key,)), str(fault)) from fault


def refuse_file(line: int, why: str) -> tuple[Any, dict[str, Any]]:
    """Return the kind and the entry of a rule whose file cannot be read, with the line at fault."""
    entry = _entry()
    entry["line"] = line
    return _refuse(entry, f"cannot be read: {why}"), entry


def _entry(message: str = "", why: str = "", url: str = "") -> dict[str, Any]:
    keys = {
        "id": "",
        "kind": "vale",
        "message": message,
        "why": why,
        "severity": "warning",
        "quotes": "check",
        "url": url,
    }
    return {"pack": "", "line": 1, "keys": keys, "analysis": None}


def _refuse(entry: dict[str, Any], reason: str) -> Any:
    kind = load_kind("refused")
    entry["keys"]["kind"], entry["options"] = kind.name, {"reason": reason}
    return kind


def leave_out(rule: Rule) -> Rule:
    """Return a rule as it is, or as one that is left out, where what it needs is not there.

    That may be another time, so the pack cache does not keep it.
    """
    if rule.kind != "vale":
        return rule
    from newslint.checks.refused import RefusedOptions
    from newslint.checks.vale import refusal_of

    reason = refusal_of(rule.options)
    if not reason:
        return rule
    return structs.replace(rule, kind="refused", options=RefusedOptions(reason), analysis=None)


class _FaultError(Exception):
    """A fault of one rule, which the others of its style need not mind."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class _Reader:
    def __init__(self, content: dict[str, Any], lines: "Lines", file: Path) -> None:
        self._content = content
        self._lines = lines
        self._file = file

    def text(self, key: str) -> str:
        value = self._content.get(key)
        if isinstance(value, dict | list):
            raise self._error(key, f"“{key}” is one text")
        return "" if value is None else str(value).strip()

    def entry(self) -> dict[str, Any]:
        return _entry(
            message=convert_message(self.text("message") or "'%s'"),
            why=self.text("description"),
            url=self.text("link"),
        )

    def level(self) -> str:
        level = self.text("level") or "warning"
        if level not in SEVERITIES:
            hint = suggest(level, list(SEVERITIES))
            raise self._error("level", f"“{level}” is no level; {hint}")
        return level

    def options(self) -> dict[str, Any]:
        extends = self.text("extends")
        known = _extensions()
        if extends not in known:
            raise self._error(
                "extends", f"Vale has no “{extends}”; {suggest(extends, list(known))}"
            )
        given = {key: value for key, value in self._content.items() if key not in _COMMON}
        fields = set(option_names(known[extends]))
        for key in given:
            if key not in fields:
                hint = suggest(key, sorted(fields | _COMMON))
                raise self._error(
                    key, f"unknown key “{key}” in a rule that extends {extends}; {hint}"
                )
        options = {key: _tidy(key, value) for key, value in given.items() if value is not None}
        return {"extends": extends, "folder": str(find_root(self._file.parent).parent), **options}

    def analyse(self, kind: Any, options: dict[str, Any]) -> Any:
        try:
            checked = msgspec.convert(options, kind.options, strict=False)
        except msgspec.ValidationError as error:
            found = _WHERE.match(str(error))
            key, what = (found["key"], found["what"]) if found else ("extends", str(error))
            what = what.replace("`", "“", 1).replace("`", "”", 1)
            what = what.replace("`", "“", 1).replace("`", "”", 1)
            raise self._error(key, f"“{key}”: {what[:1].lower()}{what[1:]}") from error
        try:
            kind.validate(checked)
        except OptionError as fault:
            raise _FaultError(self._lines.at((fault.key, *fault.path)), str(fault)) from fault
        return kind.analyse(checked)

    def drop_action(self, options: dict[str, Any]) -> int:
        """Take out an action that cannot work, and return the line to name, 1 if all is well."""
        from newslint.checks.vale.actions import validate_action
        from newslint.checks.vale.extension import Action

        if options.get("action") is None:
            return 1
        try:
            action = msgspec.convert(options["action"], Action, strict=False)
            validate_action(action, options["extends"])
        except OptionError as fault:
            del options["action"]
            options["flaw"] = f"offers no fix: {fault}"
            return self._lines.at((fault.key, *fault.path))
        return 1

    def _error(self, key: str, message: str) -> _FaultError:
        return _FaultError(self._lines.at((key,)), message)


def _extensions() -> dict[str, Any]:
    from newslint.checks.vale import AnyOptions

    return {each.__struct_config__.tag: each for each in AnyOptions.__args__}


def _tidy(key: str, value: Any) -> Any:
    """Return a value as its option takes it: Vale reads one where a list is asked for, too.

    What is of another sort is left as it is, to be refused by its type.
    """
    if key in _LISTS and not isinstance(value, list | dict):
        value = [value]
    if key in _LISTS and isinstance(value, list):
        return [each if isinstance(each, dict | list) else _text(each) for each in value]
    if key in _PAIRS:
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            value = {found: written for each in value for found, written in each.items()}
        if isinstance(value, dict):
            return {
                found: written if isinstance(written, dict | list) else _text(written)
                for found, written in value.items()
            }
    if key == "action" and isinstance(value, dict):
        params = value.get("params") or []
        listed = params if isinstance(params, list) else [params]
        return {**value, "params": list(map(_text, listed))}
    return value


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
