"""Show the settings that hold for an article, and where each comes from."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "file", nargs="?", default="article.txt", metavar="FILE", help="an article (default: here)"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the output format"
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print one line, or one JSON object, for each setting."""
    import msgspec

    from newslint.running.inspection import Inspector

    inspector = Inspector(options.overrides(arguments))
    regime = inspector.regime_for(Path(arguments.file))
    rules = inspector.rules_for(regime)
    rows = [*_rows(regime.settings), _row("rules left out here", regime.ignored, "")]
    if arguments.format == "json":
        listed = {key: {"value": value, "origin": origin} for key, value, origin in rows}
        listed["rules"] = {"value": [rule.id for rule in rules], "origin": ""}
        print(msgspec.json.format(msgspec.json.encode(listed), indent=2).decode())
        return 0
    print(f"{arguments.file}: {regime.settings.origin or 'no configuration file'}")
    width = max(len(key) for key, _value, _origin in rows)
    for key, value, origin in rows:
        shown = msgspec.json.encode(value).decode()
        print(f"  {key:{width}}  {shown}{f'  ({origin})' if origin else ''}")
    print(f"  {len(rules)} rules are in force; “newslint rules” lists them")
    return 0


def _rows(settings: "Settings") -> list[tuple[str, Any, str]]:
    origins = settings.origins

    def row(key: str, value: Any) -> tuple[str, Any, str]:
        return _row(key, value, origins.get(key, "default"))

    return [
        row("packs", [str(path) for path in settings.packs]),
        row("select", settings.select),
        row("extend-select", settings.extend_select),
        row("ignore", settings.ignore),
        *(
            row(f"severity.{rule}", severity.value)
            for rule, severity in sorted(settings.severity.items())
        ),
        *(row(f"options.{rule}", values) for rule, values in sorted(settings.options.items())),
        row("vocabulary", [str(path) for path in settings.vocabulary_files]),
        row("include", [line for each in settings.include for line in each.lines]),
        row("exclude", [line for each in settings.exclude for line in each.lines]),
        *(
            row(f"per-file-ignores.{each.patterns.lines[0]}", each.selectors)
            for each in settings.per_file_ignores
        ),
        row("fail-on", settings.fail_on.value),
        row("baseline", str(settings.baseline) if settings.baseline else None),
    ]


def _row(key: str, value: Any, origin: str) -> tuple[str, Any, str]:
    return key, value, origin
