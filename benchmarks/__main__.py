"""Run a benchmark: ``python -m benchmarks quiet FOLDER``, ``recall``, ``start`` and others."""

import argparse
import sys

from benchmarks import (
    conversions,
    curve,
    dates,
    fixes,
    forms,
    headlines,
    hostile,
    hostilepatterns,
    joins,
    labelled,
    many,
    parse,
    peers,
    peersspeed,
    people,
    quantities,
    quiet,
    recall,
    scan,
    speed,
    start,
    valeoracle,
)

COMMANDS = {
    "quiet": quiet,
    "recall": recall,
    "joins": joins,
    "conversions": conversions,
    "dates": dates,
    "curve": curve,
    "peers": peers,
    "peers-speed": peersspeed,
    "people": people,
    "forms": forms,
    "headlines": headlines,
    "labelled": labelled,
    "start": start,
    "speed": speed,
    "parse": parse,
    "quantities": quantities,
    "many": many,
    "fixes": fixes,
    "hostile": hostile,
    "vale": valeoracle,
    "scan": scan,
    "hostile-patterns": hostilepatterns,
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
