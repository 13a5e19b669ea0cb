"""Patches: what fixes change in a file, as a unified diff that ``patch`` and ``git apply`` take."""

import os
import re
from difflib import unified_diff

from newslint.patterncode import compile_re
from newslint.source import decode

_LINE = compile_re(r"[^\n]*\n|[^\n]+")
_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def diff(path: str, before: bytes, after: bytes) -> str:
    """Return the patch for a file, named from the current folder; empty where nothing changes.

    Lines are what these programs take for them: only LF ends one. A byte order mark is part of the
    first. The patch of a UTF-16 file is for reading only.
    """
    if before == after:
        return ""
    name = _relative(path)
    lines = unified_diff(
        _lines(path, before), _lines(path, after), _header("a", name), _header("b", name)
    )
    return "".join(_end(line) for line in lines)


def _lines(path: str, data: bytes) -> list[str]:
    source = decode(path, data)
    mark = "\ufeff" if source.byte_order_mark else ""
    return _LINE.findall(mark + source.text)


def _relative(path: str) -> str:
    absolute, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - normalises
    if absolute.startswith(here + os.sep):
        path = absolute.removeprefix(here + os.sep)
    return path.replace(os.sep, "/").lstrip("/")


def _header(side: str, name: str) -> str:
    """Write a name as git does, so that its end is clear and no sign in it breaks the line."""
    if re.search(r'[\x00-\x1f\x7f"\\]', name):
        escaped = re.sub(
            r'[\x00-\x1f\x7f"\\]', lambda sign: _ESCAPES.get(sign[0], f"\\{ord(sign[0]):03o}"), name
        )
        return f'"{side}/{escaped}"'
    return f"{side}/{name}" + ("\t" if " " in name else "")


def _end(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
