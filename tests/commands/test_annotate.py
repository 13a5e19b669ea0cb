from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Run = Callable[..., Any]


@pytest.fixture
def draft(folder: Path) -> Path:
    """A Word document with a fault in it."""
    document = docx.Document()
    document.add_heading("Council weighs a night ferry", 1)
    document.add_paragraph("It rained in the the harbour all day.")
    file = folder / "draft.docx"
    document.save(str(file))
    return file


def comments(file: Path) -> list[str]:
    return [comment.text for comment in docx.Document(str(file)).comments]


def test_a_copy_holds_each_finding_as_a_comment(draft: Path, newslint: Run) -> None:
    before = draft.read_bytes()
    ran = newslint("annotate", "draft.docx", "-o", "out.docx")
    assert (ran.status, ran.out) == (0, "out.docx holds 1 comment.\n")
    assert comments(draft.with_name("out.docx")) == [
        "“the” stands twice in a row.\nWrite “the” once?\n[core.doubled-words]"
    ]
    assert draft.read_bytes() == before


def test_an_annotated_copy_has_the_same_findings(draft: Path, newslint: Run) -> None:
    newslint("annotate", "draft.docx", "-o", "out.docx")
    first, second = (
        newslint("check", "--format", "concise", name).out.partition(":")[2]
        for name in ("draft.docx", "out.docx")
    )
    assert first == second != ""


def test_rules_can_be_chosen(draft: Path, newslint: Run) -> None:
    newslint("annotate", "draft.docx", "-o", "out.docx", "--ignore", "core.doubled-words")
    assert comments(draft.with_name("out.docx")) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["draft.docx"], "-o/--output", id="no output"),
        pytest.param(
            ["draft.docx", "-o", "./draft.docx"], "must be another file", id="the document itself"
        ),
        pytest.param(["none.docx", "-o", "out.docx"], "none.docx: cannot be read", id="no file"),
        pytest.param(["notes.txt", "-o", "out.docx"], "only Word documents", id="no Word document"),
        pytest.param(["torn.docx", "-o", "out.docx"], "is no Word document", id="a torn document"),
        pytest.param(
            ["draft.docx", "-o", "none/out.docx"], "cannot be written", id="no such folder"
        ),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    draft: Path, newslint: Run, arguments: list[str], told: str
) -> None:
    draft.with_name("notes.txt").write_text("It rained.\n")
    draft.with_name("torn.docx").write_bytes(draft.read_bytes()[:500])
    ran = newslint("annotate", *arguments)
    assert ran.status == 2
    assert told in ran.err
    assert not draft.with_name("out.docx").exists()


@pytest.mark.parametrize("option", ["--fix", "--fix-only", "--diff"])
def test_a_check_that_could_fix_a_document_names_this_command_instead(
    draft: Path, newslint: Run, option: str
) -> None:
    before = draft.read_bytes()
    ran = newslint("check", option, "draft.docx")
    assert "“newslint annotate” writes a copy" in ran.err
    assert draft.read_bytes() == before
    assert "annotate" not in newslint("check", "draft.docx").err
