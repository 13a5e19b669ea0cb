"""Write a file whole or not at all, as it was but for its new content."""

import contextlib
import os
import re
import shutil
import stat
from collections.abc import Iterator
from errno import EACCES
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from newslint.patterncode import compile_re

try:
    import fcntl
except ImportError:  # Windows, where nobody can delete a file that another process has open
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".newslint-", ".partial"
_PARTIAL = compile_re(rf"{re.escape(_PREFIX)}\w+{re.escape(_SUFFIX)}")


class ChangedMeanwhileError(Exception):
    """A file is not any more as it was when it was read."""


def replace_content(path: Path, before: bytes, after: bytes) -> None:
    """Replace the content of a file that holds ``before`` with ``after``, in one step.

    A link is followed; mode, attributes and, where the system allows it, owner are kept. Whoever
    reads the file at any time, or after a crash, sees the one content or the other. Another name of
    the file (a hard link), which may be a backup, keeps the old content.

    Raises:
        ChangedMeanwhileError: the file holds something else by now; it is left alone.
        OSError: the file cannot be written; it is left alone.
    """
    target = Path(os.path.realpath(path))
    status = target.stat()
    if not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    with _partial_file(target) as partial:
        partial.write(after)
        partial.flush()
        os.fsync(partial.fileno())
        with contextlib.suppress(OSError, AttributeError):
            os.chown(partial.name, status.st_uid, status.st_gid)
        shutil.copystat(target, partial.name)
        os.utime(partial.name)
        if target.read_bytes() != before:
            raise ChangedMeanwhileError(path)


def write_content(path: Path, content: bytes) -> None:
    """Write a file of our own, in one step; a link is followed, and the mode is kept.

    Raises:
        OSError: it cannot be written; what was there is left alone.
    """
    target = Path(os.path.realpath(path))
    sweep(target.parent)
    with _partial_file(target) as partial:
        partial.write(content)
        Path(partial.name).chmod(_mode_of(target))


def _mode_of(path: Path) -> int:
    """Return the mode of a file, or the one that a new file gets here."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def sweep(folder: Path) -> None:
    """Delete what a run that was killed while it wrote left in a folder.

    The partial file of a run that is still at work is locked, and stays.
    """
    try:
        with os.scandir(folder) as entries:
            left = [Path(entry.path) for entry in entries if _PARTIAL.fullmatch(entry.name)]
    except OSError:
        return
    for path in left:
        with contextlib.suppress(OSError), path.open("r+b") as partial:
            _lock(partial, wait=False)
            path.unlink()


@contextlib.contextmanager
def _partial_file(target: Path) -> Iterator[Any]:
    """Give a new file beside ``target``, which takes its place unless something goes wrong."""
    with _make_partial(target.parent) as partial:
        try:
            yield partial
            # Closed, it would be without its lock for a moment; open, Windows does not move it.
            (partial.close if fcntl is None else partial.flush)()
            Path(partial.name).replace(target)
        except BaseException:
            Path(partial.name).unlink(missing_ok=True)
            raise


def _make_partial(folder: Path) -> Any:
    while True:
        try:
            partial = NamedTemporaryFile(  # noqa: SIM115 - handed on open
                dir=folder, prefix=_PREFIX, suffix=_SUFFIX, delete=False
            )
        except OSError as error:
            raise OSError(error.errno, f"{error.strerror} in the folder {folder}") from error
        with contextlib.suppress(OSError):  # not every network drive has locks
            _lock(partial, wait=True)
        if fcntl is None or os.fstat(partial.fileno()).st_nlink:
            return partial
        partial.close()  # swept away before it was locked


def _lock(file: Any, *, wait: bool) -> None:
    if fcntl is not None:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
