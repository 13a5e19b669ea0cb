"""Output of a check: which formats go where, and what a terminal is like."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.reporters import RenderOptions
    from newslint.running.runner import Runner

_FOR_PEOPLE = frozenset({"text", "statistics"})


class Destination(Struct, frozen=True):
    """An output format and the file it goes to; "" is standard output."""

    format: str
    file: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options that say what is printed, and where."""
    group = parser.add_argument_group("output")
    group.add_argument(
        "--format",
        metavar="NAME",
        help="the output format: text (default; github on GitHub Actions), concise, json, jsonl,"
        " sarif, github, gitlab, rdjsonl, junit, checkstyle, markdown, html",
    )
    group.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="write a format to a file as well; may be repeated",
    )
    group.add_argument(
        "--statistics", action="store_true", help="count findings by rule instead of listing them"
    )
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours in text"
    )
    group.add_argument("-q", "--quiet", action="store_true", help="print findings only")
    group.add_argument("-v", "--verbose", action="store_true", help="show where newslint failed")


def destinations(arguments: argparse.Namespace) -> list[Destination]:
    """Return what is to be written where, standard output first.

    Raises:
        UserError: a format is unknown, or a file's folder is not there.
    """
    from newslint.errors import UserError

    chosen = [Destination(_standard_format(arguments))]
    for written in arguments.output:
        name, parted, file = written.partition("=")
        if not parted or not file:
            raise UserError(f"--output {written}: write NAME=FILE, as in --output sarif=out.sarif")
        _check_format(name)
        if not Path(file).absolute().parent.is_dir():
            raise UserError(f"--output {written}: there is no folder {Path(file).parent}")
        chosen.append(Destination(name, file))
    return chosen


def _standard_format(arguments: argparse.Namespace) -> str:
    if arguments.format:
        _check_format(arguments.format)
    if arguments.statistics and arguments.format in {None, "text"}:
        return "statistics"
    if arguments.format is None:
        return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    return str(arguments.format)


def _check_format(name: str) -> None:
    from newslint.errors import UserError, suggest
    from newslint.reporters import reporter_names

    if name not in reporter_names():
        hint = suggest(name, reporter_names())
        raise UserError(f"no output format is called “{name}”; {hint}")


def is_for_people(chosen: Sequence[Destination]) -> bool:
    """Tell whether standard output is for a person to read."""
    return chosen[0].format in _FOR_PEOPLE


def write(
    chosen: Sequence[Destination],
    runner: "Runner",
    report: "Report",
    arguments: argparse.Namespace,
) -> None:
    """Render the report in every format and write it where it goes.

    Raises:
        UserError: a file cannot be written; the others are.
    """
    from newslint.errors import UserError
    from newslint.reporters import needs, render

    wanted = {need for each in chosen for need in needs(each.format)}
    if "rules" in wanted:
        report = runner.note_rules(report)
    if "articles" in wanted:
        report = runner.lay_out(report)
    failures = []
    for each in chosen:
        if not each.file:
            silent = arguments.quiet and each.format in _FOR_PEOPLE and not report.findings
            if not silent:
                look = _look(arguments.color)
                _to_standard_output(render(each.format, report, look), arguments)
                _summarise(each.format, report, look)
            continue
        try:
            _write_file(Path(each.file), render(each.format, report, _look("never")))
        except OSError as error:
            failures.append(f"{each.file}: cannot be written: {error.strerror or error}")
    if failures:
        raise UserError("; ".join(failures))


def _to_standard_output(text: str, arguments: argparse.Namespace) -> None:
    # With --fix, standard input is answered on standard output by the mended text alone.
    if (arguments.fix or arguments.fix_only) and "-" in arguments.paths:
        print(text, end="", file=sys.stderr)
    else:
        print_text(text)


def _write_file(file: Path, text: str) -> None:
    from newslint.writing import write_content

    if file.exists() and not file.is_file():
        file.write_text(text, encoding="utf-8")  # a device, or a pipe that somebody reads
    else:
        write_content(file, text.encode())


def _summarise(name: str, report: "Report", look: "RenderOptions") -> None:
    """Add the table of all findings to the summary of a step on GitHub Actions."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if name != "github" or not file:
        return
    from newslint.reporters import render

    try:
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(render("markdown", report, look))
    except OSError as error:
        print(f"newslint: {file}: cannot be written: {error.strerror or error}", file=sys.stderr)


def tell_problems(report: "Report", chosen: Sequence[Destination]) -> None:
    """Print problems for people, where standard output does not hold them."""
    if chosen and not is_for_people(chosen):
        return
    for problem in report.problems:
        print(f"newslint: {problem.path}: {problem.message}", file=sys.stderr)


def print_text(text: str) -> None:
    """Print text; a terminal of another encoding gets a question mark rather than a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def _look(color: str) -> "RenderOptions":
    from shutil import get_terminal_size

    from newslint.reporters import RenderOptions

    return RenderOptions(
        color=_wants_color(color),
        width=min(get_terminal_size((100, 24)).columns, 120),
        base=Path.cwd().as_posix(),
        has_summary=bool(os.environ.get("GITHUB_STEP_SUMMARY")),
    )


def _wants_color(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
