"""Which files a run reads: the paths that were named, and what lies in the folders among them."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import UserError
from newslint.formats import is_readable
from newslint.report import Problem
from newslint.running.inputs import read_file
from newslint.running.patterns import Excluder, excludes, is_excluded

if TYPE_CHECKING:
    from newslint.config.settings import Settings

SKIPPED_FOLDERS = frozenset(
    {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
)
"""Folders that hold no articles."""

_SKIPPED_STARTS = (".", "~$")
"""How the names of hidden files and folders begin, and those of Word's locks."""

_IGNORE_FILE = ".gitignore"

_Found = tuple[str, str]
"""The absolute path of an article, and the one under which it is told."""

_Patterns = tuple[list[Excluder], list[Excluder]]


class _Folder(NamedTuple):
    """A folder, and the patterns of the ignore files around it."""

    path: str
    ignores: tuple[Excluder, ...]


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
        self._patterns: dict[int, tuple[Settings, _Patterns]] = {}
        self._problems: list[Problem] = []

    def find(self, paths: Iterable[str]) -> tuple[list[str], list[Problem]]:
        """Return the files among ``paths`` and the articles in folders among them, each once.

        Those in a folder come in the order of their names. Links to folders are not followed; what
        a ``.gitignore`` on the way names is left out.
        """
        self._problems = []
        found: dict[str, str] = {}
        for place, path in (each for name in paths for each in self._expand(name)):
            found.setdefault(place, path)
        return list(found.values()), self._problems

    def _expand(self, name: str) -> Iterator[_Found]:
        path = Path(name)
        # Not Path's own question, which fails where a name is too long for the system.
        if os.path.isdir(name):  # noqa: PTH112
            yield from self._walk(path)
        elif not (self._force_exclude and excludes(self._patterns_in(path.parent)[1], path)):
            yield os.path.abspath(name), name  # noqa: PTH100 - ".." must go

    def _walk(self, folder: Path) -> Iterator[_Found]:
        # Not by recursion: folders can be nested deeper than Python's calls.
        levels = [self._list(str(folder), self._ignores_above(folder))]
        while levels:
            found = next(levels[-1], None)
            if found is None:
                levels.pop()
            elif isinstance(found, _Folder):
                levels.append(self._list(*found))
            else:
                yield found

    def _list(self, folder: str, ignores: tuple[Excluder, ...]) -> Iterator["_Found | _Folder"]:
        """Yield the articles of a folder, and the folders in it.

        A folder that cannot be listed is a problem.
        """
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            message = f"cannot be listed: {error.strerror or error}"
            self._problems.append(Problem(folder, message))
            return
        if any(entry.name == _IGNORE_FILE for entry in found):
            ignores = (*ignores, *self._ignores_in(Path(folder)))
        included, excluded = self._patterns_in(Path(folder))
        here = os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118
        for entry in found:
            if entry.name.startswith(_SKIPPED_STARTS):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if not (_may_hold_articles(entry) if is_folder else _is_article(entry)):
                continue
            place = here + entry.name
            if (ignores or excluded) and any(
                is_excluded(each, place, is_folder=is_folder) for each in (ignores, excluded)
            ):
                continue
            path = entry.name if folder == os.curdir else entry.path
            if is_folder:
                yield _Folder(path, ignores)
            elif self._is_wanted(place, included):
                yield place, path

    def _is_wanted(self, place: str, included: list[Excluder]) -> bool:
        if included and not is_excluded(included, place, is_folder=False):
            return False
        return not self._written or os.path.realpath(place) not in self._written

    def _patterns_in(self, folder: Path) -> _Patterns:
        """Return the patterns of what is included and of what is excluded in a folder."""
        try:
            settings = self._settings_for(folder / "article")
        except UserError:
            return [], []  # told when an article is checked
        if id(settings) not in self._patterns:
            # With the settings themselves, so that their place in memory stays theirs.
            patterns = Excluder.all_of(settings.include), Excluder.all_of(settings.exclude)
            self._patterns[id(settings)] = settings, patterns
        return self._patterns[id(settings)][1]

    def _ignores_above(self, folder: Path) -> tuple[Excluder, ...]:
        """Return the ignore files between the root of the git checkout and ``folder``.

        One that ignores the folder itself is left out: the folder was named, so it is wanted.
        """
        found: list[Excluder] = []
        place = Path(os.path.abspath(folder))  # noqa: PTH100 - ".." must go
        while not os.path.exists(place / ".git"):  # noqa: PTH110 - as in _expand
            if place == place.parent:
                return ()
            place = place.parent
            found.extend(
                ignore for ignore in self._ignores_in(place) if not ignore.excludes(folder)
            )
        return tuple(reversed(found))

    def _ignores_in(self, folder: Path) -> tuple[Excluder, ...]:
        file = folder / _IGNORE_FILE
        if not os.path.isfile(file):  # noqa: PTH113 - as in _expand
            return ()
        try:
            lines = read_file(str(file)).decode(errors="replace").splitlines()
        except OSError as error:
            message = f"cannot be read: {error.strerror or error}"
            self._problems.append(Problem(str(file), message))
            return ()
        return (Excluder.of(folder, lines),)


def _may_hold_articles(folder: os.DirEntry[str]) -> bool:
    return folder.name not in SKIPPED_FOLDERS


def _is_article(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a file that is copy; a link that leads nowhere is none."""
    try:
        return is_readable(entry.name) and entry.is_file()
    except OSError:
        return False
