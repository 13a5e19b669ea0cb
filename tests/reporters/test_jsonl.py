import json
from typing import Any

from msgspec import structs

from newslint.finding import Finding, Related
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render


def read(report: Report) -> list[dict[str, Any]]:
    shown = render("jsonl", report, RenderOptions())
    assert shown.endswith("}\n")
    return [json.loads(line) for line in shown.removesuffix("\n").split("\n")]


def test_lines_are_the_objects_of_the_json_format(far: Finding, broken: Finding) -> None:
    report = Report.of([far, broken], [Problem("b.txt", "cannot be read")], 2)
    whole = json.loads(render("json", report, RenderOptions()))
    *findings, problem, summary = read(report)
    assert findings == [{"type": "finding", **each} for each in whole["findings"]]
    assert problem == {"type": "problem", "path": "b.txt", "message": "cannot be read"}
    assert summary == {"type": "summary", **whole["summary"]}


def test_columns_and_offsets_are_code_points(far: Finding) -> None:
    finding = read(Report.of([far], [], 1))[0]
    assert (finding["column"], finding["start"]) == (13, 112)
    assert finding["fixes"][0]["edits"] == [{"start": 112, "end": 119, "text": "the city"}]


def test_a_finding_over_a_line_end_tells_both_lines(broken: Finding) -> None:
    finding = read(Report.of([broken], [], 1))[0]
    assert (finding["line"], finding["end_line"], finding["end_column"]) == (3, 4, 6)


def test_a_clean_run_is_a_summary() -> None:
    assert [line["type"] for line in read(Report.of([], [], 1))] == ["summary"]


def test_copy_cannot_break_out_of_its_line(attacked: Report, attack: str) -> None:
    finding, problem, _summary = read(attacked)
    assert finding["message"] == f"{attack} Two words."
    assert problem == {"type": "problem", "path": f"{attack}.md", "message": attack}


def test_names_and_copy_that_are_no_text_can_be_printed(far: Finding) -> None:
    related = (Related("a\udcff.txt", 1, 1, 0, 1, "x\ud800"),)
    odd = structs.replace(far, path="a\udcff.txt", text="\ud800", related=related)
    shown = render("jsonl", Report.of([odd], [Problem("b\udcff.txt", "torn")], 2), RenderOptions())
    assert b'"path": "a?.txt"' in shown.encode(errors="replace")
