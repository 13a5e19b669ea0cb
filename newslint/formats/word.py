"""WordprocessingML: paragraphs and characters as Word shows them, tracked changes accepted.

It reads any tree of elements with ``tag``, ``text``, ``get`` and children, so that the reader and
the writer of comments, which use different XML libraries, number paragraphs alike.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from newslint.document import OBJECT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BREAK = "\v"
"""A line break inside a paragraph; Word itself writes it so in plain text."""

_HIDDEN = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "rPr", "sdtPr", "sectPr", "tblPr", "trPr")}
)
_OBJECTS = frozenset(
    {f"{W}{name}" for name in ("drawing", "pict", "object", "sym", "ptab")}
    | {"{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"}
)
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}br": BREAK,
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "‑",
    f"{W}softHyphen": "\u00ad",
}
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Piece(Struct, frozen=True):
    """Characters of a paragraph: the child element that holds them, and the run around it."""

    text: str
    element: Any
    run: Any


class Paragraph(Struct, frozen=True):
    """A paragraph as Word shows it; where its mark is deleted, it goes on with the next one's.

    ``elements`` are its ``w:p`` elements, ``anchors`` the offsets at which comments start and end,
    by the comment's number.
    """

    elements: tuple[Any, ...]
    pieces: tuple[Piece, ...]
    in_table: bool = False
    anchors: tuple[tuple[str, bool, int], ...] = ()

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return "".join(piece.text for piece in self.pieces)


def read_paragraphs(body: Any) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document's body in order, those of its text boxes after theirs."""
    elements: list[Any] = []
    within = False
    for element, in_table in _find_paragraphs(body):
        elements.append(element)
        within = in_table
        if not _has_deleted_mark(element):
            yield read_paragraph(elements, in_table=in_table)
            elements = []
    if elements:
        yield read_paragraph(elements, in_table=within)


def read_paragraph(elements: Iterable[Any], *, in_table: bool = False) -> Paragraph:
    """Read the ``w:p`` elements that Word shows as one paragraph."""
    reader = _ParagraphReader()
    chosen = tuple(elements)
    for element in chosen:
        reader.read(element)
    return Paragraph(chosen, tuple(reader.pieces), in_table, tuple(reader.anchors))


def _find_paragraphs(body: Any) -> Iterator[tuple[Any, bool]]:
    stack = [(body, False)]
    while stack:
        element, in_table = stack.pop()
        if element.tag == f"{W}p":
            yield element, in_table
        elif _is_hidden(element):
            continue
        within = in_table or element.tag == f"{W}tc"
        children = [child for child in element if isinstance(child.tag, str)]
        stack.extend((child, within) for child in reversed(children))


def _is_hidden(element: Any) -> bool:
    if element.tag == f"{W}tr":
        properties = element.find(f"{W}trPr")
        return properties is not None and properties.find(f"{W}del") is not None
    return element.tag in _HIDDEN or element.tag == _FALLBACK


def _has_deleted_mark(paragraph: Any) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(
        mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom")
    )


class _ParagraphReader:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.anchors: list[tuple[str, bool, int]] = []
        self._length = 0

    def read(self, paragraph: Any) -> None:
        stack = [(child, None) for child in reversed(list(paragraph))]
        while stack:
            element, run = stack.pop()
            tag = element.tag
            if not isinstance(tag, str) or tag == f"{W}p" or _is_hidden(element):
                continue
            if tag == f"{W}r":
                if _is_vanished(element):
                    continue
                run = element
            elif run is not None and self._add(element, run):
                continue
            elif tag in {f"{W}commentRangeStart", f"{W}commentRangeEnd"}:
                number = element.get(f"{W}id") or ""
                self.anchors.append((number, tag.endswith("Start"), self._length))
            stack.extend((child, run) for child in reversed(list(element)))

    def _add(self, element: Any, run: Any) -> bool:
        """Add what a run's child shows; tell whether there is nothing more to look for in it."""
        tag = element.tag
        if tag == f"{W}t":
            text = _text_of(element)
        elif tag in _NOTES:
            before = self.pieces[-1].text[-1:] if self.pieces else ""
            text = OBJECT if before.isspace() else ""
        elif tag in _OBJECTS:
            text = OBJECT
        else:
            text = _CHARACTERS.get(tag, "")
            if not text:
                return tag in {f"{W}delText", f"{W}instrText", f"{W}delInstrText"}
        if text:
            self.pieces.append(Piece(text, element, run))
            self._length += len(text)
        return True


def _text_of(element: Any) -> str:
    text = (element.text or "").replace("\n", " ").replace("\r", " ")
    # Word drops space at the ends unless it is told to keep it.
    return text if element.get(SPACE) == "preserve" else text.strip(" \t")


def _is_vanished(run: Any) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in {"0", "false", "off"}
