"""Accept the findings of today, so that only new ones are reported.

``write`` accepts all there are, ``prune`` drops what is mended by now, ``show`` lists them. What
lies outside the paths that are named stays as it was.
"""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.commands import adoption, options, output
from newslint.commands.printing import from_here, print_text

if TYPE_CHECKING:
    from newslint.adoption.baseline import Baseline
    from newslint.report import Report
    from newslint.running.runner import Runner
    from newslint.running.worker import Sieve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("action", choices=("write", "prune", "show"))
    parser.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help="articles and folders (default: .)"
    )
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
    baselines = adoption.baselines(arguments)
    survey = adoption.survey(runner, report, arguments)
    groups = baselines.group(adoption.settings_of(runner), report.findings)
    for file, findings in (groups or {_file_here(arguments): []}).items():
        try:
            old = baselines.read(file)
        except ConfigError:
            named = [Path(path).resolve() for path in arguments.paths or ["."]]
            covers_all = file.parent.resolve() in named
            if survey.rules is not None or not covers_all:
                raise
            old = Baseline(file)  # damaged, and made anew
        _save(survey.renew(old, findings))
    return _end(report)


def _prune(arguments: argparse.Namespace) -> int:
    from newslint.errors import UserError
    from newslint.running.worker import Sieve

    baselines = adoption.baselines(arguments)
    report, runner = _check(arguments, Sieve(baselines))
    survey = adoption.survey(runner, report, arguments)
    groups = baselines.group(adoption.settings_of(runner), adoption.accepted(report))
    if not groups or not arguments.paths:
        groups.setdefault(_file_here(arguments), [])
    there = {file: findings for file, findings in groups.items() if file.exists()}
    if not there:
        name = from_here(next(iter(groups)))
        raise UserError(f"{name} is not there; “newslint baseline write” writes it")
    for file, findings in there.items():
        _save(survey.renew(baselines.read(file), findings))
    return _end(report)


def _file_here(arguments: argparse.Namespace) -> Path:
    """Return where the baseline of articles in the current folder is, or would be."""
    return adoption.baselines(arguments).file_for("article.txt", options.settings(arguments))


def _check(arguments: argparse.Namespace, sieve: "Sieve") -> "tuple[Report, Runner]":
    from newslint.running.runner import Runner
    from newslint.running.worker import Plan

    with options.progress(arguments, is_for_people=True) as progress:
        # A baseline holds for runs over fewer articles too, in which a term may pass for a fault.
        plan = Plan(
            arguments.jobs,
            use_cache=not arguments.no_cache,
            sieve=sieve,
            progress=progress,
            spares_terms=False,
        )
        runner = Runner(options.overrides(arguments), plan)
        return runner.check_paths(arguments.paths or ["."]), runner


def _save(baseline: "Baseline") -> None:
    from newslint.errors import UserError

    try:
        baseline.write()
    except OSError as error:
        name = from_here(baseline.file)
        raise UserError(f"{name}: cannot be written: {error.strerror or error}") from error
    _sum_up(baseline)


def _end(report: "Report") -> int:
    output.tell_problems(report)
    return 2 if report.problems else 0


def _show(arguments: argparse.Namespace) -> int:
    from newslint.adoption.baseline import Baseline
    from newslint.errors import UserError
    from newslint.reporters.cleaning import printable

    baselines = adoption.baselines(arguments)
    articles = [
        os.path.join(path, "article.txt") if Path(path).is_dir() else path  # noqa: PTH118
        for path in arguments.paths or ["."]
    ]
    for file in dict.fromkeys(
        baselines.file_for(path, options.settings(arguments, path)) for path in articles
    ):
        if not file.exists():
            name = from_here(file)
            raise UserError(f"{name} is not there; “newslint baseline write” writes it")
        baseline = baselines.read(file)
        if arguments.paths:
            entries = filter(baseline.scope(arguments.paths), baseline.entries)
            baseline = Baseline(file, entries)
        for entry in baseline.entries:
            times = f" ({entry.count} times)" if entry.count > 1 else ""
            line = f"{entry.path}: {entry.rule}: {entry.text}{times}"
            print_text(f"{printable(line)}\n")
        _sum_up(baseline)
    return 0


def _sum_up(baseline: "Baseline") -> None:
    from newslint.reporters.wording import count

    accepted = f"{count(baseline.count, 'finding')} in {count(baseline.files, 'file')}"
    print_text(f"{from_here(baseline.file)} accepts {accepted}.\n")
