"""Remove what newslint keeps on disk to start and run faster."""

import argparse


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command: there are none."""


def run(_arguments: argparse.Namespace) -> int:
    """Remove our own files from the cache folder, and nothing else."""
    from newslint.cachefolder import folder
    from newslint.errors import UserError

    place = folder()
    size = count = 0
    for pattern in ("packs/*", "results.sqlite*"):
        for file in place.glob(pattern):
            try:
                size += file.stat().st_size
                file.unlink()
            except OSError as error:
                raise UserError(f"{file}: cannot be removed: {error.strerror or error}") from error
            count += 1
    print(f"Removed {count:,} files, {size / 2**20:.1f} MB, from {place}.")
    return 0
