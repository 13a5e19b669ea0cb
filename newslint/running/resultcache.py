"""Results of files kept on disk, so that a run over many articles reads only what changed.

A result is kept by all that it follows from: the file's bytes and suffix, the rules and settings in
force, and newslint's own code. The cache is a convenience: whatever goes wrong with it is the same
as not having it. Several runs may use it at once.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import TypeVar

import msgspec
from msgspec import structs

from newslint.cachefolder import code_stamp, folder
from newslint.finding import Finding
from newslint.packs.rulebook import pack_files
from newslint.running.inspection import Inspection, Regime

LARGEST_SIZE = 64 * 1024 * 1024
"""Bytes of results that are kept; beyond that the ones not used for longest are dropped."""

_T = TypeVar("_T")
_DAY = 24 * 60 * 60
_TABLE = (
    "create table if not exists results"
    " (key blob primary key, value blob not null, used integer not null) without rowid"
)
_decode = msgspec.msgpack.Decoder(Inspection).decode
_encode = msgspec.msgpack.Encoder().encode


class Keys:
    """Makes the keys of results; it can be sent to another process."""

    def __init__(self) -> None:
        self._digests: dict[int, bytes] = {}

    def __reduce__(self) -> tuple[type["Keys"], tuple[()]]:
        return Keys, ()

    def key(self, path: str, data: bytes, regime: Regime) -> bytes:
        """Return what the result of a file is kept by.

        Raises:
            PackError: a pack cannot be read.
        """
        if id(regime.settings) not in self._digests:
            self._digests[id(regime.settings)] = _digest(regime)
        digest = blake2b(self._digests[id(regime.settings)], digest_size=16)
        suffix = PurePath(path).suffix.lower().encode(errors="replace")
        digest.update(_encode([suffix, regime.ignored]))
        digest.update(data)
        return digest.digest()


class ResultCache:
    """The results of one run, and those of earlier ones."""

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._is_broken = False
        self._touched: list[bytes] = []

    def fetch(self, key: bytes, path: str) -> Inspection | None:
        """Return the result of a file at ``path``, or None where it is not kept."""
        found = self._try(lambda connection: _select(connection, key))
        if found is None:
            return None
        try:
            result = _at(_decode(found[0]), path)
        except msgspec.DecodeError:
            return None
        # Writing at every use would cost more than the order of use is worth.
        if found[1] < time.time() - _DAY:
            self._touched.append(key)
        return result

    def store(self, results: Iterable[tuple[bytes, Inspection]]) -> None:
        """Keep results that have no problems; one with a problem may be another next time."""
        now = int(time.time())
        # Without their paths, which may be other ones next time, or no text at all.
        kept = ((key, _at(result, "")) for key, result in results if not result.problems)
        rows = [(key, _encode(result), now) for key, result in kept]
        self._try(lambda connection: _insert(connection, rows))

    def close(self) -> None:
        """Drop what is too much, and let go of the file."""
        self._try(lambda connection: _touch(connection, self._touched))
        self._try(_shrink)
        if self._connection:
            self._connection.close()
            self._connection = None

    def _try(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Work on the database; once something fails, it is left alone for the rest of the run."""
        if self._is_broken:
            return None
        try:
            if self._connection is None:
                self._connection = _connect(file())
            return work(self._connection)
        except (sqlite3.Error, OSError, RuntimeError):
            self._is_broken = True
            return None


def file() -> Path:
    """Return the file that results are kept in."""
    return folder() / "results.sqlite"


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _prepare(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        path.unlink()  # not a database, or a damaged one
        return _prepare(path)


def _prepare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=2.0)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = off")
    connection.execute("pragma auto_vacuum = full")
    connection.execute(_TABLE)
    return connection


def _select(connection: sqlite3.Connection, key: bytes) -> tuple[bytes, int] | None:
    query = connection.execute("select value, used from results where key = ?", [key])
    found: tuple[bytes, int] | None = query.fetchone()
    return found


def _touch(connection: sqlite3.Connection, keys: list[bytes]) -> None:
    now = int(time.time())
    rows = [(now, key) for key in keys]
    connection.executemany("update results set used = ? where key = ?", rows)
    connection.commit()


def _insert(connection: sqlite3.Connection, rows: list[tuple[bytes, bytes, int]]) -> None:
    connection.executemany("insert or replace into results values (?, ?, ?)", rows)
    connection.commit()


def _shrink(connection: sqlite3.Connection) -> None:
    connection.commit()
    size = connection.execute("select sum(length(value)) from results").fetchone()[0] or 0
    if size <= LARGEST_SIZE:
        return
    for key, length in connection.execute(
        "select key, length(value) from results order by used, key"
    ).fetchall():
        connection.execute("delete from results where key = ?", [key])
        size -= length
        if size <= LARGEST_SIZE // 2:
            break
    connection.commit()


def _at(inspection: Inspection, path: str) -> Inspection:
    """Return a kept result as that of the file at ``path``."""
    return structs.replace(
        inspection,
        findings=tuple(_finding_at(finding, path) for finding in inspection.findings),
        suppressed=tuple(
            structs.replace(entry, finding=_finding_at(entry.finding, path))
            for entry in inspection.suppressed
        ),
    )


def _finding_at(finding: Finding, path: str) -> Finding:
    related = tuple(structs.replace(each, path=path) for each in finding.related)
    return structs.replace(finding, path=path, related=related)


def _digest(regime: Regime) -> bytes:
    """Return what stands for newslint's code and all settings that decide what is found."""
    settings = regime.settings
    digest = blake2b(code_stamp().encode(), digest_size=16)
    for pack in settings.packs:
        for pack_file in pack_files(pack):
            digest.update(_encode([str(pack_file), pack_file.read_bytes()]))
    for value in (
        [layer.written for layer in settings.layers],
        settings.options,
        sorted(settings.vocabulary),
        settings.names,
    ):
        digest.update(_encode(value))
    return digest.digest()
