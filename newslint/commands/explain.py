"""Explain a rule: what it finds, why, and examples."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.checks.kind import Rule
    from newslint.config import Settings
    from newslint.config.origins import Entry
    from newslint.packs.rulebook import WrittenExamples

QUOTES = {
    "skip": "left alone",
    "check": "checked like the rest",
    "only": "the only place that is checked",
}
"""What a rule does with quotations, in words."""

_WIDTH = 92


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("rule", metavar="RULE", help="the rule's identifier: core.joined-words")
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is known of the rule, as it is set here."""
    from newslint.commands.printing import print_text
    from newslint.config.selection import (
        adjust_rule,
        available_rules,
        choose_rules,
        hint_at_rule,
    )
    from newslint.errors import UserError
    from newslint.packs.rulebook import load_examples
    from newslint.selectors import fits

    settings = options.settings(arguments)
    rules = {rule.id: rule for rule in available_rules(settings)}
    if arguments.rule not in rules:
        hint = hint_at_rule(arguments.rule, rules)
        if any(fits(arguments.rule, name) for name in rules):
            hint = f"“newslint rules --select {arguments.rule}” lists the rules of that name"
        raise UserError(f"no rule is called “{arguments.rule}”; {hint}")
    chosen = {rule.id: rule for rule in choose_rules(rules.values(), settings)}
    rule = chosen.get(arguments.rule) or adjust_rule(rules[arguments.rule], settings)
    is_written = Path(rule.origin.path).suffix in {".yaml", ".yml"}
    examples = load_examples(Path(rule.origin.path)).get(rule.id, {}) if is_written else {}
    is_on = rule.id in chosen
    said = {
        "Set": f"\n{' ' * 9}".join(_list_options(settings, rule.id)),
        "Files": "; ".join(_list_files(rule, rules.values(), settings, is_on=is_on)),
    }
    print_text(f"{describe(rule, examples, said, is_on=is_on)}\n")
    return 0


def describe(
    rule: "Rule", examples: "WrittenExamples", said: Mapping[str, str], *, is_on: bool
) -> str:
    """Return the page of one rule; ``said`` is what else the configuration says of it."""
    parts = [f"{rule.id}  ({rule.severity.value}{'' if is_on else ', off here'})"]
    if rule.kind == "refused":
        parts.append(_fill(f"This rule {rule.options.reason}."))
    if rule.message:
        parts.append(_fill(f"Says: {write_message(rule)}", indent=6))
    if rule.why:
        parts.append(_fill(rule.why))
    for side, heading in (("bad", "Found:"), ("good", "Left alone:")):
        if examples.get(side):
            shown = "\n".join(
                f"  {line}" for each, _line in examples[side] for line in _lines(each)
            )
            parts.append(f"{heading}\n{shown}")
    facts = {**_facts(rule), **said}
    parts.append("\n".join(f"{name + ':':9}{text}" for name, text in facts.items() if text))
    return "\n\n".join(parts)


def write_message(rule: "Rule") -> str:
    """Return the message of a rule as its pack has it, with the fields that are filled."""
    from newslint.checks.kind import FOREIGN
    from newslint.vale.messages import restore_message

    return restore_message(rule.message) if rule.kind in FOREIGN else rule.message


def _list_options(settings: "Settings", rule: str) -> Iterator[str]:
    """Yield the options of a rule that the configuration sets, each with its value and place.

    A list that several files add up has the first place of each.
    """
    from newslint.config.origins import trace_options

    entries: dict[str, list[Entry]] = {}
    for entry in trace_options(settings, rule):
        entries.setdefault(entry.name, []).append(entry)
    for name, items in entries.items():
        by_file = groupby(items, key=lambda item: item.origin.rpartition(":")[0])
        yield f"{name} = {'; '.join(_write_items(list(each)) for _file, each in by_file)}"


def _write_items(items: Sequence["Entry"]) -> str:
    """Return what one file says, with the place where it begins to."""
    values = ", ".join(_write_value(item.value) for item in items)
    return f"{values} ({_shorten(items[0].origin)})"


def _list_files(
    rule: "Rule", rules: Iterable["Rule"], settings: "Settings", *, is_on: bool
) -> Iterator[str]:
    """Yield the files in which the rule is on, or off, or as grave, as it is not elsewhere."""
    from newslint.config.selection import choose_rules

    for override in settings.overrides:
        chosen = choose_rules(rules, settings.narrow((override,)))
        there = next((each for each in chosen if each.id == rule.id), None)
        said = [] if (there is not None) == is_on else ["off" if there is None else "on"]
        if there is not None and there.severity is not rule.severity:
            said.append(there.severity.value)
        if said:
            layer = settings.layers[override.layer]
            place = _shorten(layer.place("overrides", override.index))
            yield f"{', '.join(said)} in {', '.join(override.patterns.lines)} ({place})"


def _shorten(place: str) -> str:
    """Return the file and line of a place, the file as it is named from here."""
    from newslint.commands.printing import from_here

    file, _, line = place.rpartition(":")
    return f"{from_here(file)}:{line}"


def _write_value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())


def _facts(rule: "Rule") -> dict[str, str]:
    """Return what the rule reads, what can be set, and where it comes from."""
    from newslint.checks.kind import option_names

    if rule.options is None:  # one of the rules on newslint's own comments
        return {"Reads": _write_comments(rule), "From": "newslint itself"}
    place = f"{rule.origin.path}:{rule.origin.line}"
    return {
        "Reads": "" if rule.kind == "refused" else _write_reach(rule),
        "Kind": rule.kind,
        "Options": "" if rule.kind == "refused" else ", ".join(option_names(rule.options)),
        "From": place
        if rule.origin.path
        else "the vocabulary, which has no CSV file of names here",
        "See": rule.url,
    }


def _write_comments(rule: "Rule") -> str:
    """Return which comments a rule on comments reads."""
    from newslint.adoption.ownrules import UNKNOWN

    own = "comments that begin with “newslint:”"
    return f"{own}, and comments to Vale" if rule.id == UNKNOWN.id else own


def _write_reach(rule: "Rule") -> str:
    """Return where a rule looks: the roles of copy, or the scopes of a rule for Vale."""
    from newslint.document import PROSE

    if rule.kind == "vale":
        scope = _write_scopes(rule.options.scope)
    else:
        scope = "all prose" if rule.scope == PROSE else ", ".join(sorted(rule.scope))
    return f"{scope}; quotations are {QUOTES[rule.quotes]}"


def _write_scopes(scopes: Sequence[str]) -> str:
    if not scopes:
        return "all text, since it names no scope"
    return f"scope: [{', '.join(scopes)}]" if len(scopes) > 1 else f"scope: {scopes[0]}"


def _fill(text: str, indent: int = 0) -> str:
    return textwrap.fill(
        " ".join(text.split()), _WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False
    )


def _lines(written: Any) -> list[str]:
    if isinstance(written, str):
        lines = [line for line in written.splitlines() if line.strip()]
    else:
        lines = [f"{role}: {line}" for role, copy in written.items() for line in copy.splitlines()]
    return [
        wrapped
        for line in lines
        for wrapped in textwrap.wrap(line, 90, subsequent_indent="    ", break_on_hyphens=False)
    ]
