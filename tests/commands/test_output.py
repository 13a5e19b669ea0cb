import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from newslint.reporters import counting_names, reporter_names

Run = Callable[..., Any]
COPY = "Harbour sells its crane\n\nThe “plan” could of been worse,said the mayor.\n"
FAULT = "could of been"
ON_ACTIONS = {"GITHUB_ACTIONS": "true"}


@pytest.fixture
def draft(folder: Path) -> Path:
    """Give an article with two faults, and a clean one, in a folder of a git checkout."""
    (folder / ".git").mkdir()
    (folder / "clean.txt").write_text("Harbour keeps its crane\n\nAll is well.\n", encoding="utf-8")
    file = folder / "draft.txt"
    file.write_text(COPY, encoding="utf-8")
    return file


@pytest.fixture
def check(draft: Path, newslint: Run) -> Run:
    """Run a check without a configuration."""
    return lambda *arguments: newslint("check", "--isolated", *arguments)


STARTS = {
    "text": "draft.txt\n\n  3:12  error  core.of-for-have\n",
    "concise": "draft.txt:3:12: error core.of-for-have ",
    "github": "draft.txt:3:12: error core.of-for-have ",
    "gitlab": "[\n",
    "html": "<!doctype html>",
    "json": '{\n  "version": 1,',
    "jsonl": '{"type": "finding"',
    "rdjsonl": '{"message": ',
    "sarif": '{\n  "$schema": ',
    "junit": "<?xml",
    "checkstyle": "<?xml",
    "markdown": "### newslint: 2 errors in 1 of ",
}
"""How each format begins where there are findings."""


def is_format(name: str, text: str) -> bool:
    """Tell whether a text is a whole report in a format, with findings in it."""
    if not text.startswith(STARTS[name]) or not text.endswith("\n"):
        return False
    if name in {"gitlab", "json", "sarif"}:
        json.loads(text)
    elif name in {"jsonl", "rdjsonl"}:
        for line in text.splitlines():
            json.loads(line)
    elif name in {"checkstyle", "junit"}:
        ET.fromstring(text)  # noqa: S314
    return True


@pytest.mark.parametrize("name", reporter_names())
def test_every_format_can_be_printed_and_written(name: str, check: Run, folder: Path) -> None:
    printed = check("--format", name, ".")
    assert (printed.status, printed.err) == (1, "")
    assert is_format(name, printed.out)
    ran = check("--format", "text", "--output", f"{name}=out", ".")
    assert is_format("text", ran.out)
    assert is_format(name, (folder / "out").read_text(encoding="utf-8"))


def test_several_formats_are_written_at_once(check: Run, folder: Path) -> None:
    ran = check(
        *("--format", "text", "--output", "sarif=out.sarif", "--output", "html=report.html"), "."
    )
    assert is_format("text", ran.out)
    assert is_format("sarif", (folder / "out.sarif").read_text(encoding="utf-8"))
    assert is_format("html", (folder / "report.html").read_text(encoding="utf-8"))


def test_a_written_report_has_neither_colours_nor_the_width_of_the_terminal(
    check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    ran = check("--color", "always", "--output", "text=out.txt", "draft.txt")
    assert "\x1b[" in ran.out
    written = (folder / "out.txt").read_text(encoding="utf-8")
    assert "\x1b[" not in written
    assert "The “plan” could of been worse,said the mayor." in written


def test_a_file_that_the_run_writes_is_not_checked(check: Run) -> None:
    arguments = ("--output", "html=report.html", "--output", "text=out.txt", ".")
    first = check(*arguments)
    assert "2 errors in 1 of 2 files." in first.out
    assert check(*arguments).out == first.out


def test_a_page_of_newslint_is_never_checked(check: Run) -> None:
    check("--output", "html=report.html", ".")
    assert "2 errors in 1 of 3 files." in check(".").out
    assert check("report.html").status == 0


@pytest.mark.parametrize(
    ("outputs", "told"),
    [
        pytest.param(["sarif"], "write NAME=FILE", id="no file"),
        pytest.param(["sarif="], "write NAME=FILE", id="an empty name"),
        pytest.param(["sarf=out"], "did you mean “sarif”?", id="an unknown format"),
        pytest.param(
            ["sarif=lost/out"], "there is no folder lost", id="a folder that is not there"
        ),
        pytest.param(
            ["json=out", "sarif=./out"], "is to be written twice", id="the same file twice"
        ),
        pytest.param(
            ["json=here", "sarif=there"], "is to be written twice", id="the same file by a link"
        ),
        pytest.param(["json=draft.txt"], "is to be checked, and would be lost", id="an article"),
        pytest.param(["json=-"], "--format json is for standard output", id="standard output"),
        pytest.param(
            ["json=/dev/stdout"], "--format json is for standard output", id="the same by a name"
        ),
    ],
)
def test_an_output_that_cannot_be_meant_is_refused_before_the_check(
    outputs: list[str], told: str, check: Run, folder: Path
) -> None:
    (folder / "there").symlink_to("here")
    options = [part for each in outputs for part in ("--output", each)]
    ran = check(*options, "draft.txt")
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert (folder / "draft.txt").read_text(encoding="utf-8") == COPY
    assert not (folder / "out").exists()


def test_what_cannot_be_written_is_told_and_the_rest_is_written(check: Run, folder: Path) -> None:
    (folder / "busy").mkdir()
    ran = check("--output", "json=busy", "--output", "sarif=out.sarif", "draft.txt", "lost.txt")
    assert ran.status == 2
    assert "newslint: busy: cannot be written: Is a directory" in ran.err
    assert "newslint: lost.txt: cannot be read" in ran.err
    assert is_format("text", ran.out)
    assert is_format("sarif", (folder / "out.sarif").read_text(encoding="utf-8"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_file_that_takes_no_more_is_told(check: Run) -> None:
    ran = check("--output", "json=/dev/full", "draft.txt")
    assert ran.status == 2
    assert ran.err == "newslint: /dev/full: cannot be written: No space left on device\n"


def test_a_file_that_may_not_be_written_is_left_alone(check: Run, folder: Path) -> None:
    file = folder / "out.json"
    file.write_text("mine")
    file.chmod(0o400)
    if os.access(file, os.W_OK):
        pytest.skip("this user may write anything")
    ran = check("--output", "json=out.json", "draft.txt")
    assert (ran.status, file.read_text()) == (2, "mine")
    assert "newslint: out.json: cannot be written: Permission denied" in ran.err


def test_a_link_is_followed_and_its_file_keeps_its_mode(check: Run, folder: Path) -> None:
    file = folder / "real.json"
    file.touch(mode=0o600)
    (folder / "link.json").symlink_to("real.json")
    check("--output", "json=link.json", "draft.txt")
    assert (folder / "link.json").is_symlink()
    assert is_format("json", file.read_text(encoding="utf-8"))
    assert file.stat().st_mode & 0o777 == 0o600


def test_actions_get_annotations_and_a_summary(
    check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = folder / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = check("draft.txt", "clean.txt")
    assert is_format("github", ran.out)
    assert ran.out.startswith("draft.txt:3:12: error core.of-for-have ")
    assert "\n2 errors in 1 of 2 files.\n" in ran.out
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("# Before\n### newslint: 2 errors in 1 of 2 files.\n")
    assert written.count("| draft.txt:3:") == 2


@pytest.mark.parametrize(
    ("environment", "arguments", "name"),
    [
        pytest.param({}, [], "text", id="not on Actions"),
        pytest.param({"GITHUB_ACTIONS": "false"}, [], "text", id="nor there"),
        pytest.param(
            {"GITHUB_ACTIONS": "true"}, ["--format", "text"], "text", id="text is asked for"
        ),
        pytest.param(
            {"GITHUB_ACTIONS": "true"}, ["--format", "json"], "json", id="JSON is asked for"
        ),
        pytest.param(ON_ACTIONS, [], "github", id="on Actions"),
        pytest.param({}, ["--format", "github"], "github", id="annotations are asked for"),
    ],
)
def test_a_format_that_is_named_is_the_one(
    environment: dict[str, str],
    arguments: list[str],
    name: str,
    check: Run,
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
) -> None:
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    summary = folder / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert is_format(name, check(*arguments, "draft.txt").out)
    assert summary.exists() is (name == "github")


def test_a_summary_that_is_full_takes_no_more_than_fits(
    check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = folder / "summary.md"
    summary.write_bytes(b"x" * (2**20 - 400) + b"\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    check("--format", "github", "draft.txt")
    written = summary.read_bytes()
    assert len(written) <= 2**20
    assert written.endswith(b"\n+2 more findings\n")


def test_a_summary_that_cannot_be_written_does_not_stop_the_run(
    check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder))
    ran = check("--format", "github", "draft.txt")
    assert ran.status == 1
    assert "cannot be written: Is a directory" in ran.err
    assert is_format("github", ran.out)


@pytest.mark.parametrize("name", reporter_names())
def test_statistics_are_counted_or_refused(name: str, check: Run) -> None:
    ran = check("--statistics", "--format", name, ".")
    if name in counting_names():
        assert ran.status == 1
        assert "core.of-for-have" in ran.out
        assert FAULT not in ran.out
    else:
        assert ran.status == 2
        assert f"--statistics has no {name} format; it has concise, json" in ran.err


def test_statistics_are_text_by_default_and_leave_files_alone(
    check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    ran = check("--statistics", "--output", "json=out.json", ".")
    assert ran.out.startswith("findings  files  safe fix  unsafe fix  rule\n")
    assert FAULT in (folder / "out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["text", "concise", "github"])
def test_quiet_prints_findings_and_nothing_else(name: str, check: Run) -> None:
    assert check("--quiet", "--format", name, "clean.txt").out == ""
    ran = check("--quiet", "--format", name, "draft.txt")
    assert "core.of-for-have" in ran.out
    assert " in 1 of 1 file" not in ran.out
    assert "--fix" not in ran.out


def test_quiet_hides_no_problem(check: Run) -> None:
    ran = check("--quiet", "lost.txt")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "newslint: lost.txt: cannot be read: No such file or directory\n"


@pytest.mark.parametrize("option", ["--fix-only", "--diff"])
def test_problems_are_told_where_no_report_is(option: str, check: Run) -> None:
    ran = check(option, "lost.txt")
    assert ran.status == 2
    assert "newslint: lost.txt: cannot be read" in ran.err


def test_a_problem_cannot_drive_the_terminal(check: Run) -> None:
    ran = check("\x1b[31mlost\x07.txt")
    assert ran.status == 2
    assert "\x1b" not in ran.err
    assert "\x07" not in ran.err


@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "markdown"])
def test_servers_are_told_paths_of_the_repository(
    name: str, draft: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = draft.parent / "content" / "news"
    inner.mkdir(parents=True)
    draft.rename(inner / "draft.txt")
    monkeypatch.chdir(inner)
    for path in ("draft.txt", "../news/draft.txt", str(inner / "draft.txt")):
        shown = newslint("check", "--isolated", "--format", name, path).out
        assert "content/news/draft.txt" in shown
        assert str(draft.parent) not in shown


@pytest.mark.parametrize("name", ["concise", "rdjsonl", "junit", "checkstyle", "html"])
def test_programs_in_the_same_folder_are_told_paths_from_there(
    name: str, draft: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = draft.parent / "content"
    inner.mkdir()
    draft.rename(inner / "draft.txt")
    monkeypatch.chdir(inner)
    shown = newslint("check", "--isolated", "--format", name, str(inner / "draft.txt")).out
    assert "draft.txt" in shown
    assert "content/draft.txt" not in shown


def test_a_path_outside_is_told_as_it_was_given(
    draft: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = draft.parent / "desk"
    (inner / ".git").mkdir(parents=True)
    monkeypatch.chdir(inner)
    shown = newslint("check", "--isolated", "--format", "gitlab", "../draft.txt").out
    assert json.loads(shown)[0]["location"]["path"] == "../draft.txt"
    log = json.loads(newslint("check", "--isolated", "--format", "sarif", "../draft.txt").out)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == draft.as_uri()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", reporter_names())
def test_a_name_that_is_no_text_is_told_in_every_format(name: str, check: Run, draft: Path) -> None:
    odd = draft.with_name("a\udcff.txt")
    draft.rename(odd)
    for _cached in range(2):
        ran = check("--format", name, "--output", f"{name}=out", odd.name)
        assert ran.status == 1
        assert re.search(r"a(\?|�|%FF|&#65533;)\.txt", ran.out)
        assert draft.with_name("out").read_bytes().decode()


@pytest.mark.skipif(not Path("/dev/stderr").exists(), reason="there is no /dev/stderr")
def test_a_report_can_go_to_an_open_descriptor(draft: Path) -> None:
    log = draft.with_name("log.txt")
    with log.open("wb") as file:
        file.write(b"before\n")
        file.flush()
        arguments = ["--format", "concise", "--output", "json=/dev/stderr", "draft.txt"]
        ran = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "--isolated", *arguments],
            stdout=subprocess.PIPE,
            stderr=file,
            check=False,
        )
    assert is_format("concise", ran.stdout.decode())
    written = log.read_text(encoding="utf-8")
    assert written.startswith("before\n{")
    assert is_format("json", written.removeprefix("before\n"))
