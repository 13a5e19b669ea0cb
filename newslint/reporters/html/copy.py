"""An article's copy in HTML: text that cannot act, blocks by role, findings marked in place."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from html import escape as escape_markup
from itertools import groupby

from msgspec import Struct

from newslint.document import OBJECT, Role
from newslint.finding import Finding
from newslint.report import ArticleBlock, Mark

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BOX = '<span class="object" role="img" aria-label="code or picture">▢</span>'
_TAGS = {
    Role.HEADLINE: "h3",
    Role.SUBHEAD: "h4",
    Role.QUOTE_BLOCK: "blockquote",
    Role.LIST_ITEM: "li",
    Role.CODE: "pre",
}


def escape(text: str) -> str:
    """Return ``text`` as HTML text, a character for a character.

    Control characters and lone surrogates, which HTML cannot hold, become U+FFFD or a space.
    """
    return escape_markup(_UNSAFE.sub(lambda match: " " if match[0].isspace() else "�", text))


def write_inline(text: str) -> str:
    """Return article text as HTML; what is not prose becomes a small box."""
    return escape(text).replace(OBJECT, _BOX)


class Piece(Struct, frozen=True):
    """A stretch of a block's text and the findings that all of it lies in, the innermost first."""

    text: str
    findings: tuple[int, ...] = ()


def cut(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text at the ends of its marks; an empty mark is an empty piece.

    The pieces stand side by side whichever way the marks overlap, so their elements always nest.
    """
    starting = {
        start: list(group)
        for start, group in groupby(sorted(marks, key=_start), key=lambda mark: mark.start)
    }
    ends = {mark.end for group in starting.values() for mark in group}
    bounds = sorted({0, len(text), *starting, *ends})
    pieces: list[Piece] = []
    active: list[Mark] = []
    for low, high in zip(bounds, [*bounds[1:], len(text)], strict=True):
        here = starting.get(low, [])
        if empty := [mark for mark in here if mark.end == low]:
            pieces.append(_piece("", empty))
        active = [mark for mark in (*active, *here) if mark.end > low]
        if low < high:
            pieces.append(_piece(text[low:high], active))
    return pieces


def _start(mark: Mark) -> int:
    return mark.start


def _piece(text: str, marks: Iterable[Mark]) -> Piece:
    inner = sorted(marks, key=lambda mark: (mark.end - mark.start, mark.finding))
    return Piece(text, tuple(dict.fromkeys(mark.finding for mark in inner)))


def write_block(
    block: ArticleBlock, findings: Sequence[Finding], numbers: Mapping[int, int]
) -> tuple[str, dict[int, str]]:
    """Return a block as HTML, and the element identifier of each finding that has its card here.

    ``numbers`` are the note numbers of those findings.
    """
    pieces = cut(block.text, block.marks)
    places = list(enumerate(pieces))
    first = {finding: at for at, piece in reversed(places) for finding in piece.findings}
    last = {finding: at for at, piece in places for finding in piece.findings}
    anchors: dict[int, str] = {}
    inner = ""
    for at, piece in places:
        if not piece.findings:
            inner += write_inline(piece.text)
            continue
        opening = [one for one in piece.findings if one in numbers and first[one] == at]
        closing = [numbers[one] for one in piece.findings if one in numbers and last[one] == at]
        identifier = f"m{opening[0]}" if opening else ""
        anchors |= dict.fromkeys(opening, identifier)
        inner += _write_mark(piece, findings, identifier, sorted(closing))
    tag = _TAGS.get(block.role, "p")
    return f'<{tag} class="copy {block.role}" dir="auto">{inner}</{tag}>', anchors


def _write_mark(
    piece: Piece, findings: Sequence[Finding], identifier: str, notes: Sequence[int]
) -> str:
    severity = min((findings[one].severity for one in piece.findings), key=lambda one: one.rank)
    classes = [severity.value, *_looks(piece.text)]
    attributes = [
        f'class="{" ".join(classes)}"',
        f'data-findings="{" ".join(map(str, piece.findings))}"',
        f'aria-describedby="t{piece.findings[0]}"',
    ]
    if identifier:
        attributes.insert(0, f'id="{identifier}"')
    if notes:
        attributes.append(f'data-note="{", ".join(map(str, notes))}"')
    return f"<mark {' '.join(attributes)}>{write_inline(piece.text)}</mark>"


def _looks(text: str) -> list[str]:
    if all(unicodedata.category(character) in {"Cf", "Mn"} for character in text):
        return ["empty"]
    # Soft line breaks in the copy are spaces, but spaces at fault must show.
    return ["spaced"] if "\n" not in text and ("  " in text or text.isspace()) else []
