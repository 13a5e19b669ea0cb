"""Write a copy of a Word document with each finding as a comment.

The document itself is left as it is.
"""

import argparse
from pathlib import Path

from newslint.commands import options, output
from newslint.commands.printing import print_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("file", metavar="FILE.docx", help="the document")
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT.docx", help="where the copy is written"
    )
    options.add_rule_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the copy; return the exit status."""
    from newslint.annotations import AnnotationError, annotate
    from newslint.errors import UserError
    from newslint.reporters.wording import count
    from newslint.running.inputs import read_file
    from newslint.running.runner import Runner
    from newslint.writing import write_content

    file, target = Path(arguments.file), Path(arguments.output)
    if file.suffix.lower() != ".docx":
        raise UserError(f"{file}: only Word documents (.docx) take comments; see --format html")
    if target.exists() and file.exists() and target.samefile(file):
        raise UserError(f"{file}: the copy must be another file than the document")
    try:
        data = read_file(arguments.file)
    except OSError as error:
        raise UserError(f"{file}: cannot be read: {error.strerror or error}") from error
    report = Runner(options.overrides(arguments)).check_bytes(arguments.file, data)
    output.tell_problems(report)
    if not report.files:
        return 2
    try:
        write_content(target, annotate(data, report.findings))
    except AnnotationError as error:
        raise UserError(f"{file}: {error}") from error
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror or error}") from error
    print_text(f"{target} holds {count(len(report.findings), 'comment')}.\n")
    return 2 if report.problems else 0
