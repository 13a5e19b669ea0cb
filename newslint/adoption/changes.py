"""Changes: which lines of which files differ from a commit, as git tells."""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from newslint.adoption import git
from newslint.finding import Finding
from newslint.formats import is_container
from newslint.linemap import LineMap, Step

_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BINARY = re.compile(rb"Binary files (.*) differ\Z")
_LONE_RETURN = re.compile(rb"\r(?!\n)")

MapBack = Callable[[int, int], tuple[int, int]]
"""Maps the first and last line of a finding to those that they were before fixes were applied."""


def _same(first: int, last: int) -> tuple[int, int]:
    return first, last


class Changes(Struct, frozen=True):
    """The changed lines of the files of a git repository, by their names from its ``root``.

    ``whole`` holds the changed files of which every line counts: those that are not text. Of a file
    that is not ``tracked`` every line counts as well: git has nothing to compare it with.
    """

    root: str
    lines: dict[str, list[range]]
    whole: frozenset[str]
    tracked: frozenset[str]

    def sift(self, path: str, findings: Iterable[Finding], back: MapBack = _same) -> list[Finding]:
        """Return the findings of a file that touch a changed line."""
        file = os.path.realpath(path)
        name = file.removeprefix(os.path.join(self.root, "")).replace(os.sep, "/")  # noqa: PTH118
        if name in self.whole or name not in self.tracked:
            return list(findings)
        changed = self.lines.get(name)
        if not changed:
            return []
        if is_container(file) or _has_lone_returns(file):
            return list(findings)  # what git calls a line is none here
        return [each for each in findings if _touches(back(each.line, _last_line(each)), changed)]


def _touches(lines: tuple[int, int], changed: Iterable[range]) -> bool:
    first, last = lines
    return any(first < each.stop and each.start <= last for each in changed)


def _last_line(finding: Finding) -> int:
    # An end at the start of a line does not reach into it.
    ends_before = finding.end_column == 1 and finding.end_line > finding.line
    return finding.end_line - ends_before


def _has_lone_returns(file: str) -> bool:
    try:
        return _LONE_RETURN.search(Path(file).read_bytes()) is not None
    except OSError:
        return False


def read_changes(base: str, folder: Path) -> Changes:
    """Ask git what differs between ``base`` and the files as they are.

    ``base`` is a commit, a branch or a tag: what counts is what was changed since the work at hand
    left it. Of a range (``a..b``, ``a...b``) the lines count that git shows as changed, wherever in
    the files as they are these lines stand by now; what was changed after ``b`` does not count.

    Raises:
        ConfigError: git is not there, ``folder`` is in no repository, or ``base`` is unknown.
    """
    root = git.find_root(folder)
    start, end = git.resolve(base, root)
    changed = _read(git.diff(root, start, end))
    if end:
        changed = _carry(changed, _read(git.diff(root, end)))
    return Changes(
        os.path.realpath(root),
        {os.fsdecode(name): file.ranges for name, file in changed.items() if file.steps},
        frozenset(os.fsdecode(name) for name, file in changed.items() if file.is_binary),
        frozenset(os.fsdecode(name) for name in git.tracked(root)),
    )


class _File(Struct):
    """A changed file: its name before, and how its lines moved."""

    before: bytes
    steps: list[Step] = []
    is_binary: bool = False

    @property
    def ranges(self) -> list[range]:
        """The changed lines; where lines were only taken out, the ones around the gap."""
        found = []
        for step in self.steps:
            first, last = sorted((step.to_first, step.to_last))
            found.append(range(first, last + 1))
        return found


def _carry(changed: dict[bytes, _File], since: dict[bytes, _File]) -> dict[bytes, _File]:
    """Return changed files with their lines where later changes moved them."""
    later = {file.before: (name, file) for name, file in since.items()}
    carried = {}
    for name, file in changed.items():
        now, moved = later.get(name, (name, _File(name)))
        lines = LineMap(tuple(moved.steps))
        steps = []
        for each in file.ranges:
            first, last = lines.map(each.start, each.stop - 1)
            steps.append(Step(first, last, first, last))
        carried[now] = _File(file.before, steps, file.is_binary or moved.is_binary)
    return carried


class _Hunk:
    """One hunk of a diff, which is given its lines and adds the steps that they make.

    There may be context in it, for git hands on no options to submodules.
    """

    def __init__(self, head: re.Match[bytes], steps: list[Step]) -> None:
        old, old_count, new, new_count = (int(part or 1) for part in head.groups())
        self._left = [old_count, new_count]
        # Git names the line before a gap.
        self._at = [old + (not old_count), new + (not new_count)]
        self._steps = steps
        self._goes_on = False

    def take(self, sign: bytes) -> bool:
        """Take a line by its first character; tell whether it belongs to the hunk."""
        if sign == b"\\":
            return True
        sides = _SIDES.get(sign, ())
        if not sides or not all(self._left[side] for side in sides):
            return False
        if len(sides) == 1:
            old, new = self._at
            step = self._steps.pop() if self._goes_on else Step(old, old - 1, new, new - 1)
            moved = Step(
                step.first, step.last + (0 in sides), step.to_first, step.to_last + (1 in sides)
            )
            self._steps.append(moved)
        self._goes_on = len(sides) == 1
        for side in sides:
            self._at[side] += 1
            self._left[side] -= 1
        return True


_SIDES = {b"-": (0,), b"+": (1,), b" ": (0, 1), b"": (0, 1)}
"""In which of the two files a line stands, by its first character."""


def _read(diff: bytes) -> dict[bytes, _File]:
    """Read a diff into the changed files, by their names after it."""
    files: dict[bytes, _File] = {}
    before = after = b""
    hunk: _Hunk | None = None
    for line in diff.split(b"\n"):
        if hunk and hunk.take(line[:1]):
            continue
        if line.startswith(b"diff --git "):
            before = after = b""
        elif line.startswith((b"--- ", b"rename from ")):
            before = _name(line.removeprefix(b"--- ").removeprefix(b"rename from "))
        elif line.startswith(b"+++ "):
            after = _name(line[4:])
        elif line.startswith(b"rename to "):
            after = b"b/" + _name(line[10:])
            files[after[2:]] = _File(before)
        elif (binary := _BINARY.match(line)) and (name := after or _second(binary[1])) != _NOWHERE:
            files.setdefault(name[2:], _File(name[2:])).is_binary = True
        elif head := _HUNK.match(line):
            old = b"" if before == _NOWHERE else before[2:]
            file = _File(old) if after == _NOWHERE else files.setdefault(after[2:], _File(old))
            hunk = _Hunk(head, file.steps)
    return files


_NOWHERE = b"/dev/null"


def _second(names: bytes) -> bytes:
    """Return the second of two names, between which, and maybe in which, stands “and”."""
    if names.startswith(_NOWHERE + b" and "):
        return _name(names.removeprefix(_NOWHERE + b" and "))
    if names.endswith(b" and " + _NOWHERE):
        return _NOWHERE
    return _name(names[(len(names) + len(b" and ")) // 2 :])


def _name(written: bytes) -> bytes:
    """Return a name of a header; git quotes one with odd characters, and ends one with spaces."""
    name = written.removesuffix(b"\t")
    if name.startswith(b'"'):
        return name[1:-1].decode("unicode_escape").encode("latin-1")
    return name
