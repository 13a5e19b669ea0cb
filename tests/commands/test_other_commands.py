from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_test_runs_the_packs_in_force(folder: Path, newslint: Run) -> None:
    newslint("init")
    ran = newslint("test")
    assert ran.status == 0
    assert "examples of" in ran.out


def test_test_says_what_misbehaves_and_where(folder: Path, newslint: Run) -> None:
    newslint("init")
    pack = folder / "house" / "rules.yaml"
    pack.write_text(pack.read_text().replace("{utilised=>used}", "{utilised=>usd}"))
    ran = newslint("test", "house")
    assert ran.status == 1
    assert "house/rules.yaml:15: house.utilise::bad[1]: “utilised” is mended to “used”" in ran.out
    assert "3 of 4 examples of 1 rule behave as written." in ran.out


def test_test_takes_a_shipped_pack_by_name(folder: Path, newslint: Run) -> None:
    assert newslint("test", "consistency").status == 0
    ran = newslint("test", "consistncy")
    assert ran.status == 2
    assert "did you mean “consistency”?" in ran.err


@pytest.mark.parametrize("command", [[], ["chek"]], ids=["none", "misspelt"])
def test_a_command_is_needed(newslint: Run, command: list[str]) -> None:
    assert newslint(*command).status == 2


def test_version_and_help(newslint: Run) -> None:
    assert newslint("--version").out.startswith("newslint ")
    shown = newslint("--help").out
    for command in ("check", "rules", "explain", "test", "init"):
        assert command in shown
