"""Plain text: paragraphs, and the parts of an article that its layout shows.

A paragraph is a line, or several lines where the file is hard-wrapped. A short line without a final
stop is a heading; the first one is the headline, one right after it the deck.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from newslint.document import SOFT_HYPHEN, Block, Document, Role, Stretch
from newslint.formats.layout import Layout, classify, is_final
from newslint.patterncode import compile_re
from newslint.source import Source

_LINE = compile_re(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_BULLET = compile_re(r"\s*(?:[-*•·–]|\d{1,2}[.)])\s+")

_WRAP_LENGTHS = range(45, 121)
_SLACK = 3

_Line = tuple[int, str, bool]
"""Where a line that shows something starts, its text, and whether a blank line stands before."""


def parse(source: Source) -> Document:
    """Parse plain text into blocks."""
    blocks: list[Block] = []
    layout = Layout()
    for block, spaced in _paragraphs(source, _find_lines(source.text)):
        text = block.text
        found: tuple[Block, ...]
        bullet = None if text[0].isalpha() or layout.is_empty else _BULLET.match(text)
        if bullet and bullet.end() < len(text):
            found = (block.part(Role.LIST_ITEM, bullet.end(), len(text)),)
        else:
            block.role = layout.guess(text, spaced=spaced)
            found = classify(block)
        for each in found:
            layout.note(each.role)
            blocks.append(each)
    return Document(source, tuple(blocks))


def _find_lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    is_blank: Callable[[str], bool] = _is_blank if SOFT_HYPHEN in text else str.isspace
    spaced = True
    if "\r" in text:
        for match in _LINE.finditer(text):
            line = match[1]
            if not line or is_blank(line):
                spaced = True
            else:
                lines.append((match.start(), line, spaced))
                spaced = False
        return lines
    start = 0
    for line in text.split("\n"):
        if not line or is_blank(line):
            spaced = True
        else:
            lines.append((start, line, spaced))
            spaced = False
        start += len(line) + 1
    return lines


def _is_blank(line: str) -> bool:
    return not line.replace(SOFT_HYPHEN, "").strip()


def _paragraphs(source: Source, lines: list[_Line]) -> Iterator[tuple[Block, bool]]:
    """Yield the paragraphs, their roles not yet known; tell if a blank line stands before."""
    width = max((len(line.rstrip()) for _start, line, _spaced in lines), default=0)
    full = _find_full(lines, width) if width in _WRAP_LENGTHS else []
    if not _is_wrapped(lines, full):
        for start, line, spaced in lines:
            yield _block(source, start, line), spaced
        return
    first = 0
    for index, is_full in enumerate((*full, False), 1):
        if not is_full or _BULLET.match(lines[index][1]):
            yield _join(source, lines[first:index]), lines[first][2]
            first = index


def _find_full(lines: list[_Line], width: int) -> list[bool]:
    """Tell of each line, but the last, whether the next one's first word did not fit any more."""
    return [
        not spaced and len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) > width - _SLACK
        for (_start, line, _spaced), (_next_start, following, spaced) in pairwise(lines)
    ]


def _is_wrapped(lines: list[_Line], full: list[bool]) -> bool:
    """Tell whether the file is hard-wrapped.

    In wrapped copy most line ends come where the next word did not fit, and most of those cut a
    sentence in two.
    """
    count = sum(full)
    if count < 2:
        return False
    ends = len(lines) - sum(spaced for _start, _line, spaced in lines[1:]) - 1
    if count < 0.6 * ends:
        return False
    cut = sum(not is_final(line[1]) for line, is_full in zip(lines, full, strict=False) if is_full)
    return cut >= 0.5 * count


def _block(source: Source, start: int, line: str) -> Block:
    if SOFT_HYPHEN in line:
        return Block.slice(Role.BODY, source, start, start + len(line)).trim()
    text = line.lstrip()
    start += len(line) - len(text)
    return Block(Role.BODY, text.rstrip(), start)


def _join(source: Source, lines: list[_Line]) -> Block:
    if len(lines) == 1:
        return _block(source, *lines[0][:2])
    start, end = lines[0][0], lines[-1][0] + len(lines[-1][1])
    text = " ".join([line.lstrip().rstrip(" \t") for _start, line, _spaced in lines])
    if SOFT_HYPHEN in text:
        return Block.slice(Role.BODY, source, start, end).trim()
    start += len(lines[0][1]) - len(lines[0][1].lstrip())
    end -= len(lines[-1][1]) - len(lines[-1][1].rstrip())
    return Block(Role.BODY, text.rstrip(), Stretch(source.text, start, end))
