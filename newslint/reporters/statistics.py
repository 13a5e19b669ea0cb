"""Statistics: how often each rule found something, in how many files, and what can be fixed."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from newslint.finding import Finding, Safety
from newslint.report import Report
from newslint.reporters.wording import count


class RuleCount(Struct, frozen=True):
    """What one rule found: in how many files, and how safe its first fixes are."""

    rule: str
    findings: int
    files: int
    safe_fixes: int
    unsafe_fixes: int


def count_by_rule(report: Report) -> list[RuleCount]:
    """Return a count for each rule that found something, the most frequent first."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_rule[finding.rule].append(finding)
    counts = [_count(rule, found) for rule, found in by_rule.items()]
    return sorted(counts, key=lambda each: (-each.findings, each.rule))


def tabulate(report: Report) -> list[tuple[str, ...]]:
    """Return the rows of a table: its head, a row for each rule, and the sum."""
    total = _count(f"in {count(report.files, 'file')} read", report.findings)
    head = ("findings", "files", "safe fix", "unsafe fix", "rule")
    return [head, *(_row(each) for each in (*count_by_rule(report), total))]


def _count(rule: str, findings: Iterable[Finding]) -> RuleCount:
    found = list(findings)
    first = [finding.fixes[0].safety for finding in found if finding.fixes]
    files = len({finding.path for finding in found})
    safe, unsafe = first.count(Safety.SAFE), first.count(Safety.UNSAFE)
    return RuleCount(rule, len(found), files, safe, unsafe)


def _row(rule: RuleCount) -> tuple[str, ...]:
    numbers = (rule.findings, rule.files, rule.safe_fixes, rule.unsafe_fixes)
    return (*(f"{number:,}" for number in numbers), rule.rule)
