"""Spaces as they are written: several in a row, which a page would show as one, are a fault."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from newslint.document import Block, Segment
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_SEVERAL = re.compile(r"  +(?=\S)")


def show_spaces(reading: Reading) -> Sequence[Passage]:
    """Return the passages of an article with all the spaces that are written inside its lines."""
    text = reading.document.source.text
    if not any(_is_inside(text, found.start()) for found in _SEVERAL.finditer(text)):
        return reading.passages
    return [_show(passage, text) for passage in reading.passages]


def _is_inside(text: str, place: int) -> bool:
    """Tell whether something stands in the line before a place."""
    return place > 0 and not text[place - 1].isspace()


def _show(passage: Passage, source: str) -> Passage:
    block = passage.block
    segments: list[Segment] = []
    pieces: list[str] = []
    moved_from: list[int] = []
    moved_by: list[int] = []
    moved = 0
    for segment in block.segments:
        written = source[segment.source_start : segment.source_end]
        is_shown = segment.is_space and len(written) > 1 and not written.strip(" ")
        shown = written if is_shown else block.text[segment.start : segment.end]
        start = segment.start + moved
        place = start, start + len(shown), segment.source_start, segment.source_end
        segments.append(
            Segment(*place, segment.exact or is_shown, segment.is_space and not is_shown)
        )
        pieces.append(shown)
        if is_shown:
            moved += len(shown) - (segment.end - segment.start)
            moved_from.append(segment.end)
            moved_by.append(moved)
    if not moved:
        return passage

    def move(offset: int) -> int:
        place = bisect_right(moved_from, offset)
        return offset + (moved_by[place - 1] if place else 0)

    inlines = tuple((name, move(start), move(end)) for name, start, end in block.inlines)
    shown_block = Block(block.role, "".join(pieces), segments, block.elements, inlines)
    return Passage(shown_block, passage.index)
