"""Accept the findings of today, so that only new ones are reported.

``write`` accepts all there are, ``prune`` drops what is mended by now, ``show`` lists them.
"""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from newslint.commands import options

if TYPE_CHECKING:
    from newslint.adoption.baseline import Baseline
    from newslint.report import Report
    from newslint.running.runner import Runner


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("action", choices=("write", "prune", "show"))
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders (default .)")
    options.add_baseline_option(parser)
    options.add_rule_options(parser)
    options.add_run_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write, prune or show the baseline; return the exit status."""
    from newslint.adoption.baseline import Baseline, read_baseline
    from newslint.errors import UserError

    file = options.baseline_file(arguments)
    name = os.path.relpath(file)
    if arguments.action == "show":
        _show(read_baseline(file), name)
        return 0
    if arguments.action == "prune" and not file.exists():
        raise UserError(f"{name} is not there; “newslint baseline write” writes it")
    report, runner = _check(arguments)
    for problem in report.problems:
        print(f"newslint: {problem.path}: {problem.message}", file=sys.stderr)
    if arguments.action == "write":
        new = Baseline.of(file, report.findings)
    else:
        new = read_baseline(file).prune(report.findings, runner.checked)
    try:
        new.write()
    except OSError as error:
        raise UserError(f"{name}: cannot be written: {error.strerror or error}") from error
    files = len({entry.path for entry in new.entries})
    print(f"{name} accepts {new.count:,} findings in {files:,} files.")
    return 2 if report.problems else 0


def _check(arguments: argparse.Namespace) -> "tuple[Report, Runner]":
    from newslint.running.runner import Runner
    from newslint.running.worker import Plan

    with options.progress(arguments, is_for_people=True) as progress:
        plan = Plan(arguments.jobs, use_cache=not arguments.no_cache, progress=progress)
        runner = Runner(options.overrides(arguments), plan)
        return runner.check_paths(arguments.paths or ["."]), runner


def _show(baseline: "Baseline", name: str) -> None:
    for entry in baseline.entries:
        times = f" ({entry.count} times)" if entry.count > 1 else ""
        print(f"{entry.path}: {entry.rule}: {entry.text}{times}")
    files = len({entry.path for entry in baseline.entries})
    print(f"{name} accepts {baseline.count:,} findings in {files:,} files.")
