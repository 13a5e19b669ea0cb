"""Checked rule packs kept on disk by the hash of their bytes, so that a run need not read YAML.

The cache is a convenience: whatever goes wrong with it is the same as not having it.
"""

import os
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from newslint.cachefolder import code_stamp, folder


def fetch(data: bytes) -> list[dict[str, Any]] | None:
    """Return the rules that a file with these bytes held, or None where they are not kept."""
    try:
        kept = msgspec.msgpack.decode(_path(data).read_bytes())
    except (OSError, RuntimeError, msgspec.DecodeError):
        return None
    return kept if isinstance(kept, list) else None


def store(data: bytes, rules: list[dict[str, Any]]) -> None:
    """Keep the rules of a file with these bytes."""
    try:
        path = _path(data)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(msgspec.msgpack.encode(rules))
        partial.replace(path)
    except (OSError, RuntimeError):
        return


def _path(data: bytes) -> Path:
    key = blake2b(f"{code_stamp()} ".encode() + data, digest_size=16).hexdigest()
    return folder() / "packs" / f"{key}.msgpack"
