"""Our own patterns, compiled from the code that an earlier run has kept.

To compile a pattern, `re` reads it and writes code for its engine. An article meets some three
hundred patterns of ours; to write their code takes longer than to check it. The engine takes that
code as it is, so once it is kept, a pattern is compiled in a few microseconds. Code is kept by the
pattern and its flags, apart for each build of Python, whose inner part this is: where it does not
answer as it should, `re.compile` does.
"""

import os
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from newslint import keptfiles
from newslint.cachefolder import bytecode_folder, folder

MOST_KEPT = 2_000
"""Patterns that are kept; more are of other versions of our own."""

_SORT = "patterns"
_FILES = 10
_LAYOUT = "1"
"""Of what is kept here: another one has another name."""

UNTRIED = (3, 14)
"""The first version of Python that nobody has tried this with."""


class Code(msgspec.Struct, frozen=True, array_like=True):
    """What the engine is given for one pattern."""

    flags: int
    words: bytes
    groups: int
    names: dict[str, int]

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return the pattern, which is told by its code and not held against it."""
        import _sre  # type: ignore[import-not-found]

        named: list[str | None] = [None] * (self.groups + 1)
        for name, number in self.names.items():
            named[number] = name
        words = array("I", self.words).tolist()
        compiled: re.Pattern[str] = _sre.compile(
            pattern, self.flags, words, self.groups, self.names, tuple(named)
        )
        return compiled


_decode = msgspec.msgpack.Decoder(Code).decode
_decode_all = msgspec.msgpack.Decoder(dict[str, msgspec.Raw]).decode
_encode = msgspec.msgpack.Encoder().encode


def _place() -> Path:
    """Return where code is kept: beside that of Python, or in the cache if that is not ours."""
    beside = bytecode_folder()
    return beside if beside and os.access(beside, os.W_OK) else folder() / _SORT


class _Kept:
    """The code of patterns that is kept, and that of others that this run needs."""

    def __init__(self) -> None:
        self._name = keptfiles.name_of(_LAYOUT, sys.version, sys.byteorder)
        content = keptfiles.read(_place, self._name)
        self._codes = _decode_all(content) if content else {}
        self._used: dict[str, msgspec.Raw] = {}
        self._has_grown = False

    def compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        key = f"{flags} {pattern}"
        raw = self._codes.get(key)
        if raw is None:
            raw = msgspec.Raw(_encode(write_code(pattern, flags)))
            self._has_grown = True
        self._used[key] = raw
        return _decode(raw).compile(pattern)

    def save(self) -> None:
        if self._has_grown:
            is_full = len(self._codes) + len(self._used) > MOST_KEPT
            codes = self._used if is_full else self._codes | self._used
            keptfiles.write(_place, self._name, _encode(codes), _FILES)


class _Store:
    """Holds what is kept, from when a run says so."""

    kept: _Kept | None = None


def compile_re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns.

    Raises:
        re.error: the pattern is faulty.
    """
    if _Store.kept is not None:
        try:
            return _Store.kept.compile(pattern, int(flags))
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            _Store.kept = None
    return re.compile(pattern, flags)


def write_code(pattern: str, flags: int) -> Code:
    """Return the code of a pattern.

    Raises:
        re.error: the pattern is faulty.
    """
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree: Any = _parser.parse(pattern, flags)
    code = _compiler._code(tree, flags)  # noqa: SLF001
    state = tree.state
    return Code(
        flags | state.flags, array("I", code).tobytes(), state.groups - 1, dict(state.groupdict)
    )


@contextmanager
def recalled() -> Iterator[None]:
    """Compile from kept code meanwhile, and keep the code that had to be written."""
    if sys.version_info >= UNTRIED or sys.implementation.name != "cpython":
        yield
        return
    kept = _Store.kept = _Kept()
    try:
        yield
    finally:
        if _Store.kept is kept:
            kept.save()
        _Store.kept = None


def files() -> list[Path]:
    """Return the files that code is kept in.

    Raises:
        OSError: the folder cannot be listed.
        RuntimeError: the user has no home.
    """
    return keptfiles.files(folder() / _SORT)
