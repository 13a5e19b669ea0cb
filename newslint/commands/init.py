"""Write a configuration and a first rule pack of your own."""

import argparse
from pathlib import Path

CONFIGURATION = """\
# newslint reads this file for every article in this folder and below it.

# Rule packs besides core and consistency: a pack's name, or the path of your own.
packs = ["./house"]

# Rules to leave out, by name or pattern: "core.placeholders", "consistency.*".
ignore = []

# Files of words to accept, one to a line, and CSV files of names as you spell them:
# their first line is name,note,wrong.
vocabulary = []

# Files and folders to leave out, in the manner of .gitignore.
exclude = []

# The severity at which a run fails: "error", "warning" or "suggestion".
fail-on = "warning"

# How much a rule matters here, by name or pattern. Tables such as this one come last.
[severity]
# "consistency.spelling" = "suggestion"
"""

PACK = """\
# A rule pack of your own. "newslint test ./house" runs the examples.
pack: house
rules:
  - id: utilise
    kind: terms
    message: "Write “{replacement}”, not “{match}”."
    why: Plain words read faster.
    severity: warning
    prefer:
      utilise: use
      utilised: used
      in the event that: if
    examples:
      bad:
        - "They {utilised=>used} the hall."
        - "The match is off {in the event that=>if} it rains."
      good:
        - "They used the hall."
        - "“We utilise it,” she said."
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="where to write (default: here)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the files; nothing that is there is overwritten."""
    from newslint.commands.printing import print_text
    from newslint.config.written import OWN_NAMES, PROJECT_NAME, has_our_table
    from newslint.errors import UserError

    folder = Path(arguments.folder)
    pack = folder / "house" / "rules.yaml"
    for existing in (*(folder / name for name in OWN_NAMES), pack):
        if existing.exists():
            raise UserError(f"{existing} is there already; nothing was written")
    if has_our_table(folder / PROJECT_NAME):
        raise UserError(f"{folder / PROJECT_NAME} configures newslint already; nothing was written")
    try:
        pack.parent.mkdir(parents=True, exist_ok=True)
        (folder / "newslint.toml").write_text(CONFIGURATION, encoding="utf-8")
        pack.write_text(PACK, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{error.filename}: cannot be written: {error.strerror}") from error
    print_text(f"Wrote {folder / 'newslint.toml'} and {pack}.\n")
    print_text(f"Next: newslint test {pack.parent}, then newslint check on an article.\n")
    return 0
