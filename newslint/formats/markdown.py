"""Markdown: the text a reader sees, block by block, mapped exactly onto the source."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from newslint.document import OBJECT, Block, Document, Role, Segment
from newslint.formats import frontmatter
from newslint.formats.layout import classify
from newslint.source import Source

# Site generators' own syntax, which CommonMark would read as text: shortcodes, Liquid, attributes.
_TEMPLATE = re.compile(
    r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{.*?\}\}|\{:\s*[^}\n]*\}|<!--.*?-->", re.DOTALL
)
_BREAK_TAG = re.compile(r"<(?:br|/?p|/?div|/?li|/?td|hr)\b", re.IGNORECASE)
_PICTURE_TAG = re.compile(r"<(?:img|input|video|audio|iframe)\b", re.IGNORECASE)
_HIDING_TAG = re.compile(r"<(script|style|svg|code|pre|kbd)\b", re.IGNORECASE)

_CONTAINERS = {"Item": Role.LIST_ITEM, "BlockQuote": Role.QUOTE_BLOCK, "TableCell": Role.TABLE_CELL}
_OBJECTS = frozenset({"Strikethrough", "Address"})
_HIDDEN = _OBJECTS | {"MetadataBlock"}
_CODE = frozenset({"CodeBlock", "HtmlBlock"})
_INLINE = _OBJECTS | {"Emphasis", "Strong", "Link"}


def parse(source: Source) -> Document:
    """Parse Markdown with YAML or TOML front matter into blocks."""
    head = frontmatter.read(source)
    text = _mask_templates(source.text, head.end)
    builder = _Builder(text, has_headline=any(b.role is Role.HEADLINE for b in head.blocks))
    for event, start, end in _events(text, head.end):
        builder.feed(event, start, end)
    blocks = (*head.blocks, *builder.finish())
    return Document(source, blocks, head.problems)


def _mask_templates(text: str, start: int) -> str:
    """Return the text with template syntax after ``start`` blotted out, at the same length."""

    def blot(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", OBJECT, match[0])

    return text[:start] + _TEMPLATE.sub(blot, text[start:])


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


class _Text:
    """The text of one block as it comes in, piece by piece, with its map."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._pieces: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []

    def add(self, text: str, start: int, end: int) -> None:
        exact = self._file[start:end] == text
        length = self._length + len(text)
        last = self._segments[-1] if self._segments else None
        if exact and last and last.exact and last.source_end == start:
            self._segments[-1] = Segment(last.start, length, last.source_start, end)
        elif text:
            self._segments.append(Segment(self._length, length, start, end, exact))
        self._pieces.append(text)
        self._length = length

    @property
    def ends_in_space(self) -> bool:
        return bool(self._pieces) and self._pieces[-1][-1:].isspace()

    def block(self, role: Role) -> Block | None:
        text = "".join(self._pieces)
        return Block(role, text, self._segments) if re.search(r"[^\W_]", text) else None


class _Builder:
    """Gathers the events of one file into blocks."""

    def __init__(self, file: str, *, has_headline: bool) -> None:
        self._file = file
        self._has_headline = has_headline
        self._blocks: list[Block] = []
        self._open: list[str] = []
        self._text = _Text(file)
        self._outer: list[tuple[_Text, int, int]] = []  # around each open picture: text, its place
        self._captions: list[Block] = []
        self._hidden_tag = ""

    def feed(self, event: Any, start: int, end: int) -> None:
        """Take one event."""
        if isinstance(event, str):
            if event in {"SoftBreak", "HardBreak"} and not self._is_hidden:
                self._text.add("\n", start, end)
            return
        ((name, value),) = event.items()
        if name == "Start":
            self._start(_tag(value), start, end)
        elif name == "End":
            self._end(_tag(value))
        elif name == "InlineHtml":
            self._inline_html(value, start, end)
        elif self._is_hidden:
            return
        elif name in {"Text", "Html"}:
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
        if tag == "Image":
            self._outer.append((self._text, start, end))
            self._text = _Text(self._file)
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
        self._text = _Text(self._file)
        self._blocks.extend(self._captions)
        self._captions = []
        self._hidden_tag = ""

    def _role(self) -> Role:
        for tag in reversed(self._open):
            if tag in _CODE:
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
