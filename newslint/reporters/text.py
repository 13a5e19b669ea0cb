"""Text for an editor: the line with the place marked, the reason, and what to write instead."""

from newslint.finding import Severity
from newslint.report import Report
from newslint.reporters import RenderOptions
from newslint.reporters.wording import count


def render(report: Report, options: RenderOptions) -> str:
    """Return the findings file by file, then lines that sum them up."""
    if report.findings:
        from newslint.reporters.marked import Writer

        return Writer(options).write(report, summarise(report))
    return "" if options.quiet else f"{summarise(report)}\n"


def render_statistics(report: Report, options: RenderOptions) -> str:
    """Return a table of rules, the most frequent first."""
    if not report.findings and options.quiet:
        return ""
    from newslint.reporters.statistics import tabulate

    rows = tabulate(report)
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = []
    for *numbers, rule in rows:
        cells = [number.rjust(width) for number, width in zip(numbers, widths, strict=True)]
        lines.append("  ".join([*cells, rule]))
    return "\n".join(lines) + "\n"


def summarise(report: Report) -> str:
    """Return the closing line: findings of each severity, files, and problems."""
    problems = len(report.problems)
    told = f"; {count(problems, 'problem')} on the way" if problems else ""
    if not report.findings:
        checked = f"{count(report.files, 'file')} checked" if report.files else "No file checked"
        return f"{checked}, nothing to report{told}."
    counts = [
        count(number, severity.value) for severity in Severity if (number := report.count(severity))
    ]
    touched = len({finding.path for finding in report.findings})
    found = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    return f"{found} in {touched:,} of {count(report.files, 'file')}{told}."
