"""Mend one file: apply fixes and inspect again, until nothing is left that may be applied."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from msgspec import Struct, structs

from newslint.document import Document
from newslint.finding import Finding, Safety
from newslint.fixing.fixes import Applied, apply_fixes, choose_fix
from newslint.fixing.proof import expect_words, read_words
from newslint.linemap import LineMap
from newslint.running.inspection import Inspection, Inspector, Regime, read_document
from newslint.source import UndecodableError
from newslint.writing import ChangedMeanwhileError, replace_content

MOST_ROUNDS = 10
"""Fixes that need more rounds come to no end."""

_MOST_SUSPECTS = 50
"""Fixes that are tried one by one where some of them spoil a file; each try reads it anew."""

Sift = Callable[[str, Sequence[Finding], Sequence[LineMap]], Sequence[Finding]]
"""Returns those of a file's findings that a baseline or a range of changes does not leave out.

The maps lead from the lines of the findings back to those of the file as it was read.
"""


class Mended(Struct, frozen=True):
    """A file before and after, what is left in it, and how often each rule's fix was applied.

    ``found`` is what the file showed before. ``moved`` leads from the lines after to those before.
    ``problem`` says what came of nothing.
    """

    found: Inspection
    inspection: Inspection
    before: bytes
    after: bytes
    applied: dict[str, int] = {}
    moved: tuple[LineMap, ...] = ()
    problem: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the file is to be another."""
        return self.before != self.after

    def undo(self, problem: str) -> "Mended":
        """Return the file as it stands, nothing applied."""
        return Mended(self.found, self.found, self.before, self.before, problem=problem)


class _DeadEndError(Exception):
    """The fixes of ``rules`` lead nowhere, all of them or those of some ``findings``."""

    def __init__(self, rules: Iterable[str], reason: str, findings: Sequence[Finding] = ()) -> None:
        self.rules = sorted(set(rules))
        self.refused = {finding.fingerprint for finding in findings} or set(self.rules)
        part = f"{len(findings):,} of " if findings else ""
        super().__init__(f"{part}the fixes of {' and '.join(self.rules)} {reason}; not applied")


class Mender:
    """Mends files with the fixes that are as safe as ``allowed``."""

    def __init__(self, inspector: Inspector, allowed: Collection[Safety], sift: Sift) -> None:
        self._inspector = inspector
        self._allowed = allowed
        self._sift = sift

    def mend(self, path: str, data: bytes, regime: Regime) -> Mended:
        """Mend a file's bytes; nothing is written.

        Rules whose fixes undo each other, and fixes that spoil the file, are left out; the others
        are applied.

        Raises:
            UserError: a pack, a selector or a baseline is faulty.
        """
        found = self._inspector.inspect(path, data, regime)
        refused: set[str] = set()
        problems: list[str] = []
        while True:
            try:
                mended = self._apply(path, data, found, regime, refused)
            except _DeadEndError as end:
                refused.update(end.refused)
                problems.append(str(end))
            else:
                # Other fixes in its sentence give a fault a new fingerprint: it is refused again.
                return structs.replace(mended, problem="; ".join(dict.fromkeys(problems)))

    def _apply(
        self, path: str, before: bytes, found: Inspection, regime: Regime, refused: set[str]
    ) -> Mended:
        mended = Mended(found, found, before, before)
        states = {before: 0}
        rounds: list[set[str]] = []
        while True:
            fixable = [
                finding
                for finding in self._sift(path, mended.inspection.findings, mended.moved)
                if choose_fix(finding, self._allowed)
                and refused.isdisjoint((finding.rule, finding.fingerprint))
            ]
            if not fixable:
                return mended
            document = read_document(path, mended.after)
            result = apply_fixes(document.source.text, fixable, self._allowed)
            if document.source.is_container or not result.findings:
                return mended
            if len(rounds) == MOST_ROUNDS:
                raise _DeadEndError(rounds[-1], "come to no end")
            rounds.append({finding.rule for finding in result.findings})
            mended = self._take_over(mended, result, _Trial(path, document, regime, found))
            if mended.after in states:
                raise _DeadEndError(set().union(*rounds[states[mended.after] :]), "undo each other")
            states[mended.after] = len(rounds)

    def _take_over(self, mended: Mended, result: Applied, trial: "_Trial") -> Mended:
        """Return the file with a round's fixes in it.

        Raises:
            _DeadEndError: some of them would spoil the file.
        """
        spoiled, inspection = self._try(result, trial)
        rules = [finding.rule for finding in result.findings]
        if spoiled:
            raise self._blame(result.findings, spoiled, trial)
        source = trial.document.source
        applied = Counter(mended.applied)
        applied.update(rules)
        moved = LineMap.back(source.text, result.text, result.edits)
        return structs.replace(
            mended,
            inspection=inspection,
            after=source.encode(result.text),
            applied=dict(applied),
            moved=(moved, *mended.moved) if moved.steps else mended.moved,
        )

    def _blame(self, findings: Sequence[Finding], spoiled: str, trial: "_Trial") -> _DeadEndError:
        """Return the error that names the fixes which spoil a file, as few as can be told."""
        for rule in sorted({finding.rule for finding in findings}):
            own = [finding for finding in findings if finding.rule == rule]
            how = self._try_alone(own, trial)
            if how:
                few = own[:_MOST_SUSPECTS]
                culprits = [finding for finding in few if self._try_alone([finding], trial)]
                return _DeadEndError([rule], how, culprits)
        return _DeadEndError([finding.rule for finding in findings], spoiled)

    def _try_alone(self, findings: Sequence[Finding], trial: "_Trial") -> str:
        alone = apply_fixes(trial.document.source.text, findings, self._allowed)
        return self._try(alone, trial)[0]

    def _try(self, result: Applied, trial: "_Trial") -> tuple[str, Inspection]:
        """Return how fixes would spoil a file, "" where they do not, and what it then shows."""
        try:
            data = trial.document.source.encode(result.text)
            after = read_document(trial.path, data)
        except (UnicodeEncodeError, UndecodableError):
            return "would leave a file that is no text", Inspection()
        inspection = self._inspector.inspect(trial.path, data, trial.regime)
        known = trial.found.problems
        faults = [problem for problem in inspection.problems if problem not in known]
        if faults:
            return f"would leave a faulty file ({faults[0]})", inspection
        if read_words(after) != expect_words(trial.document, result.edits):
            return "would change more than they say", inspection
        return "", inspection


class _Trial(Struct, frozen=True):
    """What a round's fixes are tried on: a file as it reads before them, and what it showed."""

    path: str
    document: Document
    regime: Regime
    found: Inspection


def write(path: str, mended: Mended) -> Mended:
    """Write a mended file; where that cannot be, return it as it stands, with the problem."""
    if not mended.is_changed:
        return mended
    try:
        replace_content(Path(path), mended.before, mended.after)
    except ChangedMeanwhileError:
        return mended.undo("was changed by somebody else while it was checked; not fixed")
    except OSError as error:
        return mended.undo(f"cannot be written: {error.strerror or error}; not fixed")
    return mended
