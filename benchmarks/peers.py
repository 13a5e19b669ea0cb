"""Other checkers on the same articles: findings on clean copy, faults caught, processor time."""

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.corpus import count_words, find_articles
from benchmarks.joins import choose_places
from benchmarks.peertools import Ran, Texts, list_tools, run_tool
from benchmarks.seeding.joins import SeededJoin, find_damages, seed_join
from benchmarks.seeding.places import Place
from newslint.formats import parse
from newslint.source import Source, UndecodableError, decode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles; nothing is written there")
    parser.add_argument("--articles", type=int, default=200, help="how many to check")
    parser.add_argument("--salt", default="", help="draws others, and other places")
    parser.add_argument(
        "--bin", type=Path, nargs="+", default=[], help="folders of the programs, besides PATH"
    )
    parser.add_argument(
        "--only",
        nargs="+",
        default=[Place.BETWEEN_WORDS],
        metavar="PLACE",
        help="where spaces are lost: see joins",
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the table."""
    places = choose_places(arguments.only)
    sources, faults = _draw(arguments.folder, arguments.articles, arguments.salt, places)
    clean = {name: source.text for name, source in sources.items()}
    damaged = {name: fault.damaged for name, fault in faults.items()}
    words = sum(map(count_words, sources.values()))
    size = sum(len(text.encode()) for text in clean.values()) / 1e6
    print(f"{len(clean):,} articles, {words:,} words, {size:.2f} MB; a fault in each of them")
    print(f"{'':26}{'per 1,000 words':>17}{'articles silent':>17}{'caught':>9}{'CPU s':>9}")
    with tempfile.TemporaryDirectory() as place:
        before, after = Path(place) / "clean", Path(place) / "damaged"
        _write(before, clean)
        _write(after, damaged)
        for tool in list_tools():
            program = tool.find(arguments.bin)
            if not program:
                print(f"{tool.name:26}{'absent':>17}")
                continue
            ran = run_tool(tool, program, before, clean)
            caught = count_caught(run_tool(tool, program, after, damaged), faults)
            rate = len(ran.found) / max(1, words) * 1000
            silent = len(clean) - len({told.name for told in ran.found})
            print(f"{tool.name:26}{rate:17.2f}{silent:17,}{caught:9,}{ran.seconds:9.2f}")


def count_caught(ran: Ran, faults: dict[str, SeededJoin]) -> int:
    """Count the faults that a finding touches."""
    found: Counter[str] = Counter()
    for told in ran.found:
        fault = faults[told.name]
        found[told.name] += told.start <= fault.end and fault.start <= told.end
    return sum(number > 0 for number in found.values())


def _draw(
    folder: Path, number: int, salt: str, places: list[Place]
) -> tuple[dict[str, Source], dict[str, SeededJoin]]:
    """Return articles in which a fault could be put, and these, by names of their own."""
    sources: dict[str, Source] = {}
    faults: dict[str, SeededJoin] = {}
    order = find_articles(folder, salt)
    for path in sorted(order, key=order.__getitem__):
        if len(sources) == number:
            break
        try:
            source = decode(str(path), path.read_bytes())
        except UndecodableError:
            continue
        if source.is_container or source.encoding != "utf-8" or source.byte_order_mark:
            continue
        document = parse(source)
        damages = find_damages(document)
        chance = random.Random(f"{salt} {path.relative_to(folder).as_posix()}")
        chosen = [place for place in places if damages[place]]
        fault = seed_join(document, chance, chance.choice(chosen), damages) if chosen else None
        if fault:
            name = f"{len(sources):04}{path.suffix}"
            sources[name], faults[name] = source, fault
    return sources, faults


def _write(folder: Path, texts: Texts) -> None:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
