import json
from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs

from newslint.finding import Finding, Fix, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render
from newslint.source import Context, Edit, Span

Find = Callable[..., Finding]


def read(*findings: Finding, problems: tuple[Problem, ...] = ()) -> list[dict[str, Any]]:
    return parse(Report.of(findings, problems, 2))


def parse(report: Report) -> list[dict[str, Any]]:
    shown = render("rdjsonl", report, RenderOptions())
    return [json.loads(line) for line in shown.split("\n")[:-1]]


def test_columns_are_bytes(far: Finding) -> None:
    span = {"start": {"line": 3, "column": 23}, "end": {"line": 3, "column": 30}}
    assert read(far) == [
        {
            "message": "Two words.",
            "location": {"path": "a.txt", "range": span},
            "severity": "ERROR",
            "code": {"value": "core.joined-words"},
            "suggestions": [{"range": span, "text": "the city"}],
            "source": {"name": "newslint", "url": "https://github.com/newslint/newslint"},
        }
    ]


def test_a_finding_over_a_line_end_is_counted_on_both_lines(broken: Finding) -> None:
    (told,) = read(broken)
    end = {"line": 4, "column": 7}
    assert told["location"]["range"] == {"start": {"line": 3, "column": 5}, "end": end}
    assert told["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 8}, "end": end}, "text": ""}
    ]


def test_a_clean_run_is_silent() -> None:
    assert render("rdjsonl", Report.of([], [], 1), RenderOptions()) == ""


@pytest.mark.parametrize(
    ("severity", "told"),
    [(Severity.ERROR, "ERROR"), (Severity.WARNING, "WARNING"), (Severity.SUGGESTION, "INFO")],
    ids=str,
)
def test_severities_are_those_of_reviewdog(severity: Severity, told: str, find: Find) -> None:
    assert read(find(severity=severity))[0]["severity"] == told


def test_a_problem_is_an_error() -> None:
    (told,) = read(problems=(Problem("b.txt", "cannot be read"),))
    assert told["severity"] == "ERROR"
    assert told["location"] == {"path": "b.txt"}
    assert told["message"] == "cannot be read"


@pytest.mark.parametrize(
    ("safety", "start", "count"),
    [
        pytest.param(Safety.SAFE, 103, 1, id="a safe fix"),
        pytest.param(Safety.UNSAFE, 103, 1, id="an unsafe fix"),
        pytest.param(Safety.MANUAL, 103, 0, id="a fix that no program may apply"),
        pytest.param(Safety.SAFE, 500, 0, id="a fix on another line"),
    ],
)
def test_what_can_be_applied_is_suggested(
    safety: Safety, start: int, count: int, find: Find
) -> None:
    fix = Fix("Write it", safety, (Edit(Span(start, start + 7), "the city"),))
    assert len(read(find(fixes=(fix,)))[0]["suggestions"]) == count


def test_a_column_that_is_unknown_is_left_out(find: Find) -> None:
    span = read(structs.replace(find(), context=Context()))[0]["location"]["range"]
    assert span["start"] == {"line": 3}


def test_a_word_document_is_told_as_a_whole(in_word: Finding) -> None:
    (told,) = read(in_word)
    assert told["location"] == {"path": "a.docx"}
    assert told["message"] == "Paragraph 3, character 13: Two words."
    assert told["suggestions"] == []


def test_a_rule_is_told_with_its_page(find: Find) -> None:
    code = read(find(url="https://example.org/r"))[0]["code"]
    assert code == {"value": "core.joined-words", "url": "https://example.org/r"}


def test_copy_cannot_break_out_of_its_line(attacked: Report, attack: str) -> None:
    finding, problem = parse(attacked)
    assert finding["message"] == f"{attack} Two words."
    assert problem["message"] == attack
