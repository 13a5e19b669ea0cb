"""The share of seeded faults that is found, and that the first fix mends, kind by kind."""

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import Protocol

from msgspec import structs

from benchmarks.corpus import default_engine, read_articles
from benchmarks.seeding.conversions import Slip, seed_wrong_conversion
from benchmarks.seeding.joins import find_damages, seed_join
from benchmarks.seeding.places import Place
from newslint.document import PROSE
from newslint.engine import Engine
from newslint.formats import parse
from newslint.source import Source

_PLACES = (Place.BETWEEN_WORDS, Place.AFTER_FULL_STOP, Place.AFTER_COMMA)


class Seeded(Protocol):
    """A fault put into clean copy."""

    @property
    def damaged(self) -> str:
        """The copy with the fault."""
        ...

    @property
    def offset(self) -> int:
        """Where the fault is."""
        ...

    @property
    def fixed(self) -> str:
        """The copy before."""
        ...


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to spoil; nothing is written")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--salt", default="", help="draws another sample")
    parser.add_argument(
        "--missed", type=int, default=0, metavar="N", help="print N that are missed"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the table."""
    engine = default_engine()
    rng = random.Random(0)
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    mended: Counter[str] = Counter()
    missed: list[str] = []
    for source in read_articles(arguments.folder, arguments.share, arguments.salt):
        for name, fault in _seed(source, rng):
            seeded[name] += 1
            is_found, is_mended = _look(engine, source, fault)
            found[name] += is_found
            mended[name] += is_mended
            if not is_found:
                around = fault.damaged[max(0, fault.offset - 40) : fault.offset + 40]
                missed.append(f"{name}: …{' '.join(around.split())}…")
    print(f"{'fault':34}{'seeded':>8}{'found':>9}{'first fix right':>18}")
    for name, number in sorted(seeded.items()):
        print(f"{name:34}{number:8,}{found[name] / number:9.1%}{mended[name] / number:18.1%}")
    for line in rng.sample(missed, min(arguments.missed, len(missed))):
        print(line)


def _seed(source: Source, rng: random.Random) -> list[tuple[str, Seeded]]:
    document = parse(source)
    damages = find_damages(document)
    faults: list[tuple[str, Seeded]] = [
        (f"missing space {place.value}", join)
        for place in _PLACES
        if (join := seed_join(document, rng, place, damages))
    ]
    for slip in Slip:
        wrong = seed_wrong_conversion(source.text, rng, slip)
        if wrong and _is_prose(source, wrong.offset):
            faults.append((f"conversion {slip.value}", wrong))
    return faults


def _is_prose(source: Source, offset: int) -> bool:
    return any(
        segment.exact and segment.source_start < offset < segment.source_end
        for block in parse(source).blocks
        if block.role in PROSE
        for segment in block.segments
    )


def _look(engine: Engine, source: Source, fault: Seeded) -> tuple[bool, bool]:
    """Tell whether a finding covers the fault, and whether its first fix restores the copy."""
    damaged = structs.replace(source, text=fault.damaged)
    for finding in engine.check(parse(damaged)):
        if not finding.start <= fault.offset <= finding.end:
            continue
        text = fault.damaged
        for edit in reversed(finding.fixes[0].edits if finding.fixes else ()):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return True, text == fault.fixed
    return False, False
