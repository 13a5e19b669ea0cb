"""Lost, stray and doubled spaces: the share found by place, and false findings by source."""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.corpus import count_words
from benchmarks.family import family_engine
from benchmarks.real import RealErrors, write_place
from benchmarks.seeding.joins import INSERTIONS, Damage, SeededJoin, find_damages, seed_join
from benchmarks.seeding.layouts import SUFFIXES, lay_out
from benchmarks.seeding.places import Place
from benchmarks.trials import Outcome, read_by_source, try_fault
from newslint.document import Document
from newslint.finding import Finding, Safety
from newslint.formats import parse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folders", nargs="+", type=Path, help="folders of sources of articles")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--salt", default="", help="draws another sample, and other places")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="PLACE", help="only places whose names hold this"
    )
    parser.add_argument("--per-article", type=int, default=1, help="faults of each sort in each")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N missed a place")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="print N mended wrongly")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print N findings a rule on untouched copy"
    )
    parser.add_argument(
        "--as", dest="layout", choices=SUFFIXES, help="write each article in this format first"
    )
    parser.add_argument(
        "--real", type=Path, metavar="FILE", help="findings on untouched copy that are right"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the tables."""
    engine = family_engine()
    places = choose_places(arguments.only)
    real = RealErrors(arguments.real)
    clean = CleanCopy()
    tables: dict[str, dict[Place, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for path, name, source in read_by_source(arguments.folders, arguments.share, arguments.salt):
        document = parse(source)
        if arguments.layout:
            document = lay_out(document, arguments.layout, random.Random(path))
            source = document.source  # noqa: PLW2901
        clean.words[name] += count_words(source)
        for finding in engine.check(document):
            is_real = real.holds(path, finding.start, finding.end)
            clean.add(name, finding, write_place(path, finding, source.text), is_real=is_real)
        damages = find_damages(document) if arguments.per_article else {}
        for place in places if arguments.per_article else ():
            tally = tables[name][place]
            tally.places += len(damages[place])
            seed = f"{arguments.salt} {path} {place}"
            for fault in _seed(document, damages, place, seed, arguments.per_article):
                tally.add(try_fault(engine, source, place, fault), fault)
    if arguments.per_article:
        _print_places(tables, places)
        _print_sources(tables, places)
        for place in places:
            everywhere = merge(table[place] for table in tables.values())
            _print_some(f"{place}: missed", everywhere.missed, arguments.missed)
            _print_some(f"{place}: mended wrongly", everywhere.wrong, arguments.wrong)
    clean.print(arguments.show)


def choose_places(only: Iterable[str]) -> list[Place]:
    """Return the places whose names hold one of ``only``, or all."""
    return [place for place in Place if not only or any(each in place for each in only)]


def _seed(
    document: Document, damages: dict[Place, list[Damage]], place: Place, seed: str, number: int
) -> set[SeededJoin]:
    chance = random.Random(seed)
    faults = (seed_join(document, chance, place, damages) for _turn in range(number))
    return {fault for fault in faults if fault}


class Tally:
    """What became of the faults of one sort."""

    def __init__(self) -> None:
        self.places = 0
        """How many there could have been."""
        self.seeded = self.found = self.restored = self.certain = self.spoilt = self.twice = 0
        self.rules: Counter[str] = Counter()
        self.missed: list[str] = []
        self.wrong: list[str] = []

    def add(self, outcome: Outcome, fault: SeededJoin) -> None:
        """Count one fault."""
        self.seeded += 1
        self.found += bool(outcome.rules)
        self.restored += outcome.is_restored
        self.certain += outcome.is_certain
        self.spoilt += outcome.is_spoilt
        self.twice += len(outcome.rules) > 1
        self.rules.update(outcome.rules)
        if not outcome.is_restored:
            around = fault.damaged[max(0, fault.start - 40) : fault.end + 40]
            (self.wrong if outcome.rules else self.missed).append(" ".join(around.split()))


def merge(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of ``tallies``."""
    whole = Tally()
    for each in tallies:
        for name in ("places", "seeded", "found", "restored", "certain", "spoilt", "twice"):
            setattr(whole, name, getattr(whole, name) + getattr(each, name))
        whole.rules += each.rules
        whole.missed += each.missed
        whole.wrong += each.wrong
    return whole


class CleanCopy:
    """Findings on untouched copy, by source and rule; those that are real errors apart."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.false: Counter[tuple[str, str]] = Counter()
        self.certain: Counter[tuple[str, str]] = Counter()
        """Those of the false that a program would mend."""
        self.real: Counter[tuple[str, str]] = Counter()
        self.lines: dict[str, list[str]] = defaultdict(list)

    def add(self, source: str, finding: Finding, line: str, *, is_real: bool) -> None:
        """Count one finding; ``line`` shows it."""
        if is_real:
            self.real[source, finding.rule] += 1
            return
        self.false[source, finding.rule] += 1
        if finding.fixes and finding.fixes[0].safety is Safety.SAFE:
            self.certain[source, finding.rule] += 1
        self.lines[finding.rule].append(line)

    def print(self, show: int) -> None:
        """Print findings per 1,000 words, and ``show`` lines a rule."""
        names = sorted(self.words)
        total = self.words.total()
        print(f"\nfindings on untouched copy that are not marked as real, of {total:,} words")
        heads = "".join(f"{name[:12]:>13}" for name in names)
        print(f"{'per 1,000 words':32}{heads}{'all':>10}{'number':>9}{'safe':>6}{'real':>6}")
        rules = sorted({rule for _name, rule in (*self.false, *self.real)})
        for rule in [*rules, "all"]:
            chosen = rules if rule == "all" else [rule]
            by_source = [sum(self.false[name, each] for each in chosen) for name in names]
            rates = "".join(
                f"{number / max(1, self.words[name]) * 1000:13.4f}"
                for name, number in zip(names, by_source, strict=True)
            )
            safe, real = (
                sum(counts[name, each] for name in names for each in chosen)
                for counts in (self.certain, self.real)
            )
            number = sum(by_source)
            rate = number / max(1, total) * 1000
            print(f"{rule:32}{rates}{rate:10.4f}{number:9,}{safe:6,}{real:6,}")
        for rule in rules:
            _print_some(rule, self.lines[rule], show)


def _print_places(tables: dict[str, dict[Place, Tally]], places: list[Place]) -> None:
    print(
        f"{'':32}{'seeded':>8}{'found':>8}{'right fix':>11}{'certain':>9}{'spoilt':>8}"
        f"{'twice':>7}  found by"
    )
    for place in places:
        each = merge(table[place] for table in tables.values())
        if each.seeded:
            print(
                f"{place:32}{each.seeded:8,}{each.found / each.seeded:8.1%}"
                f"{each.restored / max(1, each.found):11.2%}{each.certain / each.seeded:9.1%}"
                f"{each.spoilt:8,}{each.twice:7,}  {_name_rules(each)}"
            )


def _name_rules(tally: Tally) -> str:
    return ", ".join(
        f"{rule.removeprefix('core.')} {number / tally.found:.0%}"
        for rule, number in tally.rules.most_common(3)
    )


def _print_sources(tables: dict[str, dict[Place, Tally]], places: list[Place]) -> None:
    names = sorted(tables)
    print(f"\n{'found, by source':32}{''.join(f'{name[:12]:>13}' for name in names)}")
    for place in places:
        tallies = [tables[name][place] for name in names]
        shares = (
            f"{each.found / each.seeded:13.1%}" if each.seeded else " " * 13 for each in tallies
        )
        print(f"{place:32}{''.join(shares)}")
    deleted = [place for place in places if place not in INSERTIONS | {Place.THREE_WORDS}]
    shares = (
        f"{weigh(table[place] for place in deleted):13.1%}"
        for table in map(tables.get, names)
        if table
    )
    print(f"{'any space deleted':32}{''.join(shares)}")


def weigh(tallies: Iterable[Tally]) -> float:
    """Return the share found, each sort weighed by how often copy has a place for it."""
    counted = [each for each in tallies if each.seeded]
    places = sum(each.places for each in counted)
    return sum(each.found / each.seeded * each.places for each in counted) / max(1, places)


def _print_some(title: str, lines: list[str], number: int) -> None:
    if number and lines:
        print(f"\n== {title} ({len(lines):,})")
        for line in random.Random(0).sample(lines, min(number, len(lines))):
            print(line)
