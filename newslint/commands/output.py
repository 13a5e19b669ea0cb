"""Output of a check: which formats go where, and what a terminal is like."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.commands.printing import (
    complain,
    print_data,
    print_text,
    terminal_columns,
    wants_color,
)

if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.reporters import RenderOptions
    from newslint.running.runner import Runner

_FOR_TERMINALS = frozenset({"text", "concise"})
_DEFAULT_WIDTH, _WIDEST = 100, 120


class Destination(Struct, frozen=True):
    """An output format and the file it goes to; "" is standard output.

    ``counts`` says that findings are counted by rule instead of listed.
    """

    format: str
    file: str = ""
    counts: bool = False


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
        UserError: a format is unknown or cannot do what is asked, or a file cannot be one to write.
    """
    from newslint.errors import UserError

    chosen = [_standard_output(arguments)]
    articles = {os.path.realpath(path) for path in arguments.paths if path != "-"}
    written: set[str] = set()
    for given in arguments.output:
        name, parted, file = given.partition("=")
        if not parted or not file:
            raise UserError(f"--output {given}: write NAME=FILE, as in --output sarif=out.sarif")
        _check_format(name)
        if file in {"-", "/dev/stdout"}:
            raise UserError(f"--output {given}: --format {name} is for standard output")
        if not Path(file).absolute().parent.is_dir():
            raise UserError(f"--output {given}: there is no folder {Path(file).parent}")
        target = os.path.realpath(file)
        if target in articles:
            raise UserError(f"--output {given}: {file} is to be checked, and would be lost")
        if target in written:
            raise UserError(f"--output {given}: {file} is to be written twice; name another file")
        written.add(target)
        chosen.append(Destination(name, file))
    return chosen


def written(chosen: Sequence[Destination]) -> frozenset[str]:
    """Return the real paths of the files that are written."""
    return frozenset(os.path.realpath(each.file) for each in chosen if each.file)


def _standard_output(arguments: argparse.Namespace) -> Destination:
    if arguments.format:
        _check_format(arguments.format)
    if arguments.statistics:
        _check_counting(arguments.format or "text")
        return Destination(arguments.format or "text", counts=True)
    if arguments.format is None:
        is_on_actions = os.environ.get("GITHUB_ACTIONS") == "true"
        return Destination("github" if is_on_actions else "text")
    return Destination(str(arguments.format))


def _check_format(name: str) -> None:
    from newslint.errors import UserError, suggest
    from newslint.reporters import reporter_names

    if name not in reporter_names():
        hint = suggest(name, reporter_names())
        raise UserError(f"no output format is called “{name}”; {hint}")


def _check_counting(name: str) -> None:
    from newslint.errors import UserError
    from newslint.reporters import counting_names

    if name not in counting_names():
        known = ", ".join(counting_names())
        raise UserError(f"--statistics has no {name} format; it has {known}")


def is_for_people(chosen: Sequence[Destination]) -> bool:
    """Tell whether standard output is for a person who waits for it."""
    return chosen[0].format == "text"


def write(
    chosen: Sequence[Destination],
    runner: "Runner",
    report: "Report",
    arguments: argparse.Namespace,
) -> None:
    """Render the report in every format and write it where it goes; tell people of problems.

    Raises:
        UserError: a file cannot be written; the others are.
    """
    from newslint.errors import UserError
    from newslint.reporters import needs

    wanted = {need for each in chosen for need in needs(each.format) if not each.counts}
    if "rules" in wanted:
        report = runner.note_rules(report)
    if "articles" in wanted:
        report = runner.lay_out(report)
    standard, *files = chosen
    # Files come first: whoever reads standard output may stop reading it at any time.
    failures = [failure for each in files if (failure := _write_file(each, report))]
    look = _look(arguments)
    _to_standard_output(standard, _render(standard, report, look), arguments)
    if standard.format == "github":
        _summarise(report, look)
    if is_for_people(chosen):
        tell_problems(report)
    if failures:
        raise UserError("; ".join(failures))


def _render(destination: Destination, report: "Report", look: "RenderOptions") -> str:
    from newslint.reporters import render, render_statistics

    make = render_statistics if destination.counts else render
    return make(destination.format, report, look)


def _to_standard_output(chosen: Destination, text: str, arguments: argparse.Namespace) -> None:
    # With --fix, standard input is answered on standard output by the mended text alone.
    if (arguments.fix or arguments.fix_only) and "-" in arguments.paths:
        print(text, end="", file=sys.stderr)
    elif chosen.format in _FOR_TERMINALS:
        print_text(text)
    else:
        print_data(text.encode(errors="replace"))


def _write_file(destination: Destination, report: "Report") -> str:
    """Write a format to its file; return why it could not be."""
    text = _render(destination, report, _file_look())
    # A device such as /dev/stderr may be a file that others write to.
    mode = "ab" if destination.file.startswith("/dev/") else "wb"
    try:
        with Path(destination.file).open(mode) as file:
            file.write(text.encode(errors="replace"))
    except OSError as error:
        return f"{destination.file}: cannot be written: {error.strerror or error}"
    return ""


def _summarise(report: "Report", look: "RenderOptions") -> None:
    """Add the table of all findings to the summary of a step on GitHub Actions."""
    from msgspec import structs

    from newslint.reporters import STEP_SUMMARY, render

    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    try:
        with Path(name).open("ab") as file:
            room = STEP_SUMMARY - file.tell()
            table = render("markdown", report, structs.replace(look, room=room))
            file.write(table.encode(errors="replace"))
    except OSError as error:
        complain(f"{name}: cannot be written: {error.strerror or error}")


def tell_problems(report: "Report") -> None:
    """Print problems for people."""
    for problem in report.problems:
        complain(f"{problem.path}: {problem.message}")


def _look(arguments: argparse.Namespace) -> "RenderOptions":
    from msgspec import structs

    return structs.replace(
        _file_look(),
        color=wants_color(arguments.color),
        width=min(terminal_columns(_DEFAULT_WIDTH), _WIDEST),
        quiet=arguments.quiet,
        has_summary=bool(os.environ.get("GITHUB_STEP_SUMMARY")),
    )


def _file_look() -> "RenderOptions":
    """Return how an output looks that is kept."""
    from newslint.reporters import RenderOptions

    here = Path.cwd()
    root = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
    return RenderOptions(width=_DEFAULT_WIDTH, base=here.as_posix(), root=root.as_posix())
