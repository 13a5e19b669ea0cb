"""Run a benchmark: ``python -m benchmarks quiet FOLDER``, ``recall``, ``start`` and others."""

import argparse
import sys

from benchmarks import (
    conversions,
    curve,
    fixes,
    hostile,
    joins,
    labelled,
    many,
    peers,
    quiet,
    recall,
    speed,
    start,
)

COMMANDS = {
    "quiet": quiet,
    "recall": recall,
    "joins": joins,
    "conversions": conversions,
    "curve": curve,
    "peers": peers,
    "labelled": labelled,
    "start": start,
    "speed": speed,
    "many": many,
    "fixes": fixes,
    "hostile": hostile,
}


def main() -> int:
    """Run the chosen benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        child = commands.add_parser(name, help=module.__doc__, description=module.__doc__)
        module.add_arguments(child)
    arguments = parser.parse_args()
    COMMANDS[arguments.command].run(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
