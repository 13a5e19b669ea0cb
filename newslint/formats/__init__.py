"""Input formats, one module each: ``parse(source) -> Document``."""

from importlib import import_module
from pathlib import PurePath

from newslint.document import Document
from newslint.source import Source

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
}
"""The module that reads a file, by its suffix in small letters."""


def is_readable(path: str) -> bool:
    """Tell whether a file of this name is copy in a format that newslint reads."""
    return PurePath(path).suffix.lower() in BY_SUFFIX


def parse(source: Source) -> Document:
    """Parse a source by its name; a name without a known suffix is plain text."""
    name = BY_SUFFIX.get(PurePath(source.path).suffix.lower(), "plain")
    document: Document = import_module(f"newslint.formats.{name}").parse(source)
    return document
