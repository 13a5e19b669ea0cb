import argparse
from pathlib import Path

import pytest

curve = pytest.importorskip("benchmarks.curve")


def drawn() -> curve.Curve:  # type: ignore[name-defined, unused-ignore]
    return curve.Curve(
        words=100_000,
        false=[5.0, 3.0, 1.0, -2.0],
        seeded=[6.0, 4.0, 2.0, -1.0, curve.NEVER],
        right=[6.0, 2.0],
    )


@pytest.mark.parametrize(
    ("rate", "bar"),
    [(0.0, 5.0), (0.01, 3.0), (0.02, 1.0), (0.029, 1.0), (1.0, curve.NEVER)],
)
def test_the_bar_lets_no_more_false_runs_pass_than_the_rate(rate: float, bar: float) -> None:
    assert drawn().bar_at(rate) == bar
    assert drawn().false_at(bar) <= rate


@pytest.mark.parametrize(
    ("bar", "recall"), [(5.0, 0.2), (3.0, 0.4), (0.0, 0.6), (curve.NEVER, 0.8)]
)
def test_recall_counts_all_that_were_lost_in_any_run_or_none(bar: float, recall: float) -> None:
    assert drawn().recall_at(bar) == recall


def test_the_right_splits_are_a_share_of_the_found() -> None:
    assert drawn().right_at(0.0) == pytest.approx(2 / 3)
    assert drawn().right_at(5.0) == 1.0


def test_curves_add_up_and_stay_as_they_were() -> None:
    one = drawn()
    whole = curve.merge([one, drawn()])
    assert (whole.words, len(whole.false), len(whole.seeded), len(whole.right)) == (
        200_000,
        8,
        10,
        4,
    )
    assert one == drawn()


@pytest.mark.parametrize("sort", curve.Sort)
def test_a_folder_of_articles_gives_a_line_a_source(
    sort: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("sport", "town"):
        (tmp_path / name).mkdir()
        copy = "The ferry was late because wind had changed in the night.\n\nThe bus ran.\n"
        (tmp_path / name / "a.txt").write_text(copy)
    curve.run(
        argparse.Namespace(
            folders=[tmp_path], sort=sort, share=1.0, salt="", per_article=4, real=None, show=2
        )
    )
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:5]] == ["sport", "town", "all"]
    assert lines[4].split()[1:3] == ["28", "8"]
