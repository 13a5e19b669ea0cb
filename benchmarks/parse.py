"""Throughput of each format's reader on a folder of articles, on one core."""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.corpus import find_articles
from benchmarks.familyspeed import time_of
from newslint.document import Document
from newslint.formats import BY_SUFFIX, read, suffix_of
from newslint.language.reading import Reading
from newslint.source import UndecodableError

File = tuple[str, bytes]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles to read")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--runs", type=int, default=5, help="runs, of which the median counts")


def run(arguments: argparse.Namespace) -> None:
    """Print each format's MB per CPU second, from bytes in memory to blocks, and what follows."""
    for form, files in sorted(load(arguments.folder, arguments.share).items()):
        megabytes = sum(len(data) for _path, data in files) / 1e6
        print(f"{form}: {len(files):,} files, {megabytes:.1f} MB")
        documents = [read(path, data) for path, data in files]
        tasks: dict[str, Callable[[], None]] = {
            "re.findall of words": partial(_find_words, [each.source.text for each in documents]),
            "from bytes to blocks": partial(_read, files),
            "a reading of the blocks": partial(_make_readings, documents),
        }
        seconds: dict[str, list[float]] = {name: [] for name in tasks}
        for _run in range(arguments.runs):
            for name, task in tasks.items():
                seconds[name].append(time_of(task))
        for name, taken in seconds.items():
            each = max(median(taken), 1e-9)
            print(f"  {name:26}{megabytes / each:10.1f} MB/s{each / megabytes * 1000:10.1f} ms/MB")


def load(folder: Path, share: float) -> dict[str, list[File]]:
    """Return the files of each format that can be read, with their bytes."""
    found: dict[str, list[File]] = defaultdict(list)
    for path, place in find_articles(folder).items():
        if place >= share:
            continue
        data = path.read_bytes()
        try:
            read(str(path), data)
        except UndecodableError:
            continue
        found[BY_SUFFIX[suffix_of(str(path))]].append((str(path), data))
    return found


def _read(files: list[File]) -> None:
    for path, data in files:
        read(path, data)


def _make_readings(documents: list[Document]) -> None:
    for document in documents:
        Reading(document)


def _find_words(texts: list[str]) -> None:
    for text in texts:
        re.findall(r"\w+", text)
