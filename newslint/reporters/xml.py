"""XML 1.0, written by hand: a report is flat, and the standard library lets NUL through."""

from collections.abc import Mapping

from newslint.patterncode import compile_re

_FORBIDDEN = compile_re(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
# A parser reads a bare line end in an attribute as a space, and drops a carriage return anywhere.
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_TEXT = str.maketrans(_REFERENCES)
_ATTRIBUTE = str.maketrans(_REFERENCES | {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})
HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escape(text: str) -> str:
    """Return ``text`` as the content of an element, without characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text).translate(_TEXT)


def element(name: str, attributes: Mapping[str, str | int], content: str = "") -> str:
    """Return an element around ``content``, which is XML already; attributes are escaped."""
    written = "".join(
        f' {key}="{_FORBIDDEN.sub("", str(value)).translate(_ATTRIBUTE)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"
