"""What the tests of the wrappers share: their machine, hostile names, and a branch to check."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

BAD = "The board voted on the the plan.\n"


@pytest.fixture
def awkward(folder: Path) -> list[str]:
    """Give articles whose names a careless script would run, split, expand or take for options."""
    names = [
        "two words.txt",
        'the clerk\'s "notes".txt',
        "$(touch hacked).txt",
        "`touch hacked`; touch hacked.txt",
        "-rf.txt",
        "--exit-zero.txt",
        "*.txt",
        "\\über\u3000日本.txt",
    ]
    for name in names:
        (folder / name).write_text(BAD)
    return sorted(names)


@pytest.fixture
def machine(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the variables of a machine of CI on which newslint is installed, and no others."""
    home = tmp_path_factory.mktemp("home")
    command = home / "bin" / "newslint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n')
    command.chmod(0o755)
    kept = {
        name: os.environ[name]
        for name in ("NEWSLINT_CACHE_DIR", "PYTHONPATH", "TMPDIR")
        if name in os.environ
    }
    return kept | {
        "CI": "true",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": f"{command.parent}:{os.environ['PATH']}",
    }


Git = Callable[..., str]


@pytest.fixture
def git(folder: Path) -> Git:
    """Run git in the current folder, and return what it prints."""

    def run(*arguments: str) -> str:
        command = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *arguments]
        ran = subprocess.run(
            command,
            check=True,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        )
        return ran.stdout

    return run


@pytest.fixture
def origin(folder: Path, git: Git) -> Path:
    """Give a repository whose branch "late" adds a second fault to an article."""
    place = folder / "origin"
    article = place / "a.txt"
    git("init", "--initial-branch=main", str(place))
    article.write_text(f"{BAD}\nThe vote was close.\n")
    git("-C", str(place), "add", ".")
    git("-C", str(place), "commit", "--message=old")
    git("-C", str(place), "checkout", "-b", "late")
    article.write_text(f"{BAD}\nThe vote vote was close.\n")
    git("-C", str(place), "commit", "--all", "--message=new")
    return place
