"""Try a rule on a folder before it is published: how often it finds what, where, and how fast."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.commands import options
from newslint.commands.printing import complain, print_data, print_text

if TYPE_CHECKING:
    from newslint.checks.kind import Rule
    from newslint.running.inspection import Inspector

_SAMPLES = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "rule",
        metavar="RULE",
        help="a rule, a pattern such as house.*, or a YAML file or folder of rules",
    )
    parser.add_argument("paths", nargs="+", metavar="FOLDER", help="folders, and single articles")
    parser.add_argument(
        "--samples",
        type=_number,
        default=_SAMPLES,
        metavar="N",
        help=f"show N hits in their sentences (default: {_SAMPLES})",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="the output format"
    )
    parser.add_argument("--no-progress", action="store_true", help="show no progress bar")
    parser.add_argument("-v", "--verbose", action="store_true", help="show where newslint failed")
    options.add_configuration_options(parser)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 4:
        raise argparse.ArgumentTypeError(f"“{text}” is no number, 0 to 9999")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Try and show; return the exit status."""
    from newslint.running.inspection import Inspector, Overrides
    from newslint.trial.output import render_json
    from newslint.trial.page import render_text
    from newslint.trial.trial import try_rules

    overrides = Overrides(
        config=Path(arguments.config) if arguments.config else None,
        isolated=arguments.isolated,
        packs=tuple(arguments.pack),
        verbose=arguments.verbose,
    )
    inspector = Inspector(overrides)
    rules = _choose(arguments.rule, inspector)
    with options.progress(arguments, arguments.format == "text") as progress:
        trial = try_rules(rules, inspector, arguments.paths, arguments.samples, progress)
    if arguments.format == "json":
        print_data(render_json(trial).encode(errors="replace"))
    else:
        print_text(render_text(trial))
        for problem in trial.problems:
            complain(f"{problem.path}: {problem.message}")
    return 2 if trial.problems else 0


def _choose(named: str, inspector: "Inspector") -> "list[Rule]":
    """Return the rules that are meant, as the configuration here has them.

    Raises:
        UserError: there is none, or a pack is faulty.
    """
    from newslint.config.selection import hint_at_rule
    from newslint.errors import UserError
    from newslint.packs.rulebook import load_packs
    from newslint.running.inspection import Regime
    from newslint.selectors import fits

    settings = inspector.settings_for(Path("article.txt"))
    is_file = Path(named).suffix in {".yaml", ".yml"}
    if is_file and not Path(named).exists():
        raise UserError(f"{named}: there is no such file of rules")
    is_place = named.startswith(".") or "/" in named or os.sep in named
    if is_file or (is_place and Path(named).is_dir()):
        return list(load_packs([Path(named)]))
    available = [rule for rule in inspector.available(settings) if rule.kind != "suppression"]
    in_force = {rule.id: rule for rule in inspector.rules_for(Regime(settings))}
    rules = [in_force.get(rule.id, rule) for rule in available if fits(named, rule.id)]
    if not rules:
        hint = hint_at_rule(named, [rule.id for rule in available])
        raise UserError(f"no rule is called “{named}”; {hint}")
    return rules
