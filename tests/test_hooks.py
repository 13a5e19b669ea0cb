"""The hooks that other repositories get from this one."""

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document

from newslint.formats import BY_SUFFIX

ROOT = Path(__file__).parent.parent
HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
BAD = "The clerk read the roll , and the board voted.\n"
MENDED = "The clerk read the roll, and the board voted.\n"
LEFT = "The board voted on the the plan.\n"
CLEAN = "The board voted on the plan.\n"

Run = Callable[..., Any]


@pytest.fixture
def run_hook(folder: Path, newslint: Run) -> Run:
    """Run a hook as pre-commit does: its entry, and the files of the commit that it wants."""

    def run(hook: str, *files: str) -> Any:
        program, *arguments = shlex.split(HOOKS[hook]["entry"])
        assert program == "newslint"
        wanted = [file for file in files if re.search(HOOKS[hook].get("files", ""), file)]
        return newslint(*arguments, *(wanted if HOOKS[hook].get("pass_filenames", True) else []))

    return run


@pytest.mark.parametrize("hook", ["newslint", "newslint-fix"])
def test_a_hook_gets_every_file_that_newslint_reads(hook: str) -> None:
    suffixes = "|".join(sorted(suffix.removeprefix(".") for suffix in BY_SUFFIX))
    assert HOOKS[hook]["files"] == rf"(?i)\.({suffixes})$"


def test_every_hook_is_complete() -> None:
    assert list(HOOKS) == ["newslint", "newslint-fix", "newslint-project"]
    for hook in HOOKS.values():
        assert {"id", "name", "description", "entry", "language"} <= hook.keys()
        assert hook["language"] == "python"


@pytest.mark.parametrize("hook", ["newslint", "newslint-fix", "newslint-project"])
@pytest.mark.parametrize(
    ("name", "text", "status"),
    [
        pytest.param("a.txt", CLEAN, 0, id="a clean article"),
        pytest.param("A.MD", LEFT, 1, id="a fault that no safe fix mends"),
        pytest.param("a.py", LEFT, 0, id="a file that is no article"),
    ],
)
def test_a_hook_fails_on_what_is_left(
    folder: Path, run_hook: Run, hook: str, name: str, text: str, status: int
) -> None:
    (folder / name).write_text(text)
    (folder / "clean.txt").write_text(CLEAN)
    assert run_hook(hook, name, "clean.txt").status == status
    assert (folder / name).read_text() == text


def test_the_fixing_hook_mends_the_file_and_tells_of_it(folder: Path, run_hook: Run) -> None:
    # pre-commit fails a hook that changes a file, so that the status may be 0.
    (folder / "a.txt").write_text(BAD)
    ran = run_hook("newslint-fix", "a.txt")
    assert ran.status == 0
    assert "Fixed 1 fault in 1 file" in ran.err
    assert (folder / "a.txt").read_text() == MENDED


def test_a_word_document_is_checked_and_left_as_it_is(folder: Path, run_hook: Run) -> None:
    document = Document()
    document.add_paragraph(BAD)
    document.save("a.docx")
    before = (folder / "a.docx").read_bytes()
    ran = run_hook("newslint-fix", "a.docx")
    assert ran.status == 1
    assert "core.space-before-punctuation" in ran.out
    assert (folder / "a.docx").read_bytes() == before


@pytest.mark.parametrize("hook", ["newslint", "newslint-fix"])
def test_an_excluded_article_is_left_out_of_a_commit_too(
    folder: Path, run_hook: Run, hook: str
) -> None:
    (folder / "newslint.toml").write_text("exclude = ['archive/']\n")
    (folder / "archive").mkdir()
    (folder / "archive" / "a.txt").write_text(BAD)
    assert run_hook(hook, "archive/a.txt").status == 0
    assert (folder / "archive" / "a.txt").read_text() == BAD


def test_pre_commit_accepts_the_hooks() -> None:
    pytest.importorskip("pre_commit", reason="pre-commit comes with the group “lint”")
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"],
        check=True,
    )
