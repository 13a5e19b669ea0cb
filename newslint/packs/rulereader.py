"""Read one rule as it is written in a pack, and refuse what is wrong with it by place and name."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from newslint.checks.kind import Kind, OptionError, kind_names, load_kind
from newslint.document import Role
from newslint.errors import PackError, suggest
from newslint.finding import Severity
from newslint.packs.rulekeys import RuleKeys
from newslint.patterncode import compile_re

if TYPE_CHECKING:  # the YAML reader is slow to import and not needed where packs are cached
    from newslint.packs.strictyaml import Lines

NAME = compile_re(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
"""How packs and rules may be called."""

QUOTES = ("skip", "check", "only")
_ALWAYS_FILLED = frozenset({"match", "replacement"})
_WHERE = compile_re(r"(?P<what>.*?)(?: - at `\$(?P<path>.*)`)?\Z", re.DOTALL)
_STEP = compile_re(r"\.(\w[\w-]*)|\[(\d+)\]|\[\.\.\.\]")
_T = TypeVar("_T")


_RULE_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(RuleKeys))


class RuleReader:
    """Checks one rule as it is written; every error names the place."""

    def __init__(self, file: Path, lines: "Lines", index: int, pack: str) -> None:
        self._file = file
        self._lines = lines
        self._index = index
        self._pack = pack

    def read(self, raw: Any) -> tuple[Kind, dict[str, Any]]:
        """Return the rule's kind and the rule in builtins, as the pack cache keeps it.

        Raises:
            PackError: the rule is faulty.

        """
        if not isinstance(raw, dict):
            raise self._error((), "a rule is a mapping with at least id, kind and message")
        kind = self._kind(raw)
        own = tuple(field.encode_name for field in msgspec.structs.fields(kind.options))
        for key in raw:
            if key not in _RULE_KEYS and key not in own:
                hint = suggest(key, (*_RULE_KEYS, *own))
                raise self._error(
                    (key,), f"unknown key “{key}” in a rule of kind {kind.name}; {hint}"
                )
        common = {key: value for key, value in raw.items() if key in _RULE_KEYS}
        options = {key: value for key, value in raw.items() if key in own}
        keys = self._convert(common, RuleKeys)
        self._check_keys(keys, kind)
        checked = self._convert(options, kind.options)
        try:
            kind.validate(checked)
        except OptionError as fault:
            raise self._error((fault.key, *fault.path), str(fault)) from fault
        common.pop("examples", None)
        return kind, {
            "pack": self._pack,
            "line": self._lines.at(("rules", self._index)),
            "keys": common,
            "options": options,
            "analysis": kind.analyse(checked),
        }

    def _kind(self, raw: dict[str, Any]) -> Kind:
        for key in ("id", "kind", "message"):
            if not raw.get(key):
                raise self._error((), f"the rule has no “{key}”")
        try:
            return load_kind(str(raw["kind"]))
        except KeyError:
            hint = suggest(str(raw["kind"]), kind_names())
            raise self._error(
                ("kind",), f"no check kind is called “{raw['kind']}”; {hint}"
            ) from None

    def _check_keys(self, keys: RuleKeys, kind: Kind) -> None:
        if not NAME.match(keys.id):
            raise self._error(("id",), f"“{keys.id}”: use small letters, digits and hyphens")
        if keys.quotes not in QUOTES:
            hint = suggest(keys.quotes, QUOTES)
            raise self._error(("quotes",), f"“{keys.quotes}” is no policy for quotations; {hint}")
        if keys.scope is not None and not keys.scope:
            raise self._error(
                ("scope",), "an empty scope finds nothing; name a role or leave it out"
            )
        from string import Formatter

        known = kind.fields | _ALWAYS_FILLED
        try:
            names = [name for _text, name, _spec, _conv in Formatter().parse(keys.message)]
        except ValueError as error:
            raise self._error(("message",), f"{error}; write {{{{ for a brace") from error
        for name in names:
            if name is not None and name not in known:
                hint = suggest(name, known)
                raise self._error(("message",), f"nothing fills “{{{name}}}”; {hint}")
        self._check_examples(keys.examples)

    def _check_examples(self, examples: Any) -> None:
        if examples is None:
            return
        from newslint.packs.examples import ExampleError, parse_example

        if not isinstance(examples, dict):
            raise self._error(("examples",), "examples are two lists: bad and good")
        for side, written in examples.items():
            if side not in {"bad", "good"}:
                hint = suggest(side, ("bad", "good"))
                raise self._error(("examples", side), f"unknown key “{side}” in examples; {hint}")
            if not isinstance(written, list):
                raise self._error(("examples", side), f"“{side}” must be a list of examples")
            for number, example in enumerate(written):
                place = ("examples", side, number)
                if not isinstance(example, str | dict):
                    raise self._error(place, "an example is text, or a mapping of roles to text")
                try:
                    parsed = parse_example(example)
                except ExampleError as error:
                    raise self._error(place, str(error)) from error
                if bool(parsed.marks) != (side == "bad"):
                    wanted = (
                        "marks no fault; write {fault=>fix}" if side == "bad" else "marks a fault"
                    )
                    raise self._error(place, f"a {side} example that {wanted}: {parsed.written}")

    def _convert(self, raw: dict[str, Any], target: type[_T]) -> _T:
        try:
            return msgspec.convert(raw, target)
        except msgspec.ValidationError as error:
            found = _WHERE.match(str(error))
            assert found is not None
            steps = _STEP.findall(found["path"] or "")
            path = tuple(name or int(number or 0) for name, number in steps)
            raise self._error(path, _explain(found["what"], path)) from error

    def _error(self, path: Sequence[str | int], message: str) -> PackError:
        line = self._lines.at(("rules", self._index, *path))
        return PackError(f"{self._file}:{line}: {message}")


def _explain(what: str, path: Sequence[str | int]) -> str:
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    invalid = re.match(r"Invalid enum value '(.*)'", what)
    if invalid and key in {"severity", "scope"}:
        choices = Severity if key == "severity" else Role
        return f"“{invalid[1]}” is no {key}; {suggest(invalid[1], list(choices))}"
    what = what.replace("Object missing required field", "the rule lacks the key")
    what = what.replace("`", "“", 1).replace("`", "”", 1).replace("`", "“", 1).replace("`", "”", 1)
    return f"“{key}”: {what[:1].lower()}{what[1:]}" if key else what
