"""Throughput of the default rules on a folder of articles, kind by kind, on one core."""

import argparse
import gc
import re
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.familyspeed import print_family, print_loading, scan, time_of
from benchmarks.processes import processor_time
from newslint.cli import NEW_OBJECTS
from newslint.config import load
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.running.worker import CHUNK
from newslint.source import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--runs", type=int, default=5, help="runs of the rules for lost spaces")
    parser.add_argument(
        "--turns", type=int, default=3, help="turns of each kind, of which the fastest counts"
    )
    parser.add_argument(
        "--family-only", action="store_true", help="time the rules for lost spaces only"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print MB per CPU second: each kind alone, all together, and a plain scan for words beside.

    Kinds share what they ask of an article, so that together they take less than their sum.
    """
    sources = list(read_articles(arguments.folder, arguments.share))
    size = sum(len(source.text.encode()) for source in sources) / 1e6
    print(f"{len(sources):,} articles, {size:.1f} MB")
    if not arguments.family_only:
        _print_kinds(sources, size, arguments.turns)
    print_family(sources, arguments.runs)
    print_loading(sources, arguments.runs)


def _print_kinds(sources: list[Source], size: float, turns: int) -> None:
    rules = [rule for rule in load_packs(load(None).packs) if rule.enabled]
    by_kind = defaultdict(list)
    for rule in rules:
        by_kind[rule.kind].append(rule)
    plain = _best_of(turns, partial(_find_words, sources))
    _print("re.findall of words", size, plain, plain)
    _print("reading and parsing", size, _best_of(turns, lambda: list(map(parse, sources))), plain)
    # Before each kind by itself, for which the words are read anew, and kept beside these.
    together = _time_together(Engine(rules), sources, turns)
    documents = list(map(parse, sources))
    total = 0.0
    for kind, group in sorted(by_kind.items()):
        taken = _best_of(turns, partial(scan, Engine(group), documents))
        total += taken
        _print(f"{kind} ({len(group)})", size, taken, plain)
    _print("sum of the kinds, each alone", size, total, plain)
    for name, taken in together.items():
        _print(name, size, taken, plain)


def _time_together(engine: Engine, sources: list[Source], turns: int) -> dict[str, float]:
    """Return the seconds that all rules take, by what is done with them."""
    run = _best_of(turns, partial(_check_as_a_run, engine, sources))
    documents = list(map(parse, sources))
    return {
        "all kinds together": _best_of(turns, partial(scan, engine, documents)),
        "everything together": _best_of(turns, lambda: scan(engine, map(parse, sources))),
        "as a run does, by a few at a time": run,
        "newslint check, new process": statistics.median(
            _check_once([source.path for source in sources]) for _turn in range(turns)
        ),
    }


def _check_as_a_run(engine: Engine, sources: list[Source]) -> None:
    before = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS)
    for start in range(0, len(sources), CHUNK):
        engine.inspect_each(map(parse, sources[start : start + CHUNK]))
    gc.set_threshold(*before)


def _check_once(files: Sequence[str]) -> float:
    """Return the seconds of a command that knows no word yet, from its start to its report."""
    options = ["--isolated", "--no-cache", "--jobs", "1", "--exit-zero", "--format", "concise"]
    before = processor_time()
    subprocess.run(
        [sys.executable, "-m", "newslint", "check", *options, *files],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return processor_time() - before


def _best_of(turns: int, do: Callable[[], object]) -> float:
    """Return the least seconds of several turns: in the first one, tables are still empty."""
    return min(time_of(do) for _turn in range(turns))


def _find_words(sources: list[Source]) -> None:
    for source in sources:
        re.findall(r"\w+", source.text)


def _print(name: str, size: float, seconds: float, plain: float) -> None:
    speed, cost = size / max(seconds, 1e-9), seconds / size * 1000
    ratio = seconds / max(plain, 1e-9)
    print(f"{name:35}{speed:8.1f} MB/s{cost:8.0f} ms/MB{ratio:8.2f} x plain")
