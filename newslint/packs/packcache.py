"""Checked rules kept on disk by the bytes of their files, so that a run need not read YAML.

All packs of a configuration share one file of the cache. Those that come with newslint are kept
beside its bytecode as well, where a run finds them whose cache is empty.
"""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from newslint import keptfiles
from newslint.cachefolder import bytecode_folder, code_stamp, folder
from newslint.keptfiles import hash_of

MOST_KEPT = 100
"""Files of the cache that are kept, one for each choice of packs."""

_MOST_OF_OURS = 10
"""Those beside the bytecode, one for each state of our code, and others that lie there."""

_Raws = dict[bytes, msgspec.Raw]
_decode = msgspec.msgpack.Decoder(_Raws).decode
_encode = msgspec.msgpack.Encoder().encode

Entries = list[dict[str, Any]]
"""The rules of one file of a pack, in builtins."""


class PackCache:
    """The rules that the files of some packs held."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Open what is kept of these files together."""
        self._name = keptfiles.name_of(code_stamp(), *map(str, paths))
        self._kept = _read(_place, self._name)
        self._used: _Raws = {}
        self._has_grown = False
        self._fresh_of_ours: _Raws = {}

    def fetch(self, data: bytes, *, is_ours: bool = False) -> Entries | None:
        """Return the rules that a file with these bytes held, or None where they are not kept.

        ``is_ours`` says that the file comes with newslint.
        """
        key = hash_of(data)
        kept = self._kept.get(key)
        if kept is None and is_ours:
            kept = self._ours.get(key)
            self._has_grown |= kept is not None
        if kept is None:
            return None
        self._used[key] = kept
        entries: Entries = msgspec.msgpack.decode(kept)
        return entries

    def store(self, data: bytes, entries: Entries, *, is_ours: bool = False) -> None:
        """Keep the rules of a file with these bytes, once they are saved."""
        key, raw = hash_of(data), msgspec.Raw(_encode(entries))
        self._used[key] = raw
        self._has_grown = True
        if is_ours:
            self._fresh_of_ours[key] = raw

    def save(self) -> None:
        """Write what was fetched and stored, if it is not what is kept already."""
        if self._has_grown:
            keptfiles.write(_place, self._name, _encode(self._used), MOST_KEPT)
        if self._fresh_of_ours:
            ours = _encode(self._ours | self._fresh_of_ours)
            keptfiles.write(bytecode_folder, self._name_of_ours, ours, _MOST_OF_OURS)

    @cached_property
    def _ours(self) -> _Raws:
        return _read(bytecode_folder, self._name_of_ours)

    @property
    def _name_of_ours(self) -> str:
        return keptfiles.name_of("rules", code_stamp())


def _place() -> Path:
    return folder() / "packs"


def _read(place: keptfiles.Place, name: str) -> _Raws:
    content = keptfiles.read(place, name)
    return _decode(content) if content else {}


def files() -> list[Path]:
    """Return the files of this cache, those that a killed run left half written among them.

    Raises:
        OSError: the folder cannot be listed.
        RuntimeError: the user has no home.
    """
    return keptfiles.files(_place())
