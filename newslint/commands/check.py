"""Check articles and report what is wrong in them."""

import argparse
import os
import sys

from newslint.commands import options

_STANDARD_INPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders; - is stdin")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="the name that standard input is checked under"
    )
    parser.add_argument(
        "--format", default="text", metavar="NAME", help="the output format: text or json"
    )
    options.add_rule_options(parser)
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "suggestion"),
        help="end with status 1 at this severity or above (default: warning)",
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="end with status 0 in spite of findings"
    )
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out excluded files that are named too"
    )
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours in text output",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only")
    parser.add_argument("-v", "--verbose", action="store_true", help="show where newslint failed")


def run(arguments: argparse.Namespace) -> int:
    """Check and report; return the exit status."""
    from newslint.errors import UserError, suggest
    from newslint.finding import Severity
    from newslint.report import Report
    from newslint.reporters import RenderOptions, render, reporter_names
    from newslint.runner import Runner

    if arguments.format not in reporter_names():
        hint = suggest(arguments.format, reporter_names())
        raise UserError(f"no output format is called “{arguments.format}”; {hint}")
    if not arguments.paths:
        raise UserError("nothing to check; name an article, a folder, or - for standard input")
    overrides = options.overrides(
        arguments,
        fail_on=Severity(arguments.fail_on) if arguments.fail_on else None,
        force_exclude=arguments.force_exclude,
        verbose=arguments.verbose,
    )
    runner = Runner(overrides)
    named = [path for path in arguments.paths if path != _STANDARD_INPUT]
    report = runner.check_paths(named)
    if len(named) < len(arguments.paths):
        name = arguments.stdin_filename or "stdin.txt"
        typed = runner.check_bytes(name, sys.stdin.buffer.read())
        report = Report.merge([report, typed])
    look = RenderOptions(color=_wants_color(arguments.color), width=_terminal_width())
    if report.findings or not arguments.quiet or arguments.format != "text":
        _print(render(arguments.format, report, look))
    if arguments.format == "text":
        for problem in report.problems:
            print(f"newslint: {problem.path}: {problem.message}", file=sys.stderr)
    if report.problems:
        return 2
    return 1 if report.failing and not arguments.exit_zero else 0


def _print(text: str) -> None:
    # A terminal of another encoding gets a question mark rather than a traceback.
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def _wants_color(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return min(get_terminal_size((100, 24)).columns, 120)
