"""Masking: what of an article no rule is to see, though its format shows it as copy.

What matches a pattern in the source, and what stands in certain HTML elements, becomes one
``OBJECT``, so that the words around it neither join nor vanish. A block of nothing
else is left out.
"""

from collections.abc import Iterable, Iterator, Sequence

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
        if any(low < place.end and high > place.start for low, high in spans):
            hidden += _project(block.segments, spans)
    if not hidden:
        return block
    return _Masker(block, _merge(hidden)).make()


def _project(segments: Iterable[Segment], spans: Sequence[Range]) -> Iterator[Range]:
    """Yield the ranges of a block's text that come from spans of the source, in order."""
    index = 0
    for segment in segments:
        start, end = segment.source_start, segment.source_end
        while index < len(spans) and spans[index][1] <= start:
            index += 1
        for low, high in spans[index:]:
            if low >= max(end, start + 1):
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
        saved = 0
        for low, high in self._hidden:
            if place <= low:
                break
            if place < high:
                return low - saved + is_end
            saved += high - low - 1
        return place - saved
