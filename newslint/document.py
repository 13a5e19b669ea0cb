"""A document: blocks of prose with a role, each mapped exactly onto the source."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from newslint.patterncode import compile_re
from newslint.source import Source, Span

OBJECT = "\ufffc"
"""Stands in a block's text for what is not prose: inline code, a picture, a bare address."""

SOFT_HYPHEN = "\u00ad"
"""Says where a word may be parted at a line's end; nobody sees it, and no block's text holds it."""


_REWRITTEN = compile_re(rf"[\r\n]\s*|{SOFT_HYPHEN}+")


class Role(StrEnum):
    """What a block is in the article."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    QUOTE_BLOCK = "quote-block"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CODE = "code"
    METADATA = "metadata"

    # An enumeration's own is written in Python, and roles are looked up for every block.
    __hash__ = str.__hash__


PROSE = frozenset(Role) - {Role.BYLINE, Role.DATELINE, Role.CODE, Role.METADATA}
"""The roles that a rule reads when it names no scope."""

CONDENSED = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
"""The roles that are written short, often with capitals and quotation marks of the desk's own."""


class Segment(Struct, frozen=True):
    """A stretch of a block's text and the stretch of source that it came from.

    An exact segment is the same characters on both sides; an opaque one (an entity, inline code)
    can only be taken whole. Of the opaque ones, ``is_space`` is a space that is written as other
    white space, such as a line break in hard-wrapped copy; what it is part of can be rewritten.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool = True
    is_space: bool = False


class Stretch(Struct, frozen=True):
    """A stretch of a source's text, of which a reader sees each line's end as a space."""

    file: str
    start: int
    end: int

    def read(self) -> str:
        """Return what a reader sees."""
        return "".join(
            " " if is_space else self.file[low:high]
            for low, high, is_space in _cut(self.file, self.start, self.end)
        )

    def make_segments(self) -> tuple[Segment, ...]:
        """Map what a reader sees."""
        segments: list[Segment] = []
        place = 0
        for low, high, is_space in _cut(self.file, self.start, self.end):
            end = place + (1 if is_space else high - low)
            segments.append(Segment(place, end, low, high, not is_space, is_space))
            place = end
        return tuple(segments)


Place = tuple[int, int, int, int, bool, bool]
"""What a segment says: its range in the text, that in the source, if it is exact, or a space."""


class Pieces(Struct, frozen=True):
    """The places of segments that follow each other, as a reader of markup gathers them."""

    places: list[Place]

    def make_segments(self) -> tuple[Segment, ...]:
        """Make the segments of the places."""
        return tuple([Segment(*place) for place in self.places])


class Part(Struct, frozen=True):
    """A part of another block's text."""

    block: "Block"
    start: int
    end: int

    def make_segments(self) -> tuple[Segment, ...]:
        """Map the part as the whole is mapped."""
        return self.block.map_part(self.start, self.end)


Origin = int | Stretch | Pieces | Part
"""What a block's map follows from: the start of text that stands in the source as one piece, the
stretch that it shows, the places of its pieces, or the block that it is a part of."""

Inline = tuple[str, int, int]
"""The name of an HTML element that stands in a line, and where in its block's text it does."""


class Block:
    """Text of one role, with a map from each of its offsets to the source.

    The segments cover the text without gap or overlap, and rise in the source. What lies between
    two segments in the source (markup) is not part of the text.

    ``elements`` are the names of the HTML elements of block kind around it, outermost first, as the
    article's format has them: a heading of Markdown is ``("h2",)``. A field of front matter has
    ``("frontmatter", "frontmatter.title")``, a picture's description ``"img"`` as its last; where
    the format has no elements there are none. ``inlines`` are the elements in its lines, by where
    they start, the outer one first; one that is not prose takes in one ``OBJECT``.
    """

    __slots__ = ("_made", "_origin", "_starts", "elements", "inlines", "role", "text")

    def __init__(
        self,
        role: Role,
        text: str,
        segments: "Iterable[Segment] | Origin",
        elements: tuple[str, ...] = (),
        inlines: tuple[Inline, ...] = (),
    ) -> None:
        """Make a block; most are never asked for their map, so it can be told by its origin.

        Raises:
            ValueError: the segments do not cover the text, or do not rise in the source.
        """
        self.role = role
        self.text = text
        self.elements = elements
        self.inlines = inlines
        self._made: tuple[Segment, ...] | None = None
        self._starts: list[int] | None = None
        self._origin: Origin | None = None
        if isinstance(segments, (int, Stretch, Pieces, Part)):
            if text:
                self._origin = segments
        else:
            self._made = tuple(segments)
            _validate(text, self._made)

    @classmethod
    def slice(
        cls, role: Role, source: Source, start: int, end: int, elements: tuple[str, ...] = ()
    ) -> "Block":
        """Make a block of ``source.text[start:end]``: a line's end is a space in it."""
        text = source.text[start:end]
        if not _REWRITTEN.search(text):
            return cls(role, text, start, elements)
        origin = Stretch(source.text, start, end)
        return cls(role, origin.read(), origin, elements)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The pieces of the text, in order, each with the place that it has in the source."""
        if self._made is None:
            origin = self._origin
            if isinstance(origin, int):
                length = len(self.text)
                self._made = (Segment(0, length, origin, origin + length),)
            elif origin is not None:
                made = origin.make_segments()
                _validate(self.text, made)
                self._made = made
        return self._made or ()

    @property
    def _places(self) -> list[int]:
        """Where each segment starts in the text."""
        if self._starts is None:
            self._starts = [segment.start for segment in self.segments]
        return self._starts

    @classmethod
    def join(cls, role: Role, parts: Iterable["Block"]) -> "Block":
        """Make one block of several that follow each other in the source, in the same elements."""
        text = ""
        segments: list[Segment] = []
        inlines: list[Inline] = []
        elements: tuple[str, ...] = ()
        for part in parts:
            elements = elements or part.elements
            inlines += _cut_inlines(part.inlines, -len(text), 0, len(part.text))
            for segment in part.segments:
                low, high = segment.start + len(text), segment.end + len(text)
                place = segment.source_start, segment.source_end
                segments.append(Segment(low, high, *place, segment.exact, segment.is_space))
            text += part.text
        return cls(role, text, segments, elements, tuple(inlines))

    def part(self, role: Role, start: int, end: int) -> "Block":
        """Make a block of ``text[start:end]``, mapped as it is here."""
        inlines = tuple(_cut_inlines(self.inlines, start, start, end)) if self.inlines else ()
        if isinstance(self._origin, int):
            text = self.text[start:end]
            return Block(role, text, self._origin + start, self.elements, inlines)
        return Block(role, self.text[start:end], Part(self, start, end), self.elements, inlines)

    def map_part(self, start: int, end: int) -> tuple[Segment, ...]:
        """Return the segments that a block of ``text[start:end]`` has."""
        segments = []
        first = bisect_right(self._places, start) - 1
        for index in range(max(first, 0), len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            low, high = max(segment.start, start), min(segment.end, end)
            if low < high:
                span = self.to_source(low, high)
                place = low - start, high - start, span.start, span.end
                segments.append(Segment(*place, segment.exact, segment.is_space))
        return tuple(segments)

    def trim(self) -> "Block":
        """Make a block of the text without the white space at its ends."""
        low, high = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        is_trim = (low, high) == (0, len(self.text))
        return self if is_trim else self.part(self.role, low, max(low, high))

    def to_source(self, start: int, end: int) -> Span:
        """Map ``text[start:end]`` to the source; an opaque segment is taken whole."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}..{end} lies outside a block of {len(self.text)}")
        if isinstance(self._origin, int):
            return Span(self._origin + start, self._origin + end)
        if not self.segments:
            raise ValueError("an empty block has no place in the source")
        if start == end:
            return self._point(start)
        first = self.segments[bisect_right(self._places, start) - 1]
        last = self.segments[bisect_right(self._places, end - 1) - 1]
        source_start = first.source_start + (start - first.start if first.exact else 0)
        source_end = last.source_end - (last.end - end if last.exact else 0)
        return Span(source_start, source_end)

    def _point(self, offset: int) -> Span:
        # An empty range sticks to the text before it, as an insertion after a word does.
        if offset == 0:
            place = self.segments[0].source_start
        else:
            place = self.to_source(offset - 1, offset).end
        return Span(place, place)

    def is_exact(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` stands in the source as it is, white space aside.

        An empty range is exact where no markup stands at its place: text put there could otherwise
        land on either side of it.
        """
        if isinstance(self._origin, int):
            return True
        if not self.segments:
            return False
        first = bisect_right(self._places, start) - 1
        segment = self.segments[first]
        if start == end:
            if segment.start < start < segment.end or start in {0, len(self.text)}:
                return segment.exact
            return self.segments[first - 1].source_end == segment.source_start
        place = segment.source_start
        for index in range(first, len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            if segment.source_start != place or not (segment.exact or segment.is_space):
                return False
            place = segment.source_end
        return True


def _validate(text: str, segments: tuple[Segment, ...]) -> None:
    """Refuse a map that is not whole."""
    position = source_position = 0
    for segment in segments:
        if segment.start != position or segment.end <= segment.start:
            raise ValueError(f"segments are not contiguous at {position}: {segment}")
        if segment.source_start < source_position or segment.source_end < segment.source_start:
            raise ValueError(f"segments do not rise in the source: {segment}")
        if segment.exact and (
            segment.end - segment.start != segment.source_end - segment.source_start
        ):
            raise ValueError(f"an exact segment changes length: {segment}")
        position, source_position = segment.end, segment.source_end
    if position != len(text):
        raise ValueError(f"segments cover {position} of {len(text)} characters")


def _cut_inlines(inlines: Iterable[Inline], origin: int, start: int, end: int) -> Iterator[Inline]:
    """Yield what of the elements lies in a range, their places counted from ``origin``."""
    for name, low, high in inlines:
        kept_low, kept_high = max(low, start), min(high, end)
        if kept_low < kept_high:
            yield name, kept_low - origin, kept_high - origin


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches that a reader sees, and whether each is white space at a line's end."""
    done = start
    for found in _REWRITTEN.finditer(text, start, end):
        low, high = found.span()
        is_space = text[low] != SOFT_HYPHEN
        while is_space and low > done and text[low - 1] in " \t":
            low -= 1
        if low > done:
            yield done, low, False
        if is_space:
            yield low, high, True
        done = high
    if end > done:
        yield done, end, False


class Comment(Struct, frozen=True):
    """A comment in the article's own format, with the place it holds.

    ``is_anchored`` says that the place is the text that the comment is about, as in Word, and not
    the comment itself.
    """

    span: Span
    text: str
    is_anchored: bool = False


class Document(Struct, frozen=True):
    """One article: its source, its blocks in source order, and what of it could not be read.

    ``published`` is the date of publication as the front matter or the head of the file writes it,
    "" where they say none. ``alts`` is where in the source the descriptions of its pictures stand,
    as they are written there.
    """

    source: Source
    blocks: tuple[Block, ...]
    problems: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    published: str = ""
    alts: tuple[Span, ...] = ()
