import json

from msgspec import structs

from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render, reporter_names
from newslint.source import Context, Edit, Span

FINDING = Finding(
    path="a.txt",
    line=1,
    column=4,
    end_line=1,
    end_column=11,
    start=3,
    end=10,
    rule="core.joined-words",
    severity=Severity.ERROR,
    message="Two words.",
    text="thecity",
    fixes=(Fix("Write it", Safety.UNSAFE, (Edit(Span(3, 10), "the city"),)),),
    related=(Related("a.txt", 2, 1, 12, 20, "here"),),
    url="https://example.org",
    context=Context("In thecity"),
)


def test_the_object_is_as_published() -> None:
    report = Report.of([FINDING], [Problem("b.txt", "cannot be read")], 2, 1)
    assert json.loads(render("json", report, RenderOptions())) == {
        "version": 1,
        "findings": [
            {
                "path": "a.txt",
                "line": 1,
                "column": 4,
                "end_line": 1,
                "end_column": 11,
                "start": 3,
                "end": 10,
                "rule": "core.joined-words",
                "severity": "error",
                "message": "Two words.",
                "text": "thecity",
                "fixes": [
                    {
                        "title": "Write it",
                        "safety": "unsafe",
                        "edits": [{"start": 3, "end": 10, "text": "the city"}],
                    }
                ],
                "related": [
                    {
                        "path": "a.txt",
                        "line": 2,
                        "column": 1,
                        "start": 12,
                        "end": 20,
                        "message": "here",
                    }
                ],
                "url": "https://example.org",
            }
        ],
        "problems": [{"path": "b.txt", "message": "cannot be read"}],
        "summary": {"files": 2, "errors": 1, "warnings": 0, "suggestions": 0},
    }


def test_an_empty_report_is_an_object_too() -> None:
    data = json.loads(render("json", Report.of([], [], 0), RenderOptions()))
    assert data["findings"] == []
    assert data["summary"]["files"] == 0


def test_the_output_formats_are_found() -> None:
    assert reporter_names() == [
        "checkstyle",
        "concise",
        "github",
        "gitlab",
        "html",
        "json",
        "jsonl",
        "junit",
        "markdown",
        "rdjsonl",
        "sarif",
        "text",
    ]


def test_names_and_copy_that_are_no_text_can_be_printed(far: Finding) -> None:
    related = (Related("a\udcff.txt", 1, 1, 0, 1, "x\ud800"),)
    odd = structs.replace(far, path="a\udcff.txt", text="\ud800", related=related)
    shown = render("json", Report.of([odd], [Problem("b\udcff.txt", "torn")], 2), RenderOptions())
    assert b'"path": "a?.txt"' in shown.encode(errors="replace")
