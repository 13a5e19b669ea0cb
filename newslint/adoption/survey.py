"""Surveys: what a run looked for, and so which entries of a baseline are stale."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from newslint.adoption.baseline import Baseline, Entry
from newslint.finding import Finding


class Survey(Struct, frozen=True):
    """What a run looked for, by which the entries of a baseline that are not found are stale.

    ``paths`` are the files and folders that were named, ``unsure`` those that could not be checked
    in full. ``rules`` are those that were in force, None where the command line left out none.
    """

    paths: Sequence[str]
    unsure: frozenset[str] = frozenset()
    rules: frozenset[str] | None = None

    def renew(self, baseline: Baseline, findings: Iterable[Finding]) -> Baseline:
        """Return the baseline with ``findings``, and all that the run did not look for."""
        is_named, is_unsure = baseline.scope(self.paths), baseline.scope(self.unsure)

        def was_looked_for(entry: Entry) -> bool:
            if self.rules is not None and entry.rule not in self.rules:
                return False
            if is_unsure(entry):
                return False
            return is_named(entry) or baseline.is_gone(entry.path)

        return baseline.renew(findings, was_looked_for)
