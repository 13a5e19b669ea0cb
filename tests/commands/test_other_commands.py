import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_init_writes_a_pack_that_passes_and_finds(folder: Path, newslint: Run) -> None:
    made = newslint("init")
    assert made.status == 0
    assert "newslint.toml" in made.out
    assert newslint("test", "./house").status == 0
    (folder / "a.txt").write_text("They utilised the hall.\n")
    ran = newslint("check", "a.txt")
    assert ran.status == 1
    assert "house.utilise" in ran.out


def test_init_overwrites_nothing(folder: Path, newslint: Run) -> None:
    (folder / "newslint.toml").write_text("ignore = []\n")
    ran = newslint("init")
    assert ran.status == 2
    assert "is there already; nothing was written" in ran.err
    assert not (folder / "house").exists()


def test_init_says_where_it_cannot_write(folder: Path, newslint: Run) -> None:
    (folder / "file").write_text("")
    ran = newslint("init", "file/below")
    assert ran.status == 2
    assert "cannot be written" in ran.err


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


def test_rules_lists_what_is_in_force(folder: Path, newslint: Run) -> None:
    newslint("init")
    shown = newslint("rules")
    assert "house.utilise" in shown.out
    assert "Plain words read faster." in shown.out
    (folder / "newslint.toml").write_text("packs = ['./house']\nselect = ['house']\n")
    listed = json.loads(newslint("rules", "--format", "json").out)
    assert [(rule["id"], rule["kind"], rule["on"]) for rule in listed] == [
        ("house.utilise", "terms", True)
    ]
    everything = newslint("rules", "--all").out
    assert "core.joined-words" in everything
    assert "(off)" in everything


def test_explain_tells_all_about_a_rule(folder: Path, newslint: Run) -> None:
    newslint("init")
    shown = newslint("explain", "house.utilise").out
    for part in (
        "house.utilise  (warning)",
        "Plain words read faster.",
        "They {utilised=>used} the hall.",
        "“We utilise it,” she said.",
        "all prose; quotations are left alone",
        "house/rules.yaml:4",
    ):
        assert part in shown


def test_explain_knows_the_nearest_rule(folder: Path, newslint: Run) -> None:
    ran = newslint("explain", "core.joined-word")
    assert ran.status == 2
    assert "did you mean “core.joined-words”?" in ran.err


@pytest.mark.parametrize("command", [[], ["chek"]], ids=["none", "misspelt"])
def test_a_command_is_needed(newslint: Run, command: list[str]) -> None:
    assert newslint(*command).status == 2


def test_version_and_help(newslint: Run) -> None:
    assert newslint("--version").out.startswith("newslint ")
    shown = newslint("--help").out
    for command in ("check", "rules", "explain", "test", "init"):
        assert command in shown
