"""Lines of TOML: the line of every key and item of a TOML text, which the parser does not tell.

The text must have been accepted by the parser already; so a scan of its brackets, strings and keys
is enough.
"""

import re
import tomllib
from bisect import bisect_right

from newslint.patterncode import compile_re

TomlPath = tuple[str | int, ...]

_BLANK = compile_re(r"(?:\s|#[^\n]*)*")
_BARE = compile_re(r"[\w-]+", re.ASCII)
_SCALAR = compile_re(r"[^,\]}\n#]+")
_STRING = compile_re(
    r'"""(?:\\.|[^\\])*?"{3,5}|'  # the parser allows two quotation marks before the closing ones
    r"'''.*?'{3,5}|"
    r'"(?:\\.|[^"\\])*"|'
    r"'[^']*'",
    re.DOTALL,
)


def find_lines(text: str) -> dict[TomlPath, int]:
    """Return the 1-based line of each key, table and item of a list, by its path from the root."""
    scanner = _Scanner(text)
    scanner.read()
    return scanner.lines


class _Scanner:
    def __init__(self, text: str) -> None:
        self.lines: dict[TomlPath, int] = {}
        self._text = text
        self._at = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._sizes: dict[TomlPath, int] = {}
        """How many tables each array of tables has so far."""

    def read(self) -> None:
        """Read all statements: tables, and keys with their values."""
        table: TomlPath = ()
        while self._skip():
            if self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> TomlPath:
        is_array = self._text.startswith("[[", self._at)
        line = self._line()
        self._at += 2 if is_array else 1
        *outer, last = self._key()
        path: TomlPath = ()
        for name in outer:
            path = (*path, name)
            self.lines.setdefault(path, line)
            if path in self._sizes:
                path = (*path, self._sizes[path] - 1)
        path = (*path, last)
        self.lines.setdefault(path, line)
        if is_array:
            self._sizes[path] = self._sizes.get(path, 0) + 1
            path = (*path, self._sizes[path] - 1)
            self.lines.setdefault(path, line)
        self._skip()
        self._at += 2 if is_array else 1
        return path

    def _pair(self, table: TomlPath) -> None:
        line = self._line()
        path = table
        for name in self._key():
            path = (*path, name)
            self.lines.setdefault(path, line)
        self._skip()
        self._at += 1  # =
        self._value(path)

    def _key(self) -> list[str]:
        """Return the parts of a key, which stops part."""
        names: list[str] = []
        while True:
            self._skip()
            written = self._take(_STRING if self._peek() in "\"'" else _BARE)
            names.append(next(iter(tomllib.loads(f"{written} = 0"))))
            self._skip()
            if self._peek() != ".":
                return names
            self._at += 1

    def _value(self, path: TomlPath) -> None:
        self._skip()
        opening = self._peek()
        if opening in "\"'":
            self._take(_STRING)
        elif opening == "[":
            self._items(path)
        elif opening == "{":
            self._at += 1
            while self._goes_on("}"):
                self._pair(path)
        else:
            self._take(_SCALAR)

    def _items(self, path: TomlPath) -> None:
        self._at += 1
        count = 0
        while self._goes_on("]"):
            self.lines[*path, count] = self._line()
            self._value((*path, count))
            count += 1

    def _goes_on(self, closing: str) -> bool:
        """Tell whether another item follows; step over the comma before it, or the closing sign."""
        self._skip()
        if self._peek() == ",":
            self._at += 1
            self._skip()
        if self._peek() != closing:
            return True
        self._at += 1
        return False

    def _skip(self) -> bool:
        """Step over white space and comments; tell whether anything is left."""
        self._take(_BLANK)
        return self._at < len(self._text)

    def _peek(self) -> str:
        return self._text[self._at]

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        assert match is not None, f"TOML that the parser took, unread at line {self._line()}"
        self._at = match.end()
        return match[0]

    def _line(self) -> int:
        return bisect_right(self._starts, self._at)
