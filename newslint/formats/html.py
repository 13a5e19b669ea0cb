"""HTML: the text a reader sees, block by block, mapped exactly onto the source.

It reads whole pages, and the fragments that content systems export: WordPress blocks, shortcodes,
and posts whose paragraphs are told by blank lines alone.
"""

import re
from collections.abc import Iterator

from newslint.document import OBJECT, Block, Comment, Document, Role
from newslint.formats import frontmatter, htmltokens, templates
from newslint.formats.blocktext import BlockText
from newslint.formats.elements import BLOCKS, HIDDEN, OBJECTS, VOID, Elements
from newslint.formats.htmltokens import Tag, Text, shown_pieces
from newslint.formats.layout import classify
from newslint.formats.shortcodes import Part, find_shortcodes
from newslint.source import Source, Span

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
_TITLE = re.compile(r"<h1[\s>]", re.IGNORECASE)
_FOOTNOTE = re.compile(r"<sup[^<>]*>\s*<a\b", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DESCRIBED = ("alt", "title")


def parse(source: Source) -> Document:
    """Parse HTML, which may start with front matter, into blocks."""
    head = frontmatter.read(source)
    masked = templates.mask(source.text, head.end, len(source.text))
    has_headline = any(block.role is Role.HEADLINE for block in head.blocks)
    reader = HtmlReader(masked.text, has_headline=has_headline)
    reader.read(head.end, len(source.text))
    comments = sorted(
        (*head.comments, *masked.comments, *reader.comments), key=lambda comment: comment.span
    )
    problems = [
        f"the {what} that starts on line {source.lines.locate(place)[0]} is never closed;"
        " what follows was not read"
        for what, place in reader.unclosed
    ]
    return Document(
        source,
        (*head.blocks, *reader.blocks),
        (*head.problems, *problems),
        tuple(comments),
    )


class HtmlReader:
    """Reads stretches of one text, its templates blotted out, into blocks.

    ``has_headline`` says whether a headline came before; whoever reads parts of the text by other
    means keeps it true.
    """

    def __init__(self, text: str, *, has_headline: bool) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.unclosed: list[tuple[str, int]] = []
        self._file = text
        self.has_headline = has_headline
        self._has_title = _TITLE.search(text) is not None
        self._is_wordpress = "<!-- wp:" in text
        self._told_by_blank_lines = not _PARAGRAPH.search(text)
        self._elements = Elements()
        self._text = BlockText(text)
        self._captions: list[Block] = []
        self._hidden = ""
        self._depth = 0

    def read(self, start: int, end: int) -> None:
        """Read ``text[start:end]``, which no element outside it encloses."""
        self._elements = Elements()
        self._hidden = ""
        for token in htmltokens.tokenize(self._file, start, end):
            if isinstance(token, Text):
                if not self._hidden:
                    self._add(token.start, token.end)
            elif isinstance(token, Tag):
                self._tag(token)
            elif isinstance(token, htmltokens.Comment):
                self._comment(token)
            else:
                self.unclosed.append((token.what, token.start))
        self._flush()

    def _comment(self, token: htmltokens.Comment) -> None:
        inner = self._file[token.inner_start : token.inner_end]
        if inner.lstrip().startswith(("wp:", "/wp:")) and not self._hidden:
            self._flush()
        self.comments.append(Comment(Span(token.start, token.end), inner))

    def _tag(self, tag: Tag) -> None:
        if self._hidden:
            if tag.name == self._hidden and tag.name not in VOID:
                self._depth += -1 if tag.is_end else 1
                self._hidden = self._hidden if self._depth else ""
            return
        if tag.name in BLOCKS:
            self._flush()
        if tag.is_end:
            self._elements.close(tag.name)
            return
        if self._is_hidden(tag):
            self._hide(tag)
        elif tag.name in BLOCKS and tag.name not in VOID:
            self._elements.open(tag.name, self._value(tag, "class"))
        elif tag.name == "br":
            self._text.add("\n", tag.start, tag.end)
        elif tag.name in OBJECTS:
            self._text.add(OBJECT, tag.start, tag.end)
        if tag.name not in HIDDEN:
            self._describe(tag)

    def _is_hidden(self, tag: Tag) -> bool:
        return (
            (tag.name in HIDDEN or tag.name in OBJECTS)
            or "hidden" in tag.attributes
            or (tag.name == "title" and self._has_title)
            or bool(_INVISIBLE.search(self._value(tag, "style")))
            or (tag.name == "sup" and _FOOTNOTE.match(self._file, tag.start) is not None)
        )

    def _hide(self, tag: Tag) -> None:
        if tag.name in OBJECTS:
            self._text.add(OBJECT, tag.start, tag.end)
        if tag.name not in VOID:
            self._hidden, self._depth = tag.name, 1

    def _value(self, tag: Tag, attribute: str) -> str:
        start, end = tag.attributes.get(attribute, (0, 0))
        return self._file[start:end]

    def _describe(self, tag: Tag) -> None:
        for name in _DESCRIBED:
            start, end = tag.attributes.get(name, (0, 0))
            text = BlockText(self._file)
            for shown, low, high in shown_pieces(self._file, start, end):
                text.add(shown, low, high)
            caption = text.block(Role.CAPTION)
            # A single word is as a rule the name of the picture's file.
            if caption and len(caption.text.split()) > 1:
                self._captions.append(caption)

    def _add(self, start: int, end: int) -> None:
        if self._elements.keeps_space:
            for piece in shown_pieces(self._file, start, end):
                self._text.add(*piece)
            return
        for low, high in self._paragraphs(start, end):
            for shown, piece_start, piece_end in shown_pieces(self._file, low, high):
                if self._file[piece_start:piece_end] == shown:
                    self._text.flow(piece_start, piece_end)
                else:
                    self._text.add(shown, piece_start, piece_end)

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of text between which blank lines or captions end a block."""
        if not self._told_by_blank_lines:
            yield from self._between_shortcodes(start, end)
            return
        done = start
        for blank in _BLANK_LINE.finditer(self._file, start, end):
            yield from self._between_shortcodes(done, blank.start())
            self._flush()
            done = blank.end()
        yield from self._between_shortcodes(done, end)

    def _between_shortcodes(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        done = start
        if self._is_wordpress or self._told_by_blank_lines:
            for code in find_shortcodes(self._file, start, end):
                yield done, code.start
                if code.part is Part.OBJECT:
                    self._text.add(OBJECT, code.start, code.end)
                elif code.part is not Part.NOTHING:
                    self._flush()
                    if code.part is Part.CAPTION_START:
                        self._elements.open("[caption]", "caption")
                    else:
                        self._elements.close("[caption]")
                done = code.end
        yield done, end

    def _flush(self) -> None:
        if block := self._text.block(self._role()):
            self.has_headline = self.has_headline or block.role is Role.HEADLINE
            self.blocks.extend(classify(block) if block.role is Role.BODY else [block])
        if not self._text.is_empty:
            self._text = BlockText(self._file)
        self.blocks.extend(self._captions)
        self._captions.clear()

    def _role(self) -> Role:
        role = self._elements.role
        if role is Role.HEADLINE and self.has_headline:
            return Role.SUBHEAD
        if role is Role.SUBHEAD and not (self.has_headline or self._has_title or self.blocks):
            return Role.HEADLINE
        return role
