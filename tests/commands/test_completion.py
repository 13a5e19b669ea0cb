import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import COMMANDS
from newslint.commands.completion import SHELLS
from newslint.reporters import reporter_names

Run = Callable[..., Any]
Complete = Callable[..., list[str]]

_CHECKS_SYNTAX = {
    "bash": ["bash", "-n"],
    "zsh": ["zsh", "-n"],
    "fish": ["fish", "--no-execute"],
    "tcsh": ["tcsh", "-f", "-n"],
}


@pytest.fixture
def complete(folder: Path, newslint: Run) -> Complete:
    """Complete the last of some words in a bash that has sourced the script."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash here")
    script = folder.parent / f"{folder.name}.bash"
    script.write_text(newslint("completion", "bash").out, encoding="utf-8")
    asking = (
        'source "$0"; COMP_WORDS=(newslint "$@"); COMP_CWORD=$#; _shtab_newslint;'
        ' printf "%s\\n" "${COMPREPLY[@]}"'
    )

    def ask(*words: str) -> list[str]:
        ran = subprocess.run(
            ["bash", "--norc", "-c", asking, str(script), *words],
            check=True,
            capture_output=True,
            text=True,
        )
        return sorted(filter(None, ran.stdout.splitlines()))

    return ask


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_understands_its_script(folder: Path, newslint: Run, shell: str) -> None:
    ran = newslint("completion", shell)
    assert ran.status == 0
    assert "annotate" in ran.out
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    (folder / "script").write_text(ran.out, encoding="utf-8")
    checked = subprocess.run(
        [*_CHECKS_SYNTAX[shell], "script"], check=False, capture_output=True, text=True
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def test_commands_are_completed(complete: Complete) -> None:
    assert complete("") == sorted(COMMANDS)
    assert complete("ba") == ["baseline"]


def test_each_option_of_a_command_is_completed(complete: Complete) -> None:
    assert complete("check", "--fix") == ["--fix", "--fix-only"]
    assert complete("clean", "--fix") == []


def test_articles_and_files_are_completed(folder: Path, complete: Complete) -> None:
    (folder / "the ferry.txt").touch()
    (folder / "sport").mkdir()
    assert complete("check", "") == ["sport", "the ferry.txt"]
    assert complete("check", "--format", "json", "th") == ["the ferry.txt"]
    assert complete("check", "--config", "") == ["sport", "the ferry.txt"]
    assert complete("init", "") == ["sport"]


def test_formats_are_completed(complete: Complete) -> None:
    assert complete("check", "--format", "") == reporter_names()
    assert complete("rules", "--format", "") == ["json", "text"]


def test_rules_and_packs_are_completed(complete: Complete) -> None:
    assert complete("check", "--select", "core.j") == ["core.joined-words"]
    assert complete("check", "--ignore", "consistency")[0] == "consistency"
    assert "consistency.compounds" in complete("explain", "consistency")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param([], "required: shell", id="no shell"),
        pytest.param(["cmd"], "invalid choice: 'cmd'", id="a shell that is not known"),
    ],
)
def test_a_shell_must_be_named(newslint: Run, arguments: list[str], told: str) -> None:
    ran = newslint("completion", *arguments)
    assert ran.status == 2
    assert told in ran.err
