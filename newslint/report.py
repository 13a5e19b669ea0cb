"""A report: what one run found in many files, and what it could not check."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from newslint.document import Role
from newslint.finding import Finding, Severity


class Problem(Struct, frozen=True):
    """A file that could not be checked in full, and why."""

    path: str
    message: str


class Means(StrEnum):
    """By what a finding is kept out of a report: a comment in the article, or the baseline."""

    COMMENT = "comment"
    BASELINE = "baseline"


class Suppressed(Struct, frozen=True):
    """A finding that somebody accepted, and the reason if one was given."""

    finding: Finding
    means: Means
    reason: str = ""


class RuleNote(Struct, frozen=True):
    """What a report says of a rule in force.

    ``summary`` is the first sentence of ``why``, or what the rule says of its findings.
    """

    id: str
    severity: Severity
    summary: str = ""
    why: str = ""
    url: str = ""


class Mark(Struct, frozen=True):
    """Where a finding lies in a block's text; ``finding`` is its index in the report."""

    start: int
    end: int
    finding: int


class ArticleBlock(Struct, frozen=True):
    """A block as a reader sees it, with the findings in it, in the order of their starts."""

    role: Role
    text: str
    marks: tuple[Mark, ...] = ()


class Article(Struct, frozen=True):
    """An article as a reader sees it."""

    path: str
    blocks: tuple[ArticleBlock, ...]


class Report(Struct, frozen=True):
    """What one run found, sorted.

    ``files`` counts the files that were read, ``failing`` the findings at or above the severity on
    which their file's settings fail. ``rules`` are those in force for any file, by identifier.
    ``articles`` holds those with findings, where the output format asks for them.
    """

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    files: int
    failing: int = 0
    suppressed: tuple[Suppressed, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    articles: tuple[Article, ...] = ()

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        problems: Iterable[Problem],
        files: int,
        failing: int = 0,
        suppressed: Iterable[Suppressed] = (),
    ) -> "Report":
        """Make a report in the published order."""
        return cls(
            tuple(sorted(findings, key=lambda finding: finding.sort_key)),
            tuple(sorted(problems, key=lambda problem: (problem.path, problem.message))),
            files,
            failing,
            tuple(sorted(suppressed, key=lambda entry: entry.finding.sort_key)),
        )

    @classmethod
    def merge(cls, reports: Iterable["Report"]) -> "Report":
        """Make one report of several; rules and articles are left to whoever has them all."""
        parts = list(reports)
        return cls.of(
            [finding for part in parts for finding in part.findings],
            [problem for part in parts for problem in part.problems],
            sum(part.files for part in parts),
            sum(part.failing for part in parts),
            [entry for part in parts for entry in part.suppressed],
        )

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)
