import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def draft(folder: Path) -> Path:
    """Give an article with a fault, and with signs that not every terminal has."""
    file = folder / "draft.txt"
    file.write_text("The “plan” could of been worse.\n", encoding="utf-8")
    return file


def start(*arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
    """Start newslint as a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_program_is_told_utf_8_whatever_the_terminal(encoding: str, draft: Path) -> None:
    out, err = start("--format", "json", "draft.txt", PYTHONIOENCODING=encoding).communicate()
    assert err == b""
    assert "“could of been” should read" in json.loads(out.decode())["findings"][0]["message"]


def test_a_terminal_of_another_encoding_is_told_what_it_can_show(draft: Path) -> None:
    out, err = start("draft.txt", PYTHONIOENCODING="latin-1").communicate()
    assert err == b""
    assert b"The ?plan? could of been" in out


def test_commands_tell_such_a_terminal_what_it_can_show(folder: Path) -> None:
    pack = folder / "house.yaml"
    pack.write_text(
        "pack: house\nrules:\n  - id: a\n    kind: terms\n    message: M.\n    avoid: [日本]\n"
        '    examples: {bad: ["The {日} rose."]}\n',
        encoding="utf-8",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "newslint", "test", "house.yaml"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"0 of 1 examples of 1 rule behave as written." in ran.stdout


def test_a_fault_of_the_command_line_cannot_drive_the_terminal(newslint: Run) -> None:
    ran = newslint("explain", "core.\x1b]0;title\x07")
    assert ran.status == 2
    assert ran.err.startswith("newslint: no rule is called “core.�]0;title�”")


def test_whoever_stops_reading_is_not_answered_by_a_traceback(draft: Path) -> None:
    draft.write_text("".join(f"It could of been {n} metres.\n\n" for n in range(3_000)))
    running = start("--output", "json=out.json", "draft.txt")
    assert running.stdout
    assert running.stderr
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.wait()
    running.stderr.close()
    assert json.loads(draft.with_name("out.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told(draft: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "--isolated", "draft.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr == b"newslint: standard output cannot be written: No space left on device\n"
