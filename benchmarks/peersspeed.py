"""Throughput of other checkers, and of newslint doing the same job on the same files."""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import peerjobs
from benchmarks.corpus import find_articles
from benchmarks.peerjobs import NEWSLINT_FINDING, Peer
from benchmarks.processes import processor_time
from newslint.source import UndecodableError, decode

_SMALL = "small.txt"
_BYTES = 4000


class Measured(NamedTuple):
    """Seconds of processor time over one small file and over the articles, and the findings."""

    start: float
    whole: float
    findings: int


class Row(NamedTuple):
    """A line of the table: a peer and newslint on ``size`` bytes with ``words`` words."""

    peer: str
    version: str
    job: str
    size: int
    words: int
    theirs: Measured
    ours: Measured

    def cells(self) -> list[str]:
        """Return the cells, start-up subtracted from all speeds."""
        speeds = [speed_of(self.size, each) for each in (self.theirs, self.ours)]
        return [
            self.peer,
            self.version,
            self.job,
            f"{self.size / 1e6:.1f}",
            *(f"{speed:.2f}" for speed in speeds),
            f"{speeds[1] / speeds[0]:.2f}" if speeds[0] else "-",
            *(f"{each.start:.2f}" for each in (self.theirs, self.ours)),
            *(f"{each.findings / self.words * 1000:.2f}" for each in (self.theirs, self.ours)),
        ]


HEAD = [
    *("peer", "version", "newslint's job", "MB", "peer MB/s", "newslint MB/s", "ratio"),
    *("start-up, s", "newslint's start-up, s", "findings per 1,000 words", "newslint's findings"),
]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles; nothing is written there")
    parser.add_argument("--styles", type=Path, required=True, help="the folder of Vale styles")
    parser.add_argument(
        "--tools", type=Path, default=Path("peer-tools"), help="where the peers are installed"
    )
    parser.add_argument("--articles", type=int, default=1000, help="files of 4 kB to check")
    parser.add_argument("--runs", type=int, default=3, help="runs, of which the median counts")


def run(arguments: argparse.Namespace) -> None:
    """Print what is missing and how it is installed, and the table of the rest, as Markdown."""
    programs = {peer: peer.find(arguments.tools) for peer in peerjobs.list_peers()}
    for line in describe_missing(
        [peer for peer, program in programs.items() if not program], arguments.tools
    ):
        print(line)
    there = {peer: program for peer, program in programs.items() if program}
    if not there:
        return
    texts = gather(_read(arguments.folder), arguments.articles)
    styles = arguments.styles.absolute()
    rows = []
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        _fill(work, arguments.tools, styles, texts)
        for peer, program in there.items():
            ours = peer.job.command([work, styles])
            if not ours or not texts:
                print(f"{peer.name}: skipped, nothing to do: {peer.job.describe()}")
                continue
            names = list(texts)[: max(1, round(peer.share * len(texts)))]
            told = "".join(texts[name] for name in names)
            theirs = peer.command(program, arguments.tools, work / "vale.ini")
            row = Row(
                peer.name,
                peerjobs.read_version([program, *peer.version]),
                peer.job.describe(),
                len(told.encode()),
                len(told.split()),
                _measure(theirs, peer.finding, work, names, arguments.runs),
                _measure(ours, NEWSLINT_FINDING, work, names, arguments.runs),
            )
            rows.append(row)
    print(f"newslint {peerjobs.read_version([sys.executable, '-m', 'newslint', '--version'])}")
    for line in table(rows):
        print(line)


def _fill(work: Path, tools: Path, styles: Path, texts: dict[str, str]) -> None:
    """Write what is checked, and what it is checked with, into a folder."""
    checks = "MinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = write-good, proselint, alex"
    (work / "vale.ini").write_text(f"StylesPath = {styles}\n{checks}\n", encoding="utf-8")
    if words := peerjobs.read_words(tools):
        peerjobs.write_word_packs(words, work)
    for name, text in {_SMALL: "The ferry was late.\n", **texts}.items():
        (work / name).write_text(text, encoding="utf-8", newline="")


def _read(folder: Path) -> Iterator[str]:
    """Yield the texts of plain-text articles, in an order that their names decide."""
    order = find_articles(folder)
    for path in sorted(order, key=order.__getitem__):
        if path.suffix == ".txt":
            try:
                yield decode(str(path), path.read_bytes()).text
            except UndecodableError:
                continue


def _measure(command: list[str], finding: str, work: Path, names: list[str], runs: int) -> Measured:
    """Return the medians of several runs, on one small file and on the articles in turn.

    Raises:
        RuntimeError: a command went wrong.
    """
    starts, wholes = [], []
    found = 0
    _spend([*command, _SMALL], finding, work)  # bytecode is there from now on
    for _turn in range(runs):
        starts.append(_spend([*command, _SMALL], finding, work)[0])
        seconds, found = _spend([*command, *names], finding, work)
        wholes.append(seconds)
    return Measured(statistics.median(starts), statistics.median(wholes), found)


def _spend(command: list[str], finding: str, work: Path) -> tuple[float, int]:
    """Return the processor time of a command, in seconds, and how much it found."""
    here = str(Path(__file__).parent.parent)  # the newslint beside the benchmarks is measured
    used = processor_time()
    ran = subprocess.run(
        command, cwd=work, check=False, capture_output=True, env={**os.environ, "PYTHONPATH": here}
    )
    seconds = processor_time() - used
    output = (ran.stdout + ran.stderr).decode("utf-8", "replace")
    found = len(re.findall(finding, output, re.MULTILINE))
    # Findings give a status of their own, any number in write-good; without one it is an error.
    if ran.returncode < 0 or (ran.returncode and not found) or ": problem: " in output:
        raise RuntimeError(f"{' '.join(command[:6])}: {output[-500:]}")
    return seconds, found


def describe_missing(missing: Sequence[Peer], tools: Path) -> Iterator[str]:
    """Yield a line that names the peers that are absent, and the commands that install them."""
    if missing:
        yield f"absent, skipped: {', '.join(dict.fromkeys(peer.name for peer in missing))}"
        yield from (f"  {line}" for line in peerjobs.install_commands(missing, tools))


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| {' | '.join(HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for row in rows:
        yield f"| {' | '.join(row.cells())} |"


def speed_of(size: int, measured: Measured) -> float:
    """Return MB (10^6 bytes) per second of processor time, without start-up.

    0 where the articles took no longer than start-up, so that nothing can be said.
    """
    seconds = measured.whole - measured.start
    return size / 1e6 / seconds if seconds > 0 else 0.0


def gather(texts: Iterable[str], number: int) -> dict[str, str]:
    """Return up to ``number`` files, each of whole articles until it has 4,000 bytes."""
    files: dict[str, str] = {}
    text = ""
    for article in texts:
        text += article.rstrip() + "\n\n"
        if len(text.encode()) >= _BYTES:
            files[f"{len(files):04}.txt"] = text
            text = ""
        if len(files) == number:
            break
    return files
