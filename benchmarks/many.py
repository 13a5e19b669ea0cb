"""Whole runs over many articles: the first and the cached one, in one process and in several."""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import find_articles
from benchmarks.processes import processor_time

WORDS = """
    a about across after again all along and answer area at audience autumn ballot before bench
    bridge budget by call canal chair choir church city clerk close cold committee corner
    council county crowd day debate desk district door during early east engine evening every
    family ferry field final fine first floor for friend from garden gate give goal grant green
    group hall harbour head hold home hour house in island joint keep kitchen lake land last
    late law leave letter library light line local long market match mayor meeting member
    minister mine month morning motion museum near new next night north note number of off
    office officer old on open order over owner paper park part past path people place plan play
    point policy port post power price prize public quiet rail rain read record reply report
    rest result river road roof room rule run school score sea season seat second service set
    shop short side sign site small snow song south speech spring staff stage station stay stone
    storm street summer table team term test the theatre third time to tour town trade train
    tree under union until up valley very vote wall ward watch water week west wind winter with
    woman word work year young
""".split()
FAULTS = ("the the", "thecouncil", "5 km (9 miles)", "It rained.Nobody came.")


class Run(NamedTuple):
    """Seconds that a run took, seconds of processor time that it used, and what it printed."""

    wall: float
    processor: float
    out: bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument(
        "folder", type=Path, nargs="?", help="articles to check; without it, copy is made up"
    )
    parser.add_argument("--articles", type=int, default=2_000, help="how many of them to check")
    parser.add_argument("--runs", type=int, default=3, help="counted runs of each sort")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="numbers of processes")


def run(arguments: argparse.Namespace) -> None:
    """Print the median of each sort of run, and see that all of them printed the same."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "articles"
        folder.mkdir()
        if arguments.folder:
            _copy(arguments.folder, folder, arguments.articles)
        else:
            _make_up(folder, arguments.articles)
        sizes = [file.stat().st_size for file in folder.iterdir()]
        print(f"{len(sizes):,} articles, {sum(sizes) / 1e6:.1f} MB")
        runs = _measure(folder, Path(place) / "cache", arguments.jobs, arguments.runs)
    print(f"{'':10}{'first run':>21}{'cached run':>23}{'ratio':>9}{'speed-up':>10}")
    slowest = _fastest(runs[arguments.jobs[0], False])
    for jobs in arguments.jobs:
        first, cached = (_median(runs[jobs, is_cached]) for is_cached in (False, True))
        print(
            f"jobs {jobs:<5}{first.wall:8.2f} s ({first.processor:5.2f} CPU)"
            f"{cached.wall:10.2f} s ({cached.processor:5.2f} CPU)"
            f"{first.wall / cached.wall:8.0f}x{slowest / _fastest(runs[jobs, False]):9.2f}x"
        )
    outputs = {each.out for sort in runs.values() for each in sort}
    assert len(outputs) == 1, "runs differ in what they print"
    print(f"all {sum(map(len, runs.values()))} runs printed the same {len(outputs.pop()):,} bytes")


def _copy(source: Path, target: Path, count: int) -> None:
    """Copy articles, chosen by their names, side by side."""
    places = find_articles(source)
    for number, path in enumerate(sorted(places, key=places.__getitem__)[:count]):
        shutil.copyfile(path, target / f"{number:05}{path.suffix}")


def _make_up(folder: Path, count: int) -> None:
    chance = random.Random(1)
    for number in range(count):
        paragraphs = [" ".join(_sentence(chance) for _ in range(4)) for _ in range(8)]
        if number % 4 == 0:
            paragraphs[3] += f" Then {chance.choice(FAULTS)} again."
        headline = _sentence(chance).rstrip(".")
        text = "\n\n".join([f"# {headline}", *paragraphs])
        (folder / f"{number:05}.md").write_text(f"{text}\n", encoding="utf-8")


def _sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(8, 22))
    return " ".join(words).capitalize() + "."


def _measure(
    folder: Path, cache: Path, numbers: Sequence[int], turns: int
) -> dict[tuple[int, bool], list[Run]]:
    """Return the runs by the number of processes and whether results were kept before."""
    runs: dict[tuple[int, bool], list[Run]] = {}
    one = next(folder.iterdir()).name
    _run(folder, cache, 1, one)  # from now on the code is compiled, and the rules are read
    for _turn in range(turns):
        for jobs in numbers:
            (cache / "results.sqlite").unlink()
            for is_cached in (False, True):
                runs.setdefault((jobs, is_cached), []).append(_run(folder, cache, jobs, "."))
    return runs


def _run(folder: Path, cache: Path, jobs: int, path: str) -> Run:
    options = ["--isolated", "--format", "json", "--exit-zero", "--jobs", str(jobs)]
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    used, begun = processor_time(), time.perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "newslint", "check", *options, path],
        cwd=folder,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
    )
    return Run(time.perf_counter() - begun, processor_time() - used, ran.stdout)


def _fastest(runs: Sequence[Run]) -> float:
    return min(each.wall for each in runs)


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(each.wall for each in runs),
        statistics.median(each.processor for each in runs),
        runs[0].out,
    )
