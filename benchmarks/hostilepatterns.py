"""Seconds that catastrophic patterns in a house's own pack take on one long word."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

PATTERNS = (
    r"(a+)+$",
    r"(\w+\s?)*$",
    r"(.*a){12}$",
    r"(a|aa)+$",
    r"(a|a?)+b",
    r"([a-z]+)*x",
    r"a*b",
    r"(\w+)\s*,",
    r"(a*)*c",
    r"(.*)*d",
)
"""Patterns that take time without end, or the square of the text's length, if left alone."""

LONGEST = 1.0
"""Seconds that one pattern may add to a run."""

_TEXTS = {"aaaa…": ("", ""), "aaaa…!": ("bcdx, ", "!")}
"""What stands before and after the long word: the second has the
letters that the patterns ask for, and another end."""


class Ran(NamedTuple):
    """A run's status, seconds of processor time, rules found and rules that ran out of time."""

    status: int
    seconds: float
    found: frozenset[str]
    late: frozenset[str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("--size", type=int, default=999_000, help="letters of the long word")


def run(arguments: argparse.Namespace) -> None:
    """Print the seconds of each pattern and of all, and fail where one takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        for name, (before, after) in _TEXTS.items():
            article = Path(folder) / "article.txt"
            text = f"This is innocent.\n\n{before}{'a' * arguments.size}{after}\n"
            article.write_text(text, encoding="utf-8")
            print(f"{name}, {arguments.size:,} letters")
            check(article, ())  # the first run pays for files that are not in memory yet
            plain = check(article, ())
            for pattern in PATTERNS:
                one = check(article, (pattern,))
                spent = one.seconds - plain.seconds
                print(f"  {pattern:16}{spent:7.2f} s   status {one.status}  {_end(one)}")
                assert spent <= LONGEST, pattern
                assert "house.innocent" in one.found
            every = check(article, PATTERNS)
            spent = every.seconds - plain.seconds
            print(f"  {'all':16}{spent:7.2f} s   status {every.status}  {_end(every)}")
            assert "house.innocent" in every.found
            assert every.status == (2 if every.late else 1)


def _end(ran: Ran) -> str:
    return f"{len(ran.late)} out of time, {len(ran.found) - 1} found"


def check(article: Path, patterns: tuple[str, ...]) -> Ran:
    """Check an article with a pack of the patterns, and of one innocent rule."""
    pack = article.parent / "house.yaml"
    named = {f"bad-{number}": pattern for number, pattern in enumerate(patterns)}
    rules = [_write_rule(*each) for each in {**named, "innocent": "innocent"}.items()]
    pack.write_text(json.dumps({"pack": "house", "rules": rules}), encoding="utf-8")
    options = ["--isolated", "--no-cache", "--format", "json", "--jobs", "1", "--select", "house"]
    command = [sys.executable, "-m", "newslint", "check", *options, "--pack", str(pack)]
    begun = os.times()
    ran = subprocess.run([*command, str(article)], capture_output=True, check=False)
    ended = os.times()
    seconds = ended.children_user + ended.children_system
    seconds -= begun.children_user + begun.children_system
    told = json.loads(ran.stdout)
    problems = " ".join(problem["message"] for problem in told["problems"])
    return Ran(
        ran.returncode,
        seconds,
        frozenset(finding["rule"] for finding in told["findings"]),
        frozenset(f"house.{name}" for name in named if f"house.{name} ran out" in problems),
    )


def _write_rule(name: str, pattern: str) -> dict[str, object]:
    return {
        "id": name,
        "kind": "pattern",
        "pattern": pattern,
        "message": "Found.",
        "why": "It stands there.",
        "examples": {"bad": [], "good": []},
    }
