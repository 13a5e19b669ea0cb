"""Headlines against the story: the share found of slips in their numbers and names."""

import argparse
import random
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.people import find_seed
from benchmarks.seeding.headlines import HeadSlip, seed_heads
from newslint.engine import Engine
from newslint.formats import parse
from newslint.language.reading import Reading
from newslint.packs.rulebook import load_file, shipped_rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="the articles to put slips into")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a slip")


def run(arguments: argparse.Namespace) -> None:
    """Print the share found of each slip, and what is found in the articles as they are."""
    folder = shipped_rules() / "consistency"
    files = (folder / f"{name}.yaml" for name in ("headlines", "person-names"))
    engine = Engine([rule for file in files for rule in load_file(file) if rule.enabled])
    rng = random.Random(0)
    flagged: dict[HeadSlip, list[bool]] = defaultdict(list)
    missed: dict[HeadSlip, list[str]] = defaultdict(list)
    articles = untouched = 0
    for source in read_articles(arguments.folder, arguments.share):
        document = parse(source)
        articles += 1
        untouched += len(engine.check(document))
        for seed in seed_heads(Reading(document), rng):
            is_found = find_seed(engine, source, document, seed)
            flagged[seed.slip].append(is_found)
            if not is_found:
                old = seed.passage.text[seed.start : seed.end]
                missed[seed.slip].append(f"{old} > {seed.new}: {seed.passage.text} ({source.path})")
    print(f"{articles:,} articles; {untouched:,} findings in them as they are")
    for slip, row in flagged.items():
        print(f"{slip:24}{len(row):8,}{sum(row) / len(row):9.1%}")
    for slip, copies in missed.items() if arguments.missed else ():
        print(f"\n== missed: {slip}")
        for copy in rng.sample(copies, min(arguments.missed, len(copies))):
            print(f"    {copy}")
