"""GitLab: a Code Quality report, which a merge request shows as a widget and in its changes."""

import json
from collections import Counter
from hashlib import sha256

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.places import relative_path, tell_message

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def render(report: Report, options: RenderOptions) -> str:
    """Return a JSON array of findings and problems.

    GitLab tells by the fingerprint which of them are new, and drops all but one of those that share
    one: equal findings of a file are numbered. It does not show ``check_name``.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    issues = [_convert(finding, options.root, seen) for finding in report.findings]
    issues += [_convert_problem(problem, options.root, seen) for problem in report.problems]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _convert(finding: Finding, root: str, seen: Counter[tuple[str, ...]]) -> dict[str, object]:
    path = relative_path(finding.path, root)
    place = {
        "begin": {"line": finding.line, "column": finding.column},
        "end": {"line": finding.end_line, "column": finding.end_column},
    }
    return {
        "description": f"{finding.rule}: {tell_message(finding)}",
        "check_name": finding.rule,
        "fingerprint": _number(seen, path, finding.rule, finding.fingerprint or finding.text),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "positions": place},
    }


def _convert_problem(
    problem: Problem, root: str, seen: Counter[tuple[str, ...]]
) -> dict[str, object]:
    path = relative_path(problem.path, root)
    return {
        "description": f"newslint.problem: {problem.message}",
        "check_name": "newslint.problem",
        "fingerprint": _number(seen, path, "newslint.problem", problem.message),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _number(seen: Counter[tuple[str, ...]], *parts: str) -> str:
    seen[parts] += 1
    whole = "\0".join([*parts, str(seen[parts])])
    return sha256(whole.encode(errors="replace")).hexdigest()[:32]
