"""The worker: one file after another, in this process or in another one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newslint.errors import UserError
from newslint.finding import Finding, Safety
from newslint.running.inspection import Inspection, Inspector

if TYPE_CHECKING:  # what a run does not use, it does not import
    from newslint.adoption.baseline import Baseline
    from newslint.adoption.changes import Changes
    from newslint.running.resultcache import Keys, ResultCache


class Sieve(Struct, frozen=True):
    """Leaves out findings that are accepted, or that are not on changed lines."""

    baseline: "Baseline | None" = None
    changes: "Changes | None" = None

    def split(self, path: str, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that count, and those that the baseline accepts."""
        kept, accepted = list(findings), list[Finding]()
        if self.baseline:
            kept, accepted = self.baseline.split(path, kept)
        if self.changes is not None:
            kept = self.changes.sift(path, kept)
        return kept, accepted


class Mending(Struct, frozen=True):
    """Which fixes are applied, and whether they are written or only shown as a diff."""

    allowed: frozenset[Safety]
    writes: bool


class Plan(Struct, frozen=True):
    """How a run goes about it.

    ``jobs`` is the number of processes, 0 for as many as pay. ``progress`` is told how many files
    are done, and of how many.
    """

    jobs: int = 1
    use_cache: bool = False
    sieve: Sieve = Sieve()
    mending: Mending | None = None
    progress: Callable[[int, int], None] | None = None


class Outcome(Struct, frozen=True):
    """What came of one file.

    ``key`` is what its result may be kept by; ``fault`` is that of its configuration; ``applied``
    counts the fixes of each rule, ``diff`` shows them.
    """

    path: str
    inspection: Inspection
    key: bytes = b""
    fault: str = ""
    applied: dict[str, int] = {}
    diff: str = ""


class Worker:
    """Does one file after another, in this process or in another one."""

    def __init__(self, inspector: Inspector, keys: "Keys | None", plan: Plan) -> None:
        self._inspector = inspector
        self._keys = keys
        self._plan = structs.replace(plan, progress=None)

    def __call__(self, path: str) -> Outcome:
        """Check, or mend, the file at ``path``."""
        try:
            data = read_file(path)
        except OSError as error:
            problem = f"cannot be read: {error.strerror or error}"
            return Outcome(path, Inspection(problems=(problem,), was_read=False))
        if self._plan.mending is None:
            return self.check(path, data)
        return self._mend(path, data, writes=self._plan.mending.writes)[0]

    def check(self, path: str, data: bytes) -> Outcome:
        """Check bytes under the settings that hold at ``path``."""
        try:
            regime = self._inspector.regime_for(Path(path))
            inspection = self._inspector.inspect(path, data, regime)
            key = self._keys.key(path, data, regime) if self._keys else b""
        except UserError as error:
            return Outcome(path, Inspection(), fault=str(error))
        return Outcome(path, inspection, key)

    def recall(self, path: str, cache: "ResultCache | None") -> tuple[Outcome | None, int]:
        """Return a file's result, if it is kept and has nothing to mend, and the file's size."""
        if cache is None or self._keys is None:
            return None, _size_of(path)
        try:
            data = read_file(path)
            regime = self._inspector.regime_for(Path(path))
            kept = cache.fetch(self._keys.key(path, data, regime), path)
        except (OSError, UserError):
            return None, 0
        if kept is None or (self._plan.mending and self._has_fix(path, kept)):
            return None, len(data)
        return Outcome(path, kept), len(data)

    def _has_fix(self, path: str, inspection: Inspection) -> bool:
        from newslint.fixing.fixes import choose_fix

        assert self._plan.mending is not None
        allowed = self._plan.mending.allowed
        return any(choose_fix(each, allowed) for each in self._sift(path, inspection.findings))

    def _sift(self, path: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        return self._plan.sieve.split(path, findings)[0]

    def warm_up(self, path: str) -> None:
        """Compile the rules that hold at ``path``, so that a forked process has them."""
        try:
            self._inspector.engine_for(self._inspector.regime_for(Path(path)))
        except UserError:
            return  # told when the article is checked

    def mend_bytes(self, path: str, data: bytes) -> tuple[Outcome, bytes]:
        """Mend bytes under the settings that hold at ``path``; return what became of them too."""
        return self._mend(path, data, writes=False)

    def _mend(self, path: str, data: bytes, *, writes: bool) -> tuple[Outcome, bytes]:
        from newslint.fixing.mending import Mender, diff, write

        assert self._plan.mending is not None
        mender = Mender(self._inspector, self._plan.mending.allowed, self._sift)
        try:
            mended = mender.mend(path, data, self._inspector.regime_for(Path(path)))
        except UserError as error:
            return Outcome(path, Inspection(), fault=str(error)), data
        if writes:
            mended = write(path, mended)
        inspection = mended.inspection
        if mended.problem:
            inspection = structs.replace(
                inspection, problems=(*inspection.problems, mended.problem)
            )
        shown = "" if self._plan.mending.writes else diff(path, mended)
        return Outcome(path, inspection, applied=mended.applied, diff=shown), mended.after


def read_file(path: str) -> bytes:
    """Return the bytes of a regular file; a pipe or a device, which may never end, is refused.

    Raises:
        OSError: it cannot be read, or is none.
    """
    file = Path(path)
    if file.exists() and not file.is_file():
        raise OSError(0, "it is no regular file")
    return file.read_bytes()


def _size_of(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
