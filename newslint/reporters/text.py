"""Text for an editor: the line with the place marked, the reason, and what to write instead."""

from itertools import groupby

from newslint.finding import Finding, Severity
from newslint.report import Report
from newslint.reporters import RenderOptions

_INDENT = 4
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}


def render(report: Report, options: RenderOptions) -> str:
    """Return the findings file by file, then a line that sums them up."""
    if not report.findings:
        return f"{_count(report.files, 'file')} checked, nothing to report{_problems(report)}.\n"
    return _Writer(options).write(report)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def summarise(report: Report) -> str:
    """Return the closing line: findings of each severity, files, and problems."""
    counts = [
        _count(number, severity.value)
        for severity in Severity
        if (number := report.count(severity))
    ]
    touched = len({finding.path for finding in report.findings})
    found = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    return f"{found} in {touched:,} of {_count(report.files, 'file')}{_problems(report)}."


def _problems(report: Report) -> str:
    return f"; {_count(len(report.problems), 'problem')} on the way" if report.problems else ""


class _Writer:
    """Writes through rich, which knows how wide characters are; imported where there is work."""

    def __init__(self, options: RenderOptions) -> None:
        from io import StringIO

        from rich.console import Console
        from rich.text import Text

        self._text = Text
        self._width = max(options.width, 40)
        self._buffer = StringIO()
        self._console = Console(
            file=self._buffer,
            force_terminal=options.color,
            color_system="standard" if options.color else None,
            no_color=not options.color,
            width=self._width,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def write(self, report: Report) -> str:
        for path, findings in groupby(report.findings, key=lambda finding: finding.path):
            self._line((printable(path), "bold underline"))
            for finding in findings:
                self._finding(finding)
            self._line()
        self._line((summarise(report), "bold"))
        return self._buffer.getvalue()

    def _line(self, *pieces: tuple[str, str], indent: int = 0) -> None:
        line = self._text.assemble(" " * indent, *pieces)
        self._console.print(line, soft_wrap=True)

    def _paragraph(self, text: str, *, style: str = "", lead: str = "") -> None:
        import textwrap

        first = " " * _INDENT + lead
        for line in textwrap.wrap(
            printable(text),
            self._width,
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_long_words=False,
            break_on_hyphens=False,
        ):
            self._line((line, style))

    def _finding(self, finding: Finding) -> None:
        self._line()
        self._line(
            (f"{finding.line}:{finding.column}", "bold"),
            ("  ", ""),
            (finding.severity.value, _STYLES[finding.severity]),
            (f"  {finding.rule}", "dim"),
            indent=2,
        )
        before, marked, after = excerpt(finding, self._width - _INDENT - 4)
        self._line((before, ""), (marked, "bold"), (after, ""), indent=_INDENT)
        from rich.cells import cell_len

        pointer = "^" * max(1, cell_len(marked))
        self._line(
            (" " * cell_len(before), ""), (pointer, _STYLES[finding.severity]), indent=_INDENT
        )
        self._paragraph(finding.message)
        for number, fix in enumerate(finding.fixes):
            self._paragraph(fix.title, style="green", lead="→ " if not number else "or ")
        for related in finding.related:
            place = f"{related.line}:{related.column}"
            self._paragraph(related.message, style="dim", lead=f"see {place} ")


def excerpt(finding: Finding, width: int) -> tuple[str, str, str]:
    """Return what stands before the finding on its line, the finding, and what stands after.

    Together they are at most ``width`` characters or so; an ellipsis stands for what is cut off.
    """
    line = finding.context
    start = min(finding.column - 1, len(line))
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    end = min(max(start, end), start + max(width, 1))
    room = max(0, width - (end - start))
    low = max(0, start - room // 2)
    high = min(len(line), end + room - (start - low))
    low = max(0, min(low, start - (room - (high - end))))
    before = printable(line[low:start])
    after = printable(line[end:high])
    if low > 0:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if high < len(line):
        after = after.rpartition(" ")[0] + "…" if " " in after else after + "…"
    return before, printable(line[start:end]), after


def printable(text: str) -> str:
    """Return ``text`` with control characters, which could drive a terminal, made visible."""
    return "".join(
        character if character.isprintable() else ("�" if not character.isspace() else " ")
        for character in text
    )
