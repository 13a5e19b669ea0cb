"""Test rule packs: run the examples, or the tests, that each rule carries."""

import argparse
from collections.abc import Callable
from pathlib import Path

from newslint.commands import options


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "packs",
        nargs="*",
        metavar="PACK",
        help="packs by name or path (default: those in force here)",
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each example that does not behave as written; return 1 if there is one."""
    from newslint.commands.printing import print_text
    from newslint.packs.packfiles import locate_pack
    from newslint.packs.rehearsal import rehearse
    from newslint.reporters.wording import count

    if arguments.packs:
        packs = [_locate(name, locate_pack) for name in arguments.packs]
    else:
        packs = list(options.settings(arguments).packs)
    outcomes = [outcome for pack in packs for outcome in rehearse(pack)]
    failures = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failures:
        print_text(f"{outcome.path}:{outcome.line}: {outcome.name}: {outcome.failure}\n")
    rules = len({outcome.rule for outcome in outcomes})
    examples = sum(outcome.number > 0 for outcome in outcomes)
    behaved = examples - sum(outcome.number > 0 for outcome in failures)
    print_text(f"{behaved} of {examples} examples of {count(rules, 'rule')} behave as written.\n")
    return 1 if failures else 0


def _locate(name: str, locate_pack: Callable[[str, Path], Path]) -> Path:
    # A folder or file that is there is meant as such, even where its name has no separator.
    here = Path(name)
    return here if here.exists() else locate_pack(name, Path.cwd())
