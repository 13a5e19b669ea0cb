import argparse
from pathlib import Path

import pytest

conversions = pytest.importorskip("benchmarks.conversions")


def run(file: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    file.write_text(text)
    conversions.run(argparse.Namespace(file=file, seeds=2, flagged=False, missed=0))
    return [line.split() for line in capsys.readouterr().out.splitlines()]


def test_labels_are_counted_and_right_sentences_spoilt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = run(
        tmp_path / "examples.tsv",
        "label\tconverted_text\tsentence\n"
        "WRONG\t(47 km)\tIt is 127 miles (47 km) long.\n"
        "OK\t(204 km)\tIt is 127 miles (204 km) long.\n",
        capsys,
    )
    assert ["WRONG", "1", "1", "100.0%"] in rows
    assert ["OK", "1", "0", "0.0%"] in rows
    assert ["direction", "inverted", "1", "100.0%", "99.8%"] in rows


def test_a_table_may_be_without_labels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = run(tmp_path / "a.tsv", "sentence\nIt is 127 miles (204 km) long.\n", capsys)
    assert ["(none)", "1", "0", "0.0%"] in rows
    assert ["number", "copied", "unconverted", "1", "100.0%", "98.9%"] in rows


def test_a_seed_that_is_still_a_correct_rounding_is_dropped() -> None:
    seeds = list(conversions.seed_rows("It is 3 miles (5 km) long.", 8))
    written = {seed.damaged for seed in seeds}
    assert written
    assert "It is 3 miles (5.0 km) long." not in written
    assert "It is 3 miles (4.5 km) long." not in written
