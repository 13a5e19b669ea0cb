"""Files of the cache folder that hold one value each, named by what it follows from.

Whatever is wrong with one is the same as not having it.
"""

import os
from contextlib import suppress
from pathlib import Path

from newslint.cachefolder import folder
from newslint.digests import blake2b

_CHECKSUM = 16


def name_of(*parts: str) -> str:
    """Return the name of the value that follows from these."""
    return hash_of("\0".join(parts).encode(errors="surrogateescape")).hex()


def hash_of(content: bytes) -> bytes:
    """Return what stands for some bytes."""
    return blake2b(content, digest_size=_CHECKSUM).digest()


def read(sort: str, name: str) -> bytes:
    """Return the value of that sort and name, "" where it is not kept as it was written."""
    try:
        kept = _path(sort, name).read_bytes()
    except (OSError, RuntimeError):
        return b""
    content = kept[_CHECKSUM:]
    return content if kept[:_CHECKSUM] == hash_of(content) else b""


def write(sort: str, name: str, content: bytes, most: int) -> None:
    """Keep a value, and of its sort not many more than ``most``, the newest."""
    try:
        path = _path(sort, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(hash_of(content) + content)
        partial.replace(path)
        _shrink(sort, most)
    except (OSError, RuntimeError):
        return


def files(sort: str) -> list[Path]:
    """Return the files of a sort, those that a killed run left half written among them.

    Raises:
        OSError: the folder cannot be listed.
        RuntimeError: the user has no home.
    """
    place = folder() / sort
    return [path for path in place.iterdir() if _is_ours(path)] if place.is_dir() else []


def _path(sort: str, name: str) -> Path:
    return folder() / sort / f"{name}.msgpack"


def _is_ours(path: Path) -> bool:
    stem, suffix = path.stem, path.suffix[1:]
    is_hash = len(stem) == 2 * _CHECKSUM and not set(stem) - set("0123456789abcdef")
    return is_hash and (suffix == "msgpack" or suffix.isdecimal()) and path.is_file()


def _shrink(sort: str, most: int) -> None:
    kept = files(sort)
    if len(kept) > most:
        kept.sort(key=lambda path: path.stat().st_mtime)
        for path in kept[: len(kept) - most // 2]:
            with suppress(OSError):
                path.unlink()
