import html
import re
from collections.abc import Callable
from pathlib import Path

import pyromark
import pytest

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import STEP_SUMMARY, RenderOptions, render
from newslint.reporters.cleaning import one_line
from newslint.reporters.markdown import escape

Find = Callable[..., Finding]


def show(*findings: Finding, problems: tuple[Problem, ...] = ()) -> str:
    return render("markdown", Report.of(findings, problems, 2), RenderOptions())


def test_columns_are_code_points(far: Finding) -> None:
    assert show(far) == (
        "### newslint: 1 error in 1 of 2 files.\n"
        "\n"
        "| place | rule | message | fix |\n"
        "|---|---|---|---|\n"
        "| a.txt:3:13 | error: core.joined-words | Two words. | Write “the city” |\n"
    )


def test_a_finding_over_a_line_end_is_told_by_its_start(broken: Finding) -> None:
    assert "| a.txt:3:3 |" in show(broken)


def test_a_clean_run_is_a_heading() -> None:
    assert show() == "### newslint: 2 files checked, nothing to report.\n"


def test_problems_are_listed_before_findings(find: Find) -> None:
    problems = (Problem("b.txt", "cannot be read"),)
    shown = show(find(), problems=problems)
    assert shown.startswith(
        "### newslint: 1 error in 1 of 2 files; 1 problem on the way.\n\n- In b"
    )
    assert shown.index("- In b.txt: cannot be read\n\n|") < shown.index("a.txt:3:4")
    assert show(problems=problems).startswith(
        "### newslint: 2 files checked, nothing to report; 1 problem on the way.\n\n- In b.txt: "
    )


def test_the_most_severe_come_first(find: Find) -> None:
    shown = show(find(severity=Severity.SUGGESTION), find(path="b.txt"))
    assert shown.index("b.txt") < shown.index("a.txt")


@pytest.mark.parametrize("character", "\\`*_[]<>|~&$", ids=ascii)
def test_markup_is_text(character: str) -> None:
    escaped = escape(f"a{character}b")
    assert re.fullmatch(r"a&#\d+;b", escaped)
    assert html.unescape(escaped) == f"a{character}b"


@pytest.mark.parametrize(
    "text", ["@desk", "#12", "!12", ":smile:", ":+1:", ":100:", "https://x.org", "www.x.org"]
)
def test_nothing_is_linked_or_mentioned(text: str) -> None:
    escaped = html.unescape(escape(text).replace("&#58;", ":\u2060").replace("&#46;", ".\u2060"))
    assert "\u2060" in escaped
    assert escaped.replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["at 12:30:45", "No. 10", "a # b", "e.g. a, b: c (d) – e!"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert escape(text) == text


def test_a_place_in_a_word_document_is_that_of_a_paragraph(in_word: Finding) -> None:
    assert "| a.docx:¶3:13 |" in show(in_word)


def test_paths_are_told_from_the_root_of_the_repository(folder: Path, find: Find) -> None:
    options = RenderOptions(base=folder.as_posix(), root=folder.parent.as_posix())
    shown = render("markdown", Report.of([find()], [Problem("b.txt", "torn")], 1), options)
    shown = html.unescape(shown)
    assert f"| {folder.name}/a.txt:3:4 |" in shown
    assert f"- In {folder.name}/b.txt: torn" in shown


ROOMS = {"a comment": RenderOptions().room, "a step's summary": STEP_SUMMARY, "little": 3_000}


@pytest.mark.parametrize("room", ROOMS.values(), ids=list(ROOMS))
def test_a_long_report_is_cut(room: int, find: Find) -> None:
    error = find(path="z.txt")
    many = [find(severity=Severity.WARNING, start=n, end=n, message="日" * 500) for n in range(900)]
    shown = render("markdown", Report.of([*many, error], [], 2), RenderOptions(room=room))
    assert room - 2_000 < len(shown.encode()) <= room
    rows = [line for line in shown.splitlines() if line.startswith("| ")][1:]
    assert rows[0].startswith("| z.txt:3:4 |")
    assert shown.endswith(f"\n\n+{901 - len(rows)} more findings\n")


def test_a_comment_of_the_longest_kind_is_taken_by_github() -> None:
    assert RenderOptions().room <= 65_536


def test_many_problems_are_cut_too(find: Find) -> None:
    problems = [Problem(f"{number}.txt", "日" * 5000) for number in range(90)]
    report = Report.of([find(message="日" * 20_000)], problems, 2)
    shown = render("markdown", report, RenderOptions())
    assert len(shown.encode()) <= RenderOptions().room
    assert re.search(r"\n\n\+\d+ more problems\n\n\+1 more finding\n$", shown)


def test_a_renderer_shows_the_copy_as_it_stands(attack: str, find: Find) -> None:
    shown = show(find(message=f"a {attack} b"), problems=(Problem("b.txt", f"a {attack} b"),))
    page = pyromark.html(shown, options=pyromark.Options.ENABLE_TABLES)
    assert set(re.findall(r"<(\w+)", page)) == set("h3 ul li table thead tr th tbody td".split())
    cells = [html.unescape(cell) for cell in re.findall("<td>(.*?)</td>", page, re.DOTALL)]
    assert len(cells) == 4
    wanted = one_line(f"a {attack} b")
    assert cells[2].replace("\u2060", "") == wanted
    assert f": {wanted}</li>" in html.unescape(page).replace("\u2060", "")


def test_copy_cannot_break_out_of_its_cell(attacked: Report) -> None:
    lines = render("markdown", attacked, RenderOptions()).splitlines()
    assert len(lines) == 7
    assert lines[-1].count("|") == 5
    assert not re.search(r"[<>`*\x00-\x1f]", "".join(lines[2:]))
