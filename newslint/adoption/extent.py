"""Extent: which lines of an article a comment in it speaks of."""

from bisect import bisect_right

from newslint.document import Comment, Document
from newslint.patterncode import compile_re
from newslint.source import Span

_SIGN = compile_re(r"\S")


class Extent:
    """Knows where an article has text, and what stands around its comments."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        spans = [comment.span for comment in document.comments if not comment.is_anchored]
        self._comments = sorted(spans)
        self._stretches = sorted(
            (segment.source_start, segment.source_end)
            for block in document.blocks
            for segment in block.segments
        )

    def lines_of(self, comment: Comment) -> Span:
        """Return the lines of a comment and, where no text stands on them, the next that has some.

        The lines of a comment that is anchored are those of its text.
        """
        own = self._lines(comment.span)
        if comment.is_anchored or self._find_text(own.start, own.end) is not None:
            return own
        following = self._find_text(own.end, len(self._source.text))
        if following is None:
            return own
        return Span(own.start, self._lines(Span(following, following)).end)

    def written(self, comment: Comment) -> Span:
        """Return a comment with the space that goes with it, and its whole line if it is alone."""
        text, own = self._source.text, self._lines(comment.span)
        start, end = comment.span.start, comment.span.end
        before, after = text[own.start : start], text[end : own.end]
        if after.strip():
            return comment.span
        return Span(own.start + len(before.rstrip()), end) if before.strip() else own

    def _lines(self, span: Span) -> Span:
        lines = self._source.lines
        first = lines.line_span(lines.locate(span.start)[0])
        last = max(span.start, span.end - 1)
        return Span(first.start, lines.line_span(lines.locate(last)[0]).end)

    def _find_text(self, start: int, end: int) -> int | None:
        """Return where the first text of the article stands within a range of the source."""
        place = max(0, bisect_right(self._stretches, (start, start)) - 1)
        for low, high in self._stretches[place:]:
            if low >= end:
                break
            for sign in _SIGN.finditer(self._source.text, max(low, start), min(high, end)):
                if not self._is_comment(sign.start()):
                    return sign.start()
        return None

    def _is_comment(self, offset: int) -> bool:
        place = bisect_right(self._comments, Span(offset, len(self._source.text) + 1)) - 1
        return place >= 0 and offset < self._comments[place].end
