"""Bytes and text: decode a file once, and answer where an offset lies.

Every position in newslint is a half-open range of code points in the decoded text. A byte order
mark is not part of that text; line ends are kept as they stand.
"""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from newslint.patterncode import compile_re

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_LONGEST_CONTEXT = 1_000
"""Code points; a paragraph is rarely longer, and each finding on a line carries its own context."""

_STRIDE = 1_024

# str.splitlines also breaks at form feeds and U+2028, which editors do not count as lines.
_LINE_END = compile_re(r"\n|\r\n?")


class UndecodableError(Exception):
    """A file's bytes are not text; the message says where and what would mend it."""


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}..{self.end}")


class Edit(Struct, frozen=True):
    """Replace the code points of ``span`` in the source with ``text``."""

    span: Span
    text: str


class LineIndex:
    r"""Lines and columns of a text whose lines end in ``\n``, ``\r\n`` or ``\r``."""

    def __init__(self, text: str) -> None:
        if "\r" in text:
            self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        else:
            lengths = [len(line) + 1 for line in text.split("\n")]
            self._starts = [0, *accumulate(lengths[:-1])]
        self._length = len(text)

    def locate(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and the 1-based column, in code points, of ``offset``."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} lies outside a text of {self._length}")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def locate_span(self, span: Span) -> tuple[int, int, int, int]:
        """Return line and column of the start of ``span``, and those of its end."""
        line, column = self.locate(span.start)
        end = column + span.end - span.start
        # Most lie on one line, whose end is before the start of the next.
        if line < len(self._starts) and self._starts[line - 1] + end <= self._starts[line]:
            return line, column, line, end
        return line, column, *self.locate(span.end)

    def line_span(self, line: int) -> Span:
        """Return the range of the 1-based ``line``, its line end included."""
        end = self._starts[line] if line < len(self._starts) else self._length
        return Span(self._starts[line - 1], end)


class Context(Struct, frozen=True):
    """What stands around a place: its line without the line end, or a part of a very long one.

    ``text`` begins in that column of its line, counted from 1: ``column`` in code points,
    ``byte_column`` in the bytes of a UTF-8 file, a byte order mark included. That is 0 for a file
    that is not UTF-8. ``is_paragraph`` says that the line is a paragraph in a container, and that
    no program can change the file by it.
    """

    text: str = ""
    column: int = 1
    byte_column: int = 1
    is_paragraph: bool = False


class Source(Struct, frozen=True, dict=True):
    """One decoded file and what is needed to write it back byte for byte.

    The text of a container, such as a Word document, was put together from its parts, and cannot be
    written back.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    byte_order_mark: bytes = b""
    is_container: bool = False

    @cached_property
    def lines(self) -> LineIndex:
        """The line index of the text."""
        return LineIndex(self.text)

    def context(self, offset: int, line: int = 0) -> Context:
        """Return the line that ``offset`` lies on, or of a very long one the part around it.

        Whoever knows the number of the line may say it.
        """
        line = line or self.lines.locate(offset)[0]
        known = self._whole_lines.get(line)
        if known is not None:
            return known
        span = self.lines.line_span(line)
        if span.end - span.start > _LONGEST_CONTEXT:
            return self._show(span, max(span.start, offset - _LONGEST_CONTEXT // 2))
        shown = self._whole_lines[line] = self._show(span, span.start)
        return shown

    def _show(self, line: Span, start: int) -> Context:
        end = min(line.end, start + _LONGEST_CONTEXT)
        return Context(
            self.text[start:end].rstrip("\r\n"),
            start - line.start + 1,
            self._byte_column(line.start, start),
            is_paragraph=self.is_container,
        )

    @cached_property
    def _whole_lines(self) -> dict[int, Context]:
        """The lines given so far, which many findings share, by their numbers."""
        return {}

    def _byte_column(self, line_start: int, offset: int) -> int:
        if self.is_container or self.encoding != "utf-8":
            return 0
        mark = 0 if line_start else len(self.byte_order_mark)
        if line_start == offset:
            return mark + 1
        return mark + self._count_bytes(offset) - self._count_bytes(line_start) + 1

    def _count_bytes(self, offset: int) -> int:
        """Return how many bytes of UTF-8 stand before an offset."""
        stride, rest = divmod(offset, _STRIDE)
        return self._strides[stride] + len(self.text[offset - rest : offset].encode())

    @cached_property
    def _strides(self) -> list[int]:
        """How many bytes of UTF-8 stand before each stride of the text."""
        starts = range(0, len(self.text), _STRIDE)
        sizes = (len(self.text[start : start + _STRIDE].encode()) for start in starts)
        return list(accumulate(sizes, initial=0))

    def encode(self, text: str) -> bytes:
        """Return ``text`` as bytes in this file's own encoding and with its byte order mark."""
        return self.byte_order_mark + text.encode(self.encoding)


def decode(path: str, data: bytes) -> Source:
    """Decode a file: UTF-8, or UTF-16 where a byte order mark says so.

    Raises:
        UndecodableError: the bytes are not text in that encoding.

    """
    mark, encoding = b"", "utf-8"
    for candidate, name in _BYTE_ORDER_MARKS:
        if data.startswith(candidate):
            mark, encoding = candidate, name
            break
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        position = error.start + len(mark)
        line = data.count(b"\n", 0, position) + 1
        raise UndecodableError(
            f"not valid {encoding.upper()}: byte 0x{data[position]:02x} at offset {position}"
            f" (line {line}); save the file as UTF-8"
        ) from error
    if "\0" in text:
        raise UndecodableError(
            f"holds a NUL character at offset {text.index(chr(0))}; this is not a text file"
        )
    return Source(path, text, encoding, mark)
