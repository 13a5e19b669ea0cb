import shutil
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.gitpatterns import read_pattern


@pytest.mark.parametrize(
    ("line", "fitting", "others"),
    [
        pytest.param("a.txt", ["a.txt", "x/y/a.txt"], ["b.txt", "a.txt.bak"], id="a name"),
        pytest.param("/a.txt", ["a.txt"], ["x/a.txt"], id="from the top"),
        pytest.param("x/a.txt", ["x/a.txt"], ["a.txt", "y/x/a.txt"], id="a path"),
        pytest.param("*.txt", [".txt", "x/a.b.txt"], ["txt"], id="a star"),
        pytest.param("x/*", ["x/a"], ["x/a/b", "x"], id="a star is one name"),
        pytest.param("a?c", ["abc"], ["ac", "abbc"], id="one character"),
        pytest.param("**/a", ["a", "x/y/a"], ["xa"], id="at any depth"),
        pytest.param("x/**", ["x/a", "x/y/a"], ["x", "y/x/a"], id="all below"),
        pytest.param("x/**/a", ["x/a", "x/y/z/a"], ["xa", "a"], id="folders between"),
        pytest.param("x**y", ["xy", "xay"], [], id="two stars in a name are one"),
        pytest.param("[a-c]", ["b"], ["d"], id="a set"),
        pytest.param("[!a-c]", ["d"], ["b"], id="a set of the others"),
        pytest.param("[]-]", ["]", "-"], ["a"], id="a set of signs"),
        pytest.param("[[:digit:]x]", ["5", "x"], ["a"], id="a named set"),
        pytest.param("\\#a", ["#a"], ["a"], id="a sign that is no comment"),
        pytest.param("\\!a", ["!a"], ["a"], id="a sign that is no exception"),
        pytest.param("a  ", ["a"], ["a  "], id="spaces at the end"),
        pytest.param("a\\ ", ["a "], ["a"], id="a space that is meant"),
        pytest.param("été.txt", ["été.txt"], ["ete.txt"], id="an accent"),
        pytest.param("a+(b).txt", ["a+(b).txt"], ["aab.txt"], id="signs of other languages"),
    ],
)
def test_a_line_names_paths(line: str, fitting: list[str], others: list[str]) -> None:
    pattern = read_pattern(line)
    assert pattern
    for path in fitting:
        assert pattern.fits(path, is_folder=False), path
    for path in others:
        assert not pattern.fits(path, is_folder=False), path


def test_a_line_that_ends_in_a_slash_names_folders() -> None:
    pattern = read_pattern("drafts/")
    assert pattern
    assert pattern.fits("x/drafts", is_folder=True)
    assert not pattern.fits("x/drafts", is_folder=False)


@pytest.mark.parametrize("line", ["", "   ", "# a", "#"])
def test_some_lines_hold_no_pattern(line: str) -> None:
    assert read_pattern(line) is None


@pytest.mark.parametrize("line", ["!", "/", "!/", "[a", "[]", "[!]", "[z-a]", "[[:odd:]]", "a\\"])
def test_a_line_that_can_never_fit_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="“"):
        read_pattern(line)


def test_a_line_of_many_stars_takes_no_time() -> None:
    pattern = read_pattern("*a" * 40 + "b")
    assert pattern
    begun = time.process_time()
    assert not pattern.fits("a" * 250, is_folder=False)
    assert time.process_time() - begun < 1


NAMES = ("a", "b", "ab", "a.md", "b.txt", "c.md", ".h", "a b")
FILES = [
    f"{folder}{name}"
    for folder in ("", "a/", "ab/", "a/b/", "a/c.md/", "c.txt/a/ab/")
    for name in ("a.md", "b.txt", "abc", ".h", "a b")
]
LINES = st.lists(
    st.builds(
        "".join,
        st.lists(
            st.sampled_from(["!", "/", "*", "**", "?", "[ab]", "[!a]", "[^b-]", "\\", " ", *NAMES]),
            max_size=6,
        ),
    ),
    min_size=1,
    max_size=4,
)


def is_ignored(path: str, lines: Iterable[str]) -> bool:
    """Tell whether lines name a path, as the finder does: a folder around it decides first."""
    parts = path.split("/")
    for count in range(1, len(parts) + 1):
        place, verdict = "/".join(parts[:count]), False
        for line in lines:
            try:
                pattern = read_pattern(line)
            except ValueError:
                continue
            if pattern and pattern.fits(place, is_folder=count < len(parts)):
                verdict = not pattern.is_exception
        if verdict:
            return True
    return False


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("git"):
        pytest.skip("git is not there to say what it ignores")
    folder = tmp_path_factory.mktemp("checkout")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


@given(lines=LINES)
@settings(max_examples=150)
def test_lines_ignore_what_git_ignores(checkout: Path, lines: list[str]) -> None:
    (checkout / ".gitignore").write_text("".join(f"{line}\n" for line in lines))
    command = [
        "git",
        "-c",
        "core.excludesFile=",
        "ls-files",
        "-zo",
        "--exclude-standard",
    ]
    listed = subprocess.run(command, cwd=checkout, capture_output=True, check=True, text=True)
    left = set(listed.stdout.split("\0")) - {"", ".gitignore"}
    assert {path for path in FILES if not is_ignored(path, lines)} == left
