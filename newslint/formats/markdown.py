"""Markdown: the text a reader sees, block by block, mapped exactly onto the source.

Its blocks are told to the HTML reader as the elements they become, so that tags among them count as
they do on the page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from newslint.document import Document, Role
from newslint.formats import frontmatter, templates
from newslint.formats.blocktext import BlockText
from newslint.formats.htmlreader import HtmlReader
from newslint.source import Source, Span

_ELEMENTS = {
    "Paragraph": "p",
    # The first heading of any level is the headline.
    "Heading": "h1",
    "BlockQuote": "blockquote",
    "CodeBlock": "pre",
    "List": "ul",
    "Item": "li",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
    "FootnoteDefinition": "div",
}
_OBJECTS = {"Strikethrough": "del", "Address": "kbd"}
_SIGNS = {"Code": "code", "FootnoteReference": "sup"}
_INLINES = {"Emphasis": "em", "Strong": "strong", "Link": "a"}
_GAP = re.compile(r"[^ \t\r\n]")


def parse(source: Source) -> Document:
    """Parse Markdown with YAML or TOML front matter into blocks."""
    head = frontmatter.read(source)
    is_mdx = source.path.lower().endswith(".mdx")
    masked = templates.mask(source.text, head.end, len(source.text), markdown=True, mdx=is_mdx)
    reader = HtmlReader(
        masked.text,
        has_headline=any(block.role is Role.HEADLINE for block in head.blocks),
        xml=is_mdx,
    )
    builder = _Builder(masked.text, reader)
    for event, start, end in _events(masked.text, head.end):
        builder.feed(event, start, end)
    reader.finish()
    comments = [comment for comment in masked.comments if not builder.is_code(comment.span)]
    comments = sorted(
        (*head.comments, *comments, *reader.comments), key=lambda comment: comment.span
    )
    problems = (*head.problems, *reader.describe_unclosed(source))
    return Document(
        source,
        (*head.blocks, *reader.blocks),
        problems,
        tuple(comments),
        head.published or reader.published,
        tuple(reader.alts),
    )


def _events(text: str, start: int) -> Iterator[tuple[Any, int, int]]:
    """Yield pulldown-cmark's events with code point ranges in the whole text."""
    import pyromark

    body = text[start:]
    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    offsets = _ByteOffsets(body)
    for event, span in pyromark.events_with_range(body, options=options):
        yield event, start + offsets.to_text(span["start"]), start + offsets.to_text(span["end"])


class _ByteOffsets:
    """Turns offsets in the UTF-8 of a text into offsets in the text."""

    def __init__(self, text: str) -> None:
        self._bytes = [0]
        self._excess = [0]
        excess = 0
        for match in re.finditer(r"[^\x00-\x7f]", text):
            width = len(match[0].encode())
            self._bytes.append(match.start() + excess + width)
            excess += width - 1
            self._excess.append(excess)

    def to_text(self, offset: int) -> int:
        return offset - self._excess[bisect_right(self._bytes, offset) - 1]


class _Builder:
    """Tells the events of one file to the reader."""

    def __init__(self, file: str, reader: HtmlReader) -> None:
        self._file = file
        self._reader = reader
        self._open: list[tuple[str, int]] = []
        """What is open, and how many elements were before it."""
        self._outer: list[tuple[BlockText, int, int]] = []
        """The text around each open picture, and the picture's place."""
        self._html: list[tuple[int, int]] = []
        """The lines of an HTML block, without the marks of what the block stands in."""
        self._code: list[tuple[int, int]] = []

    def is_code(self, span: Span) -> bool:
        """Tell whether a place lies in code, where what looks like a comment is none."""
        place = bisect_right(self._code, (span.start, len(self._file)))
        return place > 0 and span.start < self._code[place - 1][1]

    def feed(self, event: Any, start: int, end: int) -> None:
        """Take one event."""
        reader = self._reader
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        if name == "Code":
            self._code.append((start, end))
        if name == "Start":
            self._start(_tag(value), value, start, end)
        elif name == "End":
            self._end()
        elif name == "Html":
            self._html.append((start, end))
        elif name == "InlineHtml":
            # A picture's description holds no markup.
            if not self._outer:
                reader.read(start, end)
        elif reader.is_hidden:
            return
        elif name == "Text":
            reader.add(value, start, end)
        elif name == "SoftBreak":
            reader.text.flow(start, end)
        elif name == "HardBreak":
            reader.text.add("\n", start, end)
        elif name == "Code" or (name == "FootnoteReference" and reader.text.ends_in_space):
            reader.text.add_object(_SIGNS[name], start, end)

    def _start(self, tag: str, value: Any, start: int, end: int) -> None:
        reader = self._reader
        if tag == "Image":
            self._outer.append((reader.text, start, end))
            reader.text = BlockText(self._file)
        elif tag == "HtmlBlock":
            reader.flush()
        elif tag == "CodeBlock":
            self._code.append((start, end))
        if not reader.is_hidden:
            if tag in _OBJECTS:
                # An address that is shown as it is, is a link like any other.
                reader.text.add_object("a" if tag == "Address" else _OBJECTS[tag], start, end)
            elif tag in _INLINES:
                reader.text.open(_INLINES[tag])
        self._open.append((tag, reader.depth))
        if tag in _ELEMENTS:
            shown = self._name(tag, value)
            reader.open(_ELEMENTS[tag], start, shown="" if shown == _ELEMENTS[tag] else shown)
        elif tag in _OBJECTS:
            reader.open(_OBJECTS[tag], start, is_block=False, is_hidden=True)

    def _name(self, tag: str, value: Any) -> str:
        """Return the name of the element that a block becomes on the page."""
        if tag == "Heading":
            return str(value[tag]["level"]).lower()
        if tag == "List" and value[tag] is not None:
            return "ol"
        if tag == "TableCell" and self._open[-2][0] == "TableHead":
            return "th"
        return _ELEMENTS[tag]

    def _end(self) -> None:
        reader = self._reader
        tag, depth = self._open.pop()
        if tag in _ELEMENTS:
            reader.flush()
            reader.cut(depth)
        elif tag in _OBJECTS:
            reader.cut(depth)
        elif tag in _INLINES:
            reader.text.close(_INLINES[tag])
        elif tag == "HtmlBlock":
            self._end_html()
        elif tag == "Image":
            description, (reader.text, start, end) = reader.text, self._outer.pop()
            if not reader.is_hidden:
                reader.text.add_object("img", start, end)
                reader.add_caption(description)

    def _end_html(self) -> None:
        """Read the HTML block line by line where marks of its list or quotation stand between."""
        lines, self._html = self._html, []
        low = lines[0][0]
        for (_start, end), (following, _end) in pairwise(lines):
            if _GAP.search(self._file, end, following):
                self._reader.read(low, end)
                low = following
        self._reader.read(low, lines[-1][1])


def _tag(value: Any) -> str:
    """Name what a start or end event opens or closes."""
    if isinstance(value, str):
        return value
    ((tag, detail),) = value.items()
    if tag == "Link" and detail["link_type"] in {"Autolink", "Email"}:
        return "Address"
    return str(tag)
