"""Changes: which lines of which files differ from a commit, as git tells."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from newslint.errors import ConfigError
from newslint.finding import Finding

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class Changes(Struct, frozen=True):
    """The changed lines of each changed file, by its absolute path.

    ``whole`` holds the files of which every line counts: new ones, and those that are not text.
    """

    lines: dict[Path, list[range]]
    whole: frozenset[Path]

    def sift(self, path: str, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings of a file that touch a changed line."""
        file = Path(path).resolve()
        if file in self.whole:
            return list(findings)
        changed = self.lines.get(file, [])
        return [
            finding
            for finding in findings
            if any(
                finding.line < lines.stop and lines.start <= _last_line(finding)
                for lines in changed
            )
        ]


def _last_line(finding: Finding) -> int:
    # An end at the start of a line does not reach into it.
    ends_before = finding.end_column == 1 and finding.end_line > finding.line
    return finding.end_line - ends_before


def read_changes(base: str, folder: Path) -> Changes:
    """Ask git what differs between ``base`` and the files as they are.

    ``base`` is a commit, a branch or a tag: what counts is what was changed since the work at hand
    left it. A range (``a..b``, ``a...b``) is compared as git does.

    Raises:
        ConfigError: git is not there, ``folder`` is in no repository, or ``base`` is unknown.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    if base.startswith("-"):
        raise ConfigError(f"--diff-base: “{base}” is no commit")
    start = base
    if ".." not in base:
        _git(folder, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}", base=base)
        start = _git(folder, "merge-base", base, "HEAD", base=base).decode().strip()
    diff = _git(
        root,
        "-c",
        "core.quotePath=false",
        "diff",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--find-renames",
        start,
        "--",
        base=base,
    )
    lines, whole = _read_diff(diff, root)
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    new = {root / name.decode(errors="surrogateescape") for name in untracked.split(b"\0") if name}
    return Changes(lines, frozenset(whole | new))


def _git(folder: Path, *arguments: str, base: str = "") -> bytes:
    try:
        ran = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise ConfigError(f"--diff-base: git cannot be run: {error.strerror or error}") from error
    if ran.returncode:
        message = ran.stderr.decode(errors="replace").strip().partition("\n")[0]
        where = f"git knows no “{base}” here" if base else f"{folder} is in no git repository"
        raise ConfigError(f"--diff-base: {where}{f' ({message})' if message else ''}")
    return ran.stdout


def _read_diff(diff: bytes, root: Path) -> tuple[dict[Path, list[range]], set[Path]]:
    lines: dict[Path, list[range]] = {}
    whole: set[Path] = set()
    current: Path | None = None
    in_hunk = 0
    for line in diff.split(b"\n"):
        if in_hunk and line[:1] in {b"+", b"-", b"\\"}:
            continue
        if line.startswith(b"diff --git "):
            current, in_hunk = None, 0
        elif line.startswith(b"+++ "):
            current = _path(line[4:], root)
        elif line.startswith(b"Binary files ") and line.endswith(b" differ"):
            name = line.removeprefix(b"Binary files ").removesuffix(b" differ")
            path = _path(name.rpartition(b" and ")[2], root)
            whole |= {path} if path else set()
        elif (hunk := _HUNK.match(line)) and current is not None:
            in_hunk = 1
            first, count = int(hunk[1]), int(hunk[2] or 1)
            # Where lines were only taken out, the ones around the gap count as changed.
            changed = range(first, first + count) if count else range(first, first + 2)
            lines.setdefault(current, []).append(changed)
    return lines, whole


def _path(name: bytes, root: Path) -> Path | None:
    """Return the file that a header of a diff names; git quotes names with odd characters."""
    text = name.decode(errors="surrogateescape").removesuffix("\t")
    if text == "/dev/null":
        return None
    if text.startswith('"'):
        text = text[1:-1].encode("latin-1", "backslashreplace").decode("unicode_escape")
    return root / text.removeprefix("b/")
