"""List the rules that are in force here."""

import argparse
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.checks.kind import Rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--all", action="store_true", help="list rules that are off as well")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the output format"
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print a line, or a JSON object, for each rule."""
    import msgspec

    from newslint.commands.explain import write_message
    from newslint.commands.printing import print_text
    from newslint.config.selection import available_rules, choose_rules, set_severity

    settings = options.settings(arguments)
    rules = available_rules(settings)
    chosen = {rule.id: rule for rule in choose_rules(rules, settings)}
    listed = [
        chosen.get(rule.id) or set_severity(rule, settings)
        for rule in rules
        if arguments.all or rule.id in chosen
    ]
    if arguments.format == "json":
        described = [_describe(rule, is_on=rule.id in chosen) for rule in listed]
        print_text(msgspec.json.format(msgspec.json.encode(described), indent=2).decode() + "\n")
        return 0
    name_width = max((len(rule.id) for rule in listed), default=0)
    line_width = shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    for rule in listed:
        off = "" if rule.id in chosen else "  (off)"
        start = f"{rule.id:{name_width}}  {rule.severity.value:10}  "
        line = f"{start}{rule.summary or write_message(rule)}{off}"
        indent = " " * len(start)
        width = max(line_width, len(start) + 20)
        text = textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False)
        print_text(f"{text}\n")
    return 0


def _describe(rule: "Rule", *, is_on: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "severity": rule.severity.value,
        "on": is_on,
        "summary": rule.summary,
        "file": rule.origin.path,
        "line": rule.origin.line,
    }
