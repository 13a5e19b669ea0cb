r"""Plain text: ASCII, but for a few marks of print, each of which a single byte stands for.

In plain text ``\b``, ``\w`` and their like mean the same to RE2, which knows ASCII, as to `regex`.
"""

import codecs

_MARKS = "“”‘’–—…£€•·©®™×"
_CODES = "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14"
SHORT = {**dict(zip(_MARKS, _CODES, strict=True)), "\xa0": "\f"}
"""The marks, and what stands for each; a space that does not break is a form feed, so a space."""

_UNKNOWN = "\x1a"
_ERRORS = "newslint-plain"


def shorten(text: str) -> bytes | None:
    """Return ``text`` with a byte for each character, or None where it is not plain."""
    if "\v" in text:  # white space to one, none to the other
        return None
    if text.isascii():
        return text.encode()
    data = text.encode("ascii", _ERRORS)
    return None if _UNKNOWN.encode() in data else data


def _replace(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    found = error.object[error.start : error.end]
    return "".join([SHORT.get(each, _UNKNOWN) for each in found]), error.end


codecs.register_error(_ERRORS, _replace)
