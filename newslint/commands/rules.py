"""List the rules that are in force here."""

import argparse

from newslint.commands import options


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--all", action="store_true", help="list rules that are off as well")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the output format"
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print one line, or one JSON object, for each rule."""
    import msgspec

    from newslint.config.selection import available_rules, choose_rules, is_chosen

    settings = options.settings(arguments)
    rules = available_rules(settings)
    chosen = {rule.id: rule for rule in choose_rules(rules, settings)}
    listed = [
        {
            "id": rule.id,
            "kind": rule.kind,
            "severity": chosen.get(rule.id, rule).severity.value,
            "on": is_chosen(rule, settings),
            "summary": rule.summary,
            "file": rule.origin.path,
            "line": rule.origin.line,
        }
        for rule in rules
        if arguments.all or rule.id in chosen
    ]
    if arguments.format == "json":
        print(msgspec.json.format(msgspec.json.encode(listed), indent=2).decode())
        return 0
    width = max((len(str(entry["id"])) for entry in listed), default=0)
    for entry in listed:
        off = "" if entry["on"] else "  (off)"
        print(f"{entry['id']:{width}}  {entry['severity']:10}  {entry['summary']}{off}".rstrip())
    return 0
