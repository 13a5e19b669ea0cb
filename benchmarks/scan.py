"""The scan engine on styles for Vale: MB a second, beside one search of ``regex`` for each rule."""

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

import msgspec
import regex

from benchmarks.corpus import read_articles
from newslint.checks.kind import Rule
from newslint.document import Document
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.scanning.expression import Clock
from newslint.scanning.scanner import Scanner
from newslint.scanning.sought import Plan, Sought
from newslint.source import Source

MOST_HITS = 20
"""Hits per 100 kB that a rule of a newsroom's set has at most."""

_RUNS = 3
_STYLES = ("Microsoft", "Google", "write-good", "proselint", "alex", "Joblint")
Texts = list[list[str]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("styles", type=Path, help="a folder of styles for Vale")
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--names", nargs="+", default=_STYLES, help="the styles to take")


def run(arguments: argparse.Namespace) -> None:
    """Print MB per CPU second: the scan alone, and bytes to findings, for two sets of rules."""
    sources = list(read_articles(arguments.folder, arguments.share))
    documents = [parse(source) for source in sources]
    size = sum(len(source.text.encode()) for source in sources) / 1e6
    paths = [arguments.styles / name for name in arguments.names]
    rules = [rule for rule in load_packs(paths) if rule.kind == "vale"]
    engine = Engine(rules)
    hits = Counter(each.rule for document in documents for each in engine.check(document))
    few = [rule for rule in rules if hits[rule.id] <= MOST_HITS * size * 10]
    print(f"{len(sources):,} articles, {size:.1f} MB; MB per CPU second, medians of {_RUNS} runs")
    for name, chosen in (("all rules", rules), ("rules with few hits", few)):
        _measure(name, chosen, sources, documents, size)


def _measure(
    name: str,
    rules: Sequence[Rule],
    sources: Sequence[Source],
    documents: Sequence[Document],
    size: float,
) -> None:
    texts = [[block.text for block in document.blocks] for document in documents]
    sought, plans = find_sought(rules)
    alternatives = sum(len(each.alternatives) for each in sought)
    print(
        f"{name}: {len(rules)} rules; {len(sought)} expressions, {alternatives:,} patterns in text"
    )
    making = _time(lambda: Scanner(sought, plans))
    scanner = Scanner(sought, plans)
    rate = size / _time(lambda: scan(scanner, texts))
    print(f"  scan alone {rate:26.1f} MB/s, the scanner made in {making * 1000:.0f} ms")
    with patch.dict(sys.modules, {"re2": None, "ahocorasick": None, "ahocorasick_rs": None}):
        scanner = Scanner(sought, plans)
        plain = size / _time(lambda: scan(scanner, texts))
    print(f"  scan alone, no native wheel {plain:9.1f} MB/s")
    # One search per rule takes minutes; a part of the articles will do.
    part = texts[: max(1, len(texts) // 20)]
    part_size = size * sum(map(_size, part)) / max(1, sum(map(_size, texts)))
    slow = part_size / _time(lambda: search_each(sought, part))
    print(
        f"  regex, one search per rule {slow:10.3f} MB/s; the scan is {rate / slow:,.0f} times it"
    )
    engine = Engine(rules)
    whole = size / _time(lambda: [engine.check(parse(source)) for source in sources])
    print(f"  bytes to findings {whole:19.1f} MB/s")


def _size(texts: list[str]) -> int:
    return sum(map(len, texts))


def find_sought(rules: Sequence[Rule]) -> tuple[list[Sought], list[Plan]]:
    """Return what the rules look for in all text, and how."""
    sought: list[Sought] = []
    plans: list[Plan] = []
    for rule in rules:
        module = import_module(f"newslint.checks.vale.{rule.options.__struct_config__.tag}")
        if hasattr(module, "sought") and rule.options.scope in {(), ("text",)}:
            sought += module.sought(rule.options)
            plans += msgspec.convert(rule.analysis, list[Plan])
    return sought, plans


def scan(scanner: Scanner, texts: Texts) -> int:
    """Return how much a scanner finds."""
    return sum(
        len(found)
        for article in texts
        for scanned in scanner.scan(article)
        for _text, found in scanned.find(Clock())
    )


def search_each(sought: Sequence[Sought], texts: Texts) -> int:
    """Return how much one search for each expression finds."""
    compiled = [
        regex.compile(
            each.join(),
            (regex.I if each.ignore_case else 0) | (regex.M if each.is_multiline else 0),
        )
        for each in sought
    ]
    return sum(
        len(each.findall(text)) for article in texts for text in article for each in compiled
    )


def _time(work: Callable[[], object]) -> float:
    taken = []
    for _turn in range(_RUNS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)
