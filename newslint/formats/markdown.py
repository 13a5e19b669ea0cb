"""Markdown: the text a reader sees, block by block, mapped exactly onto the source."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from newslint.document import OBJECT, Block, Document, Role
from newslint.formats import frontmatter, templates
from newslint.formats.blocktext import BlockText
from newslint.formats.html import HtmlReader
from newslint.formats.layout import classify
from newslint.source import Source, Span

_BREAK_TAG = re.compile(r"<(?:br|/?p|/?div|/?li|/?td|hr)\b", re.IGNORECASE)
_PICTURE_TAG = re.compile(r"<(?:img|input|video|audio|iframe)\b", re.IGNORECASE)
_HIDING_TAG = re.compile(r"<(script|style|svg|code|pre|kbd)\b", re.IGNORECASE)

_CONTAINERS = {"Item": Role.LIST_ITEM, "BlockQuote": Role.QUOTE_BLOCK, "TableCell": Role.TABLE_CELL}
_OBJECTS = frozenset({"Strikethrough", "Address"})
_HIDDEN = _OBJECTS | {"MetadataBlock"}
_INLINE = _OBJECTS | {"Emphasis", "Strong", "Link"}


def parse(source: Source) -> Document:
    """Parse Markdown with YAML or TOML front matter into blocks."""
    head = frontmatter.read(source)
    is_mdx = source.path.lower().endswith(".mdx")
    masked = templates.mask(source.text, head.end, len(source.text), html=True, mdx=is_mdx)
    has_headline = any(block.role is Role.HEADLINE for block in head.blocks)
    builder = _Builder(masked.text, has_headline=has_headline)
    for event, start, end in _events(masked.text, head.end):
        builder.feed(event, start, end)
    blocks = (*head.blocks, *builder.finish())
    comments = [comment for comment in masked.comments if not builder.is_code(comment.span)]
    return Document(source, blocks, head.problems, (*head.comments, *comments))


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
    """Gathers the events of one file into blocks."""

    def __init__(self, file: str, *, has_headline: bool) -> None:
        self._file = file
        self._has_headline = has_headline
        self._blocks: list[Block] = []
        self._open: list[str] = []
        self._text = BlockText(file)
        self._outer: list[
            tuple[BlockText, int, int]
        ] = []  # around each open picture: text, its place
        self._captions: list[Block] = []
        self._hidden_tag = ""
        self._code: list[tuple[int, int]] = []

    def is_code(self, span: Span) -> bool:
        """Tell whether a place lies in code, where what looks like a comment is none."""
        place = bisect_right(self._code, (span.start, len(self._file)))
        return place > 0 and span.start < self._code[place - 1][1]

    def feed(self, event: Any, start: int, end: int) -> None:
        """Take one event."""
        if isinstance(event, str):
            if event in {"SoftBreak", "HardBreak"} and not self._is_hidden:
                self._text.add("\n", start, end)
            return
        ((name, value),) = event.items()
        if name == "Code":
            self._code.append((start, end))
        if name == "Start":
            self._start(_tag(value), start, end)
        elif name == "End":
            self._end(_tag(value))
        elif name == "InlineHtml":
            self._inline_html(value, start, end)
        elif self._is_hidden:
            return
        elif name == "Text":
            self._text.add(value, start, end)
        elif name == "Code" or (name == "FootnoteReference" and self._text.ends_in_space):
            self._text.add(OBJECT, start, end)

    @property
    def _is_hidden(self) -> bool:
        return bool(self._hidden_tag) or not _HIDDEN.isdisjoint(self._open)

    def finish(self) -> list[Block]:
        """Return the blocks in source order."""
        self._flush()
        return self._blocks

    def _start(self, tag: str, start: int, end: int) -> None:
        if tag == "CodeBlock":
            self._code.append((start, end))
        elif tag == "HtmlBlock":
            self._html_block(start, end)
        if tag == "Image":
            self._outer.append((self._text, start, end))
            self._text = BlockText(self._file)
        elif tag in _OBJECTS and not self._is_hidden:
            self._text.add(OBJECT, start, end)
        elif tag not in _INLINE:
            self._flush()
        self._open.append(tag)

    def _end(self, tag: str) -> None:
        opened = self._open[-1]
        if tag == "Image":
            caption = self._text.block(Role.CAPTION)
            self._text, start, end = self._outer.pop()
            if not self._is_hidden:
                self._text.add(OBJECT, start, end)
            self._captions.extend([caption] if caption else [])
        elif opened not in _INLINE:
            self._flush()
        self._open.pop()

    def _html_block(self, start: int, end: int) -> None:
        self._flush()
        reader = self._html
        reader.has_headline = self._has_headline
        reader.read(start, end)
        self._has_headline = reader.has_headline
        self._blocks.extend(reader.blocks)
        reader.blocks.clear()

    @cached_property
    def _html(self) -> HtmlReader:
        return HtmlReader(self._file, has_headline=self._has_headline)

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        if self._hidden_tag:
            if tag.lower().startswith(f"</{self._hidden_tag}"):
                self._hidden_tag = ""
        elif self._is_hidden:
            return
        elif opening := _HIDING_TAG.match(tag):
            self._hidden_tag = opening[1].lower()
            self._text.add(OBJECT, start, end)
        elif _BREAK_TAG.match(tag):
            self._text.add("\n", start, end)
        elif _PICTURE_TAG.match(tag):
            self._text.add(OBJECT, start, end)

    def _flush(self) -> None:
        if self._outer:
            return
        if block := self._text.block(self._role()):
            self._has_headline = self._has_headline or block.role is Role.HEADLINE
            self._blocks.extend(classify(block) if block.role is Role.BODY else [block])
        self._text = BlockText(self._file)
        self._blocks.extend(self._captions)
        self._captions = []
        self._hidden_tag = ""

    def _role(self) -> Role:
        for tag in reversed(self._open):
            if tag == "CodeBlock":
                return Role.CODE
            if tag == "Heading":
                return Role.SUBHEAD if self._has_headline else Role.HEADLINE
            if tag in _CONTAINERS:
                return _CONTAINERS[tag]
        return Role.BODY


def _tag(value: Any) -> str:
    """Name what a start or end event opens or closes."""
    if isinstance(value, str):
        return value
    ((tag, detail),) = value.items()
    if tag == "Link" and detail["link_type"] in {"Autolink", "Email"}:
        return "Address"
    return str(tag)
