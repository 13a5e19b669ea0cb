"""JSON: one object with every finding, problem and count, as the published schema says."""

from typing import Any

import msgspec

from newslint.finding import Finding, Fix, Report, Severity
from newslint.reporters import RenderOptions

VERSION = 1


def render(report: Report, _options: RenderOptions) -> str:
    """Return the report as an indented JSON object."""
    data = {
        "version": VERSION,
        "findings": [_finding(finding) for finding in report.findings],
        "problems": [msgspec.to_builtins(problem) for problem in report.problems],
        "summary": {
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "suggestions": report.count(Severity.SUGGESTION),
        },
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(finding)
    del data["context"]
    data["fixes"] = [_fix(fix) for fix in finding.fixes]
    return data


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
