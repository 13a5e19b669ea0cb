"""Show the settings that hold for an article, and where each comes from."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.commands import options
from newslint.commands.printing import from_here, print_text

if TYPE_CHECKING:
    from newslint.config.origins import Entry
    from newslint.running.inspection import Inspector, Regime

_WIDEST = 60

_UNSET = {
    "select": "all rules that are on",
    "severity": "each rule's own",
    "options": "each rule's own",
    "include": "all articles",
    "baseline": "the nearest",
}
"""What holds where nothing is set; elsewhere it is none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "file", nargs="?", default=".", metavar="FILE", help="an article or a folder (default: .)"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the output format"
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each setting with its origin, as a table or one JSON object."""
    import msgspec

    from newslint.config.origins import trace
    from newslint.running.inspection import Inspector

    path = Path(arguments.file)
    inspector = Inspector(options.overrides(arguments))
    regime = inspector.regime_for(path / "article.txt" if path.is_dir() else path)
    origins = trace(regime.settings)
    if arguments.format == "json":
        described = _describe(path, inspector, regime, origins)
        print_text(msgspec.json.format(msgspec.json.encode(described), indent=2).decode() + "\n")
    else:
        print_text("".join(f"{line}\n" for line in _lines(path, inspector, regime, origins)))
    return 0


def _describe(
    path: Path, inspector: "Inspector", regime: "Regime", origins: dict[str, list["Entry"]]
) -> dict[str, Any]:
    return {
        "file": str(path),
        "configuration": _files(regime),
        "settings": origins,
        "left-out": list(regime.ignored),
        "excluded": _exclusion(path, regime) is not None,
        "rules": [rule.id for rule in inspector.rules_for(regime)],
    }


def _lines(
    path: Path, inspector: "Inspector", regime: "Regime", origins: dict[str, list["Entry"]]
) -> Iterator[str]:
    files = _files(regime)
    yield f"{path}: {', which extends '.join(files) or 'no configuration file'}"
    yield ""
    rows = [
        (key if not index else "", *cells)
        for key, entries in origins.items()
        for index, cells in enumerate(map(_cells, entries) if entries else [_unset(key)])
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for key, value, origin in rows:
        yield f"{key:{widths[0]}}  {value:{widths[1]}}  {origin}".rstrip()
    yield ""
    if exclusion := _exclusion(path, regime):
        yield f"Where a folder is walked, it is left out: {_shown(exclusion)}."
    if regime.ignored:
        yield f"Left out of this file: {', '.join(regime.ignored)}."
    count = len(inspector.rules_for(regime))
    verb = "rule is" if count == 1 else "rules are"
    yield f"{count} {verb} in force; “newslint rules” lists them."


def _files(regime: "Regime") -> list[str]:
    """Return the configuration files, the nearest first."""
    return [from_here(layer.file) for layer in reversed(regime.settings.layers) if layer.file]


def _exclusion(path: Path, regime: "Regime") -> str | None:
    """Return where a walk is told to leave the file out."""
    from newslint.running.patterns import Excluder

    for layer in regime.settings.layers:
        lines = tuple(layer.written.exclude)
        if lines and Excluder.of(layer.base, lines).excludes(path):
            return layer.place("exclude")
    return None


def _cells(entry: "Entry") -> tuple[str, str]:
    """Return the value and the origin as they are shown."""
    import msgspec

    value = entry.value
    if isinstance(value, list) and value:
        value = ", ".join(map(str, value))
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    if entry.name:
        text = f"{entry.name} = {text}"
    if len(text) > _WIDEST:
        text = f"{text[: _WIDEST - 1]}…"
    return " ".join(text.split()), _shown(entry.origin)


def _unset(key: str) -> tuple[str, str]:
    from newslint.config.origins import DEFAULT

    return _UNSET.get(key, "none"), DEFAULT


def _shown(origin: str) -> str:
    """Return an origin with its path as it is seen from here."""
    file, colon, line = origin.rpartition(":")
    return f"{from_here(file)}{colon}{line}" if file else origin
