"""Files that hold one value each, named by what it follows from.

Whatever is wrong with one, or with the place where it should be, is the same as not having it.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from newslint.digests import blake2b

_CHECKSUM = 16

Place = Callable[[], Path | None]
"""Names a folder; None, or a `RuntimeError` or `OSError`, where there is none."""


def name_of(*parts: str) -> str:
    """Return the name of the value that follows from these."""
    return hash_of("\0".join(parts).encode(errors="surrogateescape")).hex()


def hash_of(content: bytes) -> bytes:
    """Return what stands for some bytes."""
    return blake2b(content, digest_size=_CHECKSUM).digest()


def read(place: Place, name: str) -> bytes:
    """Return the value of that name, "" where it is not kept as it was written."""
    try:
        folder = place()
        kept = _path(folder, name).read_bytes() if folder else b""
    except (OSError, RuntimeError):
        return b""
    content = kept[_CHECKSUM:]
    return content if kept[:_CHECKSUM] == hash_of(content) else b""


def write(place: Place, name: str, content: bytes, most: int) -> None:
    """Keep a value, and in its folder not many more than ``most``, the newest."""
    try:
        folder = place()
        if folder is None:
            return
        path = _path(folder, name)
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(hash_of(content) + content)
        partial.replace(path)
        _shrink(folder, most)
    except (OSError, RuntimeError):
        return


def files(folder: Path) -> list[Path]:
    """Return the files in a folder, those that a killed run left half written among them.

    Raises:
        OSError: the folder cannot be listed.
    """
    return [path for path in folder.iterdir() if _is_ours(path)] if folder.is_dir() else []


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.msgpack"


def _is_ours(path: Path) -> bool:
    stem, suffix = path.stem, path.suffix[1:]
    is_hash = len(stem) == 2 * _CHECKSUM and not set(stem) - set("0123456789abcdef")
    return is_hash and (suffix == "msgpack" or suffix.isdecimal()) and path.is_file()


def _shrink(folder: Path, most: int) -> None:
    kept = files(folder)
    if len(kept) > most:
        kept.sort(key=lambda path: path.stat().st_mtime)
        for path in kept[: len(kept) - most // 2]:
            with suppress(OSError):
                path.unlink()
