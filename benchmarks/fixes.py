"""Fix seeded articles: what is left, what a second run changes, and whether only edits changed."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.seeding.articles import SeededArticle, seed_articles
from newslint.source import decode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("--number", type=int, default=200, help="articles to make")
    parser.add_argument("--seed", type=int, default=1, help="make others")


def run(arguments: argparse.Namespace) -> None:
    """Print how many faults were found and mended, and whether anything else changed."""
    articles = list(seed_articles(arguments.number, arguments.seed))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for article in articles:
            (folder / article.name).write_bytes(article.damaged)
        found = safe_edits(_check(folder))
        begun = time.perf_counter()
        _check(folder, "--fix")
        seconds = time.perf_counter() - begun
        fixed = {article.name: (folder / article.name).read_bytes() for article in articles}
        left = safe_edits(_check(folder))
        _check(folder, "--fix")
        again = {article.name: (folder / article.name).read_bytes() for article in articles}
    edited = [article.name for article in articles if fixed[article.name] != _edit(article, found)]
    mended = sum(article.faults for article in articles if fixed[article.name] == article.clean)
    seeded = sum(article.faults for article in articles)
    print(f"{len(articles):,} articles with {seeded:,} faults, fixed in {seconds:.1f} s")
    print(f"safe fixes offered: {_count(found):,}; left after it: {_count(left):,}")
    print(f"faults in articles that are as they were before: {mended:,}")
    print(f"articles changed outside the edits offered: {len(edited)}")
    print(
        f"articles that a second run changes: {sum(again[name] != fixed[name] for name in fixed)}"
    )


def _check(folder: Path, *options: str) -> str:
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--no-cache",
        "--format",
        "json",
        *options,
    ]
    ran = subprocess.run([*command, "."], cwd=folder, capture_output=True, check=False)
    if ran.returncode > 1:
        raise RuntimeError(ran.stderr.decode())
    return ran.stdout.decode()


Edits = dict[str, list[tuple[int, int, str]]]


def safe_edits(output: str) -> Edits:
    """Return the edits of all safe first fixes of a run's JSON output, by the articles' names."""
    edits: Edits = {}
    for finding in json.loads(output)["findings"]:
        if finding["fixes"] and finding["fixes"][0]["safety"] == "safe":
            for edit in finding["fixes"][0]["edits"]:
                each = edit["start"], edit["end"], edit["text"]
                edits.setdefault(finding["path"], []).append(each)
    return edits


def _count(edits: Edits) -> int:
    return sum(map(len, edits.values()))


def _edit(article: SeededArticle, edits: Edits) -> bytes:
    return edit_bytes(article, edits.get(article.name, []))


def edit_bytes(article: SeededArticle, edits: list[tuple[int, int, str]]) -> bytes:
    """Return the spoilt article with edits in it, made without newslint's own code for that."""
    source = decode(article.name, article.damaged)
    text = source.text
    for start, end, replacement in sorted(set(edits), reverse=True):
        text = text[:start] + replacement + text[end:]
    return source.encode(text)
