"""Input formats, one module each: ``parse(source) -> Document``.

A container, whose bytes are not text, has ``read(path, data) -> Document`` instead.
"""

from functools import cache
from importlib import import_module
from os.path import splitext
from typing import Any

from newslint.document import Document
from newslint.source import Source, decode

BY_SUFFIX = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
}
"""The module that reads a file, by its suffix in small letters."""


_CONTAINERS = frozenset({"docx"})
_NO_NAMES = frozenset({"", "/", "\\", "."})
"""What a point behind it parts no suffix from."""


def is_readable(path: str) -> bool:
    """Tell whether a file of this name is copy in a format that newslint reads."""
    return suffix_of(path) in BY_SUFFIX


def suffix_of(path: str) -> str:
    """Return the suffix of a path, which says how the file is read, in small letters."""
    # Asked of thousands of files: `Path` is slow, and what it does for odd names is not quick.
    stem, dot, suffix = path.rpartition(".")
    if stem[-1:] in _NO_NAMES or "/" in suffix or "\\" in suffix:
        return splitext(path)[1].lower()  # noqa: PTH122
    return dot + suffix.lower()


def is_container(path: str) -> bool:
    """Tell whether a file of this name is a container, whose bytes are not text."""
    return _format_of(path) in _CONTAINERS


def read(path: str, data: bytes) -> Document:
    """Read an article from a file's bytes.

    Raises:
        UndecodableError: the bytes are not what the file's name says.
    """
    if is_container(path):
        document: Document = _load(_format_of(path)).read(path, data)
        return document
    return parse(decode(path, data))


def parse(source: Source) -> Document:
    """Parse a source by its name; a name without a known suffix is plain text."""
    document: Document = _load(_format_of(source.path)).parse(source)
    return document


@cache
def _load(form: str) -> Any:
    return import_module(f"newslint.formats.{form}")


def _format_of(path: str) -> str:
    return BY_SUFFIX.get(suffix_of(path), "plain")
