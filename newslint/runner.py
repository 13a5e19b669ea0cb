"""The runner: many files through the engine, each with the settings that hold for it.

One bad file never stops the others: what cannot be read or checked becomes a problem. A faulty
configuration or rule pack is a problem too, told once, of the articles under it.
"""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from newslint.config import Settings, choose_rules, find, load
from newslint.engine import Engine
from newslint.errors import UserError
from newslint.files import Excluder, walk
from newslint.finding import Severity
from newslint.formats import read
from newslint.report import Problem, Report
from newslint.rulebook import load_packs, locate_pack
from newslint.source import UndecodableError


class Overrides(Struct, frozen=True):
    """What the command line says over any configuration file; None leaves a setting alone.

    ``config`` names one file for all articles; ``isolated`` reads none.
    """

    config: Path | None = None
    isolated: bool = False
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    force_exclude: bool = False
    verbose: bool = False


class Runner:
    """Checks files; settings and engines are made once for each configuration."""

    def __init__(self, overrides: Overrides) -> None:
        self._overrides = overrides
        self._by_folder: dict[Path, Settings] = {}
        self._by_config: dict[Path | None, Settings] = {}
        self._engines: dict[int, Engine] = {}
        self._excluders: dict[int, Excluder] = {}
        self._told: set[str] = set()

    def check_paths(self, paths: Sequence[str]) -> Report:
        """Check the files among ``paths`` and all articles in the folders among them."""
        problems: list[Problem] = []
        reports = [self._check_file(path) for path in self._expand(paths, problems)]
        return Report.merge([*reports, Report.of([], problems, 0)])

    def _check_file(self, path: str) -> Report:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            return Report.of([], [Problem(path, f"cannot be read: {error.strerror or error}")], 0)
        return self.check_bytes(path, data)

    def check_bytes(self, path: str, data: bytes) -> Report:
        """Check one file's bytes under the settings that hold at ``path``."""
        try:
            settings = self.settings_for(Path(path))
            engine = self._engine(settings)
        except UserError as error:
            told = str(error) in self._told
            self._told.add(str(error))
            return Report.of([], [] if told else [Problem(path, str(error))], 0)
        try:
            document = read(path, data)
            findings, complaints = engine.inspect(document)
        except UndecodableError as error:
            return Report.of([], [Problem(path, str(error))], 0)
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are still checked
            return Report.of([], [Problem(path, self._describe(error))], 1)
        problems = [Problem(path, complaint) for complaint in (*document.problems, *complaints)]
        failing = sum(finding.severity.rank <= settings.fail_on.rank for finding in findings)
        return Report.of(findings, problems, 1, failing)

    def settings_for(self, path: Path) -> Settings:
        """Return the settings that hold for the article at ``path``.

        Raises:
            UserError: its configuration is faulty.
        """
        folder = path.absolute().parent
        if folder not in self._by_folder:
            file = self._overrides.config
            if file is None and not self._overrides.isolated:
                file = find(folder)
            if file not in self._by_config:
                self._by_config[file] = self._override(load(file, Path.cwd()))
            self._by_folder[folder] = self._by_config[file]
        return self._by_folder[folder]

    def _override(self, settings: Settings) -> Settings:
        given = self._overrides
        packs = [locate_pack(name, Path.cwd()) for name in given.packs]
        return structs.replace(
            settings,
            packs=tuple(dict.fromkeys([*settings.packs, *packs])),
            select=settings.select if given.select is None else given.select,
            ignore=(*settings.ignore, *given.ignore),
            fail_on=given.fail_on or settings.fail_on,
        )

    def _engine(self, settings: Settings) -> Engine:
        if id(settings) not in self._engines:
            rules = choose_rules(load_packs(settings.packs), settings)
            self._engines[id(settings)] = Engine(rules, settings.vocabulary)
        return self._engines[id(settings)]

    def _expand(self, paths: Iterable[str], problems: list[Problem]) -> Iterator[str]:
        seen: set[str] = set()
        for name in paths:
            for path in self._expand_one(name, problems):
                if path not in seen:
                    seen.add(path)
                    yield path

    def _expand_one(self, name: str, problems: list[Problem]) -> Iterator[str]:
        path = Path(name)
        if not path.is_dir():
            if not (self._overrides.force_exclude and self._is_excluded(path)):
                yield name
            return
        try:
            for article in walk(path, self._is_excluded):
                yield str(article)
        except OSError as error:
            where = error.filename or name
            problems.append(Problem(str(where), f"cannot be listed: {error.strerror or error}"))

    def _is_excluded(self, path: Path) -> bool:
        try:
            settings = self.settings_for(path)
        except UserError:
            return False  # told when the article is checked
        if not settings.exclude:
            return False
        if id(settings) not in self._excluders:
            self._excluders[id(settings)] = Excluder.of(settings.base, settings.exclude)
        return self._excluders[id(settings)].excludes(path)

    def _describe(self, error: Exception) -> str:
        if self._overrides.verbose:
            return "".join(traceback.format_exception(error)).rstrip()
        return (
            f"internal error: {type(error).__name__}: {error}"
            " (this is a fault of newslint; --verbose shows where)"
        )
