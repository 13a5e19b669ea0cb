"""Options that several commands share: which configuration, packs and rules are in force."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.config import Settings
    from newslint.runner import Overrides


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that choose rules."""
    parser.add_argument("--config", metavar="FILE", help="use this configuration file for all")
    parser.add_argument("--isolated", action="store_true", help="read no configuration file")
    parser.add_argument(
        "--pack", action="append", default=[], metavar="PACK", help="add a pack: a name or a path"
    )
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="only these rules: core, core.joined-words, *.compounds",
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="leave these rules out"
    )


def _selectors(given: Iterable[str]) -> tuple[str, ...]:
    """Split what was given, which may hold several selectors with commas between them."""
    return tuple(part.strip() for text in given for part in text.split(",") if part.strip())


def overrides(arguments: argparse.Namespace, **more: Any) -> "Overrides":
    """Return what the rule options, and ``more``, say over the configuration."""
    from newslint.runner import Overrides

    return Overrides(
        config=Path(arguments.config) if arguments.config else None,
        isolated=arguments.isolated,
        packs=tuple(arguments.pack),
        select=_selectors(arguments.select) if arguments.select else None,
        ignore=_selectors(arguments.ignore),
        **more,
    )


def settings(arguments: argparse.Namespace) -> "Settings":
    """Return the settings that hold in the current folder."""
    from newslint.runner import Runner

    return Runner(overrides(arguments)).settings_for(Path("article.txt"))
