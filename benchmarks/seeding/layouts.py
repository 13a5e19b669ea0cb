"""The same article in other formats, with some words marked up."""

import html
import io
import random
import re
import zipfile
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from newslint.document import OBJECT, PROSE, Document, Role
from newslint.formats import is_container, parse, read
from newslint.source import Source

SUFFIXES = (".txt", ".md", ".html", ".docx")

_ONE_IN = 40
"""Of so many words, one is marked up."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = re.compile(r"(?<!\S)[A-Za-z]{2,}(?!\S)")
_SIGNS = re.compile(r"([\\`*_\[\]<>&#])")
_MARKDOWN = (r"*\g<0>*", r"**\g<0>**", r"[\g<0>](https://example.com/a/b)")
_HTML = (r"<b>\g<0></b>", r"<em>\g<0></em>", r'<a href="https://example.com/a/b">\g<0></a>')
_LINES = {Role.HEADLINE: "# {}", Role.SUBHEAD: "## {}", Role.LIST_ITEM: "- {}"}
_ELEMENTS = {Role.HEADLINE: "h1", Role.SUBHEAD: "h2", Role.LIST_ITEM: "li"}


def lay_out(document: Document, suffix: str, chance: random.Random) -> Document:
    """Return the prose of ``document`` as an article in the format of ``suffix``.

    Paragraphs that hold anything but text are left out.
    """
    blocks = [
        (block.role, " ".join(block.text.split()))
        for block in document.blocks
        if block.role in PROSE and block.text.strip() and OBJECT not in block.text
    ]
    path = f"{document.source.path}{suffix}"
    if suffix == ".docx":
        return read(path, pack_paragraphs(text for _role, text in blocks))
    write = {".txt": _write_plain, ".md": _write_markdown, ".html": _write_html}[suffix]
    return parse(Source(path, "".join(f"{part}\n\n" for part in write(blocks, chance))))


def read_again(source: Source) -> Document:
    """Parse a source; text that came out of a Word document is put into one first."""
    if is_container(source.path):
        return read(source.path, pack_paragraphs(source.text.split("\n")))
    return parse(source)


def pack_paragraphs(paragraphs: Iterable[str]) -> bytes:
    """Return a Word document of plain paragraphs."""
    texts = (f"<w:t xml:space='preserve'>{escape(text)}</w:t>" for text in paragraphs)
    body = "".join(f"<w:p><w:r>{text}</w:r></w:p>" for text in texts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        whole = f"<w:document xmlns:w='{_W}'><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", whole)
    return packed.getvalue()


_Blocks = Iterable[tuple[Role, str]]


def _write_plain(blocks: _Blocks, _chance: random.Random) -> Iterator[str]:
    return (text for _role, text in blocks)


def _write_markdown(blocks: _Blocks, chance: random.Random) -> Iterator[str]:
    for role, text in blocks:
        marked = _mark(_SIGNS.sub(r"\\\1", text), _MARKDOWN, chance)
        yield _LINES.get(role, "{}").replace("{}", marked)


def _write_html(blocks: _Blocks, chance: random.Random) -> Iterator[str]:
    for role, text in blocks:
        name = _ELEMENTS.get(role, "p")
        yield f"<{name}>{_mark(html.escape(text, quote=False), _HTML, chance)}</{name}>"


def _mark(text: str, ways: tuple[str, ...], chance: random.Random) -> str:
    def mark(word: re.Match[str]) -> str:
        return word.expand(chance.choice(ways)) if chance.randrange(_ONE_IN) == 0 else word[0]

    return _WORD.sub(mark, text)
