"""GitHub: workflow commands, which GitHub shows as annotations, under a log for people."""

from collections import defaultdict

from newslint.finding import Finding, Severity
from newslint.patterncode import compile_re
from newslint.report import Report
from newslint.reporters import RenderOptions
from newslint.reporters.cleaning import one_line
from newslint.reporters.concise import describe, describe_problem
from newslint.reporters.places import relative_path, tell_message
from newslint.reporters.text import summarise

_LIMIT = 10
"""Annotations of one level that GitHub shows of one step; it drops the others silently."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
# A log line that begins with "::" is a command, and so is what follows "##[" anywhere in one.
_COMMAND = compile_re(r":(?=:)|##(?=\[)")


def render(report: Report, options: RenderOptions) -> str:
    """Return plain lines for the log, then commands, most severe first, and what is left out.

    Paths in commands are those of the repository, whatever folder newslint was called in.
    """
    lines = [_disarm(describe(finding, options.base)) for finding in report.findings]
    lines += [_disarm(describe_problem(problem, options.base)) for problem in report.problems]
    if not options.quiet:
        lines.append(summarise(report))
    commands: dict[Severity, list[str]] = defaultdict(list)
    for problem in report.problems:
        place = {"file": relative_path(problem.path, options.root), "title": "newslint"}
        commands[Severity.ERROR].append(_command("error", place, problem.message))
    for finding in report.findings:
        commands[finding.severity].append(_annotate(finding, options.root))
    for severity in Severity:
        lines += commands[severity][:_LIMIT]
    for severity in Severity:
        left = len(commands[severity]) - _LIMIT
        if left > 0:
            lines.append(_tell_left_out(left, severity, has_summary=options.has_summary))
    return "".join(f"{line}\n" for line in lines)


def _disarm(line: str) -> str:
    return _COMMAND.sub(r"\g<0> ", line)


def _annotate(finding: Finding, root: str) -> str:
    place: dict[str, str | int] = {"file": relative_path(finding.path, root)}
    # The lines of a Word document are none of its file, and GitHub would point at one.
    if not finding.context.is_paragraph:
        place |= {"line": finding.line, "endLine": finding.end_line}
        if finding.line == finding.end_line:
            place |= {"col": finding.column, "endColumn": finding.end_column}
    fixes = [fix.title for fix in finding.fixes[:1]]
    message = "\n".join([tell_message(finding), *fixes])
    return _command(_LEVELS[finding.severity], place | {"title": finding.rule}, message)


def _command(level: str, properties: dict[str, str] | dict[str, str | int], message: str) -> str:
    written = ",".join(f"{name}={_escape_property(each)}" for name, each in properties.items())
    return f"::{level} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("%", "%25").split("\n")
    return "%0A".join(one_line(line) for line in lines)


def _escape_property(value: str | int) -> str:
    return _escape(str(value)).replace(":", "%3A").replace(",", "%2C")


def _tell_left_out(number: int, severity: Severity, *, has_summary: bool) -> str:
    noun, verb = (severity.value, "is") if number == 1 else (f"{severity.value}s", "are")
    where = "in the summary" if has_summary else "listed above"
    return f"+{number:,} more {noun} {verb} {where}"
