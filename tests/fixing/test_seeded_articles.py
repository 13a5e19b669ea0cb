import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.fixes import edit_bytes, safe_edits
from benchmarks.seeding.articles import SeededArticle, seed_articles

Run = Callable[..., Any]

ARTICLES = list(seed_articles(200))
FIX = [sys.executable, "-m", "newslint", "check", "--fix", "--no-cache", "-q"]


@pytest.fixture
def spoilt(folder: Path) -> Path:
    for article in ARTICLES:
        (folder / article.name).write_bytes(article.damaged)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_article_is_spoilt() -> None:
    assert all(article.faults > 0 and article.damaged != article.clean for article in ARTICLES)
    assert len({article.damaged[:3] for article in ARTICLES}) > 4


def test_fixing_leaves_no_safe_fix_and_changes_nothing_but_the_edits(
    spoilt: Path, newslint: Run
) -> None:
    offered = safe_edits(newslint("check", "--format", "json", ".").out)
    newslint("check", "--fix", ".")
    fixed = contents(spoilt)
    assert fixed == {
        article.name: edit_bytes(article, offered[article.name]) for article in ARTICLES
    }
    assert fixed == {article.name: article.clean for article in ARTICLES}
    assert safe_edits(newslint("check", "--format", "json", ".").out) == {}
    second = newslint("check", "--fix", ".")
    assert "Fixed" not in second.err
    assert contents(spoilt) == fixed


def is_whole(article: SeededArticle, data: bytes) -> bool:
    return data in {article.damaged, article.clean}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_run_that_is_killed_tears_no_file_and_the_next_one_ends_the_work(spoilt: Path) -> None:
    rng = random.Random(1)
    for round_ in range(1, 4):
        with subprocess.Popen([*FIX, "-j", "2", "."], cwd=spoilt, stdout=subprocess.PIPE) as run:
            deadline = time.monotonic() + 60
            wanted = rng.randint(20, 50) * round_
            while _count_fixed(spoilt) < wanted and run.poll() is None:
                assert time.monotonic() < deadline
                time.sleep(0.002)  # the run needs the processor
            run.kill()
            run.communicate(timeout=60)  # the processes that it started have to end as well
        found = contents(spoilt)
        assert all(is_whole(article, found[article.name]) for article in ARTICLES)
        names = {article.name for article in ARTICLES}
        assert all(name.startswith(".newslint-") for name in set(found) - names)
    left = _count_fixed(spoilt)
    assert left >= 20
    assert subprocess.run([*FIX, "."], cwd=spoilt, check=False, capture_output=True).returncode < 2
    assert contents(spoilt) == {article.name: article.clean for article in ARTICLES}


def _count_fixed(folder: Path) -> int:
    return sum(
        (folder / article.name).stat().st_size != len(article.damaged) for article in ARTICLES
    )
