import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def desk(folder: Path) -> Path:
    """A desk whose configuration builds on that of the house."""
    (folder / "house").mkdir()
    (folder / "house" / "newslint.toml").write_text(
        'ignore = ["core.money-twice"]\nexclude = ["old/"]\nvocabulary = ["words.txt"]\n'
    )
    (folder / "house" / "words.txt").write_text("Saleyard\n")
    (folder / "desk" / "old").mkdir(parents=True)
    (folder / "desk" / "newslint.toml").write_text(
        'extend = "../house/newslint.toml"\n'
        'ignore = ["core.time-twice"]\n'
        'exclude = ["old/"]\n'
        "[severity]\n"
        '"core.placeholders" = "suggestion"\n'
        "[per-file-ignores]\n"
        '"old/*" = ["consistency"]\n'
    )
    return folder


def rows(shown: str) -> list[str]:
    return [" ".join(line.split()) for line in shown.splitlines()]


def test_every_value_is_shown_with_its_origin(desk: Path, newslint: Run) -> None:
    ran = newslint("config", "desk/a.txt")
    assert ran.status == 0
    shown = rows(ran.out)
    assert shown[0] == "desk/a.txt: desk/newslint.toml, which extends house/newslint.toml"
    for row in (
        "packs core default",
        "select all rules that are on default",
        "ignore core.money-twice house/newslint.toml:1",
        "core.time-twice desk/newslint.toml:2",
        "severity core.placeholders = suggestion desk/newslint.toml:5",
        "per-file-ignores old/* = consistency desk/newslint.toml:7",
        "vocabulary words.txt house/newslint.toml:3",
        "fail-on warning default",
    ):
        assert row in shown


def test_origins_stand_in_one_column(desk: Path, newslint: Run) -> None:
    lines = newslint("config", "desk/a.txt").out.splitlines()
    assert len({line.index("default") for line in lines if line.endswith("default")}) == 1


def test_what_holds_for_the_file_alone_is_told(desk: Path, newslint: Run) -> None:
    shown = newslint("config", "desk/old/a.txt").out
    assert "Where a folder is walked, it is left out: desk/newslint.toml:3." in shown
    assert "Left out of this file: consistency." in shown
    assert "left out" not in newslint("config", "desk/a.txt").out.lower()


def test_a_folder_stands_for_the_articles_in_it(desk: Path, newslint: Run) -> None:
    assert "desk/newslint.toml:2" in newslint("config", "desk").out
    assert "no configuration file" in newslint("config").out


def test_a_path_with_dots_is_read_under_its_own_file(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk / "desk")
    shown = newslint("config", "../house/a.txt").out
    assert rows(shown)[0] == "../house/a.txt: ../house/newslint.toml"


def test_the_command_line_is_an_origin(desk: Path, newslint: Run) -> None:
    arguments = ["--select", "core,house", "--extend-select", "consistency.compounds"]
    (desk / "house" / "rules.yaml").write_text(
        "pack: house\nrules: [{id: a, kind: terms, message: m, avoid: [very]}]\n"
    )
    ran = newslint("config", "desk/a.txt", "--pack", "./house", "--ignore", "core.x", *arguments)
    assert "command line: “ignore” names no rule with “core.x”" in ran.err
    shown = rows(newslint("config", "desk/a.txt", "--pack", "./house", *arguments).out)
    for row in (
        "./house command line",
        "select core command line",
        "house command line",
        "extend-select consistency.compounds command line",
        "ignore none default",
    ):
        assert row in shown


def test_one_file_or_none_can_be_asked_for(desk: Path, newslint: Run) -> None:
    shown = newslint("config", "desk/a.txt", "--config", "house/newslint.toml").out
    assert rows(shown)[0] == "desk/a.txt: house/newslint.toml"
    assert "no configuration file" in newslint("config", "desk/a.txt", "--isolated").out
    both = newslint("config", "--isolated", "--config", "house/newslint.toml")
    assert both.status == 2
    assert "not allowed with argument --isolated" in both.err


def test_json_holds_the_same(desk: Path, newslint: Run) -> None:
    ran = newslint("config", "desk/old/a.txt", "--format", "json")
    shown = json.loads(ran.out)
    assert shown["configuration"] == ["desk/newslint.toml", "house/newslint.toml"]
    assert shown["settings"]["ignore"] == [
        {"value": "core.money-twice", "origin": f"{desk}/house/newslint.toml:1"},
        {"value": "core.time-twice", "origin": f"{desk}/desk/newslint.toml:2"},
    ]
    assert shown["settings"]["severity"] == [
        {
            "value": "suggestion",
            "origin": f"{desk}/desk/newslint.toml:5",
            "name": "core.placeholders",
        }
    ]
    assert shown["settings"]["select"] == []
    assert shown["left-out"] == ["consistency"]
    assert shown["excluded"] is True
    assert "core.joined-words" in shown["rules"]
    assert not [rule for rule in shown["rules"] if rule.startswith("consistency")]


def test_a_long_value_is_cut(folder: Path, newslint: Run) -> None:
    (folder / "newslint.toml").write_text(f"exclude = ['{'x' * 100}']\n")
    assert f"{'x' * 59}…  newslint.toml:1" in newslint("config").out


def test_a_faulty_file_is_told(folder: Path, newslint: Run) -> None:
    (folder / "newslint.toml").write_text("ignroe = []\n")
    ran = newslint("config")
    assert ran.status == 2
    assert "newslint.toml:1: unknown key “ignroe”; did you mean “ignore”?" in ran.err


@pytest.mark.parametrize(
    ("selected", "told"),
    [("core.doubled-words", "1 rule is in force;"), ("core.doubled-*", "2 rules are in force;")],
    ids=["one", "several"],
)
def test_it_says_how_many_rules_are_in_force(
    folder: Path, newslint: Run, selected: str, told: str
) -> None:
    ran = newslint("config", "--select", selected, str(folder / "a.txt"))
    assert rows(ran.out)[-1].startswith(told)
