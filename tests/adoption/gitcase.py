"""What tests of changes share: a repository of git, and the lines of a file that count in it."""

from collections.abc import Callable
from pathlib import Path

from newslint.adoption.changes import Changes
from newslint.finding import Finding, Severity

OLD = "".join(f"Line {number}.\n" for number in range(1, 9))
"""What ``a.txt`` holds in the first commit."""

ALL = list(range(1, 11))
"""The lines that are asked for."""

Git = Callable[..., str]


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
