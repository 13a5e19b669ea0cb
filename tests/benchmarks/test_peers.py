import argparse
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("resource", reason="this system measures no processor time")
peers = pytest.importorskip("benchmarks.peers")
peertools = pytest.importorskip("benchmarks.peertools")
SeededJoin = pytest.importorskip("benchmarks.seeding.joins").SeededJoin

Told = peertools.Told


def test_a_fault_is_caught_once_by_findings_that_touch_it() -> None:
    fault = SeededJoin("it is inthe yard", 8, 8, "it is in the yard")
    found = [Told("1", 6, 11), Told("1", 8, 9), Told("2", 0, 5)]
    assert peers.count_caught(peertools.Ran(found, 0.0), {"1": fault, "2": fault}) == 1


def test_newslint_stands_in_the_table_and_absent_peers_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(4):
        copy = "The ferry was late because the wind had turned over night.\n"
        (tmp_path / f"{number}.txt").write_text(copy)
    newslint, *others = peertools.list_tools()
    absent: list[Any] = [tool._replace(program=f"no-such-{tool.program}") for tool in others]
    monkeypatch.setattr(peers, "list_tools", lambda: [newslint, *absent])
    peers.run(
        argparse.Namespace(folder=tmp_path, articles=3, salt="", bin=[], only=["lower+lower"])
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("3 articles, 33 words")
    assert lines[2].startswith("newslint, lost spaces")
    assert lines[2].split()[3:5] == ["0.00", "3"]
    assert all(line.endswith("absent") for line in lines[3:])
