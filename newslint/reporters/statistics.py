"""Statistics: how often each rule found something, in how many files, and what can be fixed."""

from collections import defaultdict

from newslint.finding import Finding, Safety
from newslint.report import Report
from newslint.reporters import RenderOptions


def render(report: Report, _options: RenderOptions) -> str:
    """Return a table, the most frequent rule first."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_rule[finding.rule].append(finding)
    rows = [
        (str(len(found)), str(len({each.path for each in found})), *_fixable(found), rule)
        for rule, found in sorted(by_rule.items(), key=lambda each: (-len(each[1]), each[0]))
    ]
    total = list(report.findings)
    files = str(len({each.path for each in total}))
    rows.append((str(len(total)), files, *_fixable(total), f"of {report.files:,} files read"))
    header = ("findings", "files", "safe fix", "unsafe fix", "rule")
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(4)]
    lines = []
    for row in (header, *rows):
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*cells, row[-1]]))
    return "\n".join(lines) + "\n"


def _fixable(findings: list[Finding]) -> tuple[str, str]:
    first = [finding.fixes[0].safety for finding in findings if finding.fixes]
    return str(first.count(Safety.SAFE)), str(first.count(Safety.UNSAFE))
