"""Proof: what an article reads once fixes are in it, to hold against what they say they write."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newslint.document import OBJECT, Block, Document
from newslint.source import Edit


def read_words(document: Document) -> list[str]:
    """Return the words that a reader reads; how they are spaced and set apart does not matter."""
    return _split(block.text for block in document.blocks)


def expect_words(document: Document, edits: Sequence[Edit]) -> list[str]:
    """Return the words that a reader should read after edits of the source, in source order."""
    starts = [edit.span.start for edit in edits]
    return _split(_rewrite(block, edits, starts) for block in document.blocks)


def _split(texts: Iterable[str]) -> list[str]:
    return "\n".join(texts).replace(OBJECT, "").split()


def _rewrite(block: Block, edits: Sequence[Edit], starts: Sequence[int]) -> str:
    if not block.segments:
        return block.text
    places = _Places(block)
    pieces: list[str] = []
    done = 0
    first = bisect_left(starts, block.segments[0].source_start)
    last = bisect_right(starts, block.segments[-1].source_end)
    for edit in edits[first:last]:
        end = places.find(edit.span.end)
        start = places.find(edit.span.start) if edit.span.start < edit.span.end else end
        if start is None or end is None:
            continue  # in something that the block only stands around, such as a picture
        pieces += block.text[done:start], edit.text
        done = end
    return "".join([*pieces, block.text[done:]])


class _Places:
    """Leads from offsets in the source to those in a block's text."""

    def __init__(self, block: Block) -> None:
        self._segments = block.segments
        self._ends = [segment.source_end for segment in block.segments]

    def find(self, offset: int) -> int | None:
        """Return the place of an offset, None where no single one shows it."""
        index = bisect_left(self._ends, offset)
        if index == len(self._segments):
            return None
        segment = self._segments[index]
        if offset == segment.source_end:
            return segment.end
        if segment.exact and offset >= segment.source_start:
            return segment.start + offset - segment.source_start
        return segment.start if offset == segment.source_start else None
