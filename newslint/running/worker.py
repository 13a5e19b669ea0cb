"""The worker: one file after another, in this process or in another one."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newslint.digests import blake2b
from newslint.errors import UserError
from newslint.finding import Finding, Safety
from newslint.running.inputs import read_file
from newslint.running.inspection import Inspection, Inspector, Regime

if TYPE_CHECKING:  # what a run does not use, it does not import
    from newslint.adoption.baselines import Baselines
    from newslint.adoption.changes import Changes
    from newslint.config.settings import Settings
    from newslint.linemap import LineMap
    from newslint.running.resultcache import ResultCache
    from newslint.running.resultkeys import Keys

CHUNK = 8
"""Files that are done together."""

_MOST_AT_ONCE = 2**16
"""Bytes of several files that are checked together; a larger file is checked alone."""


class Sieve(Struct, frozen=True):
    """Leaves out findings that are accepted, or that are not on changed lines."""

    baselines: "Baselines | None" = None
    changes: "Changes | None" = None

    def split(
        self,
        path: str,
        findings: Sequence[Finding],
        settings: "Settings",
        moved: Sequence["LineMap"] = (),
    ) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that count, and those that the baseline accepts.

        ``moved`` leads from their lines to those of the file before it was mended.

        Raises:
            UserError: the baseline is faulty.
        """
        kept, accepted = list(findings), list[Finding]()
        if self.baselines:
            kept, accepted = self.baselines.split(path, kept, settings)
        if self.changes is not None:
            if not moved:
                return self.changes.sift(path, kept), accepted
            from newslint.linemap import map_back

            kept = self.changes.sift(path, kept, partial(map_back, moved))
        return kept, accepted


class Mending(Struct, frozen=True):
    """Which fixes are applied, and whether they are written or only shown as a diff.

    ``terms`` are terms of the house, which are left as they are.
    """

    allowed: frozenset[Safety]
    writes: bool
    terms: frozenset[str] = frozenset()

    @property
    def is_risky(self) -> bool:
        """Whether fixes are applied that may be wrong."""
        return Safety.UNSAFE in self.allowed


class Plan(Struct, frozen=True):
    """How a run goes about it.

    ``jobs`` is the number of processes, 0 for as many as pay. ``progress`` is told how many files
    are done, and of how many. ``written`` are the real paths of files that the run writes, such as
    reports, and therefore does not check. ``spares_terms`` is false where findings are told of
    strings too that the run shows to be terms of the house.
    """

    jobs: int = 1
    use_cache: bool = False
    sieve: Sieve = Sieve()
    mending: Mending | None = None
    progress: Callable[[int, int], None] | None = None
    written: frozenset[str] = frozenset()
    spares_terms: bool = True


class Outcome(Struct, frozen=True):
    """What came of one file.

    ``key`` is what its result may be kept by; ``fault`` is that of its configuration; ``applied``
    counts the fixes of each rule, ``diff`` shows them, and ``moved`` leads from the lines of the
    result to those that the file had before. ``article`` names the bytes of a file that may have
    terms of the house in it.
    """

    path: str
    inspection: Inspection
    key: bytes = b""
    fault: str = ""
    applied: dict[str, int] = {}
    diff: str = ""
    moved: "tuple[LineMap, ...]" = ()
    article: bytes = b""


class _Job(Struct, frozen=True):
    """The bytes of a file to be checked, and what its result may be kept by."""

    path: str
    data: bytes
    regime: Regime
    key: bytes


def _fits(job: _Job, batch: Sequence[_Job]) -> bool:
    """Tell whether a file may be checked together with others."""
    size = sum(len(each.data) for each in (*batch, job))
    return not batch or (size <= _MOST_AT_ONCE and job.regime.is_same(batch[0].regime))


class Worker:
    """Does one file after another, in this process or in another one."""

    def __init__(self, inspector: Inspector, keys: "Keys | None", plan: Plan) -> None:
        self._inspector = inspector
        self._keys = keys
        self._plan = structs.replace(plan, progress=None)

    def __call__(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Check, or mend, the files at ``paths``, and yield what comes of each, in order."""
        batch: list[_Job] = []
        for path in paths:
            job = self._open(path)
            if isinstance(job, Outcome) or not _fits(job, batch):
                yield from self._check_each(batch)
                batch = []
            if isinstance(job, Outcome):
                yield job
            else:
                batch.append(job)
        yield from self._check_each(batch)

    def check(self, path: str, data: bytes) -> Outcome:
        """Check bytes under the settings that hold at ``path``."""
        job = self._prepare(path, data)
        return job if isinstance(job, Outcome) else self._check_each([job])[0]

    def _open(self, path: str) -> _Job | Outcome:
        """Return what is to be checked of the file at ``path``, or what came of it already."""
        try:
            data = read_file(path)
        except OSError as error:
            problem = f"cannot be read: {error.strerror or error}"
            return Outcome(path, Inspection(problems=(problem,), was_read=False))
        if self._plan.mending is not None:
            return self._mend(path, data, writes=self._plan.mending.writes)[0]
        return self._prepare(path, data)

    def _prepare(self, path: str, data: bytes) -> _Job | Outcome:
        try:
            regime = self._inspector.regime_for(path)
            key = self._keys.key(path, data, regime) if self._keys else b""
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are checked
            return self._fail(path, error)
        return _Job(path, data, regime, key)

    def _check_each(self, batch: Sequence[_Job]) -> list[Outcome]:
        """Check together what the same settings hold for."""
        if not batch:
            return []
        files = [(job.path, job.data) for job in batch]
        try:
            inspections = self._inspector.inspect_each(files, batch[0].regime)
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are checked
            return [self._fail(job.path, error) for job in batch]
        return [
            Outcome(job.path, inspection, job.key, article=_name(job.data, inspection))
            for job, inspection in zip(batch, inspections, strict=True)
        ]

    def _fail(self, path: str, error: Exception) -> Outcome:
        if isinstance(error, UserError):
            return Outcome(path, Inspection(), fault=str(error))
        return Outcome(path, Inspection(problems=(self._inspector.describe(error),)))

    def recall(self, path: str, cache: "ResultCache | None") -> tuple[Outcome | None, int]:
        """Return a file's result, if it is kept and has nothing to mend, and the file's size."""
        if cache is None or self._keys is None:
            return None, _size_of(path)
        try:
            data = read_file(path)
            regime = self._inspector.regime_for(path)
            kept = cache.fetch(self._keys.key(path, data, regime), path)
            if kept is None or (self._plan.mending and self._has_fix(path, kept)):
                return None, len(data)
        except Exception:  # noqa: BLE001 - it is told when the file is checked
            return None, 0
        return Outcome(path, kept, article=_name(data, kept)), len(data)

    def is_done(self, outcome: Outcome) -> bool:
        """Tell whether there is nothing to mend in a file that was checked."""
        try:
            return not self._has_fix(outcome.path, outcome.inspection)
        except UserError:
            return False  # it is told when the file is mended

    def _has_fix(self, path: str, inspection: Inspection) -> bool:
        from newslint.fixing.fixes import choose_fix

        if not inspection.findings:
            return False
        assert self._plan.mending is not None
        allowed = self._plan.mending.allowed
        return any(choose_fix(each, allowed) for each in self._sift(path, inspection.findings))

    def _sift(
        self, path: str, findings: Sequence[Finding], moved: Sequence["LineMap"] = ()
    ) -> Sequence[Finding]:
        assert self._plan.mending is not None
        terms = self._plan.mending.terms
        settings = self._inspector.settings_for(path)
        kept = self._plan.sieve.split(path, findings, settings, moved)[0]
        return [finding for finding in kept if finding.term not in terms] if terms else kept

    def warm_up(self, path: str) -> None:
        """Compile the rules that hold at ``path``, so that a forked process has them."""
        try:
            self._inspector.engine_for(self._inspector.regime_for(path))
        except UserError:
            return  # told when the article is checked

    def mend_bytes(self, path: str, data: bytes) -> tuple[Outcome, bytes]:
        """Mend bytes under the settings that hold at ``path``; return what became of them too."""
        return self._mend(path, data, writes=False)

    def _mend(self, path: str, data: bytes, *, writes: bool) -> tuple[Outcome, bytes]:
        from newslint.fixing.mending import Mender, write
        from newslint.fixing.patch import diff

        assert self._plan.mending is not None
        mender = Mender(self._inspector, self._plan.mending.allowed, self._sift)
        try:
            regime = self._inspector.regime_for(path)
            mended = mender.mend(path, data, regime)
            if writes:
                mended = write(path, mended)
            key = self._keys.key(path, mended.after, regime) if self._keys else b""
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are still mended
            return self._fail(path, error), data
        inspection = mended.inspection
        if mended.problem:
            inspection = structs.replace(
                inspection, problems=(*inspection.problems, mended.problem)
            )
        shown = "" if self._plan.mending.writes else diff(path, mended.before, mended.after)
        article = _name(mended.after, inspection)
        outcome = Outcome(path, inspection, key, "", mended.applied, shown, mended.moved, article)
        return outcome, mended.after


def _name(data: bytes, inspection: Inspection) -> bytes:
    """Return a name of a file's bytes, b"" where nobody will ask for it."""
    return blake2b(data, digest_size=16).digest() if inspection.terms else b""


def _size_of(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
