"""Print a completion script for a shell.

It knows the commands, their options, the formats, and the rules that come with newslint.
"""

import argparse
from collections.abc import Iterator

SHELLS = ("bash", "zsh", "fish", "tcsh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("shell", choices=SHELLS, help="the shell that reads the script")


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    from newslint.cli import build_parser

    parser = build_parser()
    teacher = _Teacher()
    for action in _actions(parser):
        teacher.teach(action)
    print(shtab.complete(parser, arguments.shell))
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the options and arguments of all commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                yield from _actions(command)
        else:
            yield action


class _Teacher:
    """Says what the values of options may be, which the names of values in the help tell."""

    def __init__(self) -> None:
        from newslint.config import load
        from newslint.config.selection import available_rules
        from newslint.packs.packfiles import STYLE, shipped_packs

        self._rules = [rule.id for rule in available_rules(load(None))]
        self._packs = [*shipped_packs(), STYLE]

    def teach(self, action: argparse.Action) -> None:
        """Give an option or argument its choices, or say that it takes files."""
        import shtab

        from newslint.reporters import reporter_names

        kind = str(action.metavar or "").partition(".")[0]
        if kind in {"PATH", "FILE", "OUT", "PACK"}:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif kind == "FOLDER":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
        elif kind == "RULE":
            # An option takes a whole pack as well; the rule to explain is one rule.
            action.choices = [*self._packs, *self._rules] if action.option_strings else self._rules
        elif action.dest == "format" and not action.choices:
            action.choices = reporter_names()
