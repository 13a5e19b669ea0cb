"""Masking: what of an article no rule is to see, though its format shows it as copy.

What matches a pattern in the source, and what stands in certain HTML elements, becomes one
``OBJECT``, so that the words around it neither join nor vanish. A block of nothing
else is left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import msgspec
import regex

from newslint.document import OBJECT, Block, Document, Inline, Segment
from newslint.source import Span

LIMIT = 1.0
"""Seconds that one pattern may take in one article."""

Range = tuple[int, int]


def mask(document: Document, patterns: Sequence[str], elements: Iterable[str] = ()) -> Document:
    """Return the document without what matches ``patterns`` in its source or is in ``elements``.

    A pattern that takes longer than ``LIMIT`` is a problem of the document; what it matched until
    then is masked. The patterns must be valid.
    """
    names = frozenset(elements)
    problems: list[str] = []
    spans = _merge(_find(document.source.text, patterns, problems))
    blocks = [
        masked
        for block in document.blocks
        if names.isdisjoint(block.elements)
        and (masked := _mask_block(block, spans, names)) is not None
    ]
    return msgspec.structs.replace(
        document, blocks=tuple(blocks), problems=(*document.problems, *problems)
    )


def _find(text: str, patterns: Iterable[str], problems: list[str]) -> Iterator[Range]:
    for pattern in patterns:
        try:
            for match in regex.compile(pattern).finditer(text, timeout=LIMIT):
                if match.end() > match.start():
                    yield match.span()
        except TimeoutError:
            problems.append(
                f"“ignore-patterns”: “{pattern}” takes too long here, so what it should hide is"
                " checked; write it without repeats inside repeats"
            )


def _mask_block(block: Block, spans: Sequence[Range], names: frozenset[str]) -> Block | None:
    """Return what is left of a block; None for nothing."""
    hidden = [(low, high) for name, low, high in block.inlines if name in names]
    if spans and block.text:
        place = block.to_source(0, len(block.text))
        first = bisect_right(spans, place.start, key=lambda span: span[1])
        if first < len(spans) and spans[first][0] < place.end:
            hidden += _project(block.segments, spans, first)
    if not hidden:
        return block
    return _Masker(block, _merge(hidden)).make()


def _project(segments: Iterable[Segment], spans: Sequence[Range], index: int) -> Iterator[Range]:
    """Yield the ranges of a block's text that come from spans, ``index`` the first."""
    for segment in segments:
        start, end = segment.source_start, max(segment.source_end, segment.source_start + 1)
        while index < len(spans) and spans[index][1] <= start:
            index += 1
        for place in range(index, len(spans)):
            low, high = spans[place]
            if low >= end:
                break
            if not segment.exact:
                yield segment.start, segment.end
                break
            shift = segment.start - start
            yield max(low, start) + shift, min(high, end) + shift


def _merge(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in order, those that touch made one."""
    merged: list[Range] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


class _Masker:
    def __init__(self, block: Block, hidden: list[Range]) -> None:
        self._block = block
        self._hidden = hidden
        self._lows = [low for low, _high in hidden]
        lengths = (high - low - 1 for low, high in hidden)
        self._saved = list(accumulate(lengths, initial=0))
        """How much shorter the text is before each hidden range, and after the last."""
        self._text = ""
        self._segments: list[Segment] = []

    def make(self) -> Block | None:
        done = 0
        for low, high in self._hidden:
            self._keep(done, low)
            self._hide(self._block.to_source(low, high))
            done = high
        self._keep(done, len(self._block.text))
        if not self._text.replace(OBJECT, "").strip():
            return None
        block = self._block
        inlines = tuple(self._inlines())
        return Block(block.role, self._text, self._segments, block.elements, inlines)

    def _keep(self, start: int, end: int) -> None:
        if start >= end:
            return
        shift = len(self._text)
        for segment in self._block.map_part(start, end):
            low, high = segment.start + shift, segment.end + shift
            place = segment.source_start, segment.source_end
            self._segments.append(Segment(low, high, *place, segment.exact, segment.is_space))
        self._text += self._block.text[start:end]

    def _hide(self, span: Span) -> None:
        start = len(self._text)
        self._segments.append(Segment(start, start + 1, span.start, span.end, exact=False))
        self._text += OBJECT

    def _inlines(self) -> Iterator[Inline]:
        for name, low, high in self._block.inlines:
            start, end = self._move(low, is_end=False), self._move(high, is_end=True)
            if start < end:
                yield name, start, end

    def _move(self, place: int, *, is_end: bool) -> int:
        """Return where a place of the text is after masking; inside of what is masked, its edge."""
        index = bisect_left(self._lows, place) - 1
        if index < 0:
            return place
        low, high = self._hidden[index]
        if place < high:
            return low - self._saved[index] + is_end
        return place - self._saved[index + 1]
