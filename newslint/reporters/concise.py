"""Concise: a finding to a line, for grep and for editors that jump to ``path:line:col``."""

from newslint.finding import Finding
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.cleaning import one_line
from newslint.reporters.places import relative_path
from newslint.reporters.text import render_statistics

__all__ = ["render", "render_statistics"]


def render(report: Report, options: RenderOptions) -> str:
    """Return a line for every finding, then one for every problem; nothing for a clean run."""
    lines = [describe(finding, options.base) for finding in report.findings]
    lines += [describe_problem(problem, options.base) for problem in report.problems]
    return "".join(f"{line}\n" for line in lines)


def describe(finding: Finding, base: str) -> str:
    """Return a finding as one line: place, severity, rule, message and the first fix."""
    place = f"{relative_path(finding.path, base)}:{finding.line}:{finding.column}"
    fix = f" [{finding.fixes[0].title}]" if finding.fixes else ""
    return one_line(f"{place}: {finding.severity} {finding.rule} {finding.message}{fix}")


def describe_problem(problem: Problem, base: str) -> str:
    """Return a problem as one line."""
    return one_line(f"{relative_path(problem.path, base)}: problem: {problem.message}")
