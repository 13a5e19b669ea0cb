"""Files that cannot be opened, are none, have odd names, or change while newslint runs."""

import json
import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hostilecase import FAULT, FOUND, check, check_json


def test_what_is_no_file_is_refused_where_it_is_named(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("missing.txt")
    named = ["pipe.txt", "socket.txt", "loop.txt", "gone.txt", "/dev/zero", "/dev/null", "x" * 300]
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        ran = check_json(*named, "/dev/stdin")
    no_file = "cannot be read: it is no regular file; - stands for standard input"
    assert [ran.of(name) for name in named] == [
        [no_file],
        [no_file],
        ["cannot be read: Too many levels of symbolic links"],
        ["cannot be read: No such file or directory"],
        [no_file],
        [no_file],
        ["cannot be read: File name too long"],
    ]
    assert ran.of("/dev/stdin") == [no_file], "here it is a pipe"


def test_what_is_no_file_is_passed_over_in_a_folder(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("missing.txt")
    (folder / "round").symlink_to(".", target_is_directory=True)
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "a.txt").write_text(FAULT)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        ran = check_json(".")
    assert ran.status == 1
    assert ran.of("folder.txt/a.txt") == [FOUND]
    assert json.loads(ran.out)["summary"]["files"] == 1


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder in which even root, as somebody else for a while, may not read everything."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o755)
        monkeypatch.chdir(folder)
        (folder / "closed").mkdir()
        for name in ("a.txt", "closed/b.txt", "c.txt"):
            (folder / name).write_text(FAULT)
        (folder / "c.txt").chmod(0)
        (folder / "closed").chmod(0)
        yield folder
        (folder / "closed").chmod(0o700)


def test_what_may_not_be_read_costs_only_itself(nobody: Path, newslint: Callable[..., Any]) -> None:
    arguments = ["check", "--isolated", "--format", "json", "--jobs", "1"]
    newslint(*arguments, "a.txt")  # so that all code is there that somebody else may not read
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        ran = newslint(*arguments, ".", "c.txt", "closed/b.txt")
    finally:
        os.seteuid(user)
    report = json.loads(ran.out)
    assert ran.status == 2
    assert [each["path"] for each in report["findings"]] == ["a.txt"]
    assert {each["path"]: each["message"] for each in report["problems"]} == {
        "c.txt": "cannot be read: Permission denied",
        "closed": "cannot be listed: Permission denied",
        "closed/b.txt": "cannot be read: Permission denied",
    }


@pytest.mark.skipif(sys.platform == "darwin", reason="this system's file names are UTF-8")
@pytest.mark.parametrize("output", ["text", "concise", "json", "github", "html"])
def test_names_may_be_anything(folder: Path, output: str) -> None:
    for name in (b"new\nline.txt", b"\xff\xfe.txt", b"\x1b[31mred.txt", "\u202eabc.txt".encode()):
        Path(os.fsdecode(name)).write_text(FAULT)
    Path(os.fsdecode(b"\x1b[32m\xff.txt")).write_bytes(b"\xff")
    ran = check("--format", output, ".")
    assert ran.status == 2
    assert (ran.out + ran.err).count("doubled-words") >= 4


Change = Callable[[str], None]


def vanish(path: str) -> None:
    Path(path).unlink()


def become_a_pipe(path: str) -> None:
    vanish(path)
    os.mkfifo(path)


def become_a_folder(path: str) -> None:
    vanish(path)
    Path(path).mkdir()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(vanish, "No such file or directory", id="it vanishes"),
        pytest.param(become_a_pipe, "it is no regular file", id="a pipe takes its place"),
        pytest.param(become_a_folder, "it is no regular file", id="a folder takes its place"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--no-cache",), ("--diff", "--unsafe-fixes")], ids=str)
def test_a_file_that_changes_after_it_was_found_costs_only_itself(
    folder: Path,
    newslint: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    change: Change,
    told: str,
    options: tuple[str, ...],
) -> None:
    from newslint.running.files import FileFinder

    find = FileFinder.find

    def find_and_change(finder: FileFinder, paths: list[str]) -> Any:
        found = find(finder, paths)
        change("b.txt")
        return found

    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(FAULT)
    monkeypatch.setattr(FileFinder, "find", find_and_change)
    ran = newslint("check", "--isolated", *options, ".")
    assert ran.status == 2
    assert f"newslint: b.txt: cannot be read: {told}" in ran.err
    assert "a.txt" in ran.out
    assert "c.txt" in ran.out
