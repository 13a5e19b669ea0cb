"""Options that several commands share: configuration, packs and rules, baseline, processes."""

import argparse
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.config import Settings
    from newslint.running.inspection import Overrides


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that choose rules."""
    group = add_narrowing_options(parser)
    group.add_argument(
        "--extend-select", action="append", default=[], metavar="RULE", help="add these rules"
    )


def add_narrowing_options(parser: argparse.ArgumentParser) -> Any:
    """Declare the options that choose some of all rules there are, and return their group."""
    group = parser.add_argument_group("rules")
    _add_configuration_options(group)
    group.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="only these rules: core, core.joined-words, *.compounds",
    )
    group.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="leave these rules out"
    )
    return group


def add_configuration_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that choose a configuration, where no rules can be chosen."""
    _add_configuration_options(parser.add_argument_group("configuration"))


def _add_configuration_options(group: Any) -> None:
    files = group.add_mutually_exclusive_group()
    files.add_argument("--config", metavar="FILE", help="use this configuration file for all")
    files.add_argument("--isolated", action="store_true", help="read no configuration file")
    group.add_argument(
        "--pack", action="append", default=[], metavar="PACK", help="add a pack: a name or a path"
    )


def add_run_options(parser: argparse.ArgumentParser, *, has_cache: bool = True) -> None:
    """Declare the options that say how a run goes about it."""
    group = parser.add_argument_group("run")
    group.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="check in N processes (default: as many as pay)",
    )
    if has_cache:
        group.add_argument(
            "--no-cache",
            action="store_true",
            help="neither use results of earlier runs nor keep any",
        )
    group.add_argument("--no-progress", action="store_true", help="show no progress bar")


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 256:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of processes, 0 to 256")
    return int(text)


def add_baseline_option(parser: Any) -> None:
    """Declare the option that names the baseline."""
    parser.add_argument("--baseline", metavar="FILE", help="the file of accepted findings")


def _selectors(given: Iterable[str]) -> tuple[str, ...]:
    """Split what was given, which may hold several selectors with commas between them."""
    return tuple(part.strip() for text in given for part in text.split(",") if part.strip())


def overrides(arguments: argparse.Namespace) -> "Overrides":
    """Return what the command line says over the configuration."""
    from newslint.finding import Severity
    from newslint.running.inspection import Overrides

    fail_on = getattr(arguments, "fail_on", None)
    return Overrides(
        config=Path(arguments.config) if arguments.config else None,
        isolated=arguments.isolated,
        packs=tuple(arguments.pack),
        select=_selectors(arguments.select) if arguments.select else None,
        extend_select=_selectors(getattr(arguments, "extend_select", ())),
        ignore=_selectors(arguments.ignore),
        fail_on=Severity(fail_on) if fail_on else None,
        force_exclude=getattr(arguments, "force_exclude", False),
        verbose=getattr(arguments, "verbose", False),
    )


def settings(arguments: argparse.Namespace, path: str = "article.txt") -> "Settings":
    """Return the settings that hold for an article, by default one in the current folder."""
    from newslint.running.inspection import Inspector

    return Inspector(overrides(arguments)).settings_for(Path(path))


@contextmanager
def progress(
    arguments: argparse.Namespace,
    is_for_people: bool,  # noqa: FBT001
) -> Iterator[Callable[[int, int], None] | None]:
    """Give what shows a progress bar, where a person waits for the end of the run."""
    hidden = arguments.no_progress or getattr(arguments, "quiet", False) or not is_for_people
    if hidden or os.environ.get("CI") or os.environ.get("PRE_COMMIT"):
        yield None
        return
    from newslint.commands.progressbar import ProgressBar

    bar = ProgressBar()
    try:
        yield bar.show
    finally:
        bar.close()
