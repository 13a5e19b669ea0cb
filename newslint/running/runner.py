"""The runner: many files through the inspector, and of what they show one report.

One bad file never stops the others: what cannot be read or checked becomes a problem. A faulty
configuration or rule pack is a problem too, told once, of the articles under it.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newslint.errors import UserError
from newslint.report import Means, Problem, Report, RuleNote, Suppressed
from newslint.running.files import FileFinder
from newslint.running.houseterms import FEWEST_ARTICLES, find_house_terms
from newslint.running.inputs import read_file
from newslint.running.inspection import Inspection, Inspector, Overrides
from newslint.running.worker import CHUNK, Outcome, Plan, Worker

if TYPE_CHECKING:  # what a run does not use, it does not import
    from newslint.finding import Finding
    from newslint.running.resultcache import ResultCache
    from newslint.running.resultkeys import Keys

_WORTH_A_PROCESS = 400_000
"""Bytes of copy that take longer to check than processes take to start."""

_BATCH = 200
"""Results that are kept at once; what a killed run loses."""


_CLEAN = Inspection()
"""What most files show."""


class Fixed(Struct, frozen=True):
    """What was fixed, or would be: how often each rule's fix was applied, and where."""

    applied: dict[str, int]
    files: tuple[str, ...]
    diff: str


class Runner:
    """Checks and mends files."""

    def __init__(self, overrides: Overrides, plan: Plan | None = None) -> None:
        self.inspector = Inspector(overrides)
        self.checked: list[str] = []
        """The files that were read, in order."""
        self.unsure: list[str] = []
        """The files and folders that could not be checked in full."""
        self._plan = plan or Plan()
        self._finder = FileFinder(
            self.inspector.settings_for,
            force_exclude=overrides.force_exclude,
            written=self._plan.written,
        )
        self._typed: dict[str, bytes] = {}
        self._outcomes: list[Outcome] = []

    def check_paths(self, paths: Sequence[str], typed: Mapping[str, bytes] | None = None) -> Report:
        """Check the files among ``paths`` and all articles in the folders among them.

        What was typed, by the name that it is checked under, is an article of the run as well.
        Where the plan says so, they are mended; the report tells what is left.
        """
        typed = typed or {}
        self._typed.update(typed)
        found, problems = self._finder.find(paths)
        if self._plan.mending and self._plan.mending.writes:
            found = _prepare_writing(found)
        outcomes = sorted(self._outcomes_of(found, typed), key=lambda outcome: outcome.path)
        self._outcomes.extend(outcomes)
        return self._report(outcomes, problems)

    def check_bytes(self, path: str, data: bytes) -> Report:
        """Check bytes, or mend them, under the settings that hold at ``path``."""
        return self.check_paths((), {path: data})

    @property
    def mended_bytes(self) -> bytes:
        """What became of the bytes that were checked last."""
        return next(reversed(self._typed.values()), b"")

    def _outcomes_of(self, paths: Sequence[str], typed: Mapping[str, bytes]) -> Iterator[Outcome]:
        """Yield what comes of each article, in whatever order."""
        plan, mending = self._plan, self._plan.mending
        if mending and mending.is_risky and len(paths) + len(typed) >= FEWEST_ARTICLES:
            # Only when all were checked is it known which strings no fix may part.
            checked = list(self._run(structs.replace(plan, mending=None), paths, typed))
            mending = structs.replace(mending, terms=find_house_terms(checked))
            plan = structs.replace(plan, mending=mending)
            worker = Worker(self.inspector, None, plan)
            rest = {outcome.path for outcome in checked if not worker.is_done(outcome)}
            yield from (outcome for outcome in checked if outcome.path not in rest)
            paths = [path for path in paths if path in rest]
            typed = {path: data for path, data in typed.items() if path in rest}
        yield from self._run(plan, paths, typed)

    def _run(
        self, plan: Plan, paths: Sequence[str], typed: Mapping[str, bytes]
    ) -> Iterator[Outcome]:
        yield from self._run_files(plan, paths)
        worker = Worker(self.inspector, None, plan)
        for path, data in typed.items():
            if plan.mending is None:
                yield worker.check(path, data)
            else:
                outcome, self._typed[path] = worker.mend_bytes(path, data)
                yield outcome

    def _run_files(self, plan: Plan, paths: Sequence[str]) -> Iterator[Outcome]:
        total, done = len(paths), 0
        keys, cache = self._open_cache()
        worker = Worker(self.inspector, keys, plan)
        rest: list[str] = []
        size = 0
        fresh: list[tuple[bytes, Inspection]] = []
        try:
            if cache:
                cache.begin()
            for path in paths:
                kept, length = worker.recall(path, cache)
                if kept is None:
                    rest.append(path)
                    size += length
                    continue
                done += 1
                self._tell(done, total)
                yield kept
            if cache:
                cache.release()
            for outcome in self._spread(worker, rest, size):
                if outcome.key:
                    fresh.append((outcome.key, outcome.inspection))
                if cache and len(fresh) >= _BATCH:
                    cache.store(fresh)
                    fresh.clear()
                done += 1
                self._tell(done, total)
                yield outcome
        finally:  # what was done is kept, however the run ends
            if cache:
                cache.store(fresh)
                cache.close()

    def _tell(self, done: int, total: int) -> None:
        if self._plan.progress:
            self._plan.progress(done, total)

    def _open_cache(self) -> tuple["Keys | None", "ResultCache | None"]:
        if not self._plan.use_cache:
            return None, None
        from newslint.running.resultcache import ResultCache
        from newslint.running.resultkeys import Keys

        return Keys(), ResultCache()

    def _spread(self, worker: "Worker", paths: Sequence[str], size: int) -> Iterator[Outcome]:
        jobs = self._plan.jobs
        if jobs == 0:
            jobs = min(count_processors(), size // _WORTH_A_PROCESS + 1)
        if jobs == 1 or len(paths) < 2:
            for start in range(0, len(paths), CHUNK):
                yield from worker(paths[start : start + CHUNK])
            return
        from newslint.running.processes import spread

        worker.warm_up(paths[0])
        yield from spread(worker, paths, jobs, _die)

    def _report(self, outcomes: Sequence[Outcome], problems: Iterable[Problem]) -> Report:
        findings: list[Finding] = []
        suppressed: list[Suppressed] = []
        told = list(problems)
        self.unsure.extend(problem.path for problem in told)
        files = failing = 0
        faults: set[str] = set()
        refusals: set[Problem] = set()
        terms = find_house_terms(outcomes) if self._plan.spares_terms else frozenset()
        for outcome in outcomes:
            path, inspection = outcome.path, outcome.inspection
            if inspection == _CLEAN and not outcome.fault:
                files += 1
                self.checked.append(path)
                continue
            try:
                kept, accepted = self._sift(outcome)
            except UserError as error:
                if str(error) not in faults:
                    told.append(Problem(path, str(error)))
                faults.add(str(error))
                self.unsure.append(path)
                continue
            # After the baseline, which accepts them for a run over fewer articles.
            kept = [finding for finding in kept if finding.term not in terms]
            findings.extend(kept)
            suppressed.extend(inspection.suppressed)
            suppressed.extend(Suppressed(finding, Means.BASELINE) for finding in accepted)
            told.extend(Problem(path, message) for message in inspection.problems)
            refused = {*inspection.refusals, *inspection.failures}
            refusals |= refused
            self.unsure.extend([path] * bool(inspection.problems or refused))
            files += inspection.was_read
            self.checked.extend([path] * inspection.was_read)
            if kept:
                bar = self.inspector.settings_for(path).fail_on.rank
                failing += sum(finding.severity.rank <= bar for finding in kept)
        return Report.of(findings, [*told, *refusals], files, failing, suppressed)

    def _sift(self, outcome: Outcome) -> tuple[list["Finding"], list["Finding"]]:
        """Return the findings of a file that count, and those that the baseline accepts.

        Raises:
            UserError: its configuration, or its baseline, is faulty.
        """
        if outcome.fault:
            raise UserError(outcome.fault)
        findings = outcome.inspection.findings
        if not findings:
            return [], []
        settings = self.inspector.settings_for(outcome.path)
        return self._plan.sieve.split(outcome.path, findings, settings, outcome.moved)

    def fixed(self) -> Fixed:
        """Return what the run has fixed so far, or would fix."""
        applied: dict[str, int] = {}
        for outcome in self._outcomes:
            for rule, count in outcome.applied.items():
                applied[rule] = applied.get(rule, 0) + count
        return Fixed(
            dict(sorted(applied.items())),
            tuple(outcome.path for outcome in self._outcomes if outcome.applied),
            "".join(outcome.diff for outcome in self._outcomes),
        )

    def note_rules(self, report: Report) -> Report:
        """Return the report with notes on all rules that were in force for any of its files."""
        notes: dict[str, RuleNote] = {}
        for path in self.checked:
            try:
                rules = self.inspector.rules_for(self.inspector.regime_for(path))
            except UserError:
                continue
            for rule in rules:
                summary = rule.summary or rule.outline
                notes[rule.id] = RuleNote(rule.id, rule.severity, summary, rule.why, rule.url)
        return structs.replace(report, rules=tuple(notes[name] for name in sorted(notes)))

    def lay_out(self, report: Report) -> Report:
        """Return the report with the articles that its findings are in."""
        from newslint.articles import lay_out

        return structs.replace(report, articles=lay_out(report.findings, self._read_again))

    def _read_again(self, path: str) -> bytes:
        typed = self._typed.get(path)
        return read_file(path) if typed is None else typed


def _prepare_writing(paths: Sequence[str]) -> list[str]:
    """Return the paths, each file once, its folder cleared of what a killed run left there."""
    from newslint.writing import sweep

    files = {os.path.realpath(path): path for path in reversed(paths)}
    for folder in {os.path.dirname(file) for file in files}:  # noqa: PTH120 - many files
        sweep(Path(folder))
    return [path for path in paths if files[os.path.realpath(path)] == path]


def count_processors() -> int:
    """Return how many processors this process may use, which can be fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _die(path: str) -> Outcome:
    problem = "the process that checked it died, for want of memory or by a fault of newslint"
    return Outcome(path, Inspection(problems=(problem,)))
