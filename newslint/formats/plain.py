"""Plain text: paragraphs, and the parts of an article that its layout shows.

A paragraph is a line, or several lines where the file is hard-wrapped. A short line without a final
stop is a heading; the first one is the headline, one right after it the deck.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.document import SOFT_HYPHEN, Block, Document, Role
from newslint.formats.layout import Layout, classify, is_final
from newslint.source import Source

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"\s*(?:[-*•·–]|\d{1,2}[.)])\s+")

_WRAP_LENGTHS = range(45, 121)
_SLACK = 3


def parse(source: Source) -> Document:
    """Parse plain text into blocks."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(source.text)]
    lines = [line for line in lines if not _is_blank(source.text[slice(*line)])]
    blocks: list[Block] = []
    layout = Layout()
    for start, end, spaced in _paragraphs(source.text, lines):
        found = list(_classify(source, start, end, layout, spaced=spaced))
        layout.note(found)
        blocks.extend(found)
    return Document(source, tuple(blocks))


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end, and whether a blank line stands before."""
    width = _wrap_width(text, lines)
    spaced = True
    for index, line in enumerate(lines):
        if not index:
            start = line[0]
        elif not _wraps(text, lines[index - 1], line, width):
            end = lines[index - 1][1]
            yield start, end, spaced
            spaced = _is_spaced(text, end, line[0])
            start = line[0]
    if lines:
        yield start, lines[-1][1], spaced


def _is_blank(line: str) -> bool:
    return not line.replace(SOFT_HYPHEN, "").strip()


def _is_spaced(text: str, end: int, start: int) -> bool:
    return len(re.findall(r"\r\n|\r|\n", text[end:start])) > 1


def _first_word(text: str, start: int, end: int) -> int:
    line = text[start:end].split(maxsplit=1)
    return len(line[0]) if line else 0


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width to which the file is hard-wrapped, or 0 where it is not.

    In wrapped copy most line ends come where the next word did not fit, and most of those cut a
    sentence in two.
    """
    lengths = [len(text[start:end].rstrip()) for start, end in lines]
    width = max(lengths, default=0)
    if width not in _WRAP_LENGTHS:
        return 0
    full = cut = ends = 0
    for line, following in pairwise(lines):
        if _is_spaced(text, line[1], following[0]):
            continue
        ends += 1
        if _is_full(text, line, following, width):
            full += 1
            cut += not is_final(text[slice(*line)])
    return width if full >= 2 and full >= 0.6 * ends and cut >= 0.5 * full else 0


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the first word of the next line would have made this one too long."""
    length = len(text[slice(*line)].rstrip())
    return length + 1 + _first_word(text, *following) > width - _SLACK


def _wraps(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the next line goes on with this one: its first word did not fit any more."""
    if not width or _is_spaced(text, line[1], following[0]) or _BULLET.match(text, *following):
        return False
    return _is_full(text, line, following, width)


def _classify(
    source: Source, start: int, end: int, layout: Layout, *, spaced: bool
) -> Iterator[Block]:
    block = Block.slice(Role.BODY, source, start, end).trim()
    text = block.text
    bullet = _BULLET.match(text)
    if bullet and not layout.is_empty and bullet.end() < len(text):
        yield block.part(Role.LIST_ITEM, bullet.end(), len(text))
    else:
        yield from classify(block.part(layout.guess(text, spaced=spaced), 0, len(text)))
