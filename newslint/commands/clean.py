"""Remove what newslint keeps on disk to start and run faster."""

import argparse
from pathlib import Path


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command: there are none."""


def run(_arguments: argparse.Namespace) -> int:
    """Remove our own files from the cache folder, and nothing else."""
    from newslint import patterncode
    from newslint.cachefolder import folder
    from newslint.commands.printing import print_text
    from newslint.errors import UserError
    from newslint.packs import packcache
    from newslint.reporters.wording import count
    from newslint.running import resultcache

    try:
        place = folder()
        sizes = [
            _remove(file)
            for file in (*packcache.files(), *patterncode.files(), *resultcache.files())
        ]
    except OSError as error:
        raise UserError(
            f"{error.filename}: cannot be removed: {error.strerror or error}"
        ) from error
    except RuntimeError as error:
        raise UserError("there is no cache folder: set NEWSLINT_CACHE_DIR or HOME") from error
    files, size = count(len(sizes), "file"), sum(sizes) / 2**20
    print_text(f"Removed {files}, {size:.1f} MB, from {place}.\n")
    return 0


def _remove(file: Path) -> int:
    """Remove a file and return its size, 0 where another run was faster."""
    try:
        size = file.stat().st_size
        file.unlink()
    except FileNotFoundError:
        return 0
    return size
