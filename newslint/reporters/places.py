"""Places: files and columns as other programs call and count them."""

import re
from os.path import normpath
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from newslint.finding import Finding, Fix

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Place(Struct, frozen=True):
    """A line, and what stands on it before the place."""

    line: int
    before: str

    @property
    def column(self) -> int:
        """The 1-based column in code points."""
        return len(self.before) + 1

    @property
    def byte_column(self) -> int:
        """The 1-based column in bytes of UTF-8."""
        return len(self.before.encode(errors="replace")) + 1


class Replacement(Struct, frozen=True):
    """All edits of a fix as one: put ``text`` between two places."""

    start: Place
    end: Place
    text: str


def relative_path(path: str, base: str) -> str:
    """Return ``path`` from ``base`` on, with forward slashes; as it was given if it lies outside.

    Without a base, a relative path stays what it is. Bytes that are no text are shown as "?".
    """
    inside = _inside(path, base)
    shown = Path(path).as_posix() if inside is None else inside
    return shown.encode(errors="replace").decode()


def uri(path: str, base: str) -> str:
    """Return a relative reference for a path below ``base``, else a ``file:`` URI."""
    inside = _inside(path, base)
    return _whole(path).as_uri() if inside is None else quote(inside, errors="surrogateescape")


def _inside(path: str, base: str) -> str | None:
    if base:
        whole = _whole(path)
        return whole.relative_to(base).as_posix() if whole.is_relative_to(base) else None
    given = Path(normpath(path))
    return None if given.is_absolute() or given.parts[:1] == ("..",) else given.as_posix()


def _whole(path: str) -> Path:
    return Path(normpath(Path(path).absolute()))


def locate(finding: Finding, offset: int) -> Place | None:
    """Return where an offset of the source lies, as far as the finding's own lines show it.

    They show the line on which it starts and, if it runs on, what it spans of those that follow.
    """
    first, shown = _shown(finding)
    at = offset - first
    # Between the two characters of a line end there is no column.
    if not 0 <= at <= len(shown) or shown[max(at - 1, 0) : at + 1] == "\r\n":
        return None
    lines = _LINE_END.split(shown[:at])
    return Place(finding.line + len(lines) - 1, lines[-1])


def merge_edits(finding: Finding, fix: Fix) -> Replacement | None:
    """Return a fix as one replacement, or nothing where its place or what it spans is not shown."""
    if not fix.edits:
        return None
    first, shown = _shown(finding)
    start = locate(finding, fix.edits[0].span.start)
    end = locate(finding, fix.edits[-1].span.end)
    if start is None or end is None:
        return None
    pieces: list[str] = []
    done = fix.edits[0].span.start
    for edit in fix.edits:
        pieces += shown[done - first : edit.span.start - first], edit.text
        done = edit.span.end
    return Replacement(start, end, "".join(pieces))


def _shown(finding: Finding) -> tuple[int, str]:
    """Return the offset of the finding's first line, and the source from there on.

    That is nothing for a finding without its context.
    """
    column = finding.column - 1
    if not finding.context.startswith(_LINE_END.split(finding.text)[0], column):
        return finding.start - column, ""
    if finding.end_line == finding.line:
        return finding.start - column, finding.context
    return finding.start - column, finding.context[:column] + finding.text


def one_line(text: str) -> str:
    """Return ``text`` on one line, without what could drive a terminal or turn its writing round.

    White space becomes a space; other control characters go.
    """
    return _CONTROLS.sub(lambda found: " " if found[0].isspace() else "", text)
