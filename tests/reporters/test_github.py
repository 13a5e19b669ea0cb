import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render

Find = Callable[..., Finding]


def show(*findings: Finding, problems: tuple[Problem, ...] = (), has_summary: bool = False) -> str:
    report = Report.of(findings, problems, 2)
    return render("github", report, RenderOptions(has_summary=has_summary, quiet=True))


def commands(shown: str) -> list[str]:
    """Return what the runner takes for a command."""
    return [line for line in shown.splitlines() if line.lstrip().startswith("::") or "##[" in line]


def test_a_line_for_the_log_comes_before_the_command(far: Finding) -> None:
    assert show(far) == (
        "a.txt:3:13: error core.joined-words Two words. [Write “the city”]\n"
        "::error file=a.txt,line=3,endLine=3,col=13,endColumn=20,title=core.joined-words"
        "::Two words.%0AWrite “the city”\n"
    )


def test_a_finding_over_a_line_end_has_no_columns(broken: Finding) -> None:
    (command,) = commands(show(broken))
    assert command.startswith("::error file=a.txt,line=3,endLine=4,title=core.joined-words::")


def test_the_log_ends_with_the_sum(far: Finding) -> None:
    report = Report.of([far], [Problem("d.txt", "cannot be read")], 2)
    log, *_commands = render("github", report, RenderOptions()).split("::error ")
    assert log.splitlines()[2] == "1 error in 1 of 2 files; 1 problem on the way."


def test_a_clean_run_says_so_unless_it_is_to_be_quiet() -> None:
    shown = render("github", Report.of([], [], 2), RenderOptions())
    assert shown == "2 files checked, nothing to report.\n"
    assert show() == ""


def test_a_finding_in_a_word_document_points_at_no_line(in_word: Finding) -> None:
    (command,) = commands(show(in_word))
    assert command == (
        "::error file=a.docx,title=core.joined-words"
        "::Paragraph 3, character 13: Two words.%0AWrite “the city”"
    )


def test_commands_name_paths_from_the_root_of_the_repository(folder: Path, find: Find) -> None:
    report = Report.of([find(path="a.txt")], [], 1)
    root = folder.parent.as_posix()
    options = RenderOptions(base=folder.as_posix(), root=root, quiet=True)
    log, command = render("github", report, options).splitlines()
    assert log.startswith("a.txt:3:4: ")
    assert command.startswith(f"::error file={folder.name}/a.txt,line=3,")


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "notice")],
    ids=str,
)
def test_severities_become_levels(severity: Severity, level: str, find: Find) -> None:
    assert commands(show(find(severity=severity)))[0].startswith(f"::{level} ")


def test_the_most_severe_come_first(find: Find) -> None:
    shown = show(
        find(severity=Severity.SUGGESTION),
        find(severity=Severity.WARNING, path="b.txt"),
        find(path="c.txt"),
        problems=(Problem("d.txt", "cannot be read"),),
    )
    assert "d.txt: problem: cannot be read\n" in shown
    levels = [command.split()[0] for command in commands(shown)]
    assert levels == ["::error", "::error", "::warning", "::notice"]
    assert commands(shown)[0] == "::error file=d.txt,title=newslint::cannot be read"


@pytest.mark.parametrize(
    ("has_summary", "told"),
    [(True, "in the summary"), (False, "listed above")],
    ids=["with a summary", "without a summary"],
)
def test_ten_of_a_level_are_annotated(has_summary: bool, told: str, find: Find) -> None:
    errors = [find(start=number, end=number + 1) for number in range(13)]
    warnings = [find(severity=Severity.WARNING, path="b.txt", start=n, end=n) for n in range(11)]
    shown = show(*errors, *warnings, has_summary=has_summary)
    assert sum(line.startswith("::error") for line in shown.splitlines()) == 10
    assert sum(line.startswith("::warning") for line in shown.splitlines()) == 10
    assert sum(": error " in line for line in shown.splitlines()) == 13
    closing = [f"+3 more errors are {told}", f"+1 more warning is {told}"]
    assert shown.splitlines()[-2:] == closing


def test_copy_cannot_give_commands(attacked: Report, attack: str) -> None:
    shown = render("github", attacked, RenderOptions(quiet=True))
    assert len(shown.splitlines()) == 4
    assert len(commands(shown)) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)
    for line in shown.splitlines()[2:]:
        properties, message = line.removeprefix("::error ").split("::", 1)
        names = re.findall(r"(?:^|,)(\w+)=", properties)
        assert names in (
            ["file", "title"],
            ["file", "line", "endLine", "col", "endColumn", "title"],
        )
        if attack.isprintable():
            assert unquote(message).startswith(attack)


@pytest.mark.parametrize("path", ["::error::x.txt", " ::error::x.txt", "##[error]x.txt"])
def test_a_path_cannot_give_commands(path: str, find: Find) -> None:
    plain, command = show(find(path=path)).splitlines()
    assert not commands(plain)
    assert command.startswith("::error file=")
