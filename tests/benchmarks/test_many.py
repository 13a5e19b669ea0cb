import argparse
from pathlib import Path

import pytest

many = pytest.importorskip("benchmarks.many")


def test_runs_over_made_up_articles_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    many.run(argparse.Namespace(folder=None, articles=5, runs=1, jobs=[1, 2]))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("5 articles, ")
    assert [line[:6] for line in lines[2:4]] == ["jobs 1", "jobs 2"]
    assert lines[4].startswith("all 4 runs printed the same ")


def test_a_folders_articles_are_chosen_by_their_names(folder: Path) -> None:
    source, target = folder / "source", folder / "target"
    for place in (source / "sport", target):
        place.mkdir(parents=True)
    for number in range(20):
        (source / "sport" / f"{number}.md").write_text(f"Copy {number}.\n")
    many._copy(source, target, 7)
    chosen = {file.read_text() for file in target.iterdir()}
    assert len(chosen) == 7
    for file in target.iterdir():
        file.unlink()
    many._copy(source, target, 7)
    assert {file.read_text() for file in target.iterdir()} == chosen
