"""Baselines: which of them holds for which article."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config.settings import BASELINE, Settings
from newslint.finding import Finding

if TYPE_CHECKING:  # most runs have no baseline
    from newslint.adoption.baseline import Baseline


class Baselines:
    """The baselines of a run, each read once; ``named`` is one for all articles."""

    def __init__(self, named: Path | None = None) -> None:
        self._named = named
        self._files: dict[tuple[str, Path | None, str], Path] = {}
        self._read: dict[Path, Baseline] = {}

    def file_for(self, path: str, settings: Settings) -> Path:
        """Return where the baseline of an article is, or would be.

        That is what the command line or the article's configuration names, else the nearest one in
        the article's folder and above it in its repository, else one beside the configuration.
        """
        if self._named:
            return self._named
        folder = os.path.dirname(path)  # noqa: PTH120 - asked of every article
        key = folder, settings.baseline, settings.origin
        if key not in self._files:
            absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - without dots
            self._files[key] = _find(absolute, settings)
        return self._files[key]

    def read(self, file: Path) -> "Baseline":
        """Read a baseline; one that is not there accepts nothing.

        Raises:
            ConfigError: it cannot be read, or is no baseline.
        """
        from newslint.adoption.baseline import read_baseline

        if file not in self._read:
            self._read[file] = read_baseline(file)
        return self._read[file]

    def split(
        self, path: str, findings: Sequence[Finding], settings: Settings
    ) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that are new, and those that are accepted.

        Raises:
            ConfigError: the baseline cannot be read, or is none.
        """
        file = self.file_for(path, settings)
        if file not in self._read and not file.exists():
            return list(findings), []
        return self.read(file).split(path, findings)

    def group(
        self, settings: Mapping[str, Settings], findings: Iterable[Finding]
    ) -> dict[Path, list[Finding]]:
        """Return the findings of articles by their baseline; ``settings`` are the articles' own."""
        grouped: dict[Path, list[Finding]] = {
            self.file_for(path, own): [] for path, own in settings.items()
        }
        for each in findings:
            grouped[self.file_for(each.path, settings[each.path])].append(each)
        return grouped


def _find(folder: Path, settings: Settings) -> Path:
    if settings.baseline:
        return settings.baseline
    for place in (folder, *folder.parents):
        if (place / BASELINE).is_file():
            return place / BASELINE
        if (place / ".git").exists():
            break
    config = Path(settings.origin).absolute() if settings.origin else None
    return (config.parent if config else Path.cwd()) / BASELINE
