"""Patterns in the manner of ``.gitignore``: which files and folders they exclude."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.gitpatterns import GitPattern, read_pattern

if TYPE_CHECKING:
    from newslint.config.settings import Patterns


class Excluder(Struct, frozen=True):
    """Patterns that hold from a folder downward; ``above`` is its path with a final separator."""

    above: str
    patterns: tuple[GitPattern, ...]

    @classmethod
    def of(cls, base: Path, lines: Iterable[str]) -> "Excluder":
        """Read patterns that hold from ``base`` downward; what is none is left out, as git does."""
        # Not Path.absolute, which keeps "..": then nothing would lie below any folder.
        above = os.path.join(os.path.abspath(base), "")  # noqa: PTH100, PTH118
        return cls(above, tuple(_read(lines)))

    @classmethod
    def all_of(cls, written: Iterable["Patterns"]) -> list["Excluder"]:
        """Read the patterns of a configuration."""
        return [cls.of(each.base, each.lines) for each in written]

    def decide(self, path: str, *, is_folder: bool) -> bool | None:
        """Tell whether the last pattern that names an absolute path excludes it.

        The folders around it are another matter: in one that is excluded, git looks no further.

        Returns:
            Nothing where none names it.
        """
        if not path.startswith(self.above) or path == self.above:
            return None
        relative = path[len(self.above) :].replace(os.sep, "/")
        for pattern in reversed(self.patterns):
            if pattern.fits(relative, is_folder=is_folder):
                return not pattern.is_exception
        return None

    def excludes(self, path: Path | str) -> bool:
        """Tell whether the patterns exclude ``path``, or a folder around it."""
        return excludes([self], path)


def _read(lines: Iterable[str]) -> Iterator[GitPattern]:
    for line in lines:
        try:
            pattern = read_pattern(line)
        except ValueError:
            continue
        if pattern:
            yield pattern


def excludes(excluders: Sequence[Excluder], path: Path | str) -> bool:
    """Tell whether patterns exclude ``path``, or a folder around it; later ones speak louder."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - ".." must go
    return is_excluded(excluders, str(absolute), is_folder=os.path.isdir(path)) or any(  # noqa: PTH112
        is_excluded(excluders, str(folder), is_folder=True) for folder in absolute.parents
    )


def is_excluded(excluders: Sequence[Excluder], path: str, *, is_folder: bool) -> bool:
    """Tell whether patterns exclude an absolute path; later ones speak louder."""
    for excluder in reversed(excluders):
        decision = excluder.decide(path, is_folder=is_folder)
        if decision is not None:
            return decision
    return False
