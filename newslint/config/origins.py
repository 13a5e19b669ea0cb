"""Origins: where each value of the settings was set, entry by entry where several files add up."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

from newslint.config.settings import Settings
from newslint.config.written import Layer, Override
from newslint.packs.packfiles import DEFAULT_PACKS

DEFAULT = "default"


class Entry(Struct, frozen=True, omit_defaults=True):
    """A value and its origin: a file and a line, the command line, or the default.

    ``name`` is what the value is of, in a table: a selector, a pattern, a rule and its option.
    """

    value: Any
    origin: str
    name: str = ""


def trace(settings: Settings) -> dict[str, list[Entry]]:
    """Return the entries of each key, all keys in the order of the documentation.

    A list that is empty holds no entry, and so does a key that nothing sets.
    """
    layers = settings.layers
    choosing = _choosing(layers)
    packs = [Entry(name, DEFAULT) for name in DEFAULT_PACKS]
    return {
        "packs": [*packs, *_items(layers, "packs")],
        "select": _replaced(layers, "select"),
        "extend-select": list(_items(choosing, "extend-select")),
        "ignore": list(_items(choosing, "ignore")),
        "per-file-ignores": [
            Entry(list(each.selectors), each.place, each.patterns.lines[0])
            for each in settings.per_file_ignores
        ],
        "overrides": [
            Entry(
                _without_files(each.written),
                layers[each.layer].place("overrides", each.index),
                ", ".join(each.patterns.lines),
            )
            for each in settings.overrides
        ],
        "severity": list(_severities(layers)),
        "options": list(_options(layers)),
        "vocabulary": list(_items(layers, "vocabulary")),
        "vale-vocabularies": list(_items(layers, "vale-vocabularies")),
        "ignore-patterns": list(_items(layers, "ignore-patterns")),
        "ignore-elements": list(_items(layers, "ignore-elements")),
        "include": _replaced(layers, "include"),
        "exclude": list(_items(layers, "exclude")),
        "min-severity": _scalar(layers, "min-severity")
        or [Entry(settings.min_severity.value, DEFAULT)],
        "fail-on": _scalar(layers, "fail-on") or [Entry(settings.fail_on.value, DEFAULT)],
        "baseline": _scalar(layers, "baseline"),
    }


def trace_options(settings: Settings, rule: str) -> list[Entry]:
    """Return what the settings set of one rule, each entry by the name of its option."""
    return [
        msgspec.structs.replace(entry, name=entry.name.removeprefix(f"{rule} "))
        for entry in _options(settings.layers)
        if entry.name.startswith(f"{rule} ")
    ]


def _without_files(override: Override) -> dict[str, Any]:
    return {
        key: value
        for key, value in msgspec.to_builtins(override).items()
        if value and key != "files"
    }


def _written(layer: Layer, key: str) -> Any:
    return getattr(layer.written, key.replace("-", "_"))


def _choosing(layers: Iterable[Layer]) -> list[Layer]:
    """Return the layers that choose rules: those from the last one that selects."""
    choosing: list[Layer] = []
    for layer in layers:
        if layer.written.select is not None:
            choosing = []
        choosing.append(layer)
    return choosing


def _last(layers: Iterable[Layer], key: str) -> list[Layer]:
    return [layer for layer in layers if _written(layer, key) is not None][-1:]


def _items(layers: Iterable[Layer], key: str) -> Iterator[Entry]:
    """Yield the items of a list, each once, where it is said first."""
    seen: set[str] = set()
    for layer in layers:
        for index, item in enumerate(_written(layer, key) or ()):
            if item not in seen:
                seen.add(item)
                yield Entry(item, layer.place(key, index))


def _replaced(layers: Iterable[Layer], key: str) -> list[Entry]:
    """Return the items of a list that replaces those below it; one that is empty is an entry."""
    last = _last(layers, key)
    return list(_items(last, key)) or [Entry([], layer.place(key)) for layer in last]


def _scalar(layers: Iterable[Layer], key: str) -> list[Entry]:
    return [
        Entry(str(value), layer.place(key))
        for layer in _last(layers, key)
        if (value := _written(layer, key))
    ]


def _severities(layers: Iterable[Layer]) -> Iterable[Entry]:
    entries: dict[str, Entry] = {}
    for layer in layers:
        for selector, severity in layer.written.severity.items():
            place = layer.place("severity", selector)
            entries[selector] = Entry(severity.value, place, selector)
    return entries.values()


def _options(layers: Iterable[Layer]) -> Iterable[Entry]:
    entries: dict[str, Entry] = {}
    for layer in layers:
        for rule, values in layer.written.options.items():
            for path, value in _leaves((), values):
                place = layer.place("options", rule, *path)
                names = [str(step) for step in path if isinstance(step, str)]
                entry = Entry(value, place, f"{rule} {'.'.join(names)}")
                if len(names) == len(path):
                    entries[entry.name] = entry
                else:  # lists add up; the first file that says an item counts
                    entries.setdefault(f"{entry.name} {value}", entry)
    return entries.values()


def _leaves(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the path and the value of each entry of tables and each item of lists."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves((*path, key), inner)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield (*path, index), item
    else:
        yield path, value
