"""Mend one file: apply fixes and inspect again, until nothing is left that may be applied."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from msgspec import Struct

from newslint.finding import Finding, Safety
from newslint.fixing.fixes import apply_fixes, choose_fix
from newslint.running.inspection import Inspection, Inspector, Regime, read_document
from newslint.writing import ChangedMeanwhileError, replace_content

MOST_ROUNDS = 10
"""Fixes that need more rounds undo each other."""

Sift = Callable[[str, Sequence[Finding]], Sequence[Finding]]
"""Returns those of a file's findings that a baseline or a range of changes does not leave out."""


class Mended(Struct, frozen=True):
    """A file before and after, what is left in it, and how often each rule's fix was applied.

    ``problem`` says why nothing came of it.
    """

    inspection: Inspection
    before: bytes
    after: bytes
    applied: dict[str, int] = {}
    problem: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the file is to be another."""
        return self.before != self.after


class Mender:
    """Mends files with the fixes that are as safe as ``allowed``."""

    def __init__(self, inspector: Inspector, allowed: Collection[Safety], sift: Sift) -> None:
        self._inspector = inspector
        self._allowed = allowed
        self._sift = sift

    def mend(self, path: str, data: bytes, regime: Regime) -> Mended:
        """Mend a file's bytes; nothing is written.

        Raises:
            UserError: a pack or a selector is faulty.
        """
        before = data
        applied: Counter[str] = Counter()
        first = inspection = self._inspector.inspect(path, data, regime)
        last: set[str] = set()
        for _round in range(MOST_ROUNDS):
            fixable = [
                finding
                for finding in self._sift(path, inspection.findings)
                if choose_fix(finding, self._allowed)
            ]
            if not fixable:
                return Mended(inspection, before, data, dict(applied))
            source = read_document(path, data).source
            if source.is_container:
                return Mended(inspection, before, data)
            result = apply_fixes(source.text, fixable, self._allowed)
            data = source.encode(result.text)
            last = {finding.rule for finding in result.findings}
            applied.update(finding.rule for finding in result.findings)
            inspection = self._inspector.inspect(path, data, regime)
        problem = f"the fixes of {', '.join(sorted(last))} undo each other; not fixed"
        return Mended(first, before, before, problem=problem)


def diff(path: str, mended: Mended) -> str:
    """Return what a file's fixes change, as a unified diff; empty where they change nothing."""
    from difflib import unified_diff

    if not mended.is_changed:
        return ""
    before, after = (
        read_document(path, data).source.text.splitlines(keepends=True)
        for data in (mended.before, mended.after)
    )
    lines = unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(_end(line) for line in lines)


def _end(line: str) -> str:
    return line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


def write(path: str, mended: Mended) -> Mended:
    """Write a mended file; where that cannot be, return it as it stands, with the problem."""
    if not mended.is_changed:
        return mended
    try:
        replace_content(Path(path), mended.before, mended.after)
    except ChangedMeanwhileError:
        problem = "was changed by somebody else while it was checked; not fixed"
    except OSError as error:
        problem = f"cannot be written: {error.strerror or error}; not fixed"
    else:
        return mended
    return Mended(mended.inspection, mended.before, mended.before, problem=problem)
