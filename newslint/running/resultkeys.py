"""Keys of results: all that the result of a file follows from.

That is the file's bytes and suffix, the rules and settings in force, and newslint's own code.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from newslint.cachefolder import code_stamp
from newslint.config.settings import Settings
from newslint.digests import blake2b
from newslint.errors import PackError
from newslint.formats import suffix_of
from newslint.packs.packfiles import pack_files, shipped_rules
from newslint.packs.valeparents import read_parents
from newslint.running.inspection import Regime

_encode = msgspec.msgpack.Encoder().encode


class Keys:
    """Makes the keys of results; it can be sent to another process."""

    def __init__(self) -> None:
        # With the settings themselves, so that their place in memory stays theirs.
        self._digests: dict[int, tuple[Settings, bytes]] = {}
        self._begun: dict[tuple[int, str, tuple[str, ...]], blake2b] = {}

    def __reduce__(self) -> tuple[type["Keys"], tuple[()]]:
        return Keys, ()

    def key(self, path: str, data: bytes, regime: Regime) -> bytes:
        """Return what the result of a file is kept by.

        Raises:
            PackError: a pack cannot be read.
        """
        settings = regime.settings
        if id(settings) not in self._digests:
            self._digests[id(settings)] = settings, _digest(settings)
        suffix = suffix_of(path)
        place = id(settings), suffix, regime.ignored
        if place not in self._begun:
            begun = blake2b(self._digests[id(settings)][1], digest_size=16)
            begun.update(_encode([suffix.encode(errors="replace"), regime.ignored]))
            self._begun[place] = begun
        digest = self._begun[place].copy()
        digest.update(data)
        return digest.digest()


_LISTS = frozenset({".aff", ".dic", ".txt"})
"""The files beside the rules of a style that rules read: dictionaries, and lists of words."""


def _stamp_lists(pack: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the name, size and time of each list that the rules of a pack may read."""
    if not pack.is_dir() or pack.parent == shipped_rules():
        return
    for folder in (pack, pack.parent / "config"):
        for file in folder.rglob("*") if folder.is_dir() else ():
            if file.suffix in _LISTS and file.is_file():
                status = file.stat()
                yield str(file), status.st_size, status.st_mtime_ns


def _stamp(pack_file: Path) -> tuple[int, int]:
    """Return the size and time of a file of our own packs, as they stand for our code too."""
    status = pack_file.stat()
    return status.st_size, status.st_mtime_ns


def _read(pack_file: Path) -> tuple[bytes, bytes]:
    """Return the bytes of a file of a pack, and those of the rules that it extends."""
    content = pack_file.read_bytes()
    return content, read_parents(content, pack_file)


def _digest(settings: Settings) -> bytes:
    """Return what stands for newslint's code and all settings that decide what is found.

    Raises:
        PackError: a pack cannot be read.
    """
    digest = blake2b(code_stamp().encode(), digest_size=16)
    shipped = shipped_rules()
    for pack in settings.packs:
        look = _stamp if pack.parent == shipped else _read
        for pack_file in pack_files(pack):
            try:
                digest.update(_encode([str(pack_file), *look(pack_file)]))
            except OSError as error:
                raise PackError(
                    f"{pack_file}: cannot be read: {error.strerror or error}"
                ) from error
        digest.update(_encode(sorted(_stamp_lists(pack))))
    for value in (
        [layer.written for layer in settings.layers],
        [(each.layer, each.index) for each in settings.holding],
        settings.ignore_patterns,
        settings.vale_vocabulary,
        settings.options,
        sorted(settings.vocabulary),
        settings.names,
    ):
        digest.update(_encode(value))
    return digest.digest()
