"""The tests of rules for Vale: documents, and the alerts that each must give.

They stand under ``tests`` in a rule's own file, or in a file beside it (``Hedging.test.yml``) whose
cases name the ``rule`` that they are of. An alert is a line: ``line:column:rule:message``.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from newslint.errors import suggest
from newslint.finding import Finding
from newslint.packs.packfiles import TESTS
from newslint.packs.yamltext import read_yaml

KEYS = ("name", "about", "input", "format", "rule", "want", "contains", "absent")
_PARTS = ("contains", "absent")
_FORMAT = "md"


class Case(Struct, frozen=True):
    """One case: ``rule`` is the file of the rule that it is of.

    ``want`` is all that must be told, ``contains`` parts of it, ``absent`` what must not be in it.
    ``fault`` says why a case cannot be run; ``line`` is where it stands in its file.
    """

    rule: Path
    line: int
    name: str = ""
    input: str = ""
    format: str = _FORMAT
    want: str | None = None
    contains: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    fault: str = ""

    def judge(self, findings: Sequence[Finding]) -> str:
        """Return what is wrong with what was found, "" if nothing is."""
        told = "\n".join(map(_write, findings))
        if self.want is not None and told.strip() != self.want.strip():
            return f"tells {_quote(told)}, not {_quote(self.want)}"
        for each in self.contains:
            if each not in told:
                return f"tells {_quote(told)}, without {_quote(each)}"
        for each in self.absent:
            if each in told:
                return f"tells {_quote(told)}, with {_quote(each)}"
        return ""


def read_cases(file: Path) -> list[Case]:
    """Return the cases in a file: a rule's own, or those of a file of tests.

    Raises:
        PackError: the file cannot be read, or is no YAML.
    """
    from newslint.packs.strictyaml import load

    content, lines = load(read_yaml(file), str(file), is_foreign=True)
    is_rule = not file.name.endswith(TESTS)
    path = ("tests",) if is_rule else ()
    if is_rule:
        content = content.get("tests") if isinstance(content, dict) else None
    if content is None:
        return []
    if not isinstance(content, list):
        return [Case(file, lines.at(path), fault="tests are a list of cases")]
    names: set[str] = set()
    return [
        _read_case(entry, file, lines.at((*path, number)), names)
        for number, entry in enumerate(content)
    ]


def _read_case(entry: Any, file: Path, line: int, names: set[str]) -> Case:
    fault = _find_fault(entry, names)
    if fault:
        return Case(file, line, fault=fault)
    name, rule = _text(entry["name"]), _text(entry.get("rule"))
    names.add(name)
    if not rule and file.name.endswith(TESTS):
        return Case(file, line, name, fault="names no rule; newslint tests one rule at a time")
    return Case(
        file.parent / rule if rule else file,
        line,
        name,
        input=_text(entry.get("input")),
        format=_text(entry.get("format")).removeprefix(".") or _FORMAT,
        want=None if entry.get("want") is None else _text(entry["want"]),
        contains=_texts(entry.get("contains")),
        absent=_texts(entry.get("absent")),
    )


def _find_fault(entry: Any, names: set[str]) -> str:
    if not isinstance(entry, dict):
        return f"a case is a mapping with the keys {', '.join(KEYS)}"
    for key in entry:
        if key not in KEYS:
            return f"unknown key “{key}” in a case; {suggest(key, KEYS)}"
    name = _text(entry.get("name"))
    if not name:
        return "a case needs a name"
    if name in names:
        return f"two cases are called “{name}”"
    return _find_idle(entry, name)


def _find_idle(case: dict[str, Any], name: str) -> str:
    """Tell why what a case asks for says nothing."""
    for key in _PARTS:
        if any(isinstance(each, dict | list) for each in _list(case.get(key))):
            return f"“{name}”: {key} is a text or a list of texts"
    if case.get("want") is None and not any(_texts(case.get(key)) for key in _PARTS):
        return f"“{name}” asks for nothing; write want, contains or absent"
    return ""


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(text for each in _list(value) if (text := _text(each)))


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _write(finding: Finding) -> str:
    return f"{finding.line}:{finding.column}:{finding.rule}:{finding.message}"


def _quote(told: str) -> str:
    return f"“{' / '.join(told.strip().splitlines())}”" if told.strip() else "nothing"
