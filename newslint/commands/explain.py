"""Explain a rule: what it finds, why, and examples."""

import argparse
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.checks.kind import Rule
    from newslint.packs.rulebook import WrittenExamples


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("rule", metavar="RULE", help="the rule's identifier: core.joined-words")
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is known of the rule."""
    from newslint.config.selection import available_rules
    from newslint.errors import UserError, suggest
    from newslint.packs.rulebook import load_examples

    rules = {rule.id: rule for rule in available_rules(options.settings(arguments))}
    rule = rules.get(arguments.rule)
    if rule is None:
        hint = suggest(arguments.rule, rules)
        raise UserError(f"no rule is called “{arguments.rule}”; {hint}")
    is_written = Path(rule.origin.path).suffix in {".yaml", ".yml"}
    examples = load_examples(Path(rule.origin.path))[rule.id] if is_written else {}
    print(describe(rule, examples))
    return 0


def describe(rule: "Rule", examples: "WrittenExamples") -> str:
    """Return the page of one rule."""
    from newslint.document import PROSE

    scope = "all prose" if rule.scope == PROSE else ", ".join(sorted(rule.scope))
    quotes = {
        "skip": "left alone",
        "check": "checked like the rest",
        "only": "the only place that is checked",
    }[rule.quotes]
    parts = [
        f"{rule.id}  ({rule.severity.value}{'' if rule.enabled else ', off unless selected'})",
        textwrap.fill(f"Says: {rule.message}", 92, subsequent_indent="      "),
    ]
    if rule.why:
        parts.append(textwrap.fill(" ".join(rule.why.split()), 92))
    for side, heading in (("bad", "Found:"), ("good", "Left alone:")):
        if examples.get(side):
            shown = "\n".join(
                f"  {line}" for each, _line in examples[side] for line in _lines(each)
            )
            parts.append(f"{heading}\n{shown}")
    parts.append(
        f"Reads: {scope}; quotations are {quotes}\n"
        f"Kind:  {rule.kind}\n"
        f"From:  {rule.origin.path}:{rule.origin.line}"
        + (f"\nSee:   {rule.url}" if rule.url else "")
    )
    return "\n\n".join(parts)


def _lines(written: Any) -> list[str]:
    if isinstance(written, str):
        lines = [line for line in written.splitlines() if line.strip()]
    else:
        lines = [f"{role}: {line}" for role, copy in written.items() for line in copy.splitlines()]
    return [
        wrapped for line in lines for wrapped in textwrap.wrap(line, 90, subsequent_indent="    ")
    ]
