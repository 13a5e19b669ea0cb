"""Names spelt two ways: labelled pairs of news copy, and the share found of seeded slips."""

import argparse
import csv
import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from benchmarks.corpus import read_articles
from benchmarks.seeding.headlines import SeededHead
from benchmarks.seeding.names import NameSlip, SeededName, seed_names
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse, read
from newslint.language.reading import Reading
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

INCONSISTENT, DIFFERENT = "INCONSISTENT", "DIFFERENT"
_MISSED = {INCONSISTENT: False, DIFFERENT: True}
"""The labels that are judged, and whether a finding is a mistake."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument(
        "file",
        type=Path,
        help="pairs of spellings, tab-separated: label, file, a, b, context_a, context_b",
    )
    parser.add_argument("folder", type=Path, help="the articles that it names")
    parser.add_argument("--seed", type=Path, metavar="FOLDER", help="articles to put slips into")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a slip")
    parser.add_argument(
        "--show", action="store_true", help="print what is found in them as they are"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print what is flagged of the pairs, then of the slips."""
    engine = people_engine("person-names")
    with arguments.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    _judge_pairs(engine, rows, arguments.folder)
    if arguments.seed:
        _judge_seeds(engine, arguments)


def people_engine(*names: str) -> Engine:
    """Return an engine of the rules of the named files of the pack ``consistency``."""
    folder = shipped_rules() / "consistency"
    return Engine([rule for name in names for rule in load_file(folder / f"{name}.yaml")])


def _judge_pairs(engine: Engine, rows: list[dict[str, str]], folder: Path) -> None:
    counts: Counter[tuple[str, str, bool]] = Counter()
    mistakes = []
    for row in rows:
        article = folder / row["file"]
        is_there = article.is_file()
        document = (
            read(str(article), article.read_bytes())
            if is_there
            else parse(Source("context.txt", join_contexts(row["context_a"], row["context_b"])))
        )
        is_found = is_flagged(engine.check(document), row)
        counts[row["label"], "article" if is_there else "context", is_found] += 1
        if _MISSED.get(row["label"]) == is_found:
            mistakes.append(f"{row['label']:14}{row['a']} | {row['b']}  ({row['file']})")
    print(f"{'label':14}{'read':10}{'pairs':>8}{'flagged':>9}{'share':>9}")
    for label in sorted({label for label, _sort, _found in counts}):
        for sorts in (("article",), ("context",), ("article", "context")):
            flagged = sum(counts[label, sort, True] for sort in sorts)
            total = flagged + sum(counts[label, sort, False] for sort in sorts)
            if total:
                name = "both" if len(sorts) > 1 else sorts[0]
                print(f"{label:14}{name:10}{total:8,}{flagged:9,}{flagged / total:9.1%}")
    print("\nmistakes:", *mistakes, sep="\n  ")


def is_flagged(findings: list[Finding], row: Mapping[str, str]) -> bool:
    """Tell whether a finding names a word in which the two spellings of a row differ."""
    differing = set(row["a"].split()) ^ set(row["b"].split())
    return any(differing.intersection(re.findall(r"[\w'’-]+", each.text)) for each in findings)


def join_contexts(*contexts: str) -> str:
    """Return an article of fragments, without parts of words and of quotations at their ends."""
    return "A report\n\n" + "\n\n".join(map(_trim, contexts)) + "\n"


def _trim(context: str) -> str:
    text = re.sub(r"^\S+\s+|\s+\S+$", "", context)
    if text.count('"') % 2 and re.search(r'^[^"]*[^\s"(]"', text):
        return f'"{text}'
    return text


def _judge_seeds(engine: Engine, arguments: argparse.Namespace) -> None:
    rng = random.Random(0)
    flagged: dict[NameSlip, list[bool]] = defaultdict(list)
    missed: dict[NameSlip, list[str]] = defaultdict(list)
    articles = untouched = 0
    for source in read_articles(arguments.seed, arguments.share):
        document = parse(source)
        articles += 1
        own = engine.check(document)
        untouched += len(own)
        for each in own if arguments.show else ():
            around = source.text[max(0, each.start - 60) : each.end + 60]
            print(f"{each.path}:{each.line} {each.message}\n    {' '.join(around.split())}")
        for seed in () if own else seed_names(Reading(document), rng):
            is_found = find_seed(engine, source, document, seed)
            flagged[seed.slip].append(is_found)
            if not is_found:
                missed[seed.slip].append(_describe(source, seed))
    print(f"\n{articles:,} articles; {untouched:,} findings in them as they are")
    print(f"{'slip':42}{'seeds':>8}{'found':>9}")
    for slip in NameSlip:
        if row := flagged[slip]:
            print(f"{slip:42}{len(row):8,}{sum(row) / len(row):9.1%}")
    everything = [each for row in flagged.values() for each in row]
    if everything:
        print(f"{'all':42}{len(everything):8,}{sum(everything) / len(everything):9.1%}")
    for slip, copies in missed.items() if arguments.missed else ():
        print(f"\n== missed: {slip}")
        for copy in rng.sample(copies, min(arguments.missed, len(copies))):
            print(f"    {copy}")


def find_seed(
    engine: Engine, source: Source, document: Document, seed: SeededName | SeededHead
) -> bool:
    """Tell whether a finding lies at a seed once it is put into the article."""
    place = document.blocks[seed.passage.index].to_source(seed.start, seed.end)
    text = source.text[: place.start] + seed.new + source.text[place.end :]
    end = place.start + len(seed.new)
    found = engine.check(parse(Source(source.path, text)))
    return any(each.start < end and place.start < each.end for each in found)


def _describe(source: Source, seed: SeededName) -> str:
    text = seed.passage.text
    before, after = text[max(0, seed.start - 50) : seed.start], text[seed.end : seed.end + 40]
    old = text[seed.start : seed.end]
    return f"{old} > {seed.new}: {before}[{seed.new}]{after}  ({source.path})".replace("\n", " ")
