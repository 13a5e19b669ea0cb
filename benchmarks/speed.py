"""Throughput of the default rules on a folder of articles, kind by kind, on one core."""

import argparse
import re
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import read_articles
from newslint.config import load
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")


def run(arguments: argparse.Namespace) -> None:
    """Print MB per CPU second: all rules, each kind alone, and a plain scan for words beside it."""
    sources = list(read_articles(arguments.folder, arguments.share))
    size = sum(len(source.text.encode()) for source in sources) / 1e6
    rules = [rule for rule in load_packs(load(None).packs) if rule.enabled]
    by_kind = defaultdict(list)
    for rule in rules:
        by_kind[rule.kind].append(rule)
    print(f"{len(sources):,} articles, {size:.1f} MB")
    begun = time.process_time()
    for source in sources:
        re.findall(r"\w+", source.text)
    _print("re.findall of words", size, time.process_time() - begun)
    parsing = _time(None, sources)
    _print("reading and parsing", size, parsing)
    for kind, group in sorted(by_kind.items()):
        _print(f"{kind} ({len(group)})", size, _time(Engine(group), sources) - parsing)
    _print("everything together", size, _time(Engine(rules), sources))


def _time(engine: Engine | None, sources: list[Source]) -> float:
    begun = time.process_time()
    for source in sources:
        document = parse(source)
        if engine:
            engine.check(document)
    return time.process_time() - begun


def _print(name: str, size: float, seconds: float) -> None:
    print(f"{name:28}{size / max(seconds, 1e-9):10.1f} MB/s{seconds / size * 1000:10.0f} ms/MB")
