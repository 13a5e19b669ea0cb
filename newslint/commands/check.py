"""Check articles and report what is wrong in them."""

import argparse
import sys
from typing import TYPE_CHECKING

from newslint.commands import adoption, options, output
from newslint.commands.printing import print_data, print_text

if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.running.runner import Runner
    from newslint.running.worker import Mending

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
    adoption.add_arguments(parser)
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


def run(arguments: argparse.Namespace) -> int:
    """Check and report; return the exit status."""
    from newslint.patterncode import recalled

    with recalled():
        return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    from newslint.errors import UserError
    from newslint.running.runner import Runner
    from newslint.running.worker import Plan

    if not arguments.paths:
        raise UserError("nothing to check; name an article, a folder, or - for standard input")
    mending = _mending(arguments)
    destinations = output.destinations(arguments)
    with options.progress(arguments, output.is_for_people(destinations)) as progress:
        plan = Plan(
            jobs=arguments.jobs,
            use_cache=not arguments.no_cache,
            sieve=adoption.sieve(arguments),
            mending=mending,
            progress=progress,
            written=output.written(destinations),
        )
        runner = Runner(options.overrides(arguments), plan)
        report = _check(runner, arguments)
    if mending:
        _tell_documents(report)
    if arguments.diff:
        return _show_diff(runner, report, arguments)
    if mending:
        _tell_fixed(runner)
        if _STANDARD_INPUT in arguments.paths:
            print_data(runner.mended_bytes)
    if arguments.fix_only:
        output.tell_problems(report)
    else:
        output.write(destinations, runner, report, arguments)
    adoption.tell_stale(runner, report, arguments, plan.sieve)
    return _status(runner, report, arguments)


def _status(runner: "Runner", report: "Report", arguments: argparse.Namespace) -> int:
    if report.problems:
        return 2
    if arguments.exit_non_zero_on_fix and runner.fixed().files:
        return 1
    return 1 if report.failing and not (arguments.exit_zero or arguments.fix_only) else 0


def _check(runner: "Runner", arguments: argparse.Namespace) -> "Report":
    from newslint.report import Problem, Report
    from newslint.running.inputs import read_stream

    named = [path for path in arguments.paths if path != _STANDARD_INPUT]
    if len(named) == len(arguments.paths):
        return runner.check_paths(named)
    name = arguments.stdin_filename or "stdin.txt"
    try:
        typed = {name: read_stream(sys.stdin.buffer, name)}
    except OSError as error:
        problem = Problem(name, f"cannot be read: {error.strerror or error}")
        return Report.merge([runner.check_paths(named), Report((), (problem,), 0)])
    return runner.check_paths(named, typed)


def _mending(arguments: argparse.Namespace) -> "Mending | None":
    from newslint.errors import UserError

    fixes = arguments.fix or arguments.fix_only
    if arguments.unsafe_fixes and not (fixes or arguments.diff):
        raise UserError("--unsafe-fixes goes with --fix or --diff")
    if arguments.exit_non_zero_on_fix and not fixes:
        raise UserError("--exit-non-zero-on-fix goes with --fix")
    if not fixes and not arguments.diff:
        return None
    silent = "--diff" if arguments.diff else "--fix-only" if arguments.fix_only else ""
    if silent and (arguments.format or arguments.output or arguments.statistics):
        raise UserError(f"{silent} writes no report; leave out --format, --output and --statistics")
    from newslint.fixing.fixes import SAFE, UNSAFE
    from newslint.running.worker import Mending

    return Mending(UNSAFE if arguments.unsafe_fixes else SAFE, writes=not arguments.diff)


def _show_diff(runner: "Runner", report: "Report", arguments: argparse.Namespace) -> int:
    fixed = runner.fixed()
    if sys.stdout.isatty():
        from newslint.reporters.cleaning import printable

        print_text("".join(f"{printable(line)}\n" for line in fixed.diff.split("\n")[:-1]))
    else:
        print_data(fixed.diff.encode(errors="surrogateescape"))
    output.tell_problems(report)
    if fixed.files:
        print(f"Would fix {_count_fixes(fixed.applied, len(fixed.files))}.", file=sys.stderr)
    if report.problems:
        return 2
    return 1 if fixed.files and not arguments.exit_zero else 0


def _tell_fixed(runner: "Runner") -> None:
    fixed = runner.fixed()
    if fixed.files:
        print(f"Fixed {_count_fixes(fixed.applied, len(fixed.files))}.", file=sys.stderr)


def _tell_documents(report: "Report") -> None:
    from newslint.formats import is_container

    if any(finding.fixes and is_container(finding.path) for finding in report.findings):
        print(
            "Word documents are not written to;"
            " “newslint annotate” writes a copy with the findings as comments.",
            file=sys.stderr,
        )


def _count_fixes(applied: dict[str, int], files: int) -> str:
    from newslint.reporters.wording import count

    faults = count(sum(applied.values()), "fault")
    rules = ", ".join(f"{rule} {times}" for rule, times in applied.items())
    return f"{faults} in {count(files, 'file')} ({rules})"
