"""The folder in which newslint keeps what it need not work out twice."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import cache_from_source, find_spec
from pathlib import Path

from newslint import __version__
from newslint.digests import blake2b


def folder() -> Path:
    """Return the cache folder: ``NEWSLINT_CACHE_DIR``, else the user's cache of this system.

    Raises:
        RuntimeError: the user has no home.
    """
    if chosen := os.environ.get("NEWSLINT_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "newslint"


def bytecode_folder() -> Path | None:
    """Return the folder beside our code in which Python keeps its bytecode, None if it keeps none.

    What follows from our own code and rules alone belongs there, and is there for every user and
    with every cache folder.
    """
    if sys.dont_write_bytecode:
        return None
    place = Path(cache_from_source(__file__)).parent
    return place if place.is_dir() else None


@cache
def code_stamp() -> str:
    """Return what changes whenever newslint's own code or data may find something else.

    A checkout changes without changing its version, and another release of a library that we read
    articles with may read them otherwise; so the sizes and times of their files count as well.
    """
    stamp = "\n".join((__version__, str(sys.version_info[:3]), *sorted(_parts())))
    return blake2b(stamp.encode(errors="surrogateescape"), digest_size=16).hexdigest()


def _parts() -> Iterator[str]:
    """Yield name, size and time of each file of ours, and of the libraries' first ones."""
    package = os.path.dirname(__file__)  # noqa: PTH120 - hundreds of files
    for part in ("", *OWN_PARTS):
        with os.scandir(f"{package}/{part}") as entries:
            for entry in entries:
                if entry.is_file():
                    status = entry.stat()
                    yield f"{part}/{entry.name} {status.st_size} {status.st_mtime_ns}"
    for name in _LIBRARIES:
        specification = find_spec(name)
        if specification is not None and specification.origin is not None:
            status = Path(specification.origin).stat()
            yield f"{name} {status.st_size} {status.st_mtime_ns}"


OWN_PARTS = (
    "adoption",
    "checks",
    "checks/vale",
    "config",
    "formats",
    "language",
    "language/conversions",
    "language/data",
    "language/dates",
    "language/headlines",
    "language/housestyle",
    "language/joins",
    "language/money",
    "language/numbers",
    "language/people",
    "language/percentages",
    "language/quantities",
    "packs",
    "running",
    "scanning",
    "vale",
    "vale/data",
    "vale/data/Vale",
    "vale/hunspell",
)
"""The folders of our package that decide what is found."""

_LIBRARIES = (
    "ahocorasick",
    "ahocorasick_rs",
    "ftfy",
    "msgspec",
    "pint",
    "pyromark",
    "re2",
    "regex",
    "textblob_aptagger",
    "yaml",
)
