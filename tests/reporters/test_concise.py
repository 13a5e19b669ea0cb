from collections.abc import Callable
from pathlib import Path

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render


def show(*findings: Finding, problems: tuple[Problem, ...] = ()) -> str:
    return render("concise", Report.of(findings, problems, 2), RenderOptions())


def test_columns_are_code_points(far: Finding) -> None:
    assert show(far) == "a.txt:3:13: error core.joined-words Two words. [Write “the city”]\n"


def test_a_finding_without_a_fix_ends_with_its_message(find: Callable[..., Finding]) -> None:
    shown = show(find(severity=Severity.WARNING))
    assert shown == "a.txt:3:4: warning core.joined-words Two words.\n"


def test_a_finding_over_a_line_end_is_told_by_its_start(broken: Finding) -> None:
    assert show(broken).startswith("a.txt:3:3: error ")


def test_a_clean_run_is_silent() -> None:
    assert show() == ""


def test_problems_come_last(far: Finding) -> None:
    lines = show(far, problems=(Problem("a.docx", "cannot be read"),)).splitlines()
    assert lines[1:] == ["a.docx: problem: cannot be read"]


def test_copy_cannot_break_out_of_its_line(attacked: Report) -> None:
    shown = render("concise", attacked, RenderOptions())
    assert len(shown.splitlines()) == 2
    assert all(character.isprintable() or character in "\n\ufffe" for character in shown)


def test_paths_are_told_from_the_base(find: Callable[..., Finding], folder: Path) -> None:
    report = Report.of([find(path="news/a.txt")], [], 1)
    shown = render("concise", report, RenderOptions(base=f"{folder.as_posix()}/news"))
    assert shown.startswith("a.txt:3:4: ")
