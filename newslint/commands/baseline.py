"""Accept the findings of today, so that only new ones are reported.

``write`` accepts all there are, ``prune`` drops what is mended by now, ``show`` lists them. What
lies outside the paths that are named stays as it was.
"""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.commands import adopting, options, output

if TYPE_CHECKING:
    from newslint.adoption.baseline import Baseline
    from newslint.report import Report
    from newslint.running.runner import Runner
    from newslint.running.worker import Sieve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("action", choices=("write", "prune", "show"))
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders (default .)")
    options.add_baseline_option(parser)
    options.add_rule_options(parser)
    options.add_run_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write, prune or show baselines; return the exit status."""
    from newslint.errors import UserError

    if "-" in arguments.paths:
        raise UserError("a baseline accepts what is in files; standard input is none")
    if arguments.action == "show":
        return _show(arguments)
    return _write(arguments) if arguments.action == "write" else _prune(arguments)


def _write(arguments: argparse.Namespace) -> int:
    from newslint.adoption.baseline import Baseline
    from newslint.errors import ConfigError
    from newslint.running.worker import Sieve

    report, runner = _check(arguments, Sieve())
    baselines = adopting.baselines(arguments)
    survey = adopting.survey(runner, report, arguments)
    groups = baselines.group(adopting.settings_of(runner), report.findings)
    for file, findings in (groups or {_file_here(arguments): []}).items():
        try:
            old = baselines.read(file)
        except ConfigError:
            covers_all = not arguments.paths and file.parent.samefile(Path.cwd())
            if survey.rules is not None or not covers_all:
                raise
            old = Baseline(file)  # damaged, and made anew
        _save(survey.renew(old, findings))
    return _end(report)


def _prune(arguments: argparse.Namespace) -> int:
    from newslint.errors import UserError
    from newslint.report import Means
    from newslint.running.worker import Sieve

    baselines = adopting.baselines(arguments)
    report, runner = _check(arguments, Sieve(baselines))
    survey = adopting.survey(runner, report, arguments)
    accepted = [each.finding for each in report.suppressed if each.means is Means.BASELINE]
    groups = baselines.group(adopting.settings_of(runner), accepted)
    if not groups or not arguments.paths:
        groups.setdefault(_file_here(arguments), [])
    there = {file: findings for file, findings in groups.items() if file.exists()}
    if not there:
        name = os.path.relpath(next(iter(groups)))
        raise UserError(f"{name} is not there; “newslint baseline write” writes it")
    for file, findings in there.items():
        _save(survey.renew(baselines.read(file), findings))
    return _end(report)


def _file_here(arguments: argparse.Namespace) -> Path:
    """Return where the baseline of articles in the current folder is, or would be."""
    return adopting.baselines(arguments).file_for("article.txt", options.settings(arguments))


def _check(arguments: argparse.Namespace, sieve: "Sieve") -> "tuple[Report, Runner]":
    from newslint.running.runner import Runner
    from newslint.running.worker import Plan

    with options.progress(arguments, is_for_people=True) as progress:
        plan = Plan(
            arguments.jobs, use_cache=not arguments.no_cache, sieve=sieve, progress=progress
        )
        runner = Runner(options.overrides(arguments), plan)
        return runner.check_paths(arguments.paths or ["."]), runner


def _save(baseline: "Baseline") -> None:
    from newslint.errors import UserError

    try:
        baseline.write()
    except OSError as error:
        name = os.path.relpath(baseline.file)
        raise UserError(f"{name}: cannot be written: {error.strerror or error}") from error
    _sum_up(baseline)


def _end(report: "Report") -> int:
    output.tell_problems(report)
    return 2 if report.problems else 0


def _show(arguments: argparse.Namespace) -> int:
    from newslint.adoption.baseline import Baseline
    from newslint.errors import UserError
    from newslint.reporters.excerpts import printable

    baselines = adopting.baselines(arguments)
    articles = [
        os.path.join(path, "article.txt") if Path(path).is_dir() else path  # noqa: PTH118
        for path in arguments.paths or ["."]
    ]
    for file in dict.fromkeys(
        baselines.file_for(path, options.settings(arguments, path)) for path in articles
    ):
        if not file.exists():
            name = os.path.relpath(file)
            raise UserError(f"{name} is not there; “newslint baseline write” writes it")
        baseline = baselines.read(file)
        if arguments.paths:
            entries = filter(baseline.scope(arguments.paths), baseline.entries)
            baseline = Baseline(file, entries)
        for entry in baseline.entries:
            times = f" ({entry.count} times)" if entry.count > 1 else ""
            print(printable(f"{entry.path}: {entry.rule}: {entry.text}{times}"))
        _sum_up(baseline)
    return 0


def _sum_up(baseline: "Baseline") -> None:
    findings = f"{baseline.count:,} finding{'' if baseline.count == 1 else 's'}"
    files = f"{baseline.files:,} file{'' if baseline.files == 1 else 's'}"
    print(f"{os.path.relpath(baseline.file)} accepts {findings} in {files}.")
