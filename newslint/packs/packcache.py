"""Checked rules kept on disk by the bytes of their files, so that a run need not read YAML.

All packs of a configuration share one file of the cache. The cache is a convenience: whatever goes
wrong with it is the same as not having it.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from newslint import keptfiles
from newslint.cachefolder import code_stamp
from newslint.keptfiles import hash_of

MOST_KEPT = 100
"""Files of the cache that are kept, one for each choice of packs."""

_SORT = "packs"
_decode = msgspec.msgpack.Decoder(dict[bytes, msgspec.Raw]).decode
_encode = msgspec.msgpack.Encoder().encode

Entries = list[dict[str, Any]]
"""The rules of one file of a pack, in builtins."""


class PackCache:
    """The rules that the files of some packs held."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Open what is kept of these files together."""
        self._name = keptfiles.name_of(code_stamp(), *map(str, paths))
        content = keptfiles.read(_SORT, self._name)
        self._kept = _decode(content) if content else {}
        self._used: dict[bytes, msgspec.Raw] = {}
        self._has_grown = False

    def fetch(self, data: bytes) -> Entries | None:
        """Return the rules that a file with these bytes held, or None where they are not kept."""
        key = hash_of(data)
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._used[key] = kept
        entries: Entries = msgspec.msgpack.decode(kept)
        return entries

    def store(self, data: bytes, entries: Entries) -> None:
        """Keep the rules of a file with these bytes, once they are saved."""
        self._used[hash_of(data)] = msgspec.Raw(_encode(entries))
        self._has_grown = True

    def save(self) -> None:
        """Write what was fetched and stored, if it is not what is kept already."""
        if self._has_grown:
            keptfiles.write(_SORT, self._name, _encode(self._used), MOST_KEPT)


def files() -> list[Path]:
    """Return the files of this cache, those that a killed run left half written among them.

    Raises:
        OSError: the folder cannot be listed.
        RuntimeError: the user has no home.
    """
    return keptfiles.files(_SORT)
