"""Reviewdog: a diagnostic to a line; fixes become suggested changes in a review."""

import json

from newslint.finding import Finding, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.places import (
    Place,
    locate,
    merge_edits,
    relative_path,
    tell_message,
)

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}
_SOURCE = {"name": "newslint", "url": "https://github.com/newslint/newslint"}


def render(report: Report, options: RenderOptions) -> str:
    """Return lines for findings, then for problems. Columns are bytes of UTF-8.

    A place that cannot be counted so, as in UTF-16 or a Word document, is told as far as it can be,
    and nothing is suggested there.
    """
    diagnostics = [_convert(finding, options.base) for finding in report.findings]
    diagnostics += [_convert_problem(problem, options.base) for problem in report.problems]
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in diagnostics)


def _convert(finding: Finding, base: str) -> dict[str, object]:
    location: dict[str, object] = {"path": relative_path(finding.path, base)}
    if not finding.context.is_paragraph:
        location["range"] = {
            "start": _point(finding.line, locate(finding, finding.start)),
            "end": _point(finding.end_line, locate(finding, finding.end)),
        }
    code = {"value": finding.rule} | ({"url": finding.url} if finding.url else {})
    return {
        "message": tell_message(finding),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": code,
        "suggestions": list(_suggest(finding)),
        "source": _SOURCE,
    }


def _suggest(finding: Finding) -> list[dict[str, object]]:
    suggestions: list[dict[str, object]] = []
    for fix in finding.fixes:
        whole = merge_edits(finding, fix) if fix.safety is not Safety.MANUAL else None
        if whole and finding.context.byte_column:
            start, end = whole.start, whole.end
            span = {"start": _point(start.line, start), "end": _point(end.line, end)}
            suggestions.append({"range": span, "text": whole.text})
    return suggestions


def _point(line: int, place: Place | None) -> dict[str, int]:
    """Return a position; a column that cannot be counted in bytes is left out, not guessed."""
    column = place.byte_column if place else 0
    return {"line": line, "column": column} if column else {"line": line}


def _convert_problem(problem: Problem, base: str) -> dict[str, object]:
    return {
        "message": problem.message,
        "location": {"path": relative_path(problem.path, base)},
        "severity": "ERROR",
        "code": {"value": "newslint.problem"},
        "source": _SOURCE,
    }
