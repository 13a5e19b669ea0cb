"""YAML read strictly: few types, no surprises, and the line of every value.

YAML 1.1 turns ``no``, ``12:30`` and ``2024-01-01`` into other things than their writer meant. Here
only plain true, false, null, integers and decimals are typed; everything else is text. Duplicate
keys, anchors, tags and several documents in one file are refused.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from newslint.errors import PackError
from newslint.patterncode import compile_re

Path = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"true": True, "false": False, "null": None, "": None}
_INTEGER = compile_re(r"[-+]?(?:0|[1-9]\d*)\Z")
_DECIMAL = compile_re(r"[-+]?\d+\.\d+\Z")


class Lines:
    """The 1-based line of each key and list item of a YAML file, by its path."""

    def __init__(self) -> None:
        self._lines: dict[Path, int] = {}

    def note(self, path: Path, line: int) -> None:
        """Remember that the value at ``path`` is written on ``line``; the first note stands."""
        self._lines.setdefault(path, line)

    def at(self, path: Path) -> int:
        """Return the line of ``path``, or of the nearest thing around it that has one."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)


def load(text: str, name: str, *, is_foreign: bool = False) -> tuple[Any, Lines]:
    """Read one YAML document of builtins and the lines of its parts; ``name`` is for messages.

    Of a key that a foreign file has twice the last value holds, as it does for the tool it is of.

    Raises:
        PackError: the text is not YAML, or uses what is refused here.

    """
    lines = Lines()
    try:
        events = iter(yaml.parse(text, Loader=_LOADER))
        value = _Builder(name, lines, is_foreign=is_foreign).document(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise PackError(f"{name}:{line}: not YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise PackError(f"{name}:1: not YAML: {error}") from error
    return value, lines


class _Builder:
    def __init__(self, name: str, lines: Lines, *, is_foreign: bool) -> None:
        self._name = name
        self._is_foreign = is_foreign
        self._lines = lines

    def document(self, events: Iterator[yaml.Event]) -> Any:
        value = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(event, "a second document; write one document per file")
                value = self._node(next(events), events, ())
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._error(event, "anchors and aliases are not used here; write the value out")
        tag = getattr(event, "tag", None)
        if tag and not (isinstance(event, yaml.ScalarEvent) and tag == "!" and event.style):
            raise self._error(event, f"the tag {tag} is not used here; write a plain value")
        self._lines.note(path, _line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        assert isinstance(event, yaml.ScalarEvent)
        return _scalar(event)

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error(event, "a key must be plain text")
            key = event.value
            if key in result and not self._is_foreign:
                first = self._lines.at((*path, key))
                raise self._error(event, f"the key “{key}” stands already on line {first}")
            self._lines.note((*path, key), _line(event))
            result[key] = self._node(next(events), events, (*path, key))
        return result

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            result.append(self._node(event, events, (*path, len(result))))
        return result

    def _error(self, event: yaml.Event, message: str) -> PackError:
        return PackError(f"{self._name}:{_line(event)}: {message}")


def _scalar(event: yaml.ScalarEvent) -> Any:
    value = event.value
    if event.style:
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INTEGER.match(value):
        return int(value)
    if _DECIMAL.match(value):
        return float(value)
    return value


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1
