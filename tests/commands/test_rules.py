import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PACK = """\
pack: house
rules:
  - {id: plain, kind: terms, message: Cut it., avoid: [very], why: Plain words. They read faster.}
  - {id: bare, kind: terms, message: Cut it too., avoid: [quite]}
"""


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / "house.yaml").write_text(PACK)
    (folder / "newslint.toml").write_text(
        "packs = ['./house.yaml']\nselect = ['house']\n[severity]\n'house.bare' = 'error'\n"
    )
    return folder


def test_what_is_in_force_is_listed(desk: Path, newslint: Run) -> None:
    assert newslint("rules").out.splitlines() == [
        "house.plain  warning     Plain words.",
        "house.bare   error       Cut it too.",
    ]


def test_what_is_off_is_listed_too_if_asked_for(desk: Path, newslint: Run) -> None:
    lines = newslint("rules", "--all").out.splitlines()
    assert any(line.startswith("core.joined-words ") and line.endswith("(off)") for line in lines)
    assert any(line.startswith("vocabulary.names ") and line.endswith("(off)") for line in lines)
    assert any(line.startswith("newslint.unused-suppression ") for line in lines)
    assert any(line.startswith("house.plain ") and "off" not in line for line in lines)


def test_a_rule_that_is_off_has_the_severity_that_is_set(desk: Path, newslint: Run) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write("'core.double-spaces' = 'error'\n")
    lines = newslint("rules", "--all").out.splitlines()
    (line,) = [line for line in lines if line.startswith("core.double-spaces ")]
    assert line.split()[1] == "error"
    assert line.endswith("(off)")


def test_json_tells_the_kind_and_the_place(desk: Path, newslint: Run) -> None:
    listed = json.loads(newslint("rules", "--format", "json").out)
    assert listed[1] == {
        "id": "house.bare",
        "kind": "terms",
        "severity": "error",
        "on": True,
        "summary": "",
        "file": str(desk / "house.yaml"),
        "line": 4,
    }


def test_a_terminal_gets_lines_that_fit(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((70, 24)))
    lines = newslint("rules", "--isolated").out.splitlines()
    assert max(map(len, lines)) <= 70
    assert any(line.startswith(" " * 30) for line in lines)
