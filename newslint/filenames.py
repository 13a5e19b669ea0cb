"""Names of files that somebody wrote: what is there, where the name may be any text."""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Tell whether a file or a folder is there; one whose name is too long to be one is not."""
    return os.path.exists(path)  # noqa: PTH110 - the method of a path raises


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there, under whatever name."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def is_file(path: Path) -> bool:
    """Tell whether a file is there, under whatever name."""
    return os.path.isfile(path)  # noqa: PTH113 - as above
