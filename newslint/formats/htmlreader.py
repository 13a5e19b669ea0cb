"""Reads HTML into blocks as a browser shows it, and whatever else is told to it as elements."""

import re
from collections.abc import Iterator, Sequence

from newslint.document import Block, Comment, Role
from newslint.formats import htmltokens
from newslint.formats.blocktext import BlockText, is_plain
from newslint.formats.elements import BLOCKS, HIDDEN, OBJECTS, VOID, Elements, Inside, is_unseen
from newslint.formats.htmltokens import Tag, Text, shown_pieces
from newslint.formats.layout import classify
from newslint.formats.shortcodes import Edge
from newslint.patterncode import compile_re
from newslint.source import Source, Span

_BLANK_LINE = compile_re(r"(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]\s*")
_TITLE = compile_re(r"<h1[\s>]", re.IGNORECASE)
_FOOTNOTE = compile_re(r"<sup[^<>]*>\s*<a\b", re.IGNORECASE)
_INVISIBLE = compile_re(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DESCRIBED = ("alt", "title")
_FILE_NAME = compile_re(r"\.(?:avif|gif|jpe?g|mp4|pdf|png|svg|webp)\Z", re.IGNORECASE)
_QUOTES = ("“”", "‘’")
_FOREIGN = frozenset({"svg", "math"})
_DATED = frozenset({"meta", "time"})
_PUBLISHED = compile_re(
    r"(?:(?:og:)?article:published(?:_time)?|date|dc(?:terms)?\.(?:date|created|issued)"
    r"|dc\.date\.issued|(?:parsely-)?pub-?date|date-?published|publish(?:ed|[-_]?date)"
    r"|publication[-_]date|sailthru\.date)\Z",
    re.IGNORECASE,
)
"""What a page calls the date of its publication."""

_UNMARKED_ENDS = frozenset("p li dt dd td th tr option body html".split())
"""Elements whose end tags may be left out."""


class HtmlReader:
    """Reads stretches of one text, its templates blotted out, into blocks.

    A reader of another format says what it finds in terms of HTML: it opens and closes elements,
    and adds to ``text``. Elements stay open from one stretch to the next.

    ``xml`` says that any tag may close itself. ``by_blank_lines`` says that blank lines end a
    block, ``captions`` where shortcodes begin and end one.
    """

    def __init__(
        self,
        file: str,
        *,
        has_headline: bool,
        xml: bool = False,
        by_blank_lines: bool = False,
        captions: Sequence[tuple[int, Edge]] = (),
    ) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.unclosed: list[tuple[str, int]] = []
        self.alts: list[Span] = []
        """Where the descriptions of pictures stand."""
        self.published = ""
        """The date of publication as the page's head, or a time element, writes it."""
        self._file = file
        self.text = BlockText(file)
        self._has_headline = has_headline
        self._has_title = _TITLE.search(file) is not None
        self._is_xml = xml
        self._by_blank_lines = by_blank_lines
        self._edges = captions
        self._next_edge = 0
        self._elements = Elements()
        self._captions: list[Block] = []
        self._quotes = 0
        self._link = ("", -1)

    @property
    def is_hidden(self) -> bool:
        """Whether no reader sees what stands here."""
        return self._elements.is_hidden

    @property
    def depth(self) -> int:
        """How many elements are open; what ``cut`` takes."""
        return self._elements.depth

    def read(self, start: int, end: int) -> None:
        """Read ``file[start:end]``."""
        for token in htmltokens.tokenize(self._file, start, end, xml=self._is_xml):
            if isinstance(token, Text):
                if not self.is_hidden:
                    self._add(token.start, token.end)
            elif isinstance(token, Tag):
                self._tag(token)
            elif isinstance(token, htmltokens.Comment):
                self._comment(token)
            else:
                self.unclosed.append((token.what, token.start))

    def open(
        self,
        name: str,
        start: int,
        *,
        is_block: bool = True,
        is_hidden: bool = False,
        shown: str = "",
    ) -> None:
        """Open an element that begins at ``start``; a block calls it ``shown``, if that is told."""
        if is_block:
            self.flush()
        self._elements.open(name, start=start, is_block=is_block, is_hidden=is_hidden)
        if shown and shown != name:
            self._elements.rename(shown)

    def cut(self, depth: int) -> None:
        """Close all but the ``depth`` outermost elements."""
        self._elements.cut(depth)

    def finish(self) -> None:
        """End the last block, and note an element that hides the rest for want of an end tag."""
        self.flush()
        hiding = self._elements.hiding
        if hiding and hiding.name not in _UNMARKED_ENDS:
            self.unclosed.append((f"<{hiding.name}> element", hiding.start))

    def describe_unclosed(self, source: Source) -> Iterator[str]:
        """Yield what could not be read for want of an end, in whole sentences."""
        for what, place in self.unclosed:
            line, _column = source.lines.locate(place)
            yield (
                f"the {what} that starts on line {line} is never closed; what follows was not read"
            )

    def _comment(self, token: htmltokens.Comment) -> None:
        inner = self._file[token.inner_start : token.inner_end]
        if inner.lstrip().startswith(("wp:", "/wp:")) and not self.is_hidden:
            self.flush()
        self.comments.append(Comment(Span(token.start, token.end), inner))

    def _tag(self, tag: Tag) -> None:
        if tag.is_end:
            self._end_tag(tag)
            return
        elements, name = self._elements, tag.name
        if name in _DATED and not self.published:
            self.published = self._date_of(tag)
        is_block = name in BLOCKS
        if is_block and (not self.is_hidden or elements.ends(name)):
            self.flush()
            elements.make_room(name)
        is_hiding = self._is_hiding(tag)
        if not self.is_hidden:
            self._show(tag)
        closes_itself = tag.is_closed and (self._is_xml or name in _FOREIGN)
        if name not in VOID and not closes_itself and (is_block or is_hiding or self.is_hidden):
            classes = self._value(tag, "class")
            elements.open(name, classes, start=tag.start, is_block=is_block, is_hidden=is_hiding)

    def _end_tag(self, tag: Tag) -> None:
        closed = self._elements.find(tag.name)
        if closed.is_block if closed else (tag.name in BLOCKS and not self.is_hidden):
            self.flush()
        self._elements.close(tag.name)
        if tag.name == "a":
            self._link = (self._link[0], tag.end)
        elif tag.name == "q" and self._quotes and not self.is_hidden:
            self._quotes -= 1
            self.text.add(_QUOTES[self._quotes % 2][1], tag.start, tag.end)
        if tag.name not in BLOCKS and not self.is_hidden:
            self.text.close(tag.name)

    def _show(self, tag: Tag) -> None:
        """Add what a start tag itself shows."""
        if tag.name == "br":
            if not self.text.break_line(tag.start, tag.end):
                self.flush()
        elif tag.name in OBJECTS or (self.text.ends_in_space and self._is_footnote(tag)):
            self.text.add_object(tag.name, tag.start, tag.end)
        elif tag.name == "q":
            self.text.open(tag.name)
            self.text.add(_QUOTES[self._quotes % 2][0], tag.start, tag.end)
            self._quotes += 1
        elif tag.name == "a":
            # Two links side by side are parted by their looks, as in a menu.
            address = self._value(tag, "href")
            if self._link[1] == tag.start and address != self._link[0]:
                self.text.part(tag.start, tag.end)
            self._link = (address, -1)
            self.text.open(tag.name)
        elif tag.name not in BLOCKS and tag.name not in VOID:
            self.text.open(tag.name)
        if tag.name not in HIDDEN:
            self._describe(tag)

    def _is_hiding(self, tag: Tag) -> bool:
        attributes = tag.attributes
        return (
            (tag.name in HIDDEN or tag.name in OBJECTS)
            or "hidden" in attributes
            or (tag.name == "title" and self._has_title)
            or ("style" in attributes and bool(_INVISIBLE.search(self._value(tag, "style"))))
            or ("class" in attributes and is_unseen(self._value(tag, "class")))
            or self._is_footnote(tag)
        )

    def _is_footnote(self, tag: Tag) -> bool:
        return tag.name == "sup" and _FOOTNOTE.match(self._file, tag.start) is not None

    def _value(self, tag: Tag, attribute: str) -> str:
        start, end = tag.attributes.get(attribute, (0, 0))
        return self._file[start:end]

    def _date_of(self, tag: Tag) -> str:
        """Return the date of publication that a tag says, "" where it says none."""
        if tag.name == "time":
            is_own = "pubdate" in tag.attributes or _PUBLISHED.match(self._value(tag, "itemprop"))
            return self._value(tag, "datetime") if is_own else ""
        names = (self._value(tag, name) for name in ("property", "name", "itemprop"))
        return self._value(tag, "content") if any(map(_PUBLISHED.match, names)) else ""

    def _describe(self, tag: Tag) -> None:
        for name in _DESCRIBED:
            start, end = tag.attributes.get(name, (0, 0))
            if start == end:
                continue
            text = BlockText(self._file)
            for piece in shown_pieces(self._file, start, end):
                text.add(*piece)
            self.add_caption(text, is_alt=name == "alt")

    def add_caption(self, text: BlockText, *, is_alt: bool = True) -> None:
        """Take the description of a picture, to stand after the block that the picture is in."""
        if is_alt and (span := text.span):
            self.alts.append(span)
        elements = self._elements.path
        caption = text.block(Role.CAPTION, (*elements, "img") if is_alt else elements)
        # A single word is as a rule the name of the picture's file.
        if caption and len(caption.text.split()) > 1 and not _FILE_NAME.search(caption.text):
            self._captions.append(caption)

    def _add(self, start: int, end: int) -> None:
        for low, high in self._stretches(start, end):
            if self._file.find("&", low, high) < 0:
                if low < high:
                    self.add(self._file[low:high], low, high)
                continue
            for piece in shown_pieces(self._file, low, high):
                self.add(*piece)

    def add(self, shown: str, start: int, end: int) -> None:
        """Add text that is written as ``file[start:end]``, a run of white space as one space."""
        if self._file[start:end] == shown and not self._elements.keeps_space:
            self.text.flow(shown, start, end)
        else:
            self.text.add(shown, start, end)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of text between which blank lines or captions end a block."""
        while self._next_edge < len(self._edges) and self._edges[self._next_edge][0] < end:
            place, edge = self._edges[self._next_edge]
            self._next_edge += 1
            if place < start:
                continue
            yield from self._paragraphs(start, place)
            self.flush()
            if edge is Edge.START:
                self._elements.open("[caption]", "caption", start=place, is_block=True)
                self._elements.rename("figcaption")
            else:
                self._elements.close("[caption]")
            start = place
        yield from self._paragraphs(start, end)

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        if self._by_blank_lines and not self._elements.keeps_space:
            for blank in _BLANK_LINE.finditer(self._file, start, end):
                yield start, blank.start()
                self.flush()
                start = blank.end()
        yield start, end

    def look_in(self, name: str, shown: str) -> Inside | None:
        """Return what text in a block element is, if it can wait to be opened."""
        return self._elements.look_in(name, shown)

    def enter(self, name: str, start: int, shown: str) -> None:
        """Open a block element in which the text is that was added since the last block."""
        self._elements.open(name, start=start, is_block=True)
        if shown != name:
            self._elements.rename(shown)

    def flush_in(self, inside: Inside) -> None:
        """End the block that is all there is in an element, which was never opened."""
        self._flush(*inside)

    def take_in(self, inside: Inside, text: str, start: int) -> None:
        """Take the text, as it is written from ``start`` on, that is all there is in an element."""
        role, elements = inside
        is_trim = text[0].isalnum() and not text[-1].isspace()
        if is_trim and role is Role.BODY and is_plain(text):
            self.blocks.extend(classify(Block(role, text, start, elements)))
        else:
            self.text.flow(text, start, start + len(text))
            self._flush(role, elements)

    def flush(self) -> None:
        """End the block."""
        if self._captions or not self.text.is_empty:
            self._flush(self._elements.role, self._elements.path)

    def _flush(self, role: Role, elements: tuple[str, ...]) -> None:
        if role is not Role.BODY:
            role = self._role(role)
        if block := self.text.block(role, elements):
            if role is Role.BODY:
                self.blocks.extend(classify(block))
            else:
                self._has_headline = self._has_headline or role is Role.HEADLINE
                self.blocks.append(block)
        if not self.text.is_empty:
            self.text = BlockText(self._file)
            self._quotes = 0
        if self._captions:
            self.blocks.extend(self._captions)
            self._captions.clear()

    def _role(self, role: Role) -> Role:
        if role is Role.HEADLINE and self._has_headline:
            return Role.SUBHEAD
        if role is Role.SUBHEAD and not (self._has_headline or self._has_title or self.blocks):
            return Role.HEADLINE
        return role
