"""JSON Lines: the same objects as in the ``json`` format, one to a line, told apart by ``type``."""

import msgspec

from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, json
from newslint.reporters.json import Output, OutputFinding, OutputSummary


class FindingLine(OutputFinding, frozen=True, tag_field="type", tag="finding"):
    """A line with a finding."""


class ProblemLine(Problem, frozen=True, tag_field="type", tag="problem"):
    """A line with a file that could not be checked in full."""


class SummaryLine(OutputSummary, frozen=True, tag_field="type", tag="summary"):
    """The last line."""


def render(report: Report, options: RenderOptions) -> str:
    """Return lines for findings, for problems, and one that sums them up."""
    output = msgspec.json.decode(json.render(report, options), type=Output)
    lines: list[FindingLine | ProblemLine | SummaryLine] = [
        msgspec.convert(finding, FindingLine, from_attributes=True) for finding in output.findings
    ]
    lines += [ProblemLine(problem.path, problem.message) for problem in output.problems]
    lines.append(msgspec.convert(output.summary, SummaryLine, from_attributes=True))
    return msgspec.json.Encoder().encode_lines(lines).decode()
