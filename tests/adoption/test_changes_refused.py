"""What is told where there is nothing to compare with."""

import shutil
from pathlib import Path

import pytest

from newslint.adoption.changes import read_changes
from newslint.errors import ConfigError
from tests.adoption.gitcase import Git, commit, edit, lines

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


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
