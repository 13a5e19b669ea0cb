import argparse
from pathlib import Path

import pytest

from newslint.finding import Finding, Fix, Safety, Severity

joins = pytest.importorskip("benchmarks.joins")
Place = pytest.importorskip("benchmarks.seeding.places").Place
Outcome = pytest.importorskip("benchmarks.trials").Outcome
SeededJoin = pytest.importorskip("benchmarks.seeding.joins").SeededJoin
FAMILY = pytest.importorskip("benchmarks.family").FAMILY

COPY = (
    "The council agreed on Tuesday to close the bridge, because engineers found cracks in it. "
    "Drivers were told to take another road until the work is done, a spokeswoman said.\n"
)
FAULT = SeededJoin("thecountry", 3, 3, "the country")


def options(folder: Path, **given: object) -> argparse.Namespace:
    chosen = {
        "folders": [folder],
        "share": 1.0,
        "salt": "",
        "only": [],
        "per_article": 1,
        "missed": 0,
        "wrong": 0,
        "show": 0,
        "real": None,
        "layout": None,
        **given,
    }
    return argparse.Namespace(**chosen)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name in ("town", "sport"):
        (tmp_path / name).mkdir()
        for number in range(3):
            (tmp_path / name / f"{number}.txt").write_text(f"Ferry news\n\n{COPY}")
    faulty = f"Ferry news\n\n{COPY}\nIt stands inthe yard.\n"
    (tmp_path / "sport" / "real.txt").write_text(faulty)
    return tmp_path


def test_all_sorts_are_tried_in_each_source(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    joins.run(options(articles, show=5))
    printed = capsys.readouterr().out
    between = next(line for line in printed.splitlines() if line.startswith("lower+lower"))
    assert between.split()[1] == "7"
    assert "sport         town" in printed
    assert "core.joined-words (1)" in printed
    assert "sport/real.txt\t" in printed


def test_only_some_sorts_are_tried(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    joins.run(options(articles, only=["comma"], missed=3))
    printed = capsys.readouterr().out
    assert "after a comma" in printed
    assert "lower+lower" not in printed


def test_what_is_marked_as_real_is_not_false(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (articles / "sport" / "real.txt").read_text()
    marked = articles / "real.tsv"
    marked.write_text(f"sport/real.txt\t{text.index('inthe')}\tinthe\n")
    joins.run(options(articles, per_article=0, real=marked))
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.split() == ["all", "0.0000", "0.0000", "0.0000", "0", "0", "1"]


def test_the_same_faults_are_seeded_each_time(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = []
    for _turn in range(2):
        joins.run(options(articles, missed=10, only=["lower"]))
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_a_tally_counts_what_became_of_faults() -> None:
    tally = joins.Tally()
    tally.add(Outcome(("core.x",), is_restored=True, is_certain=True), FAULT)
    tally.add(Outcome(("core.x", "core.y"), is_spoilt=True), FAULT)
    tally.add(Outcome(), FAULT)
    whole = joins.merge([tally, tally])
    counted = whole.seeded, whole.found, whole.restored, whole.certain, whole.spoilt, whole.twice
    assert counted == (6, 4, 2, 2, 2, 2)
    assert whole.rules == {"core.x": 4, "core.y": 2}
    assert (len(whole.missed), len(whole.wrong)) == (2, 2)


def test_sorts_weigh_as_much_as_copy_has_places_for_them() -> None:
    often, rarely = joins.Tally(), joins.Tally()
    often.places, often.seeded, often.found = 90, 10, 10
    rarely.places, rarely.seeded, rarely.found = 10, 10, 0
    assert joins.weigh([often, rarely, joins.Tally()]) == pytest.approx(0.9)


def test_findings_on_untouched_copy_are_counted_by_source_and_rule(
    capsys: pytest.CaptureFixture[str],
) -> None:
    clean = joins.CleanCopy()
    clean.words.update(town=1_000, sport=3_000)
    safe = (Fix("Part them", Safety.SAFE, ()),)
    finding = Finding("a", 1, 1, 1, 1, 0, 5, "core.x", Severity.ERROR, "", "", safe)
    clean.add("town", finding, "line one", is_real=False)
    clean.add("town", finding, "line two", is_real=True)
    clean.print(show=9)
    printed = capsys.readouterr().out
    rule = next(line for line in printed.splitlines() if line.startswith("core.x"))
    assert rule.split() == ["core.x", "0.0000", "1.0000", "0.2500", "1", "1", "1"]
    assert "line one" in printed
    assert "line two" not in printed
