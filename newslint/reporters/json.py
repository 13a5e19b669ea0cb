"""JSON: one object with every finding, problem and count, as ``schemas/output.json`` says."""

import json
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from newslint.finding import Finding, Fix, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.statistics import RuleCount, count_by_rule

Offset = Annotated[int, Meta(ge=0, description="code points from the start of the decoded file")]
Place = Annotated[int, Meta(ge=1, description="a line, or a column in code points, from 1")]


class OutputEdit(Struct, frozen=True):
    """Replace the code points from ``start`` to before ``end`` with ``text``."""

    start: Offset
    end: Offset
    text: str


class OutputFix(Struct, frozen=True):
    """One way to mend a finding."""

    title: str
    safety: Safety
    edits: list[OutputEdit]


class OutputRelated(Struct, frozen=True):
    """Another place that a finding speaks of."""

    path: str
    line: Place
    column: Place
    start: Offset
    end: Offset
    message: str


class OutputFinding(Struct, frozen=True):
    """One fault; ``text`` is the exact source slice, ends are exclusive."""

    path: str
    line: Place
    column: Place
    end_line: Place
    end_column: Place
    start: Offset
    end: Offset
    rule: str
    severity: Severity
    message: str
    text: str
    fixes: list[OutputFix]
    related: list[OutputRelated]
    url: str


class OutputSummary(Struct, frozen=True):
    """How many files were read, and how many findings of each severity there are."""

    files: int
    errors: int
    warnings: int
    suggestions: int


class Output(Struct, frozen=True):
    """What ``newslint check --format json`` prints; findings by path, then start, then rule."""

    version: Annotated[int, Meta(ge=1, le=1)]
    findings: list[OutputFinding]
    problems: list[Problem]
    summary: OutputSummary


class Statistics(Struct, frozen=True):
    """What ``--format json --statistics`` prints; rules by how much they found."""

    version: Annotated[int, Meta(ge=1, le=1)]
    statistics: list[RuleCount]
    problems: list[Problem]
    summary: OutputSummary


def render(report: Report, _options: RenderOptions) -> str:
    """Return the report as an indented JSON object."""
    return _write(convert(report))


def render_statistics(report: Report, _options: RenderOptions) -> str:
    """Return counts by rule as an indented JSON object."""
    counts = count_by_rule(report)
    return _write(Statistics(1, counts, list(report.problems), _summarise(report)))


def _write(output: Struct) -> str:
    # Unlike msgspec's own encoder, this one lets through file names that are no text.
    return json.dumps(msgspec.to_builtins(output), ensure_ascii=False, indent=2) + "\n"


def convert(report: Report) -> Output:
    """Return the report as it is published."""
    return Output(
        version=1,
        findings=[_finding(finding) for finding in report.findings],
        problems=list(report.problems),
        summary=_summarise(report),
    )


def _summarise(report: Report) -> OutputSummary:
    return OutputSummary(
        files=report.files,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        suggestions=report.count(Severity.SUGGESTION),
    )


def _finding(finding: Finding) -> OutputFinding:
    values: dict[str, Any] = {
        name: getattr(finding, name)
        for name in OutputFinding.__struct_fields__
        if name not in {"fixes", "related"}
    }
    return OutputFinding(
        **values,
        fixes=[_fix(fix) for fix in finding.fixes],
        related=[
            msgspec.convert(each, OutputRelated, from_attributes=True) for each in finding.related
        ],
    )


def _fix(fix: Fix) -> OutputFix:
    edits = [OutputEdit(edit.span.start, edit.span.end, edit.text) for edit in fix.edits]
    return OutputFix(fix.title, fix.safety, edits)
