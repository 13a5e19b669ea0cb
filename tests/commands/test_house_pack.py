"""A pack of ten rules of one's own, of ten kinds, in a folder that is not ours."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

ARTICLE = """\
Council utilised 5 percent

It is a game changer for the gaol, not the jail, of the jail town.
They went tothe market!!
"""


@pytest.fixture
def desk(folder: Path) -> Path:
    shutil.copytree(Path(__file__).parent.parent / "data" / "house", folder / "house")
    (folder / "newslint.toml").write_text("packs = ['./house']\nselect = ['house']\n")
    (folder / "a.txt").write_text(ARTICLE)
    return folder


def test_its_examples_behave(desk: Path, newslint: Run) -> None:
    ran = newslint("test", "./house")
    assert ran.status == 0
    assert "of 10 rules behave as written." in ran.out


def test_it_finds(desk: Path, newslint: Run) -> None:
    ran = newslint("check", "a.txt")
    assert ran.status == 1
    for rule in ("plain-words", "cliches", "percent-sign", "our-joins", "house-spelling"):
        assert f"house.{rule}" in ran.out


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("replacement:", "replacment:", "rules.yaml:22: unknown key “replacment”"),
        ("kind: repetition", "kind: repetion", "rules.yaml:41: no check kind is called “repetion”"),
    ],
)
def test_a_typing_error_in_it_says_where_and_what(
    desk: Path, newslint: Run, old: str, new: str, place: str
) -> None:
    file = desk / "house" / "rules.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    for command in (["test", "./house"], ["check", "a.txt"]):
        ran = newslint(*command)
        assert place in ran.err
        assert ran.status == 2
