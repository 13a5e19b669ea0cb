"""DOCX as Word shows it: insertions are text, deletions are not; comments and notes are not body.

The text is one line per paragraph, so that a line is a paragraph and a column a character of it.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from newslint.document import Block, Comment, Document, Role
from newslint.formats.layout import Layout, classify
from newslint.formats.word import Paragraph, W, read_paragraphs
from newslint.source import Source, Span, UndecodableError

LARGEST_PART = 32 * 1024 * 1024
"""Bytes of XML that are read of one part; the text of a long novel is a tenth of that."""

_DEEPEST = 1_000
_WORD = re.compile(r"[^\W_]")
_STYLES = (
    (re.compile(r"title"), Role.HEADLINE),
    (re.compile(r"subtitle"), Role.DECK),
    (re.compile(r"heading \d"), Role.SUBHEAD),
    (re.compile(r"(?:intense )?quote|block text"), Role.QUOTE_BLOCK),
    (re.compile(r"caption"), Role.CAPTION),
    (re.compile(r"list\b.*"), Role.LIST_ITEM),
    (re.compile(r"byline|author"), Role.BYLINE),
    (re.compile(r"(?:html )?(?:code|preformatted).*"), Role.CODE),
)


def read(path: str, data: bytes) -> Document:
    """Read a Word document into blocks whose offsets count in its paragraphs, joined by line ends.

    Raises:
        UndecodableError: the bytes are no Word document, or one that is not safe to read.
    """
    parts = _Package(data)
    styles = _style_roles(parts.xml("word/styles.xml"))
    paragraphs = list(read_paragraphs(parts.xml("word/document.xml", needed=True)))
    source = Source(path, "\n".join(paragraph.text for paragraph in paragraphs), is_container=True)
    blocks: list[Block] = []
    layout = Layout()
    position = 0
    for paragraph in paragraphs:
        end = position + len(paragraph.text)
        if _WORD.search(source.text, position, end):
            found = list(_blocks(source, position, end, _role(paragraph, styles, layout)))
            layout.note(found)
            blocks.extend(found)
        position = end + 1
    comments = _comments(paragraphs, parts.xml("word/comments.xml"))
    return Document(source, tuple(blocks), (), tuple(comments))


def _blocks(source: Source, start: int, end: int, role: Role) -> Iterator[Block]:
    text = source.text[start:end]
    low = start + len(text) - len(text.lstrip())
    block = Block.slice(role, source, low, start + len(text.rstrip()))
    yield from classify(block) if role is Role.BODY else [block]


def _role(paragraph: Paragraph, styles: dict[str, Role], layout: Layout) -> Role:
    if paragraph.in_table:
        return Role.TABLE_CELL
    properties = paragraph.elements[-1].find(f"{W}pPr")
    style = properties.find(f"{W}pStyle") if properties is not None else None
    role = styles.get(style.get(f"{W}val", "")) if style is not None else None
    if role is Role.SUBHEAD and layout.is_empty:
        return Role.HEADLINE
    if role is not None:
        return role
    if properties is not None and properties.find(f"{W}numPr") is not None:
        return Role.LIST_ITEM
    return layout.guess(paragraph.text, spaced=True)


def _style_roles(styles: Any | None) -> dict[str, Role]:
    """Return the roles of paragraph styles by their identifiers, which differ by Word's language.

    The names of built-in styles do not; a style without a role of its own has that of the style it
    is based on.
    """
    own: dict[str, Role | None] = {}
    bases: dict[str, str] = {}
    for style in () if styles is None else styles.iter(f"{W}style"):
        identifier = style.get(f"{W}styleId", "")
        name, base = style.find(f"{W}name"), style.find(f"{W}basedOn")
        written = (name.get(f"{W}val") or "").lower() if name is not None else ""
        own[identifier] = next((role for form, role in _STYLES if form.fullmatch(written)), None)
        if base is not None:
            bases[identifier] = base.get(f"{W}val", "")
    roles: dict[str, Role] = {}
    for identifier in own:
        at, seen = identifier, {identifier}
        while own.get(at) is None and bases.get(at, at) not in seen:
            at = bases[at]
            seen.add(at)
        if role := own.get(at):
            roles[identifier] = role
    return roles


def _comments(paragraphs: list[Paragraph], comments: Any | None) -> Iterator[Comment]:
    if comments is None:
        return
    texts = {
        comment.get(f"{W}id", ""): "".join(part.text or "" for part in comment.iter(f"{W}t"))
        for comment in comments.iter(f"{W}comment")
    }
    starts: dict[str, int] = {}
    position = 0
    for paragraph in paragraphs:
        for number, is_start, offset in paragraph.anchors:
            if is_start:
                starts[number] = position + offset
            elif number in starts and number in texts:
                span = Span(starts[number], position + offset)
                yield Comment(span, texts[number], is_anchored=True)
        position += len(paragraph.text) + 1


class _Package:
    """The XML parts of a Word file, read within limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UndecodableError(
                f"is no Word document: {error}; save it as .docx from Word again"
            ) from error

    def xml(self, name: str, *, needed: bool = False) -> Any:
        """Return the root element of a part, or None where there is none and none is needed."""
        try:
            with self._zip.open(name) as part:
                content = part.read(LARGEST_PART + 1)
        except KeyError:
            if needed:
                raise UndecodableError(f"is no Word document: it holds no {name}") from None
            return None
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
            raise UndecodableError(f"{name} in it cannot be unpacked: {error}") from error
        except Exception as error:
            # zlib.error, lzma.LZMAError and others of the packing method's own
            raise UndecodableError(f"{name} in it is damaged: {error}") from error
        if len(content) > LARGEST_PART:
            raise UndecodableError(
                f"{name} in it unpacks to more than {LARGEST_PART // 2**20} MB; this is no article"
            )
        return _parse(name, content)


class _Builder(ET.TreeBuilder):
    """Builds a tree, and refuses one that no word processor writes."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UndecodableError(f"its elements are nested deeper than {_DEEPEST:,}; refused")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, _name: str, _public: str | None, _system: str | None, /) -> None:
        raise UndecodableError("it declares a document type, which may name other files; refused")


def _parse(name: str, content: bytes) -> Any:
    # Document types, the door to XML attacks, are refused by the builder.
    parser = ET.XMLParser(target=_Builder())  # noqa: S314
    try:
        parser.feed(content)
        return parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise UndecodableError(f"{name} in it is not XML: {error}") from error
