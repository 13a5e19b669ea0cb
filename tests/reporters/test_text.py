import pytest
from rich.cells import cell_len

from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render
from newslint.source import Context, Edit, Span


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
        "context": Context(line),
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
--fix mends 1 of them.
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


LONG = {
    "words": ("word " * 60, " more" * 60),
    "signs of two cells": ("日本語 " * 60, " 漢字" * 60),
    "no spaces at all": ("日" * 300, "x" * 300),
    "accents of their own": ("cafe\u0301 " * 60, " cafe\u0301" * 60),
}


@pytest.mark.parametrize("width", [40, 60, 120])
@pytest.mark.parametrize(("before", "after"), LONG.values(), ids=list(LONG))
def test_a_long_line_is_cut_around_the_fault(before: str, after: str, width: int) -> None:
    shown = show(finding(f"{before}thecity{after}", "thecity"), width=width).splitlines()
    assert all(cell_len(row) <= width for row in shown)
    at = next(index for index, row in enumerate(shown) if "thecity" in row)
    assert cell_len(shown[at]) > width // 2
    assert shown[at].strip()[0] == shown[at][-1] == "…"
    assert cell_len(shown[at].partition("thecity")[0]) == shown[at + 1].index("^")


@pytest.mark.parametrize("width", [1, 39, 40, 57])
def test_messages_are_wrapped_at_the_width_of_the_terminal(width: int) -> None:
    message = "“日本語” is 日本語 or 漢字 elsewhere in this article, and one of them is wrong."
    rows = show(finding("In thecity", "thecity", message=message), width=width).splitlines()
    assert all(cell_len(row) <= max(width, 40) for row in rows)
    assert message in " ".join(row.strip() for row in rows)


def test_colours_are_there_only_when_asked_for() -> None:
    assert "\x1b[" in show(finding("In thecity", "thecity"), color=True)
    assert "\x1b[" not in show(finding("In thecity", "thecity"))


def test_an_article_cannot_drive_the_terminal() -> None:
    line = "In \x1b[31mthecity\x07 it"
    shown = show(finding(line, "thecity", message="\x1b[2J bad", path="\x1b]0;x.txt"))
    assert "\x1b" not in shown
    assert "\x07" not in shown


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


def test_a_quiet_run_has_no_sum() -> None:
    fixes = (Fix("Write “b”", Safety.SAFE, (Edit(Span(0, 1), "b"),)),)
    report = Report.of([finding("a b", "a", fixes=fixes)], [], 2)
    shown = render("text", report, RenderOptions(quiet=True))
    assert shown.endswith("    → Write “b”\n\n")
    assert render("text", Report.of([], [], 2), RenderOptions(quiet=True)) == ""


@pytest.mark.parametrize(
    ("safe", "unsafe", "told"),
    [
        (2, 3, "--fix mends 2 of them, with --unsafe-fixes 3 more."),
        (2, 0, "--fix mends 2 of them."),
        (0, 3, "--fix --unsafe-fixes mends 3 of them."),
    ],
    ids=["of both sorts", "safe ones", "unsafe ones"],
)
def test_the_sum_says_what_could_be_fixed(safe: int, unsafe: int, told: str) -> None:
    def fix(safety: Safety) -> tuple[Fix, ...]:
        return (Fix("Write “b”", safety, (Edit(Span(0, 1), "b"),)),)

    safeties = [Safety.SAFE] * safe + [Safety.UNSAFE] * unsafe + [Safety.MANUAL]
    findings = [finding("a b", "a", fixes=fix(safety)) for safety in safeties]
    word = Context("a b", byte_column=0, is_paragraph=True)
    findings.append(finding("a b", "a", fixes=fix(Safety.SAFE), context=word))
    assert show(*findings).splitlines()[-1] == told


def test_nothing_to_fix_is_not_offered() -> None:
    assert show(finding("a b", "a")).splitlines()[-1] == "1 error in 1 of 2 files."


def test_a_place_in_a_word_document_is_that_of_a_paragraph() -> None:
    related = (Related("a.txt", 1, 5, 4, 12, "here"), Related("b.txt", 2, 1, 0, 4, "there"))
    word = Context("In thecity", byte_column=0, is_paragraph=True)
    shown = show(finding("In thecity", "thecity", related=related, context=word))
    assert "\n  ¶3:4  error" in shown
    assert "see ¶1:5 here" in shown
    assert "see b.txt:2:1 there" in shown
