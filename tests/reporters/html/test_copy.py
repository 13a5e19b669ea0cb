from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.document import OBJECT, Role
from newslint.finding import Finding, Severity
from newslint.report import Article, ArticleBlock, Mark, Report
from newslint.reporters.html.copy import cut, escape

Make = Callable[..., Finding]
Lay = Callable[..., Report]
Show = Callable[..., Any]
Read = Callable[[str], Any]


@given(text=st.text())
def test_escaping_keeps_the_length_and_leaves_nothing_that_acts(text: str, read: Read) -> None:
    escaped = escape(text)
    assert not set("<>\"'") & set(escaped)
    escaped.encode()
    parser = read(escaped)
    assert len("".join(data for _elements, data in parser.texts)) == len(text)


def test_what_is_not_prose_is_a_box(finding: Make, report: Lay, show: Show) -> None:
    page = show(report(finding(f"the {OBJECT} thecity", "thecity")))
    assert page.text("p", **{"class": "copy"}) == "the ▢ thecity"
    assert OBJECT not in "".join(data for _elements, data in page.texts)


def test_spaces_at_fault_are_kept(finding: Make, report: Lay, show: Show) -> None:
    assert "spaced" in show(report(finding("a  b", "  "))).all("mark")[0]["class"]
    assert show(report(finding("a\nb", "a\nb"))).all("mark")[0]["class"] == "error"


TEXT = "Zwei schöne 日本 Sätze über nichts"


def test_where_marks_overlap_the_severest_is_seen_and_the_innermost_comes_first(
    finding: Make, report: Lay, show: Show
) -> None:
    line = "could of been cheaper"
    made = report(
        finding(line, line, severity=Severity.SUGGESTION),
        finding(line, "of been", severity=Severity.ERROR, rule="core.of"),
    )
    marks = show(made).all("mark")
    assert [mark["class"] for mark in marks] == ["suggestion", "error", "suggestion"]
    assert [mark["data-findings"] for mark in marks] == ["0", "1 0", "0"]
    assert [mark.get("data-note") for mark in marks] == [None, "2", "1"]


def test_an_empty_mark_is_shown_by_a_sign_that_is_not_text(
    finding: Make, report: Lay, show: Show
) -> None:
    made = report(finding("In the city", ""))
    page = show(made)
    assert page.text("mark") == ""
    assert page.all("mark")[0]["class"] == "error empty"
    assert page.text("p", **{"class": "copy"}) == "In the city"


@given(
    spans=st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted), max_size=8
    )
)
def test_marks_that_overlap_nest_and_keep_their_text(
    spans: list[list[int]], finding: Make, show: Show
) -> None:
    marks = [Mark(start, end, index) for index, (start, end) in enumerate(sorted(spans))]
    pieces = cut(TEXT, marks)
    assert "".join(piece.text for piece in pieces) == TEXT
    for mark in marks:
        own = [piece for piece in pieces if mark.finding in piece.findings]
        assert own
        assert "".join(piece.text for piece in own) == TEXT[mark.start : mark.end]
    line = finding(TEXT, TEXT)
    made = structs.replace(
        Report.of([line] * len(marks), [], 1),
        articles=(Article("a.txt", (ArticleBlock(Role.BODY, TEXT, tuple(marks)),)),),
    )
    page = show(made)
    if marks:
        assert page.text("p", **{"class": "copy"}) == TEXT
    identifiers = [one["id"] for _tag, one in page.elements if one.get("id")]
    assert len(identifiers) == len(set(identifiers))
    anchors = {one["href"].removeprefix("#") for one in page.all("a", **{"class": "place"})}
    assert anchors <= set(identifiers)
    assert len(page.all("a", **{"class": "place"})) == len(marks)
    notes = [note for one in page.all("mark") for note in one.get("data-note", "").split(", ")]
    assert sorted(int(note) for note in notes if note) == list(range(1, len(marks) + 1))
