"""WordprocessingML: paragraphs and characters as Word shows them, tracked changes accepted.

It reads any tree of elements in the manner of ElementTree, so that the reader and the writer of
comments, which use different XML libraries, number paragraphs alike.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from msgspec import Struct, structs

from newslint.document import OBJECT, SOFT_HYPHEN

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BREAK = "\v"
"""A line break inside a paragraph; Word itself writes it so in plain text."""

_HIDDEN = frozenset(
    {
        f"{W}{name}"
        for name in ("del", "moveFrom", "pPr", "rPr", "rt", "sdtPr", "sectPr", "tblPr", "trPr")
    }
    # What programs show that do not know the element beside it.
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_OBJECTS = frozenset(
    {f"{W}{name}" for name in ("drawing", "pict", "object", "sym")}
    | {"{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"}
)
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": BREAK,
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "‑",
    f"{W}softHyphen": SOFT_HYPHEN,
}
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
_INSTRUCTIONS = frozenset({f"{W}delText", f"{W}instrText", f"{W}delInstrText"})
_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"


class Piece(Struct, frozen=True):
    """Characters of a paragraph: the child element that holds them, and the run around it."""

    text: str
    element: Any
    run: Any


class Edge(Enum):
    """What stands where a comment has an anchor."""

    START = "commentRangeStart"
    END = "commentRangeEnd"
    MARK = "commentReference"


_EDGES = {f"{W}{edge.value}": edge for edge in Edge}


class Anchor(Struct, frozen=True):
    """An edge of what a comment is about, or its mark, by the comment's number."""

    comment: str
    edge: Edge
    offset: int


class Paragraph(Struct, frozen=True):
    """A paragraph as Word shows it; where its mark is deleted, it goes on with the next one's.

    ``elements`` are its ``w:p`` elements.
    """

    elements: tuple[Any, ...]
    pieces: tuple[Piece, ...]
    in_table: bool = False
    anchors: tuple[Anchor, ...] = ()

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def length(self) -> int:
        """The length of the text."""
        return sum(len(piece.text) for piece in self.pieces)


def inherit_space(root: Any) -> None:
    """Write ``xml:space`` on every text that inherits it, since paragraphs are read one by one."""
    stack = [(root, False)]
    while stack:
        element, keeps = stack.pop()
        own = element.get(SPACE)
        if own is not None:
            keeps = own == "preserve"
        elif keeps and element.tag == f"{W}t":
            element.set(SPACE, "preserve")
        stack.extend((child, keeps) for child in element)


def read_paragraphs(body: Any) -> list[Paragraph]:
    """Return the paragraphs of a document's body in order, those of its text boxes after theirs."""
    reader = _BodyReader()
    reader.read(body, in_table=False)
    return [
        structs.replace(paragraph, anchors=tuple(anchors))
        for paragraph, anchors in zip(reader.paragraphs, reader.anchors, strict=True)
    ]


def read_paragraph(elements: Iterable[Any], *, in_table: bool = False) -> Paragraph:
    """Read the ``w:p`` elements that Word shows as one paragraph."""
    reader = _ParagraphReader()
    chosen = tuple(elements)
    for element in chosen:
        reader.read(element)
    return Paragraph(chosen, tuple(reader.pieces), in_table, tuple(reader.anchors))


class _BodyReader:
    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.anchors: list[list[Anchor]] = []
        self._starts: list[Anchor] = []

    def read(self, container: Any, *, in_table: bool) -> None:
        """Read what stands in the body, a table's cell or a text box."""
        elements: list[Any] = []
        stack = _children(container)
        while stack:
            element = stack.pop()
            tag = element.tag
            if tag == f"{W}p":
                elements.append(element)
                if not _has_deleted_mark(element):
                    self._take(elements, in_table=in_table)
                    elements = []
            elif tag in {f"{W}tbl", f"{W}tc"}:
                # No paragraph goes on in a table.
                self._take(elements, in_table=in_table)
                elements = []
                if tag == f"{W}tbl":
                    stack += _children(element)
                elif element.find(f"{W}tcPr/{W}cellDel") is None:
                    self.read(element, in_table=True)
            elif tag in _EDGES:
                self._anchor(element)
            elif not _is_hidden(element):
                stack += _children(element)
        self._take(elements, in_table=in_table)

    def _take(self, elements: list[Any], *, in_table: bool) -> None:
        if not elements:
            return
        paragraph = read_paragraph(elements, in_table=in_table)
        self.paragraphs.append(paragraph)
        self.anchors.append([*self._starts, *paragraph.anchors])
        self._starts.clear()
        for element in elements:
            for box in _find_boxes(element):
                self.read(box, in_table=in_table)

    def _anchor(self, element: Any) -> None:
        """Take an anchor between paragraphs: it stands at the edge of the one it belongs to."""
        number, edge = element.get(f"{W}id") or "", _EDGES[element.tag]
        if edge is Edge.START:
            self._starts.append(Anchor(number, edge, 0))
        elif self.paragraphs:
            self.anchors[-1].append(Anchor(number, edge, self.paragraphs[-1].length))


def _children(element: Any) -> list[Any]:
    """Return the child elements, the last first; an XML comment is none."""
    return [child for child in element if isinstance(child.tag, str)][::-1]


def _find_boxes(paragraph: Any) -> Iterator[Any]:
    stack = _children(paragraph)
    while stack:
        element = stack.pop()
        if element.tag == f"{W}txbxContent":
            yield element
        elif not _is_hidden(element):
            stack += _children(element)


def _is_hidden(element: Any) -> bool:
    if element.tag == f"{W}tr":
        return element.find(f"{W}trPr/{W}del") is not None
    return element.tag in _HIDDEN


def _has_deleted_mark(paragraph: Any) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(
        mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom")
    )


class _ParagraphReader:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.anchors: list[Anchor] = []
        self._length = 0
        self._fields: list[bool] = []
        """Whether what stands here is the instruction of each open field, and not its result."""
        self._instructions = 0

    def read(self, paragraph: Any) -> None:
        stack = [(child, None) for child in _children(paragraph)]
        while stack:
            element, run = stack.pop()
            tag = element.tag
            if tag == f"{W}p" or _is_hidden(element):
                continue
            if tag == f"{W}r":
                if _is_vanished(element):
                    continue
                run = element
            elif tag in _EDGES:
                number = element.get(f"{W}id") or ""
                self.anchors.append(Anchor(number, _EDGES[tag], self._length))
            elif tag == f"{W}fldChar":
                self._pass_field_mark(element.get(f"{W}fldCharType"))
            elif run is not None and self._add(element, run):
                continue
            stack.extend((child, run) for child in _children(element))

    def _pass_field_mark(self, mark: str | None) -> None:
        if mark == "begin":
            self._fields.append(True)
            self._instructions += 1
        elif self._fields and mark in {"separate", "end"}:
            self._instructions -= self._fields.pop()
            if mark == "separate":
                self._fields.append(False)

    def _add(self, element: Any, run: Any) -> bool:
        """Add what a run's child shows; tell whether there is nothing more to look for in it."""
        tag = element.tag
        if tag == f"{W}t":
            text = _text_of(element)
        elif tag in _NOTES:
            before = self.pieces[-1].text[-1:] if self.pieces else ""
            text = OBJECT if before.isspace() else ""
        elif tag in _OBJECTS:
            text = "" if _is_floating(element) else OBJECT
        else:
            text = _CHARACTERS.get(tag, "")
            if not text:
                return tag in _INSTRUCTIONS
        if text and not self._instructions:
            self.pieces.append(Piece(text, element, run))
            self._length += len(text)
        return True


def _text_of(element: Any) -> str:
    text = (element.text or "").replace("\n", " ").replace("\r", " ")
    # Word drops space at the ends unless it is told to keep it.
    return text if element.get(SPACE) == "preserve" else text.strip(" \t")


def _is_floating(element: Any) -> bool:
    """Tell whether a picture or a text box stands beside the text and not in its line."""
    if element.find(_ANCHOR) is not None:
        return True
    shapes = [] if element.tag != f"{W}pict" else element
    return any("position:absolute" in (shape.get("style") or "") for shape in shapes)


def _is_vanished(run: Any) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in {"0", "false", "off"}
