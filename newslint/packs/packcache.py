"""Checked rule packs kept on disk by the hash of their bytes, so that a run need not read YAML.

The cache is a convenience: whatever goes wrong with it is the same as not having it.
"""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from newslint.cachefolder import code_stamp, folder

MOST_KEPT = 100
"""Files of packs that are kept; whoever writes a pack leaves one behind at every change."""

_CHECKSUM = 16


def fetch(data: bytes) -> list[dict[str, Any]] | None:
    """Return the rules that a file with these bytes held, or None where they are not kept."""
    try:
        kept = _path(data).read_bytes()
    except (OSError, RuntimeError):
        return None
    content = kept[_CHECKSUM:]
    if kept[:_CHECKSUM] != _hash(content):
        return None
    rules: list[dict[str, Any]] = msgspec.msgpack.decode(content)
    return rules


def store(data: bytes, rules: list[dict[str, Any]]) -> None:
    """Keep the rules of a file with these bytes."""
    try:
        path = _path(data)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        content = msgspec.msgpack.encode(rules)
        partial.write_bytes(_hash(content) + content)
        partial.replace(path)
        _shrink()
    except (OSError, RuntimeError):
        return


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


def _path(data: bytes) -> Path:
    key = blake2b(f"{code_stamp()} ".encode() + data, digest_size=16).hexdigest()
    return folder() / "packs" / f"{key}.msgpack"
