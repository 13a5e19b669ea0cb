"""Markdown: a table for a comment on a pull request, or for the summary of a step."""

from newslint.finding import Finding
from newslint.patterncode import compile_re
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.cleaning import one_line
from newslint.reporters.places import relative_path, tell_place
from newslint.reporters.statistics import tabulate
from newslint.reporters.text import summarise
from newslint.reporters.wording import count

_CLOSING = 200
"""Bytes kept for the lines that say what did not fit."""

# Character references, unlike backslashes, mean the same in a table's cell as elsewhere.
_MARKUP = compile_re(r"[\\`*_\[\]<>|~&$]|:(?=//)|(?<=www)\.")
# References are resolved before a server looks for people, issues and :emoji:; this parts them.
_MENTION = compile_re(r"@(?=\w)|[#!](?=\d)|:(?=(?:100|[a-z+-][\w+-]*):)")
_WORD_JOINER = "\u2060"
_HEAD = "\n| place | rule | message | fix |\n|---|---|---|---|\n"


def render(report: Report, options: RenderOptions) -> str:
    """Return a heading with the counts, the problems, and the findings, most severe first.

    What does not fit into ``options.room`` is counted; paths are those of the repository.
    """
    room = options.room - _CLOSING
    text = f"### newslint: {summarise(report)}\n"
    problems = [_write_problem(problem, options.root) for problem in report.problems]
    text += _fit("\n", problems, "problem", room - len(text))
    ordered = sorted(report.findings, key=lambda finding: finding.severity.rank)
    rows = [_write_row(finding, options.root) for finding in ordered]
    return text + _fit(_HEAD, rows, "finding", room - _size(text))


def render_statistics(report: Report, _options: RenderOptions) -> str:
    """Return a heading with the counts, and a table of rules, the most frequent first."""
    heading = f"### newslint: {summarise(report)}\n"
    if not report.findings:
        return heading
    head, *rows = tabulate(report)
    lines = [f"| {' | '.join(row)} |\n" for row in (head, ("--:",) * 4 + ("---",), *rows)]
    return f"{heading}\n{''.join(lines)}"


def _size(text: str) -> int:
    return len(text.encode(errors="replace"))


def _fit(head: str, lines: list[str], noun: str, room: int) -> str:
    """Return the lines that fit into so many bytes, under ``head``, and say how many do not."""
    kept: list[str] = []
    room -= len(head)
    for line in lines:
        room -= _size(line)
        if room < 0:
            break
        kept.append(line)
    text = head + "".join(kept) if kept else ""
    left = len(lines) - len(kept)
    return f"{text}\n+{count(left, f'more {noun}')}\n" if left else text


def _write_problem(problem: Problem, root: str) -> str:
    return f"- In {escape(relative_path(problem.path, root))}: {escape(problem.message)}\n"


def _write_row(finding: Finding, root: str) -> str:
    place = f"{escape(relative_path(finding.path, root))}:{tell_place(finding)}"
    fix = finding.fixes[0].title if finding.fixes else ""
    texts = f"{finding.severity}: {finding.rule}", finding.message, fix
    return f"| {' | '.join([place, *map(escape, texts)])} |\n"


def escape(text: str) -> str:
    """Return ``text`` on one line, such that all of it is shown as it stands."""
    parted = _MENTION.sub(rf"\g<0>{_WORD_JOINER}", one_line(text))
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", parted)
