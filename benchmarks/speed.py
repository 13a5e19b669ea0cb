"""Throughput of the default rules on a folder of articles, kind by kind, on one core."""

import argparse
import re
from collections import defaultdict
from functools import partial
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.familyspeed import print_family, print_loading, scan, time_of
from newslint.config import load
from newslint.document import Document
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--runs", type=int, default=5, help="runs of the rules for lost spaces")
    parser.add_argument(
        "--family-only", action="store_true", help="time the rules for lost spaces only"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print MB per CPU second: all rules, each kind alone, and a plain scan for words beside it."""
    sources = list(read_articles(arguments.folder, arguments.share))
    size = sum(len(source.text.encode()) for source in sources) / 1e6
    print(f"{len(sources):,} articles, {size:.1f} MB")
    if not arguments.family_only:
        _print_kinds(sources, size)
    print_family(sources, arguments.runs)
    print_loading(sources, arguments.runs)


def _print_kinds(sources: list[Source], size: float) -> None:
    rules = [rule for rule in load_packs(load(None).packs) if rule.enabled]
    by_kind = defaultdict(list)
    for rule in rules:
        by_kind[rule.kind].append(rule)
    _print("re.findall of words", size, time_of(lambda: _find_words(sources)))
    documents: list[Document] = []
    _print("reading and parsing", size, time_of(lambda: documents.extend(map(parse, sources))))
    for kind, group in sorted(by_kind.items()):
        taken = time_of(partial(scan, Engine(group), documents))
        _print(f"{kind} ({len(group)})", size, taken)
    engine = Engine(rules)
    _print("everything together", size, time_of(lambda: scan(engine, map(parse, sources))))


def _find_words(sources: list[Source]) -> None:
    for source in sources:
        re.findall(r"\w+", source.text)


def _print(name: str, size: float, seconds: float) -> None:
    print(f"{name:28}{size / max(seconds, 1e-9):10.1f} MB/s{seconds / size * 1000:10.0f} ms/MB")
