from collections.abc import Callable
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from newslint.finding import Finding, Severity
from newslint.report import Problem, Report
from newslint.reporters import RenderOptions, render

Find = Callable[..., Finding]
SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "junit.xsd"


def read(report: Report) -> etree._Element:
    """Return the report, checked against the schema and by its own counts."""
    root = etree.fromstring(render("junit", report, RenderOptions()).encode())
    plain = etree.fromstring(etree.tostring(root))
    for case in plain.iter("testcase"):
        # Servers read these two, though the schema does not know them.
        for extra in ("file", "line"):
            case.attrib.pop(extra, None)
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(plain)
    for suite in [root, *root.iter("testsuite")]:
        for count, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(suite.get(count)) == len(list(suite.iter(tag)))
    return root


def test_columns_are_code_points(far: Finding) -> None:
    (case,) = read(Report.of([far], [], 1)).iter("testcase")
    assert dict(case.attrib) == {
        "name": "core.joined-words 3:13",
        "classname": "a.txt",
        "file": "a.txt",
        "line": "3",
    }
    (failure,) = case
    assert dict(failure.attrib) == {"message": "Two words.", "type": "error"}
    assert failure.text == f"a.txt:3:13\n{far.context.text}\nWrite “the city”"


def test_a_finding_over_a_line_end_is_told_by_its_start(broken: Finding) -> None:
    (case,) = read(Report.of([broken], [], 1)).iter("testcase")
    assert case.get("name") == "core.joined-words 3:3"


def test_a_clean_run_is_one_test_that_passed() -> None:
    (case,) = read(Report.of([], [], 1)).iter("testcase")
    assert len(case) == 0


def test_every_file_is_a_suite(find: Find) -> None:
    findings = [find(), find(path="b.txt", severity=Severity.SUGGESTION), find(start=1, end=2)]
    root = read(Report.of(findings, [Problem("a.txt", "cannot be read in full")], 2))
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("a.txt", "3"),
        ("b.txt", "1"),
    ]


def test_a_problem_is_an_error() -> None:
    (case,) = read(Report.of([], [Problem("b.txt", "cannot be read")], 1)).iter("testcase")
    (error,) = case
    assert (error.tag, error.get("message")) == ("error", "cannot be read")


def test_a_long_paragraph_is_cut_around_the_finding(find: Find) -> None:
    long = find("Much is said. " * 40 + "thecity" + " and more of it." * 40)
    (failure,) = read(Report.of([long], [], 1)).iter("failure")
    line = failure.text.split("\n")[1]
    assert len(line) <= 160
    assert " thecity " in line
    assert line[0] == line[-1] == "…"


def test_a_place_in_a_word_document_is_told_in_words(in_word: Finding) -> None:
    (failure,) = read(Report.of([in_word], [], 1)).iter("failure")
    assert failure.get("message") == "Paragraph 3, character 13: Two words."


def test_copy_cannot_break_out(attacked: Report) -> None:
    root = read(attacked)
    assert sorted(case[0].tag for case in root.iter("testcase")) == ["error", "failure"]
    (failure,) = root.iter("failure")
    assert failure.get("message").endswith(" Two words.")
