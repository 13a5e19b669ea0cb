"""Write the newslint.toml that means what a .vale.ini means; list what it cannot say."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.config.fromvale import Conversion


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "file", nargs="?", default=".vale.ini", metavar="FILE", help="default: .vale.ini"
    )
    parser.add_argument(
        "--output",
        metavar="OUT",
        help="where to write, or - for the terminal (default: newslint.toml beside it)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the configuration and list what was left; nothing that is there is overwritten."""
    from newslint.commands.printing import print_text
    from newslint.config.fromvale import convert_vale
    from newslint.config.valetoml import write_toml
    from newslint.config.written import OWN_NAMES, read_text
    from newslint.errors import UserError
    from newslint.reporters.wording import count

    file = Path(arguments.file)
    shown = arguments.output == "-"
    target = (
        Path(arguments.output) if arguments.output and not shown else file.parent / OWN_NAMES[1]
    )
    conversion = convert_vale(read_text(file), file.parent, target.parent)
    notes = list(_describe(file, conversion))
    text = f"# Written by “newslint import-vale” from {file.name}.\n{write_toml(conversion)}"
    if shown:
        print_text(text + "".join(f"# {_show(note)}\n" for note in notes))
        return 0
    for existing in {target, *(target.parent / name for name in OWN_NAMES)}:
        if existing.exists():
            raise UserError(f"{existing} is there already; nothing was written")
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror}") from error
    print_text(f"Wrote {target}.\n")
    if notes:
        print_text(f"Not carried over, {count(len(notes), 'line')}:\n")
        print_text("".join(f"{note}\n" for note in notes))
    return 0


def _show(note: str) -> str:
    """Return a note as TOML lets a comment be: without signs that nobody sees."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in note)


def _describe(file: Path, conversion: "Conversion") -> Iterator[str]:
    for note in conversion.notes:
        stop = "" if note.why.endswith("?") else "."
        yield f"{file}:{note.line}: “{note.setting}”: {note.why}{stop}"
