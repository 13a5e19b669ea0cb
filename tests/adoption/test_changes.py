"""Which lines of which files count as changed."""

import shutil
from pathlib import Path

import pytest

from newslint.adoption.changes import read_changes
from newslint.finding import Finding
from tests.adoption.gitcase import ALL, OLD, Git, commit, edit, finding, lines

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.mark.parametrize(
    ("changes", "changed"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([("Line 3.", "Row 3.")], [3], id="a line"),
        pytest.param([("Line 3.\n", "Line 3.\nNew.\n")], [4], id="a line more"),
        pytest.param([("Line 1.\n", "New.\nLine 1.\n")], [1], id="a line more at the start"),
        pytest.param([("Line 8.\n", "Line 8.\nNew.")], [9], id="a line more at the end"),
        pytest.param([("Line 4.\n", "")], [3, 4], id="a line less: the ones around the gap"),
        pytest.param([("Line 1.\n", "")], [1], id="the first one less"),
        pytest.param([("Line 8.\n", "")], [7, 8], id="the last one less"),
        pytest.param([("Line 2.", "2"), ("Line 7.\n", "7\n7\n")], [2, 7, 8], id="in two places"),
        pytest.param([("Line 2.", "2"), ("Line 4.", "4")], [2, 4], id="with one line between"),
        pytest.param([("Line 8.\n", "Line 8.")], [8], id="the last line end"),
        pytest.param([("Line 3.", "++ b/x"), ("Line 4.", "-- a/x")], [3, 4], id="copy like a diff"),
        pytest.param(
            [("Line 3.\n", "@@ -1 +1,9 @@\n\n")], [3, 4], id="copy like the head of a hunk"
        ),
    ],
)
def test_only_findings_on_changed_lines_count(
    repository: Path, changes: list[tuple[str, str]], changed: list[int]
) -> None:
    edit(repository / "a.txt", *changes)
    assert lines(read_changes("HEAD", repository)) == changed


@pytest.mark.parametrize(
    ("place", "counts"),
    [
        pytest.param(finding(3, 5), True, id="it begins on one"),
        pytest.param(finding(1, 3), True, id="it ends on one"),
        pytest.param(finding(2, 9), True, id="it goes over one"),
        pytest.param(finding(1, 2), False, id="it ends before one"),
        pytest.param(finding(2, 3, end_column=1), False, id="it ends where one begins"),
        pytest.param(finding(5, 6), False, id="it begins after one"),
    ],
)
def test_a_finding_over_several_lines_counts_if_it_touches_a_changed_one(
    repository: Path, place: Finding, counts: bool
) -> None:
    edit(repository / "a.txt", ("Line 3.", "3"), ("Line 4.", "4"))
    assert bool(read_changes("HEAD", repository).sift("a.txt", [place])) is counts


def test_files_that_are_new_count_whole(repository: Path, git: Git) -> None:
    (repository / ".gitignore").write_text("ignored.txt\n")
    for name in ("added.txt", "unknown.txt", "ignored.txt"):
        (repository / name).write_text(OLD)
    git("add", "added.txt")
    changes = read_changes("HEAD", repository)
    assert lines(changes, "unknown.txt") == ALL
    assert lines(changes, "ignored.txt") == ALL
    assert lines(changes, "added.txt") == ALL[:8]
    assert lines(changes, "a.txt") == []


def test_what_is_typed_or_lies_elsewhere_counts_whole(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changes = read_changes("HEAD", repository)
    assert lines(changes, "stdin.txt") == ALL
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_text(OLD)
    assert lines(changes, str(outside)) == ALL


def test_a_renamed_file_has_only_its_changed_lines(repository: Path, git: Git) -> None:
    git("mv", "a.txt", "b c.txt")
    assert lines(read_changes("HEAD", repository), "b c.txt") == []
    edit(repository / "b c.txt", ("Line 3.", "3"))
    assert lines(read_changes("HEAD", repository), "b c.txt") == [3]


def test_a_deleted_file_is_no_trouble(repository: Path, git: Git) -> None:
    (repository / "b.txt").write_text(OLD)
    commit(git)
    (repository / "a.txt").unlink()
    edit(repository / "b.txt", ("Line 3.", "3"))
    changes = read_changes("HEAD", repository)
    assert lines(changes, "b.txt") == [3]
    assert lines(changes, "a.txt") == []


@pytest.mark.parametrize(
    "name",
    [
        "a b.txt",
        'say "x".txt',
        "café 日本.txt",
        "back\\slash.txt",
        "tab\there.txt",
        "line\nend.txt",
        "b and b/c and d.txt",
        "caf\udce9.txt",
    ],
)
def test_names_may_hold_anything(repository: Path, git: Git, name: str) -> None:
    file = repository / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(OLD)
    docx = repository / f"{name}.docx"
    docx.write_bytes(b"PK\0")
    commit(git)
    edit(file, ("Line 3.", "3"))
    docx.write_bytes(b"PK\0\0")
    changes = read_changes("HEAD", repository)
    assert lines(changes, name) == [3]
    assert lines(changes, f"{name}.docx") == ALL


@pytest.mark.parametrize("attributes", ["", "*.docx diff\n", "*.docx diff=word\n"])
def test_a_word_document_counts_whole_or_not_at_all(
    repository: Path, git: Git, attributes: str
) -> None:
    (repository / ".gitattributes").write_text(attributes)
    (repository / "old.docx").write_bytes(b"PK\0\n\n\nx\n")
    (repository / "new.docx").write_bytes(b"PK\0\n\n\nx\n")
    git("config", "diff.word.textconv", "false")
    commit(git)
    (repository / "new.docx").write_bytes(b"PK\0\n\n\ny\n")
    git("mv", "old.docx", "moved.docx")
    changes = read_changes("HEAD", repository)
    assert lines(changes, "new.docx") == ALL
    assert lines(changes, "moved.docx") == []


def test_lone_returns_count_whole_for_git_knows_no_such_lines(repository: Path, git: Git) -> None:
    file = repository / "mac.txt"
    file.write_bytes(b"One.\rTwo.\rThree.\r")
    commit(git)
    assert lines(read_changes("HEAD", repository), "mac.txt") == []
    edit(file, ("Two.", "2."))
    assert lines(read_changes("HEAD", repository), "mac.txt") == ALL


def test_windows_line_ends_are_lines(repository: Path, git: Git) -> None:
    git("config", "core.autocrlf", "true")
    file = repository / "win.txt"
    file.write_bytes(OLD.replace("\n", "\r\n").encode())
    commit(git)
    edit(file, ("Line 3.", "3"))
    assert lines(read_changes("HEAD", repository), "win.txt") == [3]


@pytest.mark.parametrize(
    "setting",
    [
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "diff.external=false",
        "diff.interHunkContext=5",
        "diff.context=3",
        "diff.renames=false",
        "diff.relative=true",
        "diff.submodule=log",
        "diff.algorithm=histogram",
        "color.ui=always",
        "color.diff=always",
        "core.quotePath=true",
        "core.pager=false",
        "core.fsmonitor=false",
        "diff.srcPrefix=x/",
        "diff.ignoreSubmodules=all",
        "diff.wsErrorHighlight=all",
        "diff.colorMoved=zebra",
    ],
)
def test_no_setting_of_the_user_matters(
    repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    (repository / "é.txt").write_text(OLD)
    commit(git)
    git("config", *setting.split("="))
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    edit(repository / "é.txt", ("Line 3.", "3"), ("Line 5.", "5"))
    git("mv", "a.txt", "b.txt")
    (repository / "desk").mkdir()
    changes = read_changes("HEAD", repository / "desk")
    assert lines(changes, "é.txt") == [3, 5]
    assert lines(changes, "b.txt") == []


def test_lines_are_asked_for_as_they_were_before_fixes(repository: Path) -> None:
    edit(repository / "a.txt", ("Line 5.", "5"))
    changes = read_changes("HEAD", repository)
    found = changes.sift(
        "a.txt", [finding(3), finding(4)], lambda first, last: (first + 2, last + 2)
    )
    assert [each.line for each in found] == [3]
