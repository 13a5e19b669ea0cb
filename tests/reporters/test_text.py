import pytest
from rich.cells import cell_len

from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render
from newslint.reporters.text import excerpt, printable
from newslint.source import Edit, Span


def finding(line: str, text: str, **more: object) -> Finding:
    start = line.index(text)
    values: dict[str, object] = {
        "path": "a.txt",
        "line": 3,
        "column": start + 1,
        "end_line": 3,
        "end_column": start + len(text) + 1,
        "start": start,
        "end": start + len(text),
        "rule": "core.joined-words",
        "severity": Severity.ERROR,
        "message": "Two words.",
        "text": text,
        "context": line,
        **more,
    }
    return Finding(**values)  # type: ignore[arg-type]


def show(*findings: Finding, color: bool = False, width: int = 80) -> str:
    return render("text", Report.of(findings, [], 2), RenderOptions(color=color, width=width))


def test_a_finding_shows_its_place_reason_and_fixes() -> None:
    fixes = (
        Fix("Write “the city”", Safety.SAFE, (Edit(Span(3, 10), "the city"),)),
        Fix("Delete it", Safety.UNSAFE, (Edit(Span(3, 10), ""),)),
    )
    related = (Related("a.txt", 1, 5, 4, 12, "both stand apart here"),)
    shown = show(finding("In thecity it rains", "thecity", fixes=fixes, related=related))
    assert (
        shown
        == """\
a.txt

  3:4  error  core.joined-words
    In thecity it rains
       ^^^^^^^
    Two words.
    → Write “the city”
    or Delete it
    see 1:5 both stand apart here

1 error in 1 of 2 files.
"""
    )


def test_a_clean_run_says_so() -> None:
    assert show() == "2 files checked, nothing to report.\n"


@pytest.mark.parametrize("before", ["日本語は", "🙂🙂 ", "e\u0301te\u0301 ", "a\tb "], ids=repr)
def test_the_mark_stands_under_the_fault_whatever_is_before_it(before: str) -> None:
    lines = show(finding(f"{before}thecity it", "thecity")).splitlines()
    at = next(index for index, line in enumerate(lines) if "thecity" in line)
    assert cell_len(lines[at].partition("thecity")[0]) == lines[at + 1].index("^")
    assert lines[at + 1].count("^") == 7


def test_problems_are_counted() -> None:
    problems = [Problem("b.txt", "cannot be read"), Problem("c.txt", "cannot be read")]
    clean = render("text", Report.of([], problems, 1), RenderOptions())
    assert clean == "1 file checked, nothing to report; 2 problems on the way.\n"
    found = render("text", Report.of([finding("a b", "a")], problems[:1], 1), RenderOptions())
    assert found.endswith("1 error in 1 of 1 file; 1 problem on the way.\n")


def test_a_long_line_is_cut_around_the_fault() -> None:
    line = "word " * 60 + "thecity" + " more" * 60
    shown = show(finding(line, "thecity"), width=60)
    assert all(cell_len(row) <= 60 for row in shown.splitlines())
    before, marked, after = excerpt(finding(line, "thecity"), 40)
    assert before.startswith("…word")
    assert marked == "thecity"
    assert after.endswith("more…")


def test_a_fault_over_a_line_end_is_shown_to_the_end_of_its_line() -> None:
    _before, marked, after = excerpt(finding("it was the", "the", end_line=4, end_column=4), 40)
    assert (marked, after) == ("the", "")


def test_colours_are_there_only_when_asked_for() -> None:
    assert "\x1b[" in show(finding("In thecity", "thecity"), color=True)
    assert "\x1b[" not in show(finding("In thecity", "thecity"))


def test_an_article_cannot_drive_the_terminal() -> None:
    line = "In \x1b[31mthecity\x07 it"
    shown = show(finding(line, "thecity", message="\x1b[2J bad", path="\x1b]0;x.txt"))
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert printable("a\x1bb\u202ec\n") == "a�b�c "


def test_square_brackets_are_text() -> None:
    assert "[bold]thecity[/bold] :smile:" in show(
        finding("[bold]thecity[/bold] :smile:", "thecity")
    )


def test_the_sum_counts_each_severity() -> None:
    shown = show(
        finding("a b", "a"),
        finding("a b", "b", path="b.txt", severity=Severity.WARNING),
        finding("a c", "c", severity=Severity.WARNING),
        finding("a d", "d", severity=Severity.SUGGESTION),
    )
    assert shown.endswith("1 error, 2 warnings and 1 suggestion in 2 of 2 files.\n")
