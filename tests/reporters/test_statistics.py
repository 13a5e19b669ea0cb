import json
from collections.abc import Callable

import pytest

from newslint.finding import Finding, Fix, Safety
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, counting_names, render_statistics
from newslint.source import Edit, Span


@pytest.fixture
def report(find: Callable[..., Finding]) -> Report:
    """Give a report of two rules in two of three files, and a problem."""

    def fix(*safeties: Safety) -> tuple[Fix, ...]:
        return tuple(Fix("Write it", safety, (Edit(Span(103, 110), "it"),)) for safety in safeties)

    findings = [
        find(rule="house.rare"),
        find(path="b.txt", fixes=fix(Safety.SAFE)),
        find(start=1, end=2, fixes=fix(Safety.UNSAFE, Safety.SAFE)),
        find(start=2, end=3, fixes=fix(Safety.MANUAL)),
    ]
    return Report.of(findings, [Problem("c.txt", "cannot be read")], 3)


def test_formats_that_can_count_are_known() -> None:
    assert counting_names() == ["concise", "json", "markdown", "text"]


@pytest.mark.parametrize("name", ["text", "concise"])
def test_a_table_has_the_most_frequent_rule_first(name: str, report: Report) -> None:
    assert render_statistics(name, report, RenderOptions()) == (
        "findings  files  safe fix  unsafe fix  rule\n"
        "       3      2         1           1  core.joined-words\n"
        "       1      1         0           0  house.rare\n"
        "       4      2         1           1  in 3 files read\n"
    )


def test_rules_that_found_as_much_are_sorted_by_name(find: Callable[..., Finding]) -> None:
    findings = [find(rule=rule) for rule in ("core.b", "core.c", "core.a")]
    shown = render_statistics("text", Report.of(findings, [], 1), RenderOptions())
    assert [line.split()[-1] for line in shown.splitlines()[1:4]] == ["core.a", "core.b", "core.c"]


def test_a_markdown_table_has_the_counts_above(report: Report) -> None:
    assert render_statistics("markdown", report, RenderOptions()) == (
        "### newslint: 4 errors in 2 of 3 files; 1 problem on the way.\n\n"
        "| findings | files | safe fix | unsafe fix | rule |\n"
        "| --: | --: | --: | --: | --- |\n"
        "| 3 | 2 | 1 | 1 | core.joined-words |\n"
        "| 1 | 1 | 0 | 0 | house.rare |\n"
        "| 4 | 2 | 1 | 1 | in 3 files read |\n"
    )


def test_json_counts_are_numbers(report: Report) -> None:
    data = json.loads(render_statistics("json", report, RenderOptions()))
    assert data == {
        "version": 1,
        "statistics": [
            {
                "rule": "core.joined-words",
                "findings": 3,
                "files": 2,
                "safe_fixes": 1,
                "unsafe_fixes": 1,
            },
            {
                "rule": "house.rare",
                "findings": 1,
                "files": 1,
                "safe_fixes": 0,
                "unsafe_fixes": 0,
            },
        ],
        "problems": [{"path": "c.txt", "message": "cannot be read"}],
        "summary": {"files": 3, "errors": 4, "warnings": 0, "suggestions": 0},
    }


def test_a_clean_run_counts_nothing() -> None:
    clean = Report.of([], [], 2)
    assert render_statistics("text", clean, RenderOptions()).endswith("in 2 files read\n")
    assert render_statistics("text", clean, RenderOptions(quiet=True)) == ""
    assert render_statistics("markdown", clean, RenderOptions()) == (
        "### newslint: 2 files checked, nothing to report.\n"
    )
