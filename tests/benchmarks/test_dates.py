import argparse
import random
from pathlib import Path

import pytest

dates = pytest.importorskip("benchmarks.dates")

ARTICLE = """\
Harbour notes

HARWICK, 3 March 2021 — The council meets on Tuesday, 9 March, and met on Monday, 1 March 2021.

It can be watched at 5 p.m. EDT (2100 GMT) until 30 June, and between 20 and 30 people will come.
"""


def test_a_fault_of_every_sort_is_seeded_and_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    dates.run(argparse.Namespace(folder=tmp_path, share=1.0, missed=0))
    lines = [line.rsplit(maxsplit=2) for line in capsys.readouterr().out.splitlines()[1:]]
    assert {name.strip(): share for name, _number, share in lines} == {
        str(slip): "100.0%" for slip in dates.DateSlip
    }


def test_a_day_is_not_moved_by_whole_weeks() -> None:
    for salt in range(50):
        seeds = dates.seed_dates("It is on Tuesday, 9 March 2021.", random.Random(salt))
        (day,) = (seed for seed in seeds if seed.slip is dates.DateSlip.DAY)
        assert (int(day.new) - 9) % 7
