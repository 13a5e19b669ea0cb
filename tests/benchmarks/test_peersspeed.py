import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("resource", reason="this system measures no processor time")
peerjobs = pytest.importorskip("benchmarks.peerjobs")
peersspeed = pytest.importorskip("benchmarks.peersspeed")

Measured = peersspeed.Measured


def row(theirs: Any, ours: Any) -> dict[str, str]:
    told = peersspeed.Row("typos", "1.2", "words", 4_000_000, 8000, theirs, ours)
    return dict(zip(peersspeed.HEAD, told.cells(), strict=True))


def test_start_up_is_subtracted_from_both_speeds() -> None:
    cells = row(Measured(0.5, 2.5, 16), Measured(1.0, 2.0, 4))
    assert (cells["peer MB/s"], cells["newslint MB/s"], cells["ratio"]) == ("2.00", "4.00", "2.00")
    assert (cells["start-up, s"], cells["newslint's start-up, s"]) == ("0.50", "1.00")


def test_findings_are_told_per_thousand_words() -> None:
    cells = row(Measured(0.5, 2.5, 16), Measured(1.0, 2.0, 4))
    assert cells["findings per 1,000 words"] == "2.00"
    assert cells["newslint's findings"] == "0.50"


def test_no_ratio_is_told_of_a_peer_that_is_lost_in_its_start_up() -> None:
    cells = row(Measured(0.5, 0.4, 0), Measured(1.0, 2.0, 4))
    assert (cells["peer MB/s"], cells["ratio"]) == ("0.00", "-")


def test_files_hold_whole_articles_and_at_least_four_kilobytes() -> None:
    files = peersspeed.gather([("a" * 1500) + "\n"] * 8, 2)
    assert list(files) == ["0000.txt", "0001.txt"]
    assert {text.count("\n\n") for text in files.values()} == {3}


def test_what_is_absent_is_named_once_with_the_commands_that_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    peersspeed.run(
        argparse.Namespace(
            folder=tmp_path, styles=tmp_path, tools=tmp_path / "t", articles=1, runs=1
        )
    )
    npm = f"npm install --prefix {tmp_path}/t/npm write-good alex textlint"
    assert capsys.readouterr().out.splitlines() == [
        "absent, skipped: typos, codespell, write-good, proselint, alex, textlint, vale",
        f"  python -m venv {tmp_path}/t/venv",
        f"  {tmp_path}/t/venv/bin/pip install typos codespell proselint",
        f"  {npm} textlint-rule-write-good textlint-rule-no-todo",
    ]


@pytest.mark.parametrize("number", [1, 2], ids=["swap", "terms"])
def test_newslint_finds_a_word_of_the_list_by_either_pack(tmp_path: Path, number: int) -> None:
    peerjobs.write_word_packs({"teh": "the"}, tmp_path)
    (tmp_path / "copy.txt").write_text("We took teh ferry.\n")
    command = peerjobs.list_peers()[number].job.command([tmp_path])
    ran = subprocess.run(
        [*command, "copy.txt"], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    (line,) = ran.stdout.splitlines()[:1]
    assert line.startswith("copy.txt:1:9: warning ")


def test_a_job_whose_pack_is_nowhere_has_no_command(tmp_path: Path) -> None:
    assert peerjobs.Job(("alex",), ("alex",)).command([tmp_path]) is None


def test_words_without_a_letter_at_an_end_are_left_out(tmp_path: Path) -> None:
    data = tmp_path / "venv/lib/python3/site-packages/codespell_lib/data"
    data.mkdir(parents=True)
    (data / "dictionary.txt").write_text("teh->the\nboth'->both\nwich->which, witch,\n")
    assert peerjobs.read_words(tmp_path) == {"teh": "the", "wich": "which"}


def test_a_command_that_fails_without_a_finding_is_no_silence(tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text("x\n")
    broken = [sys.executable, "-c", "raise SystemExit('lost')"]
    with pytest.raises(RuntimeError, match="lost"):
        peersspeed._measure(broken, "found", tmp_path, ["small.txt"], 1)
    finding = [sys.executable, "-c", "print('found'); raise SystemExit(7)"]
    assert peersspeed._measure(finding, "found", tmp_path, ["small.txt"], 1).findings == 1
