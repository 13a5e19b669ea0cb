import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.adoption.changes import Changes, read_changes
from newslint.errors import ConfigError
from newslint.finding import Finding, Severity

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

OLD = "".join(f"Line {number}.\n" for number in range(1, 9))

Git = Callable[..., str]


@pytest.fixture
def git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository whose user has no settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Desk")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "desk@example.org")

    def run(*arguments: str, folder: Path = folder) -> str:
        command = ["git", "-C", str(folder), *arguments]
        ran = subprocess.run(command, capture_output=True, check=True, text=True)
        return ran.stdout.strip()

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def repository(git: Git, folder: Path) -> Path:
    """A repository with one commit, in which ``a.txt`` has eight lines."""
    (folder / "a.txt").write_text(OLD)
    commit(git)
    return folder


def commit(git: Git, message: str = "More") -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


def edit(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_bytes().decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_bytes(text.encode())


def finding(first: int, last: int = 0, end_column: int = 5) -> Finding:
    place = (first, 1, last or first, end_column, 0, 1)
    return Finding("a.txt", *place, "a.b", Severity.ERROR, "m", "x")


def lines(changes: Changes, path: str = "a.txt", last: int = 10) -> list[int]:
    """Return the lines of a file on which a finding would count."""
    found = changes.sift(path, [finding(line) for line in range(1, last + 1)])
    return [each.line for each in found]


ALL = list(range(1, 11))


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


@pytest.mark.parametrize(
    "base",
    ["main", "HEAD~1", "start", "main...HEAD", "start..HEAD", "start..", "main...", "HEAD~1..desk"],
)
def test_a_commit_can_be_named_in_all_ways(repository: Path, git: Git, base: str) -> None:
    git("tag", "-a", "start", "-m", "x")
    git("checkout", "-q", "-b", "desk")
    edit(repository / "a.txt", ("Line 3.", "3"))
    commit(git)
    assert lines(read_changes(base, repository)) == [3]


def test_what_the_other_branch_did_since_does_not_count(repository: Path, git: Git) -> None:
    git("checkout", "-q", "-b", "desk")
    edit(repository / "a.txt", ("Line 3.", "3"))
    commit(git)
    git("checkout", "-q", "main")
    edit(repository / "a.txt", ("Line 7.", "7"))
    commit(git)
    git("checkout", "-q", "desk")
    edit(repository / "a.txt", ("Line 5.", "5"))
    assert lines(read_changes("main", repository)) == [3, 5]
    assert lines(read_changes("main...desk", repository)) == [3]
    assert lines(read_changes("main..desk", repository)) == [3, 7]


def test_lines_of_a_range_count_where_they_stand_by_now(repository: Path, git: Git) -> None:
    edit(repository / "a.txt", ("Line 3.", "3"), ("Line 6.", "6"))
    commit(git)
    edit(repository / "a.txt", ("Line 1.\n", "New.\nNew.\nLine 1.\n"), ("Line 8.", "8"))
    edit(repository / "a.txt", ("6\n", "six\nsix\n"))
    assert lines(read_changes("HEAD~1..HEAD", repository)) == [5, 8, 9]
    git("mv", "a.txt", "b.txt")
    assert lines(read_changes("HEAD~1..HEAD", repository), "b.txt") == [5, 8, 9]


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


def test_a_run_may_start_in_any_folder(
    repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "desk").mkdir()
    (repository / "desk" / "b.txt").write_text(OLD)
    commit(git)
    edit(repository / "a.txt", ("Line 3.", "3"))
    edit(repository / "desk" / "b.txt", ("Line 5.", "5"))
    monkeypatch.chdir("desk")
    changes = read_changes("HEAD", Path.cwd())
    assert (lines(changes, "../a.txt"), lines(changes, "b.txt")) == ([3], [5])
    assert lines(changes, str(repository / "desk" / ".." / "a.txt")) == [3]


def test_a_second_working_tree_is_its_own(repository: Path, git: Git) -> None:
    tree = repository / "tree"
    git("worktree", "add", "-q", "tree", "-b", "desk")
    edit(tree / "a.txt", ("Line 3.", "3"))
    assert lines(read_changes("main", tree), "tree/a.txt") == [3]


def test_files_of_a_submodule_have_their_changed_lines(
    repository: Path, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    git("clone", "-q", str(repository), str(other))
    git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "wire")
    commit(git)
    assert lines(read_changes("HEAD", repository), "wire/a.txt") == []
    edit(repository / "wire" / "a.txt", ("Line 3.", "3"))
    assert lines(read_changes("HEAD", repository), "wire/a.txt") == [3]


def test_a_branch_without_a_common_commit_is_compared_as_it_is(repository: Path, git: Git) -> None:
    git("checkout", "-q", "--orphan", "fresh")
    edit(repository / "a.txt", ("Line 3.", "3"))
    assert lines(read_changes("main", repository)) == [3]
    commit(git)
    assert lines(read_changes("main", repository)) == [3]


@pytest.mark.parametrize(
    ("base", "message"),
    [
        pytest.param("mian", "git knows no “mian” here", id="a slip"),
        pytest.param("mian..HEAD", "git knows no “mian” here", id="a slip in a range"),
        pytest.param("HEAD..mian", "git knows no “mian” here", id="a slip at its end"),
        pytest.param("--output=x", "git knows no “--output=x” here", id="an option of git"),
        pytest.param("HEAD..--output=x", "git knows no “--output=x” here", id="and in a range"),
        pytest.param("HEAD:a.txt", "git knows no “HEAD:a.txt” here", id="a file"),
        pytest.param("a\nb", "git knows no", id="two lines"),
    ],
)
def test_what_is_no_commit_is_told(repository: Path, base: str, message: str) -> None:
    with pytest.raises(ConfigError, match=f"--diff-base: {message}"):
        read_changes(base, repository)
    assert not (repository / "x").exists()


def test_before_the_first_commit_there_is_nothing_to_compare_with(git: Git, folder: Path) -> None:
    with pytest.raises(ConfigError, match="git knows no “HEAD” here"):
        read_changes("HEAD", folder)


def test_a_clone_that_is_too_shallow_is_told_with_the_remedy(
    repository: Path, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> None:
    git("checkout", "-q", "-b", "desk")
    edit(repository / "a.txt", ("Line 3.", "3"))
    commit(git)
    git("checkout", "-q", "main")
    edit(repository / "a.txt", ("Line 7.", "7"))
    commit(git)
    clone = tmp_path_factory.mktemp("clone")
    url = repository.as_uri()
    git("clone", "-q", "--depth=1", "--no-single-branch", "-b", "desk", url, str(clone))
    with pytest.raises(
        ConfigError, match=r"where “origin/main” and the work at hand part is not .*unshallow"
    ):
        read_changes("origin/main", clone)
    with pytest.raises(ConfigError, match=r"git knows no “HEAD~1” here .*fetch-depth: 0"):
        read_changes("HEAD~1", clone)
    edit(clone / "a.txt", ("Line 5.", "5"))
    assert lines(read_changes("HEAD", clone), str(clone / "a.txt")) == [5]


def test_a_folder_outside_any_repository_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    with pytest.raises(ConfigError, match="is in no git repository"):
        read_changes("HEAD", folder)


def test_a_system_without_git_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(ConfigError, match="git cannot be run: No such file"):
        read_changes("HEAD", folder)


def test_lines_are_asked_for_as_they_were_before_fixes(repository: Path) -> None:
    edit(repository / "a.txt", ("Line 5.", "5"))
    changes = read_changes("HEAD", repository)
    found = changes.sift(
        "a.txt", [finding(3), finding(4)], lambda first, last: (first + 2, last + 2)
    )
    assert [each.line for each in found] == [3]
