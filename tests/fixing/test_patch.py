import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixing.patch import diff

CASES = [
    pytest.param("One.\nTwo.\nThree.\n", "One.\n2.\nThree.\n", id="LF"),
    pytest.param("One.\r\nTwo.\r\nThree.\r\n", "One.\r\n2.\r\nThree.\r\n", id="CR LF"),
    pytest.param("One.\rTwo.\r", "One.\r2.\r", id="CR alone"),
    pytest.param("One.\nTwo.", "One.\n2.", id="no line end at the end"),
    pytest.param("One.\nTwo.", "1.\nTwo.", id="no line end at the end, which stays"),
    pytest.param(
        "A\x0cb\u2028c\x85d\nTwo.\n", "A\x0cb\u2028c\x85d\n2.\n", id="what Python calls a line"
    ),
    pytest.param("a\n" * 50 + "b\n" + "a\n" * 50, "a\n" * 50 + "c\n" + "a\n" * 50, id="far apart"),
    pytest.param("One two.\n", "One\ntwo.\n", id="a line more"),
    pytest.param("--- a\n+++ b\n", "--- a\n+++ c\n", id="copy that looks like a patch"),
]
NAMES = [
    "draft.txt",
    "my draft.txt",
    "café 日本.md",
    'say "yes".txt',
    "back\\slash.txt",
    "tab\there.txt",
]


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    subprocess.run(["git", "init", "-q"], check=True)
    return folder


def take(patch: str, *command: str) -> None:
    subprocess.run(command, input=patch.encode(), check=True, capture_output=True)


@pytest.mark.parametrize(("before", "after"), CASES)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "byte order mark"])
def test_git_takes_the_patch(repository: Path, before: str, after: str, mark: bytes) -> None:
    old, new = mark + before.encode(), mark + after.encode()
    (repository / "a.txt").write_bytes(old)
    take(diff("a.txt", old, new), "git", "apply", "--whitespace=nowarn")
    assert (repository / "a.txt").read_bytes() == new


@pytest.mark.skipif(not shutil.which("patch"), reason="patch is not installed")
@pytest.mark.parametrize(("before", "after"), CASES)
def test_patch_takes_the_patch(folder: Path, before: str, after: str) -> None:
    old, new = before.encode(), after.encode()
    (folder / "a.txt").write_bytes(old)
    take(diff("a.txt", old, new), "patch", "-p1", "--binary")
    assert (folder / "a.txt").read_bytes() == new


@pytest.mark.parametrize("name", NAMES)
def test_a_name_may_hold_odd_signs(repository: Path, name: str) -> None:
    (repository / name).write_bytes(b"One.\n")
    take(diff(name, b"One.\n", b"1.\n"), "git", "apply")
    assert (repository / name).read_bytes() == b"1.\n"


def test_names_count_from_the_current_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "desk").mkdir()
    file = repository / "desk" / "a.txt"
    file.write_bytes(b"One.\n")
    monkeypatch.chdir(file.parent)
    patch = diff(str(file), b"One.\n", b"1.\n") + diff("./b.txt", b"x\n", b"y\n")
    assert "+++ b/a.txt\n" in patch
    assert "+++ b/b.txt\n" in patch
    (file.parent / "b.txt").write_bytes(b"x\n")
    take(patch, "git", "apply")
    assert file.read_bytes() == b"1.\n"


def test_nothing_changed_is_no_patch() -> None:
    assert diff("a.txt", b"One.\n", b"One.\n") == ""


def test_a_patch_can_be_read_whatever_the_encoding() -> None:
    old, new = ("One é.\nTwo.\n".encode("utf-16"), "One é.\n2.\n".encode("utf-16"))
    assert "-Two.\n+2.\n" in diff("a.txt", old, new)


@given(st.text("ab\n\r\u2028", max_size=30), st.text("ab\n\r", max_size=30))
@settings(max_examples=200)
def test_lines_of_the_patch_are_those_of_both_files(before: str, after: str) -> None:
    patch = diff("a.txt", before.encode(), after.encode())
    assert (patch == "") is (before == after)
    lines = [line for line in patch.split("\n")[2:-1] if line[:2] not in {"@@", "\\ "}]
    assert {line[1:] for line in lines if line[0] in " -"} <= set(before.split("\n"))
    assert {line[1:] for line in lines if line[0] in " +"} <= set(after.split("\n"))
