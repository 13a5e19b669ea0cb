"""JSON Lines: the same objects as in the ``json`` format, one to a line, told apart by ``type``."""

import json

import msgspec
from msgspec import Struct

from newslint.report import Problem, Report
from newslint.reporters import RenderOptions
from newslint.reporters.json import OutputFinding, OutputSummary, convert


class FindingLine(OutputFinding, frozen=True, tag_field="type", tag="finding"):
    """A line with a finding."""


class ProblemLine(Problem, frozen=True, tag_field="type", tag="problem"):
    """A line with a file that could not be checked in full."""


class SummaryLine(OutputSummary, frozen=True, tag_field="type", tag="summary"):
    """The last line."""


def render(report: Report, _options: RenderOptions) -> str:
    """Return lines for findings, for problems, and one that sums them up."""
    output = convert(report)
    lines = [_write(finding, FindingLine) for finding in output.findings]
    lines += [_write(problem, ProblemLine) for problem in output.problems]
    return "".join([*lines, _write(output.summary, SummaryLine)])


def _write(value: Struct, kind: type[Struct]) -> str:
    line = msgspec.to_builtins(msgspec.convert(value, kind, from_attributes=True))
    return json.dumps(line, ensure_ascii=False) + "\n"
