"""Checked rules kept on disk by the bytes of their files, so that a run need not read YAML.

All packs of a configuration share one file of the cache. The cache is a convenience: whatever goes
wrong with it is the same as not having it.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from newslint.cachefolder import code_stamp, folder
from newslint.digests import blake2b

MOST_KEPT = 100
"""Files of the cache that are kept, one for each choice of packs."""

_CHECKSUM = 16
_decode = msgspec.msgpack.Decoder(dict[bytes, msgspec.Raw]).decode
_encode = msgspec.msgpack.Encoder().encode

Entries = list[dict[str, Any]]
"""The rules of one file of a pack, in builtins."""


class PackCache:
    """The rules that the files of some packs held."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Open what is kept of these files together."""
        stamp = [code_stamp(), *map(str, paths)]
        self._name = _hash("\0".join(stamp).encode(errors="surrogateescape")).hex()
        self._kept = self._read()
        self._used: dict[bytes, msgspec.Raw] = {}
        self._has_grown = False

    def fetch(self, data: bytes) -> Entries | None:
        """Return the rules that a file with these bytes held, or None where they are not kept."""
        key = _hash(data)
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._used[key] = kept
        entries: Entries = msgspec.msgpack.decode(kept)
        return entries

    def store(self, data: bytes, entries: Entries) -> None:
        """Keep the rules of a file with these bytes, once they are saved."""
        self._used[_hash(data)] = msgspec.Raw(_encode(entries))
        self._has_grown = True

    def save(self) -> None:
        """Write what was fetched and stored, if it is not what is kept already."""
        if not self._has_grown:
            return
        try:
            path = self._path()
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(f".{os.getpid()}")
            content = _encode(self._used)
            partial.write_bytes(_hash(content) + content)
            partial.replace(path)
            _shrink()
        except (OSError, RuntimeError):
            return

    def _read(self) -> dict[bytes, msgspec.Raw]:
        try:
            kept = self._path().read_bytes()
        except (OSError, RuntimeError):
            return {}
        content = kept[_CHECKSUM:]
        return _decode(content) if kept[:_CHECKSUM] == _hash(content) else {}

    def _path(self) -> Path:
        return folder() / "packs" / f"{self._name}.msgpack"


def files() -> list[Path]:
    """Return the files of this cache, those that a killed run left half written among them.

    Raises:
        OSError: the folder cannot be listed.
        RuntimeError: the user has no home.
    """
    place = folder() / "packs"
    return [path for path in place.iterdir() if _is_ours(path)] if place.is_dir() else []


def _is_ours(path: Path) -> bool:
    stem, suffix = path.stem, path.suffix[1:]
    is_hash = len(stem) == 32 and not set(stem) - set("0123456789abcdef")
    return is_hash and (suffix == "msgpack" or suffix.isdecimal()) and path.is_file()


def _shrink() -> None:
    kept = files()
    if len(kept) > MOST_KEPT:
        kept.sort(key=lambda path: path.stat().st_mtime)
        for path in kept[: len(kept) - MOST_KEPT // 2]:
            with suppress(OSError):
                path.unlink()


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM).digest()
