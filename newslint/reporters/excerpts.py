"""Excerpts: the part of a line around a finding, as wide as there is room for."""

import unicodedata
from collections.abc import Iterable

from newslint.finding import Finding
from newslint.reporters.cleaning import printable

_JOINERS = "\u200c\u200d"
"""What joins two signs, and is nothing where one of them was cut off."""


def excerpt(finding: Finding, width: int) -> tuple[str, str, str]:
    """Return what stands before the finding on its line, the finding, and what stands after.

    Together they take at most ``width`` terminal cells; an ellipsis stands for what is cut off.
    """
    line = finding.context.text
    if _measure(line) > width or finding.context.column > 1:
        width -= 2  # for the ellipses
    start = min(max(finding.column - finding.context.column, 0), len(line))
    length = len(finding.text) if finding.end_line == finding.line else len(line)
    end = min(start + length, len(line))
    marked = line[start:end]
    if (fits := _fit(marked, width)) < len(marked):
        return _cut(line[:start], 0), printable(marked[:fits]), "…"
    room = width - _measure(marked)
    ahead = _fit(line[end:], room - min(room // 2, _measure(line[:start])))
    behind = _fit(reversed(line[:start]), room - _measure(line[end : end + ahead]))
    is_whole = behind == start and finding.context.column == 1
    before = printable(line[:start]) if is_whole else _cut(line[:start], behind)
    after = printable(line[end:])[:ahead].rstrip(_JOINERS)
    if end + ahead < len(line):
        is_at_word = line[end + ahead].isspace() or " " not in after
        after = (after.rstrip() if is_at_word else after.rpartition(" ")[0]) + "…"
    return before, printable(marked), after


def _cut(text: str, length: int) -> str:
    """Return the last ``length`` characters, from the next word on."""
    kept = printable(text)[len(text) - length :].lstrip(_JOINERS)
    is_at_word = text[: len(text) - length][-1:].isspace() or " " not in kept
    return "…" + (kept.lstrip() if is_at_word else kept.partition(" ")[2])


def _fit(text: Iterable[str], room: int) -> int:
    """Return how many of the characters fit into ``room`` cells."""
    count = 0
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        count += 1
    return count


def _measure(text: str) -> int:
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    # Near enough to choose what to cut off, and not worth the import of a terminal library.
    if character.isascii() or not character.isprintable():
        return 1
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
