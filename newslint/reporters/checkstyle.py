"""Checkstyle: the XML that many servers and editors read."""

from collections import defaultdict

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.places import relative_path, tell_message
from newslint.reporters.xml import HEADER, element

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}


def render(report: Report, options: RenderOptions) -> str:
    """Return the findings and problems, file by file. Columns are code points."""
    files: dict[str, list[str]] = defaultdict(list)
    for finding in report.findings:
        files[relative_path(finding.path, options.base)].append(_write(finding))
    for problem in report.problems:
        files[relative_path(problem.path, options.base)].append(_write_problem(problem))
    content = "".join(
        element("file", {"name": path}, "\n" + "\n".join(errors) + "\n") + "\n"
        for path, errors in sorted(files.items())
    )
    return HEADER + element("checkstyle", {"version": "4.3"}, "\n" + content) + "\n"


def _write(finding: Finding) -> str:
    return element(
        "error",
        {
            "line": finding.line,
            "column": finding.column,
            "severity": _SEVERITIES[finding.severity],
            "message": tell_message(finding),
            "source": f"newslint.{finding.rule}",
        },
    )


def _write_problem(problem: Problem) -> str:
    return element(
        "error",
        {"severity": "error", "message": problem.message, "source": "newslint.problem"},
    )
