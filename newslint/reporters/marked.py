"""Findings as text shows them: the line with the place marked, the message, and the fixes."""

from collections.abc import Iterable
from itertools import groupby

from newslint.finding import Finding, Safety, Severity
from newslint.report import Report
from newslint.reporters import RenderOptions
from newslint.reporters.cleaning import printable
from newslint.reporters.excerpts import excerpt
from newslint.reporters.places import tell_place, tell_related_place

_INDENT = 4
_NARROWEST = 40
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}


def _offer_fixes(report: Report) -> str:
    """Return what --fix would do; it changes no container."""
    first = [
        finding.fixes[0].safety
        for finding in report.findings
        if finding.fixes and not finding.context.is_paragraph
    ]
    safe, unsafe = first.count(Safety.SAFE), first.count(Safety.UNSAFE)
    if not safe:
        return f"--fix --unsafe-fixes mends {unsafe:,} of them." if unsafe else ""
    more = f", with --unsafe-fixes {unsafe:,} more" if unsafe else ""
    return f"--fix mends {safe:,} of them{more}."


class Writer:
    """Writes through rich, which knows how wide characters are; imported where there is work."""

    def __init__(self, options: RenderOptions) -> None:
        from io import StringIO

        from rich.cells import cell_len
        from rich.text import Text

        from newslint.reporters.console import make_console

        self._text = Text
        self._measure = cell_len
        self._options = options
        self._width = max(options.width, _NARROWEST)
        self._buffer = StringIO()
        self._console = make_console(self._buffer, width=self._width, color=options.color)

    def write(self, report: Report, summary: str) -> str:
        """Return the findings file by file, then ``summary``."""
        for path, findings in groupby(report.findings, key=lambda finding: finding.path):
            self._line((printable(path), "bold underline"))
            for finding in findings:
                self._finding(finding)
            self._line()
        if not self._options.quiet:
            self._line((summary, "bold"))
            if offer := _offer_fixes(report):
                self._line((offer, ""))
        return self._buffer.getvalue()

    def _line(self, *pieces: tuple[str, str], indent: int = 0) -> None:
        line = self._text.assemble(" " * indent, *pieces)
        self._console.print(line, soft_wrap=True)

    def _paragraph(self, text: str, *, style: str = "", lead: str = "") -> None:
        first = " " * _INDENT + printable(lead)
        room = max(self._width - self._measure(first), _NARROWEST // 2)
        for number, line in enumerate(self._wrap(printable(text), room)):
            self._line((first if not number else " " * self._measure(first), style), (line, style))

    def _wrap(self, text: str, room: int) -> Iterable[str]:
        """Yield lines of at most ``room`` cells; a word that is longer stays whole."""
        line = ""
        for word in text.split():
            if line and self._measure(f"{line} {word}") > room:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield line

    def _finding(self, finding: Finding) -> None:
        self._line()
        self._line(
            (tell_place(finding), "bold"),
            ("  ", ""),
            (finding.severity.value, _STYLES[finding.severity]),
            (f"  {finding.rule}", "dim"),
            indent=2,
        )
        before, marked, after = excerpt(finding, self._width - _INDENT)
        self._line((before, ""), (marked, "bold"), (after, ""), indent=_INDENT)
        pointer = "^" * max(1, self._measure(marked))
        self._line(
            (" " * self._measure(before), ""), (pointer, _STYLES[finding.severity]), indent=_INDENT
        )
        self._paragraph(finding.message)
        for number, fix in enumerate(finding.fixes):
            self._paragraph(fix.title, style="green", lead="→ " if not number else "or ")
        for related in finding.related:
            place = tell_related_place(finding, related)
            self._paragraph(related.message, style="dim", lead=f"see {place} ")
