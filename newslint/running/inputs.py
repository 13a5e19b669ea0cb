"""Input: the bytes of a file or of a stream, and never more of them than an article can have."""

import os
import stat
from errno import EFBIG
from typing import BinaryIO

from newslint.formats import is_container

LARGEST_TEXT = 2 * 1024 * 1024
"""Bytes of a file of text or markup; a long novel has one million."""

LARGEST_CONTAINER = 64 * 1024 * 1024
"""Bytes of a file that is packed and may hold pictures, which are not looked at."""

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # no waiting for a pipe that took a file's place meanwhile
)


def read_file(path: str) -> bytes:
    """Return the bytes of a regular file; a pipe or a device, which may never end, is refused.

    Raises:
        OSError: it cannot be read, is no such file, or is larger than an article can be.
    """
    _refuse_irregular(os.stat(path))  # noqa: PTH116 - thousands of files
    descriptor = os.open(path, _OPEN)
    try:
        status = os.fstat(descriptor)
        _refuse_irregular(status)
        size = status.st_size
        if size > LARGEST_TEXT and size > _limit(path):
            raise _too_large(_limit(path))
        # One more, in order to see the end of the file; some grow, or say that they hold nothing.
        data = os.read(descriptor, size + 1)
        if len(data) == size:
            return data
        limit = _limit(path)
        while len(data) != size and (more := os.read(descriptor, limit + 1 - len(data))):
            data += more
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise _too_large(limit)
    return data


def read_stream(stream: BinaryIO, path: str) -> bytes:
    """Return the bytes of a stream, which is checked under the name ``path``.

    Raises:
        OSError: it cannot be read, or is longer than an article can be.
    """
    limit = _limit(path)
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(limit)
    return data


def _refuse_irregular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, "it is no regular file; - stands for standard input")


def _limit(path: str) -> int:
    return LARGEST_CONTAINER if is_container(path) else LARGEST_TEXT


def _too_large(limit: int) -> OSError:
    return OSError(EFBIG, f"it is larger than {limit // 2**20} MB, as no article is")
