"""The folder in which newslint keeps what it need not work out twice."""

import os
import sys
from functools import cache
from pathlib import Path

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


@cache
def code_stamp() -> str:
    """Return what changes whenever newslint's own code or data may find something else.

    A checkout changes without changing its version, so the newest file counts as well.
    """
    package = Path(__file__).parent
    newest = max(
        entry.stat().st_mtime_ns
        for place in (package, *(package / name for name in _PARTS))
        for entry in os.scandir(place)
    )
    return f"{__version__} {newest} {sys.version_info[:2]}"


_PARTS = (
    "adoption",
    "checks",
    "config",
    "formats",
    "language",
    "language/data",
    "packs",
    "running",
)
