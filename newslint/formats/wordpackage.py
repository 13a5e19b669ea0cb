"""The package of a Word document: its XML parts, found by their relations, read within limits."""

import posixpath
import struct
import zipfile
import zlib
from functools import cached_property
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from newslint.formats.word import W
from newslint.source import UndecodableError

LARGEST_PART = 16 * 1024 * 1024
"""Bytes of XML that are read of one part; the text of a long novel is a fifth of that."""

MOST_ELEMENTS = 750_000
"""Elements of one part; each takes some 200 bytes of memory, however few it takes in the file."""

DEEPEST = 400
"""Elements that may be nested; a table in a table in a text box takes some 40."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
)
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """A Word file.

    Raises:
        UndecodableError: here and in all methods, that the bytes are no Word document, or one that
            is not safe to read.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise UndecodableError(
                "is no .docx inside: it is protected by a password, or a .doc of old; save it as"
                " .docx from Word, without a password"
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise UndecodableError(
                f"is no Word document: {error}; save it as .docx from Word again"
            ) from error

    @cached_property
    def document(self) -> Any:
        """The root element of the document itself."""
        root = self._xml(self._main)
        if root is None:
            raise UndecodableError(f"is no Word document: it holds no {self._main}")
        if root.tag != f"{W}document":
            raise UndecodableError(f"is no Word document: {self._main} in it is something else")
        return root

    def related(self, kind: str) -> Any | None:
        """Return the root element of the document's "styles" or "comments"; None without any."""
        folder, name = posixpath.split(self._main)
        target = self._target(f"{folder}/_rels/{name}.rels", folder, kind)
        return self._xml(target or f"{folder}/{kind}.xml")

    @cached_property
    def _main(self) -> str:
        return self._target("_rels/.rels", "", "officeDocument") or "word/document.xml"

    def _target(self, relations: str, folder: str, kind: str) -> str:
        root = self._xml(relations)
        for relation in () if root is None else root.iter(_RELATION):
            if relation.get("Type", "").endswith(f"/{kind}"):
                target = posixpath.join("/", folder, relation.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
        return ""

    def _xml(self, name: str) -> Any | None:
        """Return the root element of a part, or None where there is none."""
        try:
            info = self._zip.getinfo(name)
            if info.compress_type not in _METHODS:
                raise UndecodableError(f"{name} in it is packed in a way that Word does not know")
            with self._zip.open(info) as part:
                content = part.read(LARGEST_PART + 1)
        except KeyError:
            return None
        except _DAMAGE as error:
            raise UndecodableError(f"{name} in it cannot be unpacked: {error}") from error
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
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise UndecodableError(f"its elements are nested deeper than {DEEPEST}; refused")
        if self._count > MOST_ELEMENTS:
            raise UndecodableError(f"it holds more than {MOST_ELEMENTS:,} elements; refused")
        if tag.startswith(_STRICT):
            # The strict form of the format says the same under other names.
            tag = W + tag.removeprefix(_STRICT)
            attrs = {name.replace(_STRICT, W): value for name, value in attrs.items()}
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        self._depth -= 1
        return super().end(W + tag.removeprefix(_STRICT) if tag.startswith(_STRICT) else tag)

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
