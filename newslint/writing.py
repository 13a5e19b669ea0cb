"""Write a file whole or not at all, as it was but for its new content."""

import contextlib
import os
import stat
from collections.abc import Iterator
from errno import EACCES
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any


class ChangedMeanwhileError(Exception):
    """A file is not any more as it was when it was read."""


def replace_content(path: Path, before: bytes, after: bytes) -> None:
    """Replace the content of a file that holds ``before`` with ``after``, in one step.

    A link is followed; mode and, where the system allows it, owner are kept. Whoever reads the file
    at any time, or after a crash, sees the one content or the other.

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
        Path(partial.name).chmod(stat.S_IMODE(status.st_mode))
        with contextlib.suppress(OSError, AttributeError):
            os.chown(partial.name, status.st_uid, status.st_gid)
        if target.read_bytes() != before:
            raise ChangedMeanwhileError(path)


def write_content(path: Path, content: bytes) -> None:
    """Write a file of our own, in one step.

    Raises:
        OSError: it cannot be written; what was there is left alone.
    """
    with _partial_file(path) as partial:
        partial.write(content)
        # A temporary file is its owner's alone; this one is meant for all who may read its folder.
        mask = os.umask(0)
        os.umask(mask)
        Path(partial.name).chmod(0o666 & ~mask)


@contextlib.contextmanager
def _partial_file(target: Path) -> Iterator[Any]:
    """Give a new file beside ``target``, which takes its place unless something goes wrong."""
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=".partial", delete=False
    ) as partial:
        try:
            yield partial
            partial.close()
            Path(partial.name).replace(target)
        except BaseException:
            Path(partial.name).unlink(missing_ok=True)
            raise
