import pytest
from msgspec import structs

from newslint.finding import Finding, Severity
from newslint.report import Means, Problem, Report, Suppressed


def make(
    path: str, start: int = 0, rule: str = "core.a", severity: Severity = Severity.ERROR
) -> Finding:
    return Finding(path, 1, 1, 1, 2, start, start + 1, rule, severity, "Wrong.", "x")


def test_findings_are_sorted_by_path_place_and_rule() -> None:
    places = [(2, "core.c"), (9, "core.a"), (9, "core.b")]
    wanted = [*(make("a.txt", *place) for place in places), make("b.txt")]
    assert list(Report.of(reversed(wanted), [], 2).findings) == wanted


def test_of_two_in_one_place_the_shorter_comes_first() -> None:
    short = make("a.txt")
    long = structs.replace(short, end=9)
    assert Report.of([long, short], [], 1).findings == (short, long)


def test_problems_and_what_was_accepted_are_sorted_too() -> None:
    problems = [Problem("b.txt", "torn"), Problem("a.txt", "torn"), Problem("a.txt", "lost")]
    accepted = [Suppressed(make(path), Means.BASELINE) for path in ("b.txt", "a.txt")]
    report = Report.of([], problems, 2, suppressed=accepted)
    assert [(each.path, each.message) for each in report.problems] == [
        ("a.txt", "lost"),
        ("a.txt", "torn"),
        ("b.txt", "torn"),
    ]
    assert [each.finding.path for each in report.suppressed] == ["a.txt", "b.txt"]


def test_reports_are_merged_in_the_published_order() -> None:
    accepted = Suppressed(make("c.txt"), Means.COMMENT, "a name")
    first = Report.of([make("b.txt")], [Problem("z.txt", "torn")], 2, failing=1)
    second = Report.of([make("a.txt")], [], 1, failing=1, suppressed=[accepted])
    merged = Report.merge([first, second])
    assert [each.path for each in merged.findings] == ["a.txt", "b.txt"]
    assert (merged.files, merged.failing) == (3, 2)
    assert merged.problems == first.problems
    assert merged.suppressed == (accepted,)


def test_nothing_merged_is_a_clean_report() -> None:
    assert Report.merge([]) == Report((), (), 0)


@pytest.mark.parametrize(
    ("severity", "number"),
    [(Severity.ERROR, 2), (Severity.WARNING, 1), (Severity.SUGGESTION, 0)],
    ids=str,
)
def test_findings_are_counted_by_severity(severity: Severity, number: int) -> None:
    found = [make("a.txt"), make("b.txt"), make("c.txt", severity=Severity.WARNING)]
    assert Report.of(found, [], 3).count(severity) == number
