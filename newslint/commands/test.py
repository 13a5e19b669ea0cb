"""Test rule packs: run the examples, or the tests, that each rule carries."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.packs.rehearsal import IsWanted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "packs",
        nargs="*",
        metavar="PACK",
        help="packs by name or path (default: those in force here)",
    )
    options.add_narrowing_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each example that does not behave as written; return 1 if there is one."""
    from newslint.commands.printing import print_text
    from newslint.packs.packfiles import locate_pack
    from newslint.packs.rehearsal import rehearse
    from newslint.reporters.wording import count

    if arguments.packs:
        named = (_locate(name, locate_pack) for name in (*arguments.packs, *arguments.pack))
        packs = list(dict.fromkeys(named))
    else:
        packs = list(options.settings(arguments).packs)
    is_wanted = _narrow(packs, arguments)
    outcomes = [outcome for pack in packs for outcome in rehearse(pack, is_wanted)]
    failures = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failures:
        print_text(f"{outcome.path}:{outcome.line}: {outcome.name}: {outcome.failure}\n")
    rules = len({outcome.rule for outcome in outcomes if outcome.is_of_rule})
    examples = sum(outcome.number > 0 for outcome in outcomes)
    behaved = examples - sum(outcome.number > 0 for outcome in failures)
    print_text(f"{behaved} of {examples} examples of {count(rules, 'rule')} behave as written.\n")
    return 1 if failures else 0


def _narrow(packs: Iterable[Path], arguments: argparse.Namespace) -> "IsWanted":
    """Return what tells which rules the command line wants, whether they are on here or not.

    Raises:
        UserError: it names rules that no pack has, or a pack is faulty.
    """
    from newslint.config.selection import check_selectors, find_choice
    from newslint.config.settings import Settings
    from newslint.packs.rulebook import load_file, pack_files

    # What the configuration selects is for articles; a rule that is off is tested as well.
    settings = Settings(tuple(packs), layers=(options.overrides(arguments).layer,))
    rules = [rule.id for pack in packs for file in pack_files(pack) for rule in load_file(file)]
    check_selectors(rules, settings)
    return lambda rule: find_choice(rule, settings) is not False


def _locate(name: str, locate_pack: Callable[[str, Path], Path]) -> Path:
    # A folder or file that is there is meant as such, even where its name has no separator.
    here = Path(name)
    return here if here.exists() else locate_pack(name, Path.cwd())
