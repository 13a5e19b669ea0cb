"""How fast quantities and stated conversions are looked for, beside re's own scans."""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.familyspeed import time_of
from newslint.formats import parse
from newslint.language.quantities.cores import find_cores
from newslint.language.quantities.gate import BRACKET, may_state
from newslint.language.quantities.grammar import find_quantities
from newslint.language.quantities.statements import find_statements
from newslint.language.reading import Reading
from newslint.source import Source

_DIGITS = re.compile(r"\d+")

SCANS: dict[str, Callable[[str], Iterable[object]]] = {
    "re.findall of \\d+": _DIGITS.findall,
    "re.findall of a number in brackets": BRACKET.findall,
    "gate of conversions": lambda text: [True] if may_state(text) else [],
    "stated conversions": find_statements,
    "places of quantities": find_cores,
    "quantities": find_quantities,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--runs", type=int, default=5, help="runs; the fastest counts")


def run(arguments: argparse.Namespace) -> None:
    """Print MB per CPU second of each scan over the prose, and how much it finds."""
    print_scans(list(read_articles(arguments.folder, arguments.share)), arguments.runs)


def print_scans(sources: Sequence[Source], runs: int) -> None:
    """Print the rate of each scan; they take turns, so that other work falls on all of them."""
    texts = [passage.text for source in sources for passage in Reading(parse(source)).prose]
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(sources):,} articles, {size:.1f} MB of prose in {len(texts):,} passages")
    fastest = dict.fromkeys(SCANS, float("inf"))
    counts = {name: _count(scan, texts) for name, scan in SCANS.items()}
    for _run in range(runs):
        for name, scan in SCANS.items():
            taken = time_of(lambda scan=scan: _count(scan, texts))  # type: ignore[misc]
            fastest[name] = min(fastest[name], taken)
    plain = next(iter(fastest.values()))
    print(f"{'':36}{'MB/s':>8}{'of the first':>14}{'found':>10}")
    for name, taken in fastest.items():
        rate = size / max(taken, 1e-9)
        print(f"{name:36}{rate:8.1f}{plain / max(taken, 1e-9):14.2f}{counts[name]:10,}")


def _count(scan: Callable[[str], Iterable[object]], texts: Sequence[str]) -> int:
    return sum(1 for text in texts for _found in scan(text))
