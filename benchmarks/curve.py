"""Recall of lost spaces between two words against false findings, as the score's bar moves."""

import argparse
import math
import random
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, structs

from benchmarks.corpus import count_words
from benchmarks.real import RealErrors
from benchmarks.scoring import Scored, Sort, read_scores
from benchmarks.seeding.joins import find_damages, seed_join
from benchmarks.seeding.places import Place
from benchmarks.trials import read_by_source
from newslint.document import Document
from newslint.formats import parse
from newslint.source import Span

RATES = (0.1, 0.05, 0.02, 0.01, 0.005, 0.002)
"""False findings per 1,000 words at which recall is read."""

NEVER = -math.inf


class Curve(Struct):
    """Scores in one source: of runs in untouched copy, and of runs that lost a space.

    What was lost in no run has the score ``NEVER``. ``right`` are the scores of those whose space
    would be put back where it stood.
    """

    words: int = 0
    false: list[float] = []
    seeded: list[float] = []
    right: list[float] = []

    def bar_at(self, rate: float) -> float:
        """Return the lowest bar that no more false runs pass than ``rate`` per 1,000 words."""
        most = int(rate * self.words / 1000)
        falling = sorted(self.false, reverse=True)
        return falling[most] if most < len(falling) else NEVER

    def recall_at(self, bar: float) -> float:
        """Return the share of the seeded above ``bar``."""
        return sum(score > bar for score in self.seeded) / max(1, len(self.seeded))

    def right_at(self, bar: float) -> float:
        """Return the share of the found above ``bar`` that have the right split."""
        found = sum(score > bar for score in self.seeded)
        return sum(score > bar for score in self.right) / max(1, found)

    def false_at(self, bar: float) -> float:
        """Return the false runs above ``bar`` per 1,000 words."""
        return sum(score > bar for score in self.false) / max(1, self.words) * 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folders", nargs="+", type=Path, help="folders of sources of articles")
    parser.add_argument(
        "--sort",
        type=Sort,
        choices=list(Sort),
        default=Sort.SMALL,
        help="between small words, or behind a capital",
    )
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--salt", default="", help="draws another sample, and other places")
    parser.add_argument("--per-article", type=int, default=5, help="lost spaces in each article")
    parser.add_argument("--real", type=Path, metavar="FILE", help="real errors: see joins")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print the N highest of the false"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the table."""
    real = RealErrors(arguments.real)
    curves: dict[str, Curve] = defaultdict(Curve)
    false: list[tuple[float, str]] = []
    for path, name, source in read_by_source(arguments.folders, arguments.share, arguments.salt):
        document = parse(source)
        curve = curves[name]
        curve.words += count_words(source)
        for each in read_scores(document, arguments.sort):
            if not real.holds(path, each.start, each.end):
                curve.false.append(each.score)
                around = source.text[max(0, each.start - 50) : each.end + 50]
                line = f"{source.text[each.start : each.end]}\t{' '.join(around.split())}"
                false.append((each.score, f"{path}\t{each.start}\t{line}"))
        chance = random.Random(f"{arguments.salt} {path}")
        _seed(document, curve, arguments.sort, chance, arguments.per_article)
    _print(curves, arguments.sort.scorer.told)
    for score, line in sorted(false, reverse=True)[: arguments.show]:
        print(f"{score:8.2f}\t{line}")


def _seed(document: Document, curve: Curve, sort: Sort, chance: random.Random, number: int) -> None:
    place = Place.BETWEEN_WORDS if sort is Sort.SMALL else Place.CAPITAL_LOWER
    damages = find_damages(document)
    for _turn in range(number):
        fault = seed_join(document, chance, place, damages)
        if not fault:
            return
        damaged = parse(structs.replace(document.source, text=fault.damaged))
        best = _highest(read_scores(damaged, sort, Span(fault.start, fault.end)))
        curve.seeded.append(best.score if best else NEVER)
        if best and best.seam == fault.start:
            curve.right.append(best.score)


def _highest(scored: Iterable[Scored]) -> Scored | None:
    return max(scored, key=lambda each: each.score, default=None)


def merge(curves: Iterable[Curve]) -> Curve:
    """Return ``curves`` as one."""
    whole = Curve()
    for each in curves:
        whole.words += each.words
        whole.false += each.false
        whole.seeded += each.seeded
        whole.right += each.right
    return whole


def _print(curves: dict[str, Curve], bar: float) -> None:
    rates = "".join(f"{f'at {rate}':>10}" for rate in RATES)
    print("recall of lost spaces at false findings per 1,000 words")
    print(f"{'':14}{'words':>11}{'lost':>8}{'ceiling':>9}{rates}{'at the bar':>20}{'right':>9}")
    whole = merge(curves.values())
    for name, curve in [*sorted(curves.items()), ("all", whole)]:
        recalls = "".join(f"{curve.recall_at(curve.bar_at(rate)):10.1%}" for rate in RATES)
        at_bar = f"{curve.recall_at(bar):.1%} at {curve.false_at(bar):.4f}"
        print(
            f"{name[:13]:14}{curve.words:11,}{len(curve.seeded):8,}{curve.recall_at(NEVER):9.1%}"
            f"{recalls}{at_bar:>20}{curve.right_at(bar):9.2%}"
        )
    bars = "".join(f"{whole.bar_at(rate):10.2f}" for rate in RATES)
    print(f"{'bars, all':42}{bars}")
