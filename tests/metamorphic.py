"""The same copy in other clothes: ways to write an example that change nothing of what it says.

A disguise is a file, and where in it each character of the copy stands.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape

from msgspec import Struct

from newslint.document import Role
from newslint.packs.examples import Example

Span = tuple[int, int]

_WIDTH = 24
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~&!+=-]|(?<=\d)[.)]")
_OPENS_BLOCK = re.compile(r"\\|\d+\\?[.)]|[:^]")
_QUOTED = re.compile(r"[\"“”‘«»„]|(?<!\w)['’]|['’](?!\w)")


class Disguise(Struct, frozen=True):
    """The copy as a file; ``starts`` and ``ends`` are the place in it of each of its characters."""

    name: str
    text: str
    starts: dict[int, int]
    ends: dict[int, int]
    role: Role | None = None
    """The role that all of the copy has in it, where it is not the body's."""
    is_quotation: bool = False

    def place(self, span: Span) -> Span:
        """Return where in the file a stretch of the copy stands."""
        return self.starts[span[0]], self.ends[span[1] - 1]


class _Writer:
    def __init__(self) -> None:
        self.text = ""
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}

    def add(self, written: str, index: int | None = None) -> None:
        if index is not None:
            self.starts[index] = len(self.text) + len(written) - len(written.lstrip("\\"))
            self.ends[index] = len(self.text) + len(written)
        self.text += written

    def finish(
        self, name: str, role: Role | None = None, *, is_quotation: bool = False
    ) -> Disguise:
        return Disguise(name, self.text, self.starts, self.ends, role, is_quotation)


def _paragraphs(example: Example) -> list[Span]:
    return [
        (block.segments[0].source_start, block.segments[-1].source_end)
        for block in example.document.blocks
    ]


def _write(
    example: Example,
    name: str,
    write: Callable[[str], str],
    around: tuple[str, str] = ("", "\n\n"),
    role: Role | None = None,
    *,
    is_quotation: bool = False,
) -> Disguise:
    text = example.document.source.text
    writer = _Writer()
    for start, end in _paragraphs(example):
        writer.add(around[0])
        for index in range(start, end):
            writer.add(write(text[index]), index)
        writer.add(around[1])
    return writer.finish(name, role, is_quotation=is_quotation)


def _as_markdown(character: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", character)


def _as_html(character: str) -> str:
    return escape(character, quote=False)


def in_windows_lines(example: Example) -> Disguise:
    """Write Markdown whose lines end as on Windows."""
    return _write(example, "a.md", _as_markdown, ("", "\r\n\r\n"))


def in_html(example: Example) -> Disguise:
    """Write a page."""
    return _write(example, "a.html", _as_html, ("<p>", "</p>\n"))


def in_list(example: Example) -> Disguise:
    """Write each paragraph as an item of one list."""
    return _write(example, "a.html", _as_html, ("<li>", "</li>\n"), Role.LIST_ITEM)


def in_quote_block(example: Example) -> Disguise:
    """Write a page on which all of it is quoted."""
    around = ("<blockquote><p>", "</p></blockquote>\n")
    return _write(example, "a.html", _as_html, around, Role.QUOTE_BLOCK, is_quotation=True)


def in_quotation_marks(example: Example) -> Disguise | None:
    """Write each paragraph between quotation marks, if it has none of its own."""
    if _QUOTED.search(example.document.source.text):
        return None
    return _write(example, "a.html", _as_html, ("<p>“", "”</p>\n"), is_quotation=True)


def in_wrapped_lines(example: Example) -> Disguise:
    """Write Markdown in short lines."""
    text = example.document.source.text
    writer = _Writer()
    for start, end in _paragraphs(example):
        width = 0
        for index in range(start, end):
            written = _as_markdown(text[index])
            following = text[index + 1 : end]
            may_break = following and not following[0].isspace() and not text[index - 1].isspace()
            is_safe = not _OPENS_BLOCK.match(_as_markdown(following[:1]) + following[1:4])
            if text[index] == " " and width > _WIDTH and may_break and is_safe:
                written, width = "\n", 0
            width += 1
            writer.add(written, index)
        writer.add("\n\n")
    return writer.finish("a.md")


def in_bold(example: Example) -> Disguise | None:
    """Write a page on which one string of each paragraph is bold: its fault, if it has one."""
    text = example.document.source.text
    bold = [
        chosen
        for paragraph in _paragraphs(example)
        if (chosen := _choose(text, paragraph, [mark.start for mark in example.marks]))
    ]
    if not bold:
        return None
    opened, closed = {start for start, _end in bold}, {end for _start, end in bold}
    writer = _Writer()
    for start, end in _paragraphs(example):
        writer.add("<p>")
        for index in range(start, end):
            writer.add("<b>" if index in opened else "")
            writer.add(_as_html(text[index]), index)
            writer.add("</b>" if index + 1 in closed else "")
        writer.add("</p>\n")
    return writer.finish("a.html")


def _choose(text: str, paragraph: Span, faults: Iterable[int]) -> Span | None:
    strings = [
        (found.start() + paragraph[0], found.end() + paragraph[0])
        for found in re.finditer(r"\S+", text[slice(*paragraph)])
    ]
    for fault in faults:
        for start, end in strings:
            if start <= fault < end and len(strings) > 1:
                return start, end
    return strings[len(strings) // 2] if len(strings) > 1 else None


DISGUISES: Sequence[Callable[[Example], Disguise | None]] = (
    in_windows_lines,
    in_wrapped_lines,
    in_html,
    in_bold,
    in_list,
    in_quote_block,
    in_quotation_marks,
)
