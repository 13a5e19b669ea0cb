"""Show what an archive writes in two ways: names, compounds, spellings, abbreviations."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.commands import options
from newslint.commands.printing import (
    complain,
    print_data,
    print_text,
    terminal_columns,
    wants_color,
)

if TYPE_CHECKING:
    from newslint.survey.archive import Plan, Survey
    from newslint.survey.table import Kind

_FORMATS = ("text", "json")
_LIMIT = 20
_DEFAULT_WIDTH, _WIDEST = 100, 140


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("paths", nargs="+", metavar="FOLDER", help="folders, and single articles")
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out excluded files that are named too"
    )
    group = parser.add_argument_group("what is shown")
    group.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help="only this kind: names, compounds, spellings or abbreviations; may be repeated",
    )
    group.add_argument(
        "--limit",
        type=_number,
        metavar="N",
        help=f"N entries of each kind, 0 for all (default: {_LIMIT} in text, all in JSON)",
    )
    group.add_argument(
        "--min-count",
        type=_number,
        default=1,
        metavar="N",
        help="leave out forms that stand fewer times than N (default: 1)",
    )
    output = parser.add_argument_group("output")
    output.add_argument("--format", choices=_FORMATS, default="text", help="the output format")
    output.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="write a format to a file as well; may be repeated",
    )
    output.add_argument(
        "--write-vocabulary",
        metavar="FILE.csv",
        help="write a list of names as most articles spell them, for “vocabulary”",
    )
    output.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours in text"
    )
    output.add_argument("-q", "--quiet", action="store_true", help="show no progress bar")
    output.add_argument("-v", "--verbose", action="store_true", help="show where newslint failed")
    options.add_configuration_options(parser)
    options.add_run_options(parser, has_cache=False)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"“{text}” is no number, 0 or more")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Survey and show; return the exit status."""
    from msgspec import structs

    from newslint.running.inspection import Overrides
    from newslint.survey.archive import Archive

    plan = _plan(arguments)
    overrides = Overrides(
        config=Path(arguments.config) if arguments.config else None,
        isolated=arguments.isolated,
        packs=tuple(arguments.pack),
        force_exclude=arguments.force_exclude,
        verbose=arguments.verbose,
    )
    with options.progress(arguments, arguments.format == "text") as progress:
        archive = Archive(overrides, structs.replace(plan, progress=progress))
        survey = archive.survey(arguments.paths)
    _write(survey, arguments)
    return 2 if survey.problems else 0


def _plan(arguments: argparse.Namespace) -> "Plan":
    """Return how the survey goes about it; what it is asked to write is refused before it reads.

    Raises:
        UserError: a kind is unknown, or a file cannot be one to write.
    """
    from newslint.survey.archive import Plan

    targets = [file for _name, file in _destinations(arguments)]
    if arguments.write_vocabulary:
        targets.append(_vocabulary_file(arguments.write_vocabulary))
    _check_targets(targets, arguments.paths)
    return Plan(
        kinds=_kinds(arguments.kind),
        least=max(arguments.min_count, 1),
        jobs=arguments.jobs,
        written=frozenset(os.path.realpath(file) for file in targets),
    )


def _kinds(given: list[str]) -> "frozenset[Kind]":
    from newslint.errors import UserError, suggest
    from newslint.survey.table import Kind

    known = [kind.value for kind in Kind]
    named = [name.strip() for text in given for name in text.split(",") if name.strip()]
    for name in named:
        if name not in known:
            raise UserError(f"--kind {name}: there is no such kind; {suggest(name, known)}")
    return frozenset(map(Kind, named or known))


def _destinations(arguments: argparse.Namespace) -> list[tuple[str, str]]:
    from newslint.errors import UserError, suggest

    found = []
    for given in arguments.output:
        name, parted, file = given.partition("=")
        if not parted or not file:
            raise UserError(f"--output {given}: write NAME=FILE, as in --output json=survey.json")
        if name not in _FORMATS:
            raise UserError(f"no output format is called “{name}”; {suggest(name, _FORMATS)}")
        found.append((name, file))
    return found


def _vocabulary_file(name: str) -> str:
    from newslint.errors import UserError

    if Path(name).suffix.lower() != ".csv":
        raise UserError(f"--write-vocabulary {name}: a list of names is a CSV file; add .csv")
    if os.path.lexists(name):
        raise UserError(f"--write-vocabulary {name}: there is such a file; name a new one")
    return name


def _check_targets(targets: list[str], paths: list[str]) -> None:
    from newslint.errors import UserError

    articles = {os.path.realpath(path) for path in paths}
    seen: set[str] = set()
    for file in targets:
        target = os.path.realpath(file)
        if not Path(file).absolute().parent.is_dir():
            raise UserError(f"{file}: there is no folder {Path(file).parent}")
        if target in articles:
            raise UserError(f"{file}: it is to be read, and would be lost")
        if target in seen:
            raise UserError(f"{file}: it is to be written twice; name another file")
        seen.add(target)


def _write(survey: "Survey", arguments: argparse.Namespace) -> None:
    """Write files first: whoever reads standard output may stop reading it at any time.

    Raises:
        UserError: a file cannot be written; the others are.
    """
    from newslint.errors import UserError

    failures = [
        failure
        for name, file in _destinations(arguments)
        if (failure := _write_file(file, _render(name, survey, arguments)))
    ]
    if arguments.write_vocabulary and (failure := _write_vocabulary(survey, arguments)):
        failures.append(failure)
    if arguments.format == "json":
        text = _render("json", survey, arguments)
        print_data(text.encode(errors="replace"))
    else:
        print_text(_render("text", survey, arguments, to_file=False))
        for problem in survey.problems:
            complain(f"{problem.path}: {problem.message}")
    if failures:
        raise UserError("; ".join(failures))


def _render(
    name: str, survey: "Survey", arguments: argparse.Namespace, *, to_file: bool = True
) -> str:
    if name == "json":
        from newslint.survey.output import render_json

        return render_json(survey, arguments.limit or 0)
    from newslint.survey.tables import Look, render_tables

    limit = _LIMIT if arguments.limit is None else arguments.limit
    if to_file:
        return render_tables(survey, Look(_DEFAULT_WIDTH, limit=limit))
    columns = min(terminal_columns(_DEFAULT_WIDTH), _WIDEST)
    return render_tables(survey, Look(columns, wants_color(arguments.color), limit))


def _write_vocabulary(survey: "Survey", arguments: argparse.Namespace) -> str:
    import sys

    from newslint.reporters.wording import count
    from newslint.survey.listing import list_names, render_list

    listing = list_names(survey)
    failure = _write_file(arguments.write_vocabulary, render_list(listing.names))
    if not failure:
        left = len(listing.undecided)
        rest = f"; {count(left, 'name')} left out, for no spelling prevails" if left else ""
        told = f"{arguments.write_vocabulary} lists {count(len(listing.names), 'name')}{rest}."
        print(told, file=sys.stderr)
    return failure


def _write_file(file: str, text: str) -> str:
    """Write a file; return why it could not be."""
    from newslint.writing import write_content

    try:
        write_content(Path(file), text.encode(errors="replace"))
    except OSError as error:
        return f"{file}: cannot be written: {error.strerror or error}"
    return ""
