"""Word documents of a few lines of XML, and what holds of every document whatever its format."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from newslint.document import OBJECT, Document
from newslint.formats.word import Paragraph, W, inherit_space, read_paragraphs

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": W.strip("{}"),
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)


@pytest.fixture(scope="session")
def pack() -> Callable[..., bytes]:
    """Make a Word document of the XML in its body, in styles and in comments."""

    def make(body: str, styles: str = "", comments: str = "", look: str = "") -> bytes:
        parts = {
            "document": f"<w:document {NAMESPACES} {look}><w:body>{body}</w:body></w:document>",
            "styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
            "comments": f"<w:comments {NAMESPACES}>{comments}</w:comments>",
        }
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(f"word/{name}.xml", content)
        return made.getvalue()

    return make


@pytest.fixture(scope="session")
def paragraphs() -> Callable[..., list[Paragraph]]:
    """Read the paragraphs of a body of XML."""

    def run(body: str, look: str = "") -> list[Paragraph]:
        root = ET.fromstring(f"<w:body {NAMESPACES} {look}>{body}</w:body>")  # noqa: S314
        inherit_space(root)
        return read_paragraphs(root)

    return run


@pytest.fixture(scope="session")
def hold() -> Callable[[Document], None]:
    """Assert what holds of every document: its blocks and comments lie in the source."""

    def check(document: Document) -> None:
        text = document.source.text
        for block in document.blocks:
            assert block.segments
            assert block.text.strip() == block.text
            for segment in block.segments:
                written = text[segment.source_start : segment.source_end]
                shown = block.text[segment.start : segment.end]
                assert 0 <= segment.source_start < segment.source_end <= len(text)
                if segment.exact:
                    assert written == shown
                    assert OBJECT not in shown or OBJECT in text
                if segment.is_space:
                    assert shown == " "
                    assert written.isspace()
        for comment in document.comments:
            assert 0 <= comment.span.start <= comment.span.end <= len(text)

    return check
