"""Reviewdog: a diagnostic to a line; fixes become suggested changes in a review."""

import json

from newslint.finding import Finding, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.places import Place, locate, merge_edits, relative_path

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}
_SOURCE = {"name": "newslint", "url": "https://github.com/newslint/newslint"}


def render(report: Report, options: RenderOptions) -> str:
    """Return lines for findings, then for problems. Columns are bytes of UTF-8."""
    diagnostics = [_convert(finding, options.base) for finding in report.findings]
    diagnostics += [_convert_problem(problem, options.base) for problem in report.problems]
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in diagnostics)


def _convert(finding: Finding, base: str) -> dict[str, object]:
    span = {
        "start": _point(finding.line, locate(finding, finding.start)),
        "end": _point(finding.end_line, locate(finding, finding.end)),
    }
    code = {"value": finding.rule} | ({"url": finding.url} if finding.url else {})
    return {
        "message": finding.message,
        "location": {"path": relative_path(finding.path, base), "range": span},
        "severity": _SEVERITIES[finding.severity],
        "code": code,
        "suggestions": list(_suggest(finding)),
        "source": _SOURCE,
    }


def _suggest(finding: Finding) -> list[dict[str, object]]:
    suggestions: list[dict[str, object]] = []
    for fix in finding.fixes:
        whole = merge_edits(finding, fix) if fix.safety is not Safety.MANUAL else None
        if whole:
            start, end = whole.start, whole.end
            span = {"start": _point(start.line, start), "end": _point(end.line, end)}
            suggestions.append({"range": span, "text": whole.text})
    return suggestions


def _point(line: int, place: Place | None) -> dict[str, int]:
    """Return a position; a column that cannot be counted in bytes is left out, not guessed."""
    return {"line": line, "column": place.byte_column} if place else {"line": line}


def _convert_problem(problem: Problem, base: str) -> dict[str, object]:
    return {
        "message": problem.message,
        "location": {"path": relative_path(problem.path, base)},
        "severity": "ERROR",
        "code": {"value": "newslint.problem"},
        "source": _SOURCE,
    }
