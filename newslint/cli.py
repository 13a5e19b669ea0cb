"""The command line: which command, and with which status it ends."""

import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = ("check", "rules", "explain", "test", "init")
"""Each is a module of `newslint.commands` with ``add_arguments(parser)`` and ``run(arguments)``."""

STATUS_CLEAN, STATUS_FINDINGS, STATUS_ERROR, STATUS_INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    from newslint.errors import UserError

    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except UserError as error:
        print(f"newslint: {error}", file=sys.stderr)
        return STATUS_ERROR
    except KeyboardInterrupt:
        return STATUS_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as "head" does; what it read was right.
        sys.stderr.close()
        return STATUS_ERROR


def _run(arguments: list[str]) -> int:
    import argparse

    from newslint import __version__

    parser = argparse.ArgumentParser(
        prog="newslint",
        description="Check news copy for damage, wrong conversions and inconsistencies.",
        epilog="Status: 0 nothing to report, 1 findings, 2 something could not be checked.",
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        module = import_module(f"newslint.commands.{name}")
        summary = (module.__doc__ or "").partition("\n")[0]
        child = commands.add_parser(name, help=summary, description=summary)
        module.add_arguments(child)
    parsed = parser.parse_args(arguments)
    status: int = import_module(f"newslint.commands.{parsed.command}").run(parsed)
    return status
