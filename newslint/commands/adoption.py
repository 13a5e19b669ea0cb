"""What a check leaves out: what is accepted, and lines that did not change."""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.commands import options
from newslint.commands.printing import from_here

if TYPE_CHECKING:
    from newslint.adoption.baselines import Baselines
    from newslint.adoption.survey import Survey
    from newslint.config.settings import Settings
    from newslint.finding import Finding
    from newslint.report import Report
    from newslint.running.runner import Runner
    from newslint.running.worker import Sieve


def add_arguments(parser: Any) -> None:
    """Declare the options that leave findings out."""
    group = parser.add_argument_group("adoption")
    options.add_baseline_option(group)
    group.add_argument(
        "--no-baseline", action="store_true", help="report findings that the baseline accepts too"
    )
    group.add_argument(
        "--diff-base",
        metavar="REF",
        help="only findings on lines changed since the branch left REF, or in the range A..B",
    )


def baselines(arguments: argparse.Namespace) -> "Baselines":
    """Return the baselines of the run's articles."""
    from newslint.adoption.baselines import Baselines

    return Baselines(Path(arguments.baseline) if arguments.baseline else None)


def sieve(arguments: argparse.Namespace) -> "Sieve":
    """Return what leaves findings out.

    Raises:
        UserError: a baseline that was named is not there, or git does not know the range.
    """
    from newslint.errors import UserError
    from newslint.running.worker import Sieve

    if arguments.no_baseline and arguments.baseline:
        raise UserError("--no-baseline and --baseline exclude each other")
    if arguments.baseline and not Path(arguments.baseline).exists():
        raise UserError(f"--baseline: there is no file {arguments.baseline}")
    changes = None
    if arguments.diff_base:
        from newslint.adoption.changes import read_changes

        changes = read_changes(arguments.diff_base, Path.cwd())
    return Sieve(None if arguments.no_baseline else baselines(arguments), changes)


def survey(runner: "Runner", report: "Report", arguments: argparse.Namespace) -> "Survey":
    """Return what a run looked for."""
    from newslint.adoption.survey import Survey

    rules = None
    if arguments.select or arguments.ignore or arguments.isolated or arguments.config:
        rules = frozenset(note.id for note in runner.note_rules(report).rules)
    paths = [path for path in arguments.paths or ["."] if path != "-"]
    return Survey(paths, frozenset(runner.unsure), rules)


def settings_of(runner: "Runner") -> Mapping[str, "Settings"]:
    """Return the settings of the articles that were checked, by their paths."""
    return {path: runner.inspector.settings_for(path) for path in runner.checked}


def accepted(report: "Report") -> "list[Finding]":
    """Return the findings that baselines accept."""
    from newslint.report import Means

    return [each.finding for each in report.suppressed if each.means is Means.BASELINE]


def tell_stale(
    runner: "Runner", report: "Report", arguments: argparse.Namespace, sieve: "Sieve"
) -> None:
    """Say that entries of a baseline are not needed any more."""
    if sieve.baselines is None or arguments.quiet or arguments.diff_base:
        return
    seen = None
    known = accepted(report)
    # One article of a folder stands for all: its baseline and its settings are theirs.
    paths = {os.path.dirname(path): path for path in runner.checked}  # noqa: PTH120 - thousands
    of = {*paths.values(), *(finding.path for finding in known)}
    settings = {path: runner.inspector.settings_for(path) for path in runner.checked if path in of}
    for file, findings in sieve.baselines.group(settings, known).items():
        if not file.exists():
            continue
        seen = seen or survey(runner, report, arguments)
        baseline = sieve.baselines.read(file)
        stale = baseline.count - seen.renew(baseline, findings).count
        if stale:
            verb = "finding is" if stale == 1 else "findings are"
            print(
                f"{stale:,} {verb} in {from_here(file)} that nothing matches any more;"
                " “newslint baseline prune” takes them out.",
                file=sys.stderr,
            )
