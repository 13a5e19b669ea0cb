"""The rules for lost and stray spaces, timed together beside a plain pass over the same words."""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.family import family_engine, family_rules
from newslint.document import Document
from newslint.engine import Engine
from newslint.formats import parse
from newslint.language.lexicon import load_lexicon
from newslint.source import Source

_WORD = re.compile(r"[^\W\d_]+")
_LOADING = """
import json, os, sys, time
from newslint.language import lexicon

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

words = json.load(sys.stdin)
before = resident()
begun = time.perf_counter()
opened = lexicon.load_lexicon()
opened.is_word("ferry")
seconds, grown = time.perf_counter() - begun, resident() - before
for word in words:
    opened.is_word(word) or opened.is_name(word) or opened.half(word)
print(json.dumps([seconds, grown, resident() - before]))
"""


def print_family(sources: list[Source], runs: int) -> None:
    """Print MB/s of the family's rules on documents parsed before, and of the plain pass."""
    size = sum(len(source.text.encode()) for source in sources) / 1e6
    documents = [parse(source) for source in sources]
    engine = family_engine()
    first = time_of(partial(scan, engine, documents))
    known = known_words(sources)
    times: dict[str, list[float]] = {}
    passes: dict[str, Callable[[], object]] = {
        "plain pass, look-ups": partial(look_up, sources, known),
        "the family's rules": partial(scan, engine, documents),
    }
    for rule in family_rules():
        alone = Engine([rule])
        passes[f"  {rule.id} alone"] = partial(scan, alone, documents)
    for _turn in range(runs):  # in turn, so that other work on the machine falls on all
        for name, do in passes.items():
            times.setdefault(name, []).append(time_of(do))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    plain = medians["plain pass, look-ups"]
    print(f"\nscanning alone, documents parsed before, median of {runs} runs")
    for name, median in medians.items():
        print(
            f"{name:44}{size / median:8.1f} MB/s{median / size * 1000:8.1f} ms/MB"
            f"{median / plain:8.2f} x plain"
        )
    print(f"{'first run, nothing looked up yet':44}{size / first:8.1f} MB/s")


def scan(engine: Engine, documents: Iterable[Document]) -> int:
    """Check parsed documents, each as if it were new; return how much is found."""
    return sum(len(engine.check(document)) for document in documents)


def known_words(sources: Sequence[Source]) -> frozenset[str]:
    """Return the words of ``sources`` that the lexicon knows."""
    is_word = load_lexicon().is_word
    words = {word.lower() for source in sources for word in _WORD.findall(source.text)}
    return frozenset(filter(is_word, words))


def look_up(sources: Sequence[Source], known: frozenset[str]) -> int:
    """Count the words of ``sources`` that are not in ``known``: the least that any check does."""
    return sum(
        word.lower() not in known for source in sources for word in _WORD.findall(source.text)
    )


def print_loading(sources: Sequence[Source], runs: int) -> None:
    """Print how long a fresh process takes to open the lexicon, and by how much it grows.

    That is told twice: as soon as it is open, and when all words of ``sources`` were looked up.
    """
    if not Path("/proc/self/statm").exists():
        print("loading the lexicon: this system does not tell a process's memory")
        return
    words = {word.lower() for source in sources for word in _WORD.findall(source.text)}
    given = json.dumps(sorted(words)).encode()
    command = [sys.executable, "-c", _LOADING]
    ran = [
        json.loads(subprocess.run(command, check=True, input=given, stdout=subprocess.PIPE).stdout)
        for _turn in range(runs)
    ]
    seconds, opened, used = (statistics.median(column) for column in zip(*ran, strict=True))
    print(
        f"loading the lexicon: {seconds * 1000:.1f} ms, {opened / 2**20:.1f} MB; "
        f"{used / 2**20:.1f} MB when {len(words):,} words were looked up"
    )


def time_of(do: Callable[[], object]) -> float:
    """Return the seconds of processor time that ``do`` takes."""
    begun = time.process_time()
    do()
    return time.process_time() - begun
