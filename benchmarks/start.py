"""Start-up: one article, 300 new rule files, and 10,000 unchanged articles, in whole processes."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.newscopy import write_articles
from benchmarks.processes import processor_time

RULE_FILES = 300
"""Files of the house pack that is read without a cache."""

_RULE = """pack: house
rules:
  - id: terms-{number}
    kind: terms
    message: "Write “{{replacement}}” instead of “{{match}}”."
    why: The style book of the house says so, and readers know the word.
    severity: suggestion
    prefer:
{terms}
  - id: pattern-{number}
    kind: pattern
    message: "“{{match}}” says the same thing twice."
    why: The second word adds nothing.
    pattern: '\\b(?:old|past) (?:word|name){number}s?(?: of (?:it|them))?\\b'
    examples:
      bad:
        - 'They kept to {{old word{number}}}.'
"""
_ENDS = ("matter", "account", "purpose", "course", "question", "occasion")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("--runs", type=int, default=9, help="counted runs of each command")
    parser.add_argument("--articles", type=int, default=10_000, help="unchanged articles")


def run(arguments: argparse.Namespace) -> None:
    """Print the medians of each command, and what it takes of what the imports take."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_articles(folder / "one", 1)
        write_articles(folder / "many", arguments.articles)
        _write_rules(folder / "house")
        cache = folder / "cache"
        check = [sys.executable, "-m", "newslint", "check", "--exit-zero"]
        article = str(folder / "one" / "00000.txt")
        house = [*check, "--config", str(folder / "house" / "newslint.toml"), article]
        rows: dict[str, tuple[Sequence[str], Callable[[], None]]] = {
            "python -c pass": ([sys.executable, "-c", "pass"], _nothing),
            "import yaml, regex": ([sys.executable, "-c", "import yaml, regex"], _nothing),
            "4 kB, unchanged": ([*check, "--isolated", article], _nothing),
            "4 kB, changed": ([*check, "--isolated", article], lambda: _forget_results(cache)),
            f"4 kB, {RULE_FILES} new rule files": (house, lambda: _forget(cache)),
            f"{arguments.articles:,} unchanged": (
                [*check, "--isolated", str(folder / "many")],
                _nothing,
            ),
        }
        environment = _environment(cache)
        _show({name: _time(*row, arguments.runs, environment) for name, row in rows.items()})


def _show(medians: dict[str, tuple[float, float]]) -> None:
    processor, wall = medians["import yaml, regex"]
    print(f"{'':26}{'CPU ms':>8}{'wall ms':>9}{'of the imports':>18}")
    for name, (used, taken) in medians.items():
        ratios = f"{used / processor:7.2f} {taken / wall:7.2f}"
        print(f"{name:26}{used * 1000:8.0f}{taken * 1000:9.0f}{ratios:>18}")


def _time(
    command: Sequence[str], prepare: Callable[[], None], runs: int, environment: dict[str, str]
) -> tuple[float, float]:
    """Return the medians of the seconds of processor time and of the clock's that runs took."""
    used: list[float] = []
    taken: list[float] = []
    for turn in range(runs + 1):
        prepare()
        before, begun = processor_time(), time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        if turn:  # the first turn compiles the code and fills the caches
            taken.append(time.perf_counter() - begun)
            used.append(processor_time() - before)
    return statistics.median(used), statistics.median(taken)


def _environment(cache: Path) -> dict[str, str]:
    # What is installed has its bytecode beside it; a checkout must be allowed to write it.
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _nothing() -> None:
    return


def _forget_results(cache: Path) -> None:
    for file in cache.glob("results.sqlite*"):
        file.unlink()


def _forget(cache: Path) -> None:
    shutil.rmtree(cache, ignore_errors=True)


def _write_rules(folder: Path) -> None:
    folder.mkdir()
    (folder / "newslint.toml").write_text('packs = ["./rules"]\n', encoding="utf-8")
    rules = folder / "rules"
    rules.mkdir()
    for number in range(RULE_FILES):
        terms = "\n".join(f"      word{number} {end}: plain {end}" for end in _ENDS)
        text = _RULE.format(number=number, terms=terms)
        (rules / f"{number:03}.yaml").write_text(text, encoding="utf-8")
