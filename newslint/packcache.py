"""Checked rule packs kept on disk by the hash of their bytes, so that a run need not read YAML.

The cache is a convenience: whatever goes wrong with it is the same as not having it.
"""

import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from newslint import __version__


def folder() -> Path:
    """Return the cache folder: ``NEWSLINT_CACHE_DIR``, else the user's cache of this system."""
    if chosen := os.environ.get("NEWSLINT_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "newslint"


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
    # A checkout changes what the code makes of a pack without changing its version.
    package = Path(__file__).parent
    code = [*os.scandir(package), *os.scandir(package / "checks")]
    stamp = max(entry.stat().st_mtime_ns for entry in code)
    key = blake2b(f"{__version__} {stamp} ".encode() + data, digest_size=16).hexdigest()
    return folder() / "packs" / f"{key}.msgpack"
