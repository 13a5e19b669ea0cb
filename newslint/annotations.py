"""Annotations: a copy of a Word document with each finding as a comment on the faulty text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any

from newslint.errors import UserError
from newslint.finding import Finding, Safety
from newslint.formats.word import (
    SPACE,
    Paragraph,
    Piece,
    W,
    inherit_space,
    read_paragraph,
    read_paragraphs,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

AUTHOR, INITIALS = "newslint", "nl"
LARGEST_CONTENT = 256 * 1024 * 1024
"""Bytes that a document's parts, its pictures among them, may come to when they are unpacked."""


class AnnotationError(Exception):
    """A document cannot be annotated; the message says why."""


def annotate(data: bytes, findings: Sequence[Finding]) -> bytes:
    """Return the Word document ``data`` with a comment for each of its findings.

    A run that a finding begins or ends in is parted there; what it holds and how it looks stays.

    Raises:
        UserError: python-docx, an optional dependency, is not installed.
        AnnotationError: the document is one that python-docx cannot open.
    """
    document = _open(data)
    inherit_space(document.element)
    places = list(_places(document.element.body))
    starts = [start for start, _paragraph in places]
    for finding in findings:
        index = bisect_right(starts, finding.start) - 1
        start, paragraph = places[index]
        runs = _runs(document, paragraph, finding.start - start, finding.end - start)
        if runs:
            document.add_comment(runs, describe(finding), AUTHOR, INITIALS)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def describe(finding: Finding) -> str:
    """Return the text of a comment: the message, the ways to mend it, and the rule."""
    ways = [fix.title if fix.safety is Safety.SAFE else f"{fix.title}?" for fix in finding.fixes]
    return "\n".join([finding.message, *ways, f"[{finding.rule}]"])


def _open(data: bytes) -> "Document":
    from zipfile import BadZipFile, ZipFile

    try:
        import docx
    except ImportError as error:
        raise UserError(
            'comments in Word documents need python-docx: pip install "newslint[docx]"'
        ) from error
    try:
        with ZipFile(BytesIO(data)) as package:
            size = sum(part.file_size for part in package.infolist())
        if size <= LARGEST_CONTENT:
            return docx.Document(BytesIO(data))
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise AnnotationError(f"python-docx cannot open it: {error}") from error
    raise AnnotationError(f"it unpacks to {size / 2**20:,.0f} MB; this is no article")


def _places(body: Any) -> Iterator[tuple[int, Paragraph]]:
    """Yield each paragraph and where it starts in the text that findings count in."""
    position = 0
    for paragraph in read_paragraphs(body):
        yield position, paragraph
        position += len(paragraph.text) + 1


def _runs(document: "Document", paragraph: Paragraph, start: int, end: int) -> "list[Run]":
    """Return the runs that show ``start`` to ``end`` of a paragraph and nothing else."""
    from docx.text.run import Run

    elements = _run_around_box(paragraph)
    if elements is None:
        _part(paragraph, start)
        _part(paragraph, end)
        elements = [
            piece.run
            for low, high, piece in _pieces(paragraph)
            if (low < end and start < high) or (start == end and low <= start <= high)
        ]
    return [Run(element, document) for element in elements]


def _pieces(paragraph: Paragraph) -> Iterator[tuple[int, int, Piece]]:
    """Yield start, end and piece of what a paragraph shows by now."""
    position = 0
    for piece in read_paragraph(paragraph.elements).pieces:
        yield position, position + len(piece.text), piece
        position += len(piece.text)


def _run_around_box(paragraph: Paragraph) -> list[Any] | None:
    """Return the run that holds a text box around a paragraph: Word takes no comments inside."""
    found = is_outside = None
    for element in paragraph.elements[0].iterancestors():
        if element.tag == f"{W}txbxContent":
            found, is_outside = None, True
        elif element.tag == f"{W}r" and is_outside and found is None:
            found = element
    return None if found is None else [found]


def _part(paragraph: Paragraph, offset: int) -> None:
    """Part the run that ``offset`` lies within, so that one run ends and one begins there."""
    previous: Piece | None = None
    for low, high, piece in _pieces(paragraph):
        if low == offset and previous is not None and previous.run is piece.run:
            _part_run(piece, 0)
        elif low < offset < high:
            _part_run(piece, offset - low)
        if high > offset:
            return
        previous = piece


def _part_run(piece: Piece, offset: int) -> None:
    """Move what follows ``offset`` of a piece, and all after it, to a new run of the same look."""
    run, child = piece.run, piece.element
    while child.getparent() is not run:
        child = child.getparent()
    rest = list(child.itersiblings()) if offset else [child, *child.itersiblings()]
    new = deepcopy(run)
    for each in list(new):
        if each.tag != f"{W}rPr":
            new.remove(each)
    run.addnext(new)
    if offset and piece.element.tag == f"{W}t":
        tail = deepcopy(child)
        for element, text in ((child, piece.text[:offset]), (tail, piece.text[offset:])):
            element.text = text
            element.set(SPACE, "preserve")
        new.append(tail)
    new.extend(rest)
