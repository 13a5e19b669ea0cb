from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.articles import lay_out
from newslint.document import Role
from newslint.finding import Finding, Severity
from newslint.formats import read
from newslint.report import Article


def find(source: str, text: str, path: str = "a.txt", at: int = 0) -> Finding:
    """Make the finding of a text in a source, or of nothing at ``at``."""
    start = source.index(text) if text else at
    end = start + len(text)
    return Finding(path, 1, 1, 1, 1, start, end, "core.a", Severity.ERROR, "Wrong.", text)


def show(article: Article) -> list[tuple[str, list[tuple[str, int]]]]:
    """Return each block's text, and what of it is marked by which finding."""
    return [
        (block.text, [(block.text[each.start : each.end], each.finding) for each in block.marks])
        for block in article.blocks
    ]


def lay(source: str, *texts: str, path: str = "a.html") -> list[tuple[str, list[tuple[str, int]]]]:
    findings = [find(source, text, path) for text in texts]
    (article,) = lay_out(findings, lambda _path: source.encode())
    return show(article)


def test_a_finding_is_marked_where_it_stands() -> None:
    source = "Rain\n\nIn thecity it rains, said theman.\n"
    assert lay(source, "thecity", "theman", path="a.txt") == [
        ("Rain", []),
        ("In thecity it rains, said theman.", [("thecity", 0), ("theman", 1)]),
    ]


@pytest.mark.parametrize(
    ("source", "fault", "marked"),
    [
        pytest.param("<p>In <b>the</b>city it</p>", "the</b>city", "thecity", id="over a tag"),
        pytest.param("<p>the caf&eacute;s it</p>", "caf&eacute;s", "cafés", id="over an entity"),
        pytest.param("<p>a &amp;&amp; b</p>", "&amp;", "&", id="an entity by itself"),
        pytest.param("<p>caf&eacute;s</p>", "eacute", "é", id="a part of an entity"),
    ],
)
def test_a_finding_in_markup_is_marked_as_a_reader_sees_it(
    source: str, fault: str, marked: str
) -> None:
    ((_text, marks),) = lay(source, fault)
    assert marks == [(marked, 0)]


def test_what_stands_in_a_block_of_its_own_is_not_marked_on_the_picture_too() -> None:
    source = '<p>Look <img src="x" alt="A crane couldof fall"> here.</p>'
    marked = [(text, marks) for text, marks in lay(source, "couldof") if marks]
    assert marked == [("A crane couldof fall", [("couldof", 0)])]


def test_what_no_block_holds_is_not_marked() -> None:
    source = "<p>One.</p><script>thecity</script><p>Two.</p>"
    assert lay(source, "thecity") == [("One.", []), ("Two.", [])]


def test_an_empty_finding_is_marked_by_an_empty_mark() -> None:
    source = "In the city"
    findings = [find(source, "", at=6)]
    (article,) = lay_out(findings, lambda _path: source.encode())
    assert [(each.start, each.end) for each in article.blocks[0].marks] == [(6, 6)]


def test_articles_come_in_the_order_of_the_report_and_number_its_findings() -> None:
    copy = {"a.txt": "In thecity", "b.txt": "Rain\n\nIn thecity"}
    findings = [find(text, "thecity", path) for path, text in copy.items()]
    articles = lay_out(findings, lambda path: copy[path].encode())
    assert [article.path for article in articles] == ["a.txt", "b.txt"]
    assert [show(article)[-1][1] for article in articles] == [[("thecity", 0)], [("thecity", 1)]]


def gone(_path: str) -> bytes:
    raise FileNotFoundError


@pytest.mark.parametrize(
    "read_bytes",
    [
        pytest.param(gone, id="it is gone"),
        pytest.param(lambda _path: b"\xff\xff", id="it is not text any more"),
        pytest.param(lambda _path: b"So in thecity it rains", id="its words have moved"),
    ],
)
def test_an_article_that_is_another_by_now_is_left_out(read_bytes: Callable[[str], bytes]) -> None:
    assert lay_out([find("In thecity it rains", "thecity")], read_bytes) == ()


def test_a_word_document_is_laid_out_by_its_paragraphs(tmp_path: Path) -> None:
    document: Any = docx.Document()
    document.add_heading("Rain", 0)
    document.add_paragraph("In the").add_run("city it rains.").bold = True
    file = tmp_path / "a.docx"
    document.save(str(file))
    data = file.read_bytes()
    text = read("a.docx", data).source.text
    (article,) = lay_out([find(text, "thecity", "a.docx")], lambda _path: data)
    assert show(article) == [("Rain", []), ("In thecity it rains.", [("thecity", 0)])]
    assert article.blocks[0].role is Role.HEADLINE


SOURCE = "日本 🙂 e\u0301 one two 👩\u200d🔬 three"
SPANS = st.tuples(st.integers(0, len(SOURCE)), st.integers(0, len(SOURCE))).map(sorted)


@given(st.lists(SPANS, min_size=1).map(sorted))
def test_every_mark_holds_its_finding(spans: list[list[int]]) -> None:
    findings = [find(SOURCE[low:high], SOURCE[low:high], at=low) for low, high in spans]
    findings = [
        structs.replace(each, start=low, end=high)
        for each, (low, high) in zip(findings, spans, strict=True)
    ]
    (article,) = lay_out(findings, lambda _path: SOURCE.encode())
    (block,) = article.blocks
    assert [mark.finding for mark in block.marks] == list(range(len(findings)))
    for mark in block.marks:
        assert block.text[mark.start : mark.end] == findings[mark.finding].text
