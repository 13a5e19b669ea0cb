"""Results of files kept on disk, so that a run over many articles reads only what changed.

The cache is a convenience: whatever goes wrong with it is the same as not having it. Several runs
may use it at once.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import structs

from newslint.cachefolder import folder
from newslint.digests import blake2b
from newslint.finding import Finding
from newslint.running.inspection import Inspection

LARGEST_SIZE = 64 * 1024 * 1024
"""Bytes of results that are kept; beyond that the ones not used for longest are dropped."""

_T = TypeVar("_T")
_DAY = 24 * 60 * 60
_PATIENCE = 2.0
"""Seconds to wait for another run that is writing."""

_VERSION = 1
_CHECKSUM = 8
_TABLE = (
    "create table if not exists results"
    " (key blob primary key, value blob not null, used integer not null) without rowid"
)
_decode = msgspec.msgpack.Decoder(Inspection).decode
_encode = msgspec.msgpack.Encoder().encode


class ResultCache:
    """The results of one run, and those of earlier ones."""

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._is_broken = False
        self._has_grown = False
        self._touched: list[bytes] = []

    def begin(self) -> None:
        """Read one state of the file until it is let go of, not one for each result."""
        self._try(lambda connection: connection.execute("begin"))

    def fetch(self, key: bytes, path: str) -> Inspection | None:
        """Return the result of a file at ``path``, or None where it is not kept."""
        found = self._try(lambda connection: _select(connection, key))
        if found is None:
            return None
        value, used = found
        try:
            result = _at(_decode(_open(key, value)), path)
        except (msgspec.DecodeError, TypeError):
            return None
        # Writing at every use would cost more than the order of use is worth.
        if used < time.time() - _DAY:
            self._touched.append(key)
        return result

    def store(self, results: Iterable[tuple[bytes, Inspection]]) -> None:
        """Keep the results of what could be checked; what could not may be another next time."""
        now = int(time.time())
        # Without their paths, which may be other ones next time, or no text at all.
        whole = ((key, each) for key, each in results if not (each.problems or each.failures))
        kept = ((key, _encode(_at(result, ""))) for key, result in whole)
        rows = [(key, _seal(key, content), now) for key, content in kept]
        if rows:
            self._has_grown = True
            self._try(lambda connection: _insert(connection, rows))

    def release(self) -> None:
        """Let go of the file until it is needed again; a fork must not share it."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Drop what is too much, and let go of the file."""
        if self._touched:
            self._try(lambda connection: _touch(connection, self._touched))
        if self._has_grown:
            self._try(_shrink)
        self.release()

    def _try(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Work on the database; once something fails, it is left alone for the rest of the run."""
        if self._is_broken:
            return None
        try:
            if self._connection is None:
                self._connection = _connect(file())
            return work(self._connection)
        except (sqlite3.Error, OSError, RuntimeError) as error:
            self._is_broken = True
            self.release()
            if _is_damage(error):
                _discard()
            return None


def file() -> Path:
    """Return the file that results are kept in.

    Raises:
        RuntimeError: the user has no home.
    """
    return folder() / "results.sqlite"


def files() -> list[Path]:
    """Return that file and those that the database keeps beside it, as far as they are there.

    Raises:
        RuntimeError: the user has no home.
    """
    path = file()
    beside = (path.with_name(path.name + end) for end in ("", "-wal", "-shm"))
    return [each for each in beside if each.is_file()]


def _is_damage(error: Exception) -> bool:
    """Tell whether the file will never do again; locked or full, it may do next time."""
    is_database = isinstance(error, sqlite3.DatabaseError)
    return is_database and not isinstance(error, sqlite3.OperationalError)


def _discard() -> None:
    for path in files():
        with suppress(OSError):
            path.unlink()


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _prepare(path)
    if connection is None:
        _discard()
        connection = _prepare(path)
    if connection is None:
        raise OSError(f"{path} is no cache of this version")
    return connection


def _prepare(path: Path) -> sqlite3.Connection | None:
    """Open the database, and make it where there is none; None where it is damaged or another."""
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        connection.execute("pragma synchronous = off")
        (version,) = connection.execute("pragma user_version").fetchone()
        if version == 0:
            connection.execute("pragma auto_vacuum = full")
            connection.execute("pragma journal_mode = wal")
            connection.execute(_TABLE)
            connection.execute(f"pragma user_version = {_VERSION}")
            version = _VERSION
        if version == _VERSION:
            return connection
    except sqlite3.Error as error:
        connection.close()
        if not _is_damage(error):
            raise
        return None
    connection.close()
    return None


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
    (pages,) = connection.execute("pragma page_count").fetchone()
    (page,) = connection.execute("pragma page_size").fetchone()
    if pages * page <= LARGEST_SIZE:
        return
    rows = connection.execute("select key, length(value) from results order by used, key")
    lengths: dict[bytes, int] = dict(rows.fetchall())
    # About a half goes, so that not every run that follows has to do this.
    excess = sum(lengths.values()) * (1 - LARGEST_SIZE / 2 / (pages * page))
    dropped: list[tuple[bytes]] = []
    for key, length in lengths.items():
        if excess <= 0:
            break
        dropped.append((key,))
        excess -= length
    connection.executemany("delete from results where key = ?", dropped)
    connection.commit()


def _seal(key: bytes, content: bytes) -> bytes:
    return _checksum(key, content) + content


def _open(key: bytes, value: bytes) -> bytes:
    """Return the content of a kept value, "" where it is not as it was stored."""
    checksum, content = value[:_CHECKSUM], value[_CHECKSUM:]
    return content if checksum == _checksum(key, content) else b""


def _checksum(key: bytes, content: bytes) -> bytes:
    return blake2b(content, key=key, digest_size=_CHECKSUM).digest()


def _at(inspection: Inspection, path: str) -> Inspection:
    """Return a kept result as that of the file at ``path``."""
    if not inspection.findings and not inspection.suppressed:
        return inspection
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
