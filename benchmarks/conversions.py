"""Wrong conversions: the share flagged of labelled sentences, and of slips seeded in right ones."""

import argparse
import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from benchmarks.seeding.conversions import SeededConversion, Slip, seed_everywhere
from newslint.config import load
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import Source

_RIGHT = frozenset({"OK", "OK_APPROX", ""})
_HEAD = "From the desk\n\n"

# What one prototype reached, by row and number of digits that count: the floor of this rule.
FLOORS = {
    str(Slip.INVERTED): 0.998,
    str(Slip.UNCONVERTED): 0.989,
    str(Slip.TEN_TIMES): 1.0,
    str(Slip.LINEAR): 0.99,
    str(Slip.FEET_AS_YARDS): 1.0,
    str(Slip.NAUTICAL): 0.928,
    str(Slip.NAUTICAL_SPEED): 0.971,
    str(Slip.ACRES): 1.0,
    str(Slip.POUNDS): 0.85,
    str(Slip.OFF_BY_A_FIFTH): 0.947,
    f"{Slip.OFF_BY_A_FIFTH}, 2 digits": 0.94,
    f"{Slip.OFF_BY_A_FIFTH}, 3 digits": 0.99,
    f"{Slip.OFF_BY_A_FIFTH}, 4 digits": 0.98,
    str(Slip.OFF_BY_A_TENTH): 0.865,
    f"{Slip.OFF_BY_A_TENTH}, 2 digits": 0.82,
    f"{Slip.OFF_BY_A_TENTH}, 3 digits": 0.94,
    f"{Slip.OFF_BY_A_TENTH}, 4 digits": 0.96,
    str(Slip.OFF_BY_A_TWENTIETH): 0.671,
    f"{Slip.OFF_BY_A_TWENTIETH}, 2 digits": 0.53,
    f"{Slip.OFF_BY_A_TWENTIETH}, 3 digits": 0.80,
    f"{Slip.OFF_BY_A_TWENTIETH}, 4 digits": 0.94,
    str(Slip.SWAPPED_DIGITS): 0.907,
    f"{Slip.SWAPPED_DIGITS}, moving 5% or more": 0.969,
    f"{Slip.SWAPPED_DIGITS}, moving less": 0.48,
    str(Slip.SWAPPED_SOURCE): 0.93,
    str(Slip.MISTYPED_DIGIT): 0.75,
    str(Slip.MISTYPED_FIRST): 0.986,
    str(Slip.STALE): 0.977,
    str(Slip.SIGN_LOST): 1.0,
    str(Slip.AS_DIFFERENCE): 0.89,
    str(Slip.AS_READING): 1.0,
    str(Slip.BY_THUMB): 0.85,
    str(Slip.OFF_FOUR): 0.90,
    str(Slip.OFF_TWO): 0.80,
}


class Row(Struct):
    """How many of a row's sentences, or seeds, there were, and how many were flagged."""

    number: int = 0
    flagged: int = 0

    def add(self, *, flagged: bool) -> None:
        """Count one more."""
        self.number += 1
        self.flagged += flagged


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument(
        "file", type=Path, help="tab-separated, with columns sentence, converted_text, maybe label"
    )
    parser.add_argument("--seeds", type=int, default=4, help="seeds of a row in each conversion")
    parser.add_argument("--flagged", action="store_true", help="print the sentences flagged")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a row")


def run(arguments: argparse.Namespace) -> None:
    """Print both tables."""
    engine = conversion_engine()
    labels: dict[str, Row] = defaultdict(Row)
    rows: dict[str, Row] = defaultdict(Row)
    missed: dict[str, list[str]] = defaultdict(list)
    seen: Counter[str] = Counter()
    for record in read_records(arguments.file):
        sentence, label = record["sentence"], record.get("label") or ""
        bracket = record.get("converted_text") or ""
        findings = check(engine, sentence)
        flagged = [finding for finding in findings if bracket in finding.text]
        labels[label].add(flagged=bool(flagged))
        if arguments.flagged:
            for finding in flagged:
                print(f"{label or '-'}\t{finding.text}\t{finding.message}")
        seen[sentence] += 1
        if label in _RIGHT and not findings and seen[sentence] == 1:
            for seeded in seed_rows(sentence, arguments.seeds):
                hit = bool(check(engine, seeded.damaged))
                for name in name_rows(seeded):
                    rows[name].add(flagged=hit)
                if not hit:
                    place = seeded.damaged[max(0, seeded.offset - 40) : seeded.offset + 40]
                    missed[seeded.slip].append(f"{place!r} {seeded.share:.1%}")
    print(f"{'label':14}{'sentences':>10}{'flagged':>9}{'share':>9}")
    for label, row in sorted(labels.items()):
        share = row.flagged / row.number
        print(f"{label or '(none)':14}{row.number:10,}{row.flagged:9,}{share:9.1%}")
    print(f"\n{'seed':45}{'seeds':>8}{'found':>9}{'floor':>9}")
    for name, floor in FLOORS.items():
        row = rows[name]
        share = row.flagged / row.number if row.number else 0.0
        found = f"{share:9.1%}" if row.number else f"{'-':>9}"
        below = "  below" if row.number and share < floor - 0.0005 else ""
        print(f"{name:45}{row.number:8,}{found}{floor:9.1%}{below}")
    for slip, sentences in missed.items():
        for sentence in random.Random(0).sample(sentences, min(arguments.missed, len(sentences))):
            print(f"missed {slip}: {sentence}")


def conversion_engine() -> Engine:
    """Return an engine with the rule for wrong conversions only."""
    return Engine(
        [rule for rule in load_packs(load(None).packs) if rule.id == "core.wrong-conversion"]
    )


def read_records(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def check(engine: Engine, sentence: str) -> list[Finding]:
    """Return what is found in an article of one sentence."""
    return engine.check(parse(Source("sentence.txt", f"{_HEAD}{sentence}\n")))


def seed_rows(sentence: str, seeds: int) -> Iterator[SeededConversion]:
    """Yield the seeds of every slip, the same ones at each run."""
    for slip in Slip:
        yield from seed_everywhere(sentence, random.Random(f"{slip} {sentence}"), slip, seeds)


def name_rows(seeded: SeededConversion) -> Iterator[str]:
    """Yield the rows of the table that a seed counts in."""
    yield str(seeded.slip)
    if seeded.slip is Slip.SWAPPED_DIGITS:
        yield f"{seeded.slip}, moving {'5% or more' if seeded.share >= 0.05 else 'less'}"
    yield f"{seeded.slip}, {seeded.digits} digits"
