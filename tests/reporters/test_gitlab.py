import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render

Find = Callable[..., Finding]


def read(*findings: Finding, problems: tuple[Problem, ...] = ()) -> list[dict[str, Any]]:
    shown = render("gitlab", Report.of(findings, problems, 2), RenderOptions())
    assert shown.endswith("]\n")
    issues: list[dict[str, Any]] = json.loads(shown)
    return issues


def test_an_issue_has_what_gitlab_asks_for(far: Finding) -> None:
    (issue,) = read(far)
    assert len(issue.pop("fingerprint")) == 32
    assert issue == {
        "description": "core.joined-words: Two words.",
        "check_name": "core.joined-words",
        "severity": "major",
        "location": {
            "path": "a.txt",
            "positions": {"begin": {"line": 3, "column": 13}, "end": {"line": 3, "column": 20}},
        },
    }


def test_a_finding_over_a_line_end_tells_both_lines(broken: Finding) -> None:
    positions = read(broken)[0]["location"]["positions"]
    assert positions == {"begin": {"line": 3, "column": 3}, "end": {"line": 4, "column": 6}}


def test_a_clean_run_is_an_empty_array() -> None:
    assert read() == []


@pytest.mark.parametrize(
    ("severity", "told"),
    [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.SUGGESTION, "info")],
    ids=str,
)
def test_severities_are_those_of_gitlab(severity: Severity, told: str, find: Find) -> None:
    assert read(find(severity=severity))[0]["severity"] == told


def test_a_problem_blocks() -> None:
    (issue,) = read(problems=(Problem("b.txt", "cannot be read"),))
    assert issue["severity"] == "blocker"
    assert issue["location"] == {"path": "b.txt", "lines": {"begin": 1}}
    assert issue["description"] == "newslint.problem: cannot be read"


def test_no_two_fingerprints_are_the_same(find: Find) -> None:
    twice = Problem("b.txt", "cannot be read")
    issues = read(find(), find(start=200, end=207), find(path="b.txt"), problems=(twice, twice))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 5


def test_a_fingerprint_does_not_move_with_the_lines_above(find: Find) -> None:
    before = read(find())[0]["fingerprint"]
    after = read(find(start=10, end=17, line=1, path="0.txt"), find(line=9, start=900, end=907))
    assert after[1]["fingerprint"] == before


def test_a_place_in_a_word_document_is_told_in_words(in_word: Finding) -> None:
    (issue,) = read(in_word)
    said = "core.joined-words: Paragraph 3, character 13: Two words."
    assert issue["description"] == said


def test_paths_are_told_from_the_root_of_the_repository(folder: Path, find: Find) -> None:
    options = RenderOptions(base=folder.as_posix(), root=folder.parent.as_posix())
    (issue,) = json.loads(render("gitlab", Report.of([find()], [], 1), options))
    assert issue["location"]["path"] == f"{folder.name}/a.txt"


def test_a_path_has_no_dot_before_it(find: Find) -> None:
    assert read(find(path="./news/a.txt"))[0]["location"]["path"] == "news/a.txt"


def test_copy_cannot_break_out(attacked: Report, attack: str) -> None:
    issues = json.loads(render("gitlab", attacked, RenderOptions()))
    assert [issue["description"] for issue in issues] == [
        f"core.joined-words: {attack} Two words.",
        f"newslint.problem: {attack}",
    ]
