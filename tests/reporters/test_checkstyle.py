from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render

Find = Callable[..., Finding]


def read(report: Report) -> dict[str, list[dict[str, str]]]:
    root = ET.fromstring(render("checkstyle", report, RenderOptions()))  # noqa: S314
    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    return {file.get("name", ""): [dict(error.attrib) for error in file] for file in root}


def test_columns_are_code_points(far: Finding) -> None:
    assert read(Report.of([far], [], 1)) == {
        "a.txt": [
            {
                "line": "3",
                "column": "13",
                "severity": "error",
                "message": "Two words.",
                "source": "newslint.core.joined-words",
            }
        ]
    }


def test_a_finding_over_a_line_end_is_told_by_its_start(broken: Finding) -> None:
    (error,) = read(Report.of([broken], [], 1))["a.txt"]
    assert (error["line"], error["column"]) == ("3", "3")


def test_a_clean_run_has_no_files() -> None:
    assert read(Report.of([], [], 1)) == {}


@pytest.mark.parametrize(
    ("severity", "told"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "info")],
    ids=str,
)
def test_severities_are_those_of_checkstyle(severity: Severity, told: str, find: Find) -> None:
    (error,) = read(Report.of([find(severity=severity)], [], 1))["a.txt"]
    assert error["severity"] == told


def test_a_problem_stands_with_its_file(find: Find) -> None:
    files = read(Report.of([find()], [Problem("a.txt", "cannot be read in full")], 1))
    assert files["a.txt"][1] == {
        "severity": "error",
        "message": "cannot be read in full",
        "source": "newslint.problem",
    }


def test_a_place_in_a_word_document_is_told_in_words(in_word: Finding) -> None:
    (error,) = read(Report.of([in_word], [], 1))["a.docx"]
    assert error["message"] == "Paragraph 3, character 13: Two words."


def test_copy_cannot_break_out(attacked: Report) -> None:
    files = read(attacked)
    assert [len(errors) for errors in files.values()] == [1, 1]
    assert any(errors[0]["message"].endswith(" Two words.") for errors in files.values())
