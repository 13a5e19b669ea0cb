"""Which files a run reads: the paths that were named, and what lies in the folders among them."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.errors import UserError
from newslint.formats import is_readable
from newslint.report import Problem

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from newslint.config.settings import Settings

SKIPPED_FOLDERS = frozenset(
    {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
)
"""Folders that hold no articles; those whose names begin with a full stop are skipped as well."""

IsExcluded = Callable[[Path], bool]


class FileFinder:
    """Finds the articles of a run under the settings that hold for each."""

    def __init__(
        self,
        settings_for: Callable[[Path], "Settings"],
        *,
        force_exclude: bool = False,
        written: Collection[str] = (),
    ) -> None:
        """Leave out of folders what the run itself writes: ``written`` are real paths."""
        self._settings_for = settings_for
        self._force_exclude = force_exclude
        self._written = written
        self._rules: dict[int, tuple[list[Excluder], list[Excluder]]] = {}

    def find(self, paths: Iterable[str]) -> tuple[list[str], list[Problem]]:
        """Return the files among ``paths`` and the articles in folders among them, each once."""
        problems: list[Problem] = []
        found = (path for name in paths for path in self._expand(name, problems))
        return list(dict.fromkeys(found)), problems

    def _expand(self, name: str, problems: list[Problem]) -> Iterator[str]:
        path = Path(name)
        if not path.is_dir():
            if not (self._force_exclude and self._is_excluded(path)):
                yield name
            return
        try:
            for article in walk(path, self._is_excluded):
                if self._is_included(article):
                    yield str(article)
        except OSError as error:
            where = error.filename or name
            problems.append(Problem(str(where), f"cannot be listed: {error.strerror or error}"))

    def _is_excluded(self, path: Path) -> bool:
        return any(excluder.excludes(path) for excluder in self._excluders(path)[1])

    def _is_included(self, path: Path) -> bool:
        if self._written and os.path.realpath(path) in self._written:
            return False
        included = self._excluders(path)[0]
        return not included or any(excluder.excludes(path) for excluder in included)

    def _excluders(self, path: Path) -> tuple[list["Excluder"], list["Excluder"]]:
        """Return the patterns of what is included and of what is excluded at ``path``."""
        try:
            settings = self._settings_for(path)
        except UserError:
            return [], []  # told when the article is checked
        if id(settings) not in self._rules:
            self._rules[id(settings)] = (
                [Excluder.of(each.base, each.lines) for each in settings.include],
                [Excluder.of(each.base, each.lines) for each in settings.exclude],
            )
        return self._rules[id(settings)]


class Excluder(Struct, frozen=True):
    """Patterns in the manner of ``.gitignore``, counted from a folder."""

    base: Path
    patterns: "GitIgnoreSpec"

    @classmethod
    def of(cls, base: Path, lines: tuple[str, ...]) -> "Excluder":
        """Read patterns that hold from ``base`` downward; what is none is left out, as git does."""
        from pathspec import GitIgnoreSpec

        from newslint.config.settings import is_pattern

        patterns = GitIgnoreSpec.from_lines(filter(is_pattern, lines))
        return cls(Path(os.path.abspath(base)), patterns)  # noqa: PTH100

    def excludes(self, path: Path) -> bool:
        """Tell whether the patterns exclude ``path``; a folder is written with a final slash."""
        try:
            # Not Path.absolute, which keeps "..": then nothing would lie below any folder.
            relative = Path(os.path.abspath(path)).relative_to(self.base).as_posix()  # noqa: PTH100
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
