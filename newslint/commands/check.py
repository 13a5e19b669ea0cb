"""Check articles and report what is wrong in them."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from newslint.commands import options, output

if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.running.runner import Runner
    from newslint.running.worker import Mending, Sieve

_STANDARD_INPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders; - is stdin")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="the name that standard input is checked under"
    )
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out excluded files that are named too"
    )
    options.add_rule_options(parser)
    _add_fix_options(parser)
    _add_adoption_options(parser)
    output.add_arguments(parser)
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "suggestion"),
        help="end with status 1 at this severity or above (default: warning)",
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="end with status 0 in spite of findings"
    )
    options.add_run_options(parser)


def _add_fix_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("fixes")
    group.add_argument("--fix", action="store_true", help="apply fixes that are safe")
    group.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: apply unsafe ones too"
    )
    group.add_argument(
        "--fix-only", action="store_true", help="apply fixes and report nothing of the rest"
    )
    group.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing"
    )
    group.add_argument(
        "--exit-non-zero-on-fix", action="store_true", help="end with status 1 if a file was fixed"
    )


def _add_adoption_options(parser: argparse.ArgumentParser) -> None:
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


def run(arguments: argparse.Namespace) -> int:
    """Check and report; return the exit status."""
    from newslint.errors import UserError
    from newslint.running.runner import Runner
    from newslint.running.worker import Plan

    if not arguments.paths:
        raise UserError("nothing to check; name an article, a folder, or - for standard input")
    destinations = output.destinations(arguments)
    mending = _mending(arguments)
    with options.progress(arguments, output.is_for_people(destinations)) as progress:
        plan = Plan(
            jobs=arguments.jobs,
            use_cache=not arguments.no_cache,
            sieve=_sieve(arguments),
            mending=mending,
            progress=progress,
        )
        runner = Runner(options.overrides(arguments), plan)
        report = _check(runner, arguments)
    if arguments.diff:
        return _show_diff(runner, report)
    if mending:
        _tell_fixed(runner)
        if _STANDARD_INPUT in arguments.paths:
            sys.stdout.flush()
            sys.stdout.buffer.write(runner.mended_bytes)
    if not arguments.fix_only:
        output.write(destinations, runner, report, arguments)
    output.tell_problems(report, destinations)
    _tell_stale(runner, report, arguments, plan.sieve)
    return _status(runner, report, arguments)


def _status(runner: "Runner", report: "Report", arguments: argparse.Namespace) -> int:
    if report.problems:
        return 2
    if arguments.exit_non_zero_on_fix and runner.fixed().files:
        return 1
    return 1 if report.failing and not (arguments.exit_zero or arguments.fix_only) else 0


def _check(runner: "Runner", arguments: argparse.Namespace) -> "Report":
    from newslint.report import Report

    named = [path for path in arguments.paths if path != _STANDARD_INPUT]
    report = runner.check_paths(named)
    if len(named) < len(arguments.paths):
        name = arguments.stdin_filename or "stdin.txt"
        typed = runner.check_bytes(name, sys.stdin.buffer.read())
        report = Report.merge([report, typed])
    return report


def _mending(arguments: argparse.Namespace) -> "Mending | None":
    from newslint.errors import UserError

    fixes = arguments.fix or arguments.fix_only
    if arguments.unsafe_fixes and not (fixes or arguments.diff):
        raise UserError("--unsafe-fixes goes with --fix or --diff")
    if not fixes and not arguments.diff:
        return None
    from newslint.fixing.fixes import SAFE, UNSAFE
    from newslint.running.worker import Mending

    return Mending(UNSAFE if arguments.unsafe_fixes else SAFE, writes=not arguments.diff)


def _sieve(arguments: argparse.Namespace) -> "Sieve":
    from newslint.running.worker import Sieve

    baseline = changes = None
    if not arguments.no_baseline:
        file = options.baseline_file(arguments)
        if arguments.baseline or file.exists():
            from newslint.adoption.baseline import read_baseline

            baseline = read_baseline(file)
    if arguments.diff_base:
        from pathlib import Path

        from newslint.adoption.changes import read_changes

        changes = read_changes(arguments.diff_base, Path.cwd())
    return Sieve(baseline, changes)


def _show_diff(runner: "Runner", report: "Report") -> int:
    fixed = runner.fixed()
    output.print_text(fixed.diff)
    output.tell_problems(report, [])
    if fixed.files:
        print(f"Would fix {_count_fixes(fixed.applied, len(fixed.files))}.", file=sys.stderr)
    if report.problems:
        return 2
    return 1 if fixed.files else 0


def _tell_fixed(runner: "Runner") -> None:
    fixed = runner.fixed()
    if fixed.files:
        print(f"Fixed {_count_fixes(fixed.applied, len(fixed.files))}.", file=sys.stderr)


def _count_fixes(applied: dict[str, int], files: int) -> str:
    total = sum(applied.values())
    rules = ", ".join(f"{rule} {count}" for rule, count in applied.items())
    return (
        f"{total} fault{'' if total == 1 else 's'} in {files} file{'' if files == 1 else 's'}"
        f" ({rules})"
    )


def _tell_stale(
    runner: "Runner", report: "Report", arguments: argparse.Namespace, sieve: "Sieve"
) -> None:
    """Say that entries of the baseline are not needed any more, where all rules were run."""
    chooses = arguments.select or arguments.ignore or arguments.isolated or arguments.diff_base
    if not sieve.baseline or chooses or arguments.quiet:
        return
    accepted = [entry.finding for entry in report.suppressed]
    left = sieve.baseline.prune([*report.findings, *accepted], runner.checked)
    stale = sieve.baseline.count - left.count
    if stale:
        verb = "finding is" if stale == 1 else "findings are"
        file = os.path.relpath(sieve.baseline.file)
        print(
            f"{stale} {verb} in {file} that nothing matches any more;"
            " “newslint baseline prune” takes them out.",
            file=sys.stderr,
        )
