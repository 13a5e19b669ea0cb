"""DOCX as Word shows it: insertions are text, deletions are not; comments and notes are not body.

The text is one line per paragraph, so that a line is a paragraph and a column a character of it.
"""

from collections.abc import Iterator
from typing import Any

from newslint.document import Block, Comment, Document, Role
from newslint.formats.layout import Layout, classify
from newslint.formats.word import Edge, Paragraph, W, inherit_space, read_paragraphs
from newslint.formats.wordpackage import Package
from newslint.patterncode import compile_re
from newslint.source import Source, Span

_WORD = compile_re(r"[^\W_]")
_STYLES = (
    (compile_re(r"title|headline|hed"), Role.HEADLINE),
    (compile_re(r"subtitle|deck|dek|standfirst|strap(?:line)?"), Role.DECK),
    (compile_re(r"heading(?: \d)?|sub-?head(?:ing)?|cross-?head(?:ing)?"), Role.SUBHEAD),
    (compile_re(r"(?:intense )?quot(?:e|ations?)|block text"), Role.QUOTE_BLOCK),
    (compile_re(r"caption"), Role.CAPTION),
    (compile_re(r"list\b.*"), Role.LIST_ITEM),
    (compile_re(r"byline|author"), Role.BYLINE),
    (compile_re(r"dateline"), Role.DATELINE),
    (compile_re(r"(?:html )?(?:code|preformatted).*"), Role.CODE),
    (compile_re(r"(?:toc|index) (?:\d|heading)|table of (?:figures|authorities)"), Role.METADATA),
)

_ELEMENTS: dict[Role, tuple[str, ...]] = {
    Role.HEADLINE: ("h1",),
    Role.SUBHEAD: ("h2",),
    Role.LIST_ITEM: ("ul", "li"),
    Role.TABLE_CELL: ("table", "td"),
    Role.QUOTE_BLOCK: ("blockquote",),
    Role.CAPTION: ("figcaption",),
    Role.CODE: ("pre",),
}
"""What the paragraphs whose roles a document tells become on a page."""


def read(path: str, data: bytes) -> Document:
    """Read a Word document into blocks whose offsets count in its paragraphs, joined by line ends.

    Raises:
        UndecodableError: the bytes are no Word document, or one that is not safe to read.
    """
    package = Package(data)
    styles = _style_roles(package.related("styles"))
    inherit_space(package.document)
    paragraphs = read_paragraphs(package.document)
    source = Source(path, "\n".join(paragraph.text for paragraph in paragraphs), is_container=True)
    blocks: list[Block] = []
    layout = Layout()
    position = 0
    for paragraph in paragraphs:
        end = position + len(paragraph.text)
        if _WORD.search(source.text, position, end):
            role = _told_role(paragraph, styles, layout)
            if role is None:
                guessed = layout.guess(paragraph.text, spaced=True)
                found = classify(Block.slice(guessed, source, position, end).trim())
            else:
                elements = _ELEMENTS.get(role, ())
                found = (Block.slice(role, source, position, end, elements).trim(),)
            for block in found:
                layout.note(block.role)
                blocks.append(block)
        position = end + 1
    comments = sorted(
        _comments(paragraphs, package.related("comments")), key=lambda comment: comment.span
    )
    return Document(source, tuple(blocks), (), tuple(comments))


def _told_role(paragraph: Paragraph, styles: dict[str, Role], layout: Layout) -> Role | None:
    """Return the role that the document itself tells, or None where it tells none."""
    if paragraph.in_table:
        return Role.TABLE_CELL
    properties = paragraph.elements[-1].find(f"{W}pPr")
    if properties is None:
        return None
    style, number = properties.find(f"{W}pStyle"), properties.find(f"{W}numPr/{W}numId")
    role = styles.get(style.get(f"{W}val", "")) if style is not None else None
    if role is None and number is not None and number.get(f"{W}val") != "0":
        return Role.LIST_ITEM
    return Role.HEADLINE if role is Role.SUBHEAD and layout.is_empty else role


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
        comment.get(f"{W}id", ""): "\n".join(part.text for part in read_paragraphs(comment))
        for comment in comments.iter(f"{W}comment")
    }
    starts: dict[str, int] = {}
    position = 0
    for paragraph in paragraphs:
        for anchor in paragraph.anchors:
            place = position + anchor.offset
            if anchor.edge is Edge.START:
                starts[anchor.comment] = place
            elif anchor.comment in texts:
                # A comment on no words has only its mark; else that follows the end of its words.
                span = Span(starts.get(anchor.comment, place), place)
                yield Comment(span, texts.pop(anchor.comment), is_anchored=True)
        position += len(paragraph.text) + 1
