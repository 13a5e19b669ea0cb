"""One thing in two forms: what is found in articles as they are, and of second forms seeded."""

import argparse
import random
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.seeding.forms import FormSlip, SeededForm, seed_forms
from newslint.document import Document
from newslint.engine import Engine
from newslint.formats import parse
from newslint.language.reading import Reading
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

_FILES = ("compounds", "spelling", "variety", "abbreviations")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a slip")
    parser.add_argument("--show", action="store_true", help="print what is found as they are")


def run(arguments: argparse.Namespace) -> None:
    """Print the two tables."""
    folder = shipped_rules() / "consistency"
    rules = [rule for name in _FILES for rule in load_file(folder / f"{name}.yaml")]
    engine = Engine([rule for rule in rules if rule.enabled])
    rng = random.Random(0)
    found: Counter[str] = Counter()
    flagged: dict[FormSlip, list[bool]] = defaultdict(list)
    missed: dict[FormSlip, list[str]] = defaultdict(list)
    for source in read_articles(arguments.folder, arguments.share):
        document = parse(source)
        own = engine.check(document)
        found.update(each.rule for each in own)
        for each in own if arguments.show else ():
            around = source.text[max(0, each.start - 60) : each.end + 60]
            print(f"{each.path}:{each.line} {each.message}\n    {' '.join(around.split())}")
        for seed in () if own else seed_forms(Reading(document), rng):
            is_found = _is_found(engine, source, document, seed)
            flagged[seed.slip].append(is_found)
            if not is_found:
                text = seed.passage.text
                before, after = text[max(0, seed.start - 50) : seed.start], text[seed.end :][:40]
                missed[seed.slip].append(f"{before}[{seed.new}]{after}  ({source.path})")
    for rule, count in found.most_common():
        print(f"{rule:42}{count:8,}")
    print(f"\n{'slip':42}{'seeds':>8}{'found':>9}")
    for slip in FormSlip:
        if row := flagged[slip]:
            print(f"{slip:42}{len(row):8,}{sum(row) / len(row):9.1%}")
    for slip, copies in missed.items() if arguments.missed else ():
        print(f"\n== missed: {slip}")
        for copy in rng.sample(copies, min(arguments.missed, len(copies))):
            print(f"    {copy}")


def _is_found(engine: Engine, source: Source, document: Document, seed: SeededForm) -> bool:
    """Tell whether there is a finding once the seed is put into an article without any."""
    place = document.blocks[seed.passage.index].to_source(seed.start, seed.end)
    text = source.text[: place.start] + seed.new + source.text[place.end :]
    return bool(engine.check(parse(Source(source.path, text))))
