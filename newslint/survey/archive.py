"""An archive: which files it has, the two passes over them, and what they come to."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from newslint.checks.listed_names import ListedName
from newslint.errors import UserError
from newslint.report import Problem
from newslint.running.files import FileFinder
from newslint.running.inspection import Inspector, Overrides
from newslint.running.processes import spread
from newslint.running.runner import count_processors
from newslint.survey.company import find_rare
from newslint.survey.namepairs import pair_names
from newslint.survey.surveyor import Counter, Seen, Sought, Surveyor
from newslint.survey.table import Counts, Kind, Table
from newslint.survey.variations import Variation, find_variations

_WORTH_A_PROCESS = 2_000_000
"""Bytes of copy that take longer to read than processes take to start."""

_TOO_MANY = "too many of its names are alike; not all pairs of them were looked at"


class Plan(Struct, frozen=True):
    """How a survey goes about it; ``jobs`` is 0 for as many processes as pay.

    ``least`` is how often a form stands that is told. ``progress`` is told how many readings of a
    file are done, and of how many: each file is read twice.
    """

    kinds: frozenset[Kind] = frozenset(Kind)
    least: int = 1
    jobs: int = 1
    progress: Callable[[int, int], None] | None = None
    written: frozenset[str] = frozenset()


class Survey(Struct, frozen=True):
    """What an archive writes in two ways, worst first, and what of it could not be read.

    ``listed`` are the names that the house has decided on already.
    """

    articles: int
    variations: tuple[Variation, ...]
    problems: tuple[Problem, ...] = ()
    listed: tuple[ListedName, ...] = ()


class Archive:
    """The files of one survey."""

    def __init__(self, overrides: Overrides, plan: Plan) -> None:
        self._inspector = Inspector(overrides)
        self._plan = plan
        self._finder = FileFinder(
            self._inspector.settings_for,
            force_exclude=overrides.force_exclude,
            written=plan.written,
        )
        self._problems: dict[tuple[str, str], Problem] = {}
        self._faults: set[str] = set()

    def survey(self, paths: Sequence[str]) -> Survey:
        """Survey the files among ``paths`` and all articles in the folders among them."""
        files, problems = self._finder.find(paths)
        self._problems = {(each.path, each.message): each for each in problems}
        counts, table = Counts(), Table()
        read = len(files)
        sought = Sought()
        if self._plan.kinds - {Kind.SPELLINGS}:
            counter = Counter(self._inspector, self._plan.kinds)
            for seen in self._pass(counter, files, 0):
                if seen.counts:
                    counts.add(seen.counts)
            sought = seek(counts)
            if not sought.pairs.is_complete:
                self._problems[paths[0], _TOO_MANY] = Problem(paths[0], _TOO_MANY)
        articles = 0
        surveyor = Surveyor(self._inspector, self._plan.kinds, sought)
        if files:
            surveyor.warm_up(files[0])
        for seen in self._pass(surveyor, files, read):
            if seen.table is not None:
                articles += 1
                table.add(seen.table)
        listed = self._find_listed(files)
        found = [
            variation
            for variation in find_variations(table, sought, self._plan.least, frozenset(listed))
            if variation.kind in self._plan.kinds
        ]
        told = sorted(self._problems.values(), key=lambda problem: (problem.path, problem.message))
        return Survey(articles, tuple(found), tuple(told), tuple(listed.values()))

    def _find_listed(self, files: Sequence[str]) -> dict[str, ListedName]:
        """Return the names on the lists of the house, by their right spelling."""
        listed: dict[str, ListedName] = {}
        for folder in {os.path.dirname(file) for file in files}:  # noqa: PTH120 - many files
            try:
                settings = self._inspector.settings_for(Path(folder) / "article")
            except UserError:
                continue  # told when its articles were read
            listed.update((name.name, name) for name in settings.names)
        return listed

    def _pass(self, work: Callable[[str], Seen], files: Sequence[str], done: int) -> Iterator[Seen]:
        for seen in self._spread(work, files):
            done += 1
            if self._plan.progress:
                self._plan.progress(done, 2 * len(files))
            if seen.problem:
                self._tell(seen)
            yield seen

    def _spread(self, work: Callable[[str], Seen], files: Sequence[str]) -> Iterator[Seen]:
        jobs = self._plan.jobs or min(count_processors(), _size(files) // _WORTH_A_PROCESS + 1)
        if jobs == 1 or len(files) < 2:
            return map(work, files)
        return spread(partial(_read_each, work), files, jobs, _die)

    def _tell(self, seen: Seen) -> None:
        """Keep a problem; one of the configuration is told once, of the first article under it."""
        if seen.is_fault and seen.problem in self._faults:
            return
        self._faults.add(seen.problem)
        self._problems[seen.path, seen.problem] = Problem(seen.path, seen.problem)


def seek(counts: Counts) -> Sought:
    """Return what the second pass is to look for, by what the first one has counted."""
    return Sought(
        pairs=pair_names(counts.names),
        rare=find_rare(counts),
        compounds=frozenset(counts.compounds),
    )


def _size(files: Sequence[str]) -> int:
    total = 0
    for file in files:
        try:
            total += Path(file).stat().st_size
        except OSError:
            continue
    return total


def _read_each(work: Callable[[str], Seen], files: Sequence[str]) -> Iterator[Seen]:
    return map(work, files)


def _die(path: str) -> Seen:
    return Seen(
        path, problem="the process that read it died, for want of memory or by a fault of newslint"
    )
