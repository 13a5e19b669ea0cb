"""JUnit: a suite for every file, and in it a failed test case for every finding."""

from collections import defaultdict
from collections.abc import Sequence

from newslint.finding import Finding
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.excerpts import excerpt
from newslint.reporters.places import relative_path, tell_message
from newslint.reporters.xml import HEADER, element, escape

_LINE = 160
"""Cells of the line that is shown around a finding; a paragraph is more than a test log needs."""


def render(report: Report, options: RenderOptions) -> str:
    """Return test suites; a clean run is one test case that passed.

    Servers read ``file`` and ``line``, though the schema that most of them follow lacks them.
    """
    files: dict[str, tuple[list[Finding], list[Problem]]] = defaultdict(lambda: ([], []))
    for finding in report.findings:
        files[relative_path(finding.path, options.base)][0].append(finding)
    for problem in report.problems:
        files[relative_path(problem.path, options.base)][1].append(problem)
    suites = [_write_suite(path, *found) for path, found in sorted(files.items())]
    if not suites:
        case = element("testcase", {"name": "newslint", "classname": "newslint"})
        suites = [element("testsuite", {"name": "newslint", **_count(1, 0, 0)}, f"\n{case}\n")]
    failures, errors = len(report.findings), len(report.problems)
    counts = _count(failures + errors or 1, failures, errors)
    content = "\n" + "\n".join(suites) + "\n"
    return HEADER + element("testsuites", {"name": "newslint", **counts}, content) + "\n"


def _count(tests: int, failures: int, errors: int) -> dict[str, int]:
    return {"tests": tests, "failures": failures, "errors": errors}


def _write_suite(path: str, findings: Sequence[Finding], problems: Sequence[Problem]) -> str:
    cases = [_write_finding(path, finding) for finding in findings]
    cases += [_write_problem(path, problem) for problem in problems]
    counts = _count(len(cases), len(findings), len(problems))
    return element("testsuite", {"name": path, **counts}, "\n" + "\n".join(cases) + "\n")


def _write_finding(path: str, finding: Finding) -> str:
    place = f"{finding.line}:{finding.column}"
    line = "".join(excerpt(finding, _LINE))
    told = [f"{path}:{place}", line, *(fix.title for fix in finding.fixes)]
    failure = element(
        "failure",
        {"message": tell_message(finding), "type": finding.severity.value},
        escape("\n".join(told)),
    )
    attributes = {"name": f"{finding.rule} {place}", "classname": path, "file": path}
    return element("testcase", {**attributes, "line": finding.line}, failure)


def _write_problem(path: str, problem: Problem) -> str:
    attributes = {"message": problem.message, "type": "newslint.problem"}
    error = element("error", attributes, escape(problem.message))
    return element("testcase", {"name": "problem", "classname": path, "file": path}, error)
