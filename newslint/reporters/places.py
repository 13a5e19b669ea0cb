"""Places: files and columns as other programs call and count them."""

import os
from functools import lru_cache
from os.path import normpath
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from newslint.finding import Finding, Fix, Related
from newslint.patterncode import compile_re

_LINE_END = compile_re(r"\r\n|\r|\n")


class Place(Struct, frozen=True):
    """A line and a column, from 1: in code points, and in bytes of a UTF-8 file, else 0."""

    line: int
    column: int
    byte_column: int


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
    return _inside_seen_from(os.getcwd(), path, base)  # noqa: PTH109 - asked often, and Path is slow


@lru_cache(maxsize=64)
def _inside_seen_from(_here: str, path: str, base: str) -> str | None:
    # Of a file with hundreds of findings, each asks.
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
    *above, before = _LINE_END.split(shown[:at])
    context = finding.context
    column, byte_column = (1, 1) if above else (context.column, context.byte_column)
    return Place(
        finding.line + len(above),
        column + len(before),
        byte_column + len(before.encode(errors="replace")) if context.byte_column else 0,
    )


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
    """Return the source around the start of the finding, as far as it is known, and its offset.

    That is nothing for a finding without its context.
    """
    context = finding.context
    before = finding.column - context.column
    first = finding.start - before
    begun = _LINE_END.split(finding.text)[0]
    if not 0 <= before <= len(context.text) or not begun.startswith(
        context.text[before : before + len(begun)]
    ):
        return first, ""
    shown = context.text[:before] + finding.text
    if finding.end_line == finding.line:
        shown += context.text[before + len(begun) :]
    return first, shown


def tell_place(finding: Finding) -> str:
    """Return line and column for a reader; a paragraph of a container is told by its sign."""
    sign = "¶" if finding.context.is_paragraph else ""
    return f"{sign}{finding.line}:{finding.column}"


def tell_related_place(finding: Finding, related: Related) -> str:
    """Return the place of what is related to a finding; its file is named if it is another."""
    if related.path != finding.path:
        return f"{related.path}:{related.line}:{related.column}"
    sign = "¶" if finding.context.is_paragraph else ""
    return f"{sign}{related.line}:{related.column}"


def tell_message(finding: Finding) -> str:
    """Return the message, for a program that takes a line for a line of the file.

    In a container it is a paragraph, and the message says so.
    """
    if not finding.context.is_paragraph:
        return finding.message
    return f"Paragraph {finding.line}, character {finding.column}: {finding.message}"
