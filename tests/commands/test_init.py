from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_it_writes_a_pack_that_passes_and_finds(folder: Path, newslint: Run) -> None:
    made = newslint("init")
    assert made.status == 0
    assert "newslint.toml" in made.out
    assert newslint("test", "./house").status == 0
    (folder / "a.txt").write_text("They utilised the hall.\n")
    ran = newslint("check", "a.txt")
    assert ran.status == 1
    assert "house.utilise" in ran.out


def test_it_writes_into_a_folder_that_is_not_there_yet(folder: Path, newslint: Run) -> None:
    made = newslint("init", "site/desk")
    assert "Next: newslint test site/desk/house" in made.out
    assert newslint("test", "site/desk/house").status == 0
    assert newslint("check", "site").status == 0


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("newslint.toml", "", "is there already", id="a configuration"),
        pytest.param(".newslint.toml", "", "is there already", id="a hidden one"),
        pytest.param("house/rules.yaml", "", "is there already", id="a pack"),
        pytest.param(
            "pyproject.toml", "[tool.newslint]", "configures newslint already", id="a project file"
        ),
    ],
)
def test_it_overwrites_nothing(
    folder: Path, newslint: Run, name: str, text: str, message: str
) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    ran = newslint("init")
    assert ran.status == 2
    assert f"{name} {message}; nothing was written" in ran.err
    assert [path for path in folder.rglob("*") if path.is_file()] == [file]


def test_it_minds_no_project_file_of_another(folder: Path, newslint: Run) -> None:
    (folder / "pyproject.toml").write_text("[tool.other]\n")
    assert newslint("init").status == 0


def test_it_says_where_it_cannot_write(folder: Path, newslint: Run) -> None:
    (folder / "file").write_text("")
    ran = newslint("init", "file/below")
    assert ran.status == 2
    assert "cannot be written" in ran.err
