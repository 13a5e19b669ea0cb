"""Faults of dates, clocks and ranges: those found in articles, and the share of seeded ones."""

import argparse
import random
import re
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.seeding.dates import DateSlip, SeededDate, seed_dates
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

_LINE = re.compile(r"[^\n]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles, with their dates for most of it")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a row")


def run(arguments: argparse.Namespace) -> None:
    """Print what is found in the articles as they are, and the table of seeds."""
    engine, rng = date_engine(), random.Random(0)
    flagged: dict[DateSlip, list[bool]] = defaultdict(list)
    missed: dict[DateSlip, list[str]] = defaultdict(list)
    for source in read_articles(arguments.folder, arguments.share):
        own = engine.check(parse(source))
        for finding in own:
            around = source.text[max(0, finding.start - 60) : finding.end + 60]
            print(f"{finding.path}:{finding.line} {finding.rule}: {finding.message}")
            print(f"    {' '.join(around.split())}")
        for seed in _seeds(source, own, rng):
            is_found = find_seed(engine, source, seed)
            flagged[seed.slip].append(is_found)
            if not is_found:
                low, high = max(0, seed.start - 60), seed.end + 60
                copy = source.text[low : seed.start] + seed.new + source.text[seed.end : high]
                missed[seed.slip].append(" ".join(copy.split()))
    print(f"{'slip':34}{'seeds':>8}{'found':>9}")
    for slip in DateSlip:
        row = flagged[slip]
        print(f"{slip:34}{len(row):8,}{sum(row) / len(row):9.1%}" if row else f"{slip:34}{0:8}")
    for slip, copies in missed.items() if arguments.missed else ():
        print(f"\n== missed: {slip}")
        for copy in rng.sample(copies, min(arguments.missed, len(copies))):
            print(f"    {copy}")


def date_engine() -> Engine:
    """Return an engine of the rules of dates that are on by themselves."""
    rules = load_file(shipped_rules() / "core" / "dates.yaml")
    return Engine([rule for rule in rules if rule.enabled])


def _seeds(source: Source, own: list[Finding], rng: random.Random) -> list[SeededDate]:
    """Return the seeds of an article's prose, but for places that are at fault as they are."""
    blocks = parse(source).blocks
    if not blocks:
        return []
    first = min(block.segments[0].source_start for block in blocks if block.segments)
    seeds = []
    for line in _LINE.finditer(source.text, first):
        for seed in seed_dates(line[0], rng):
            start, end = seed.start + line.start(), seed.end + line.start()
            is_prose = any(
                segment.exact and segment.source_start <= start and end <= segment.source_end
                for block in blocks
                for segment in block.segments
            )
            if is_prose and not any(each.start < end and start < each.end for each in own):
                seeds.append(SeededDate(seed.slip, start, end, seed.new))
    return seeds


def find_seed(engine: Engine, source: Source, seed: SeededDate) -> bool:
    """Tell whether a finding lies at a seed once it is put into the article."""
    text = source.text[: seed.start] + seed.new + source.text[seed.end :]
    end = seed.start + len(seed.new)
    found = engine.check(parse(Source(source.path, text)))
    return any(each.start < end and seed.start < each.end for each in found)
