"""What the work at hand is compared with, wherever it lies."""

import shutil
from pathlib import Path

import pytest

from newslint.adoption.changes import read_changes
from tests.adoption.gitcase import OLD, Git, commit, edit, lines

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


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
