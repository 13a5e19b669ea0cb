"""Which files a run reads: the paths that were named, and what lies in the folders among them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.formats import is_readable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SKIPPED_FOLDERS = frozenset(
    {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
)
"""Folders that hold no articles; those whose names begin with a full stop are skipped as well."""

IsExcluded = Callable[[Path], bool]


class Excluder(Struct, frozen=True):
    """Patterns in the manner of ``.gitignore``, counted from a folder."""

    base: Path
    patterns: "GitIgnoreSpec"

    @classmethod
    def of(cls, base: Path, lines: tuple[str, ...]) -> "Excluder":
        """Read patterns that hold from ``base`` downward."""
        from pathspec import GitIgnoreSpec

        return cls(base.absolute(), GitIgnoreSpec.from_lines(lines))

    def excludes(self, path: Path) -> bool:
        """Tell whether the patterns exclude ``path``; a folder is written with a final slash."""
        try:
            relative = path.absolute().relative_to(self.base).as_posix()
        except ValueError:
            return False
        return self.patterns.match_file(relative + "/" if path.is_dir() else relative)


def walk(folder: Path, is_excluded: IsExcluded) -> Iterator[Path]:
    """Yield the articles below ``folder`` in the order of their names.

    Links to folders are not followed; what a ``.gitignore`` on the way names is left out.

    Raises:
        OSError: a folder cannot be listed.
    """
    yield from _walk(folder, is_excluded, _ignores_above(folder))


def _walk(folder: Path, is_excluded: IsExcluded, ignores: tuple[Excluder, ...]) -> Iterator[Path]:
    ignores = (*ignores, *_ignores_in(folder))
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            wanted = not entry.name.startswith(".") and entry.name not in SKIPPED_FOLDERS
        else:
            wanted = is_readable(entry.name) and entry.is_file()
        if not wanted or is_excluded(path) or any(ignore.excludes(path) for ignore in ignores):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, is_excluded, ignores)
        else:
            yield path


def _ignores_in(folder: Path) -> tuple[Excluder, ...]:
    file = folder / ".gitignore"
    if not file.is_file():
        return ()
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return (Excluder.of(folder, tuple(lines)),)


def _ignores_above(folder: Path) -> tuple[Excluder, ...]:
    """Return the ignore files between the root of the git checkout and ``folder``.

    One that ignores the folder itself is left out: the folder was named, so it is wanted.
    """
    found: list[Excluder] = []
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        if place != folder:
            found.extend(ignore for ignore in _ignores_in(place) if not ignore.excludes(folder))
        if (place / ".git").exists():
            return tuple(reversed(found))
    return ()
