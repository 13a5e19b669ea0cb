"""Print a completion script for a shell."""

import argparse

SHELLS = ("bash", "zsh", "tcsh", "fish")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("shell", choices=SHELLS)


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    from newslint.cli import build_parser

    print(shtab.complete(build_parser(), arguments.shell))
    return 0
