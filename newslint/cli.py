"""The command line: which command, and with which status it ends."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

COMMANDS = (
    "check", "survey", "try", "rules", "explain", "test", "init", "import-vale", "config",
    "baseline", "annotate", "clean", "completion",
)  # fmt: skip
"""Each is a module of `newslint.commands` with ``add_arguments(parser)`` and ``run(arguments)``."""

NEW_OBJECTS = 50_000
"""Objects that are made before Python looks for cycles among them."""

STATUS_CLEAN, STATUS_FINDINGS, STATUS_ERROR, STATUS_INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    from newslint.errors import UserError

    # Nearly all that start-up makes stays; Python need not look through it again and again.
    gc.set_threshold(NEW_OBJECTS)
    # Nor when it ends, which it otherwise does twice.
    atexit.register(gc.freeze)
    _import_msgspec()
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except UserError as error:
        from newslint.commands.printing import complain

        complain(str(error))
        return STATUS_ERROR
    except KeyboardInterrupt:
        return STATUS_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as "head" does; what it read was right.
        sys.stderr.close()
        return STATUS_ERROR


def _import_msgspec() -> None:
    """Import msgspec without what it needs little of.

    Of `typing_extensions` it takes only what `typing` has too, and does so where there is none; the
    other is a fifth of the start-up. Of `platform` it has `uuid` ask the name of the system.
    """
    if "msgspec" in sys.modules or "typing_extensions" in sys.modules:
        return
    stand_ins: dict[str, Any] = {"typing_extensions": None}
    if hasattr(os, "uname") and not {"platform", "uuid"} & sys.modules.keys():
        stand_ins["platform"] = SimpleNamespace(system=lambda: os.uname().sysname)
    sys.modules.update(stand_ins)
    try:
        import_module("msgspec")
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _run(arguments: list[str]) -> int:
    parsed = build_parser(arguments).parse_args(arguments)
    status: int = _load(parsed.command).run(parsed)
    return status


def _load(command: str) -> "ModuleType":
    # “try” is a word of Python's and cannot name a module.
    name = "trying" if command == "try" else command.replace("-", "_")
    return import_module(f"newslint.commands.{name}")


def build_parser(arguments: Sequence[str] | None = None) -> "argparse.ArgumentParser":
    """Return the parser of the command line.

    Where ``arguments`` name a command, only its options are declared: the others cost time.
    """
    import argparse

    from newslint import __version__
    from newslint.commands.printing import terminal_columns

    # Help is laid out as argparse does by itself.
    layout = partial(argparse.HelpFormatter, width=terminal_columns(80) - 2)
    parser = argparse.ArgumentParser(
        prog="newslint",
        description="Check news copy for damage, wrong conversions and inconsistencies.",
        formatter_class=layout,
        epilog="Status: 0 nothing to report, 1 findings, 2 something could not be checked.",
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(
        prog="newslint", dest="command", metavar="COMMAND", required=True
    )
    named = arguments[0] if arguments and arguments[0] in COMMANDS else None
    for name in COMMANDS:
        if named in {None, name}:
            module = _load(name)
            summary = (module.__doc__ or "").partition("\n")[0]
            child = commands.add_parser(
                name, help=summary, description=summary, formatter_class=layout
            )
            module.add_arguments(child)
    return parser
