"""Comments in a copy of a Word document: on the faulty text, and nothing else changed."""

import sys
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from newslint import annotations
from newslint.annotations import AnnotationError, annotate, describe
from newslint.errors import UserError
from newslint.finding import Finding, Fix, Safety, Severity
from newslint.formats.docx import read
from newslint.formats.word import W, read_paragraphs

NAMESPACE = W.strip("{}")
TRACKED = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


def pack(body: str) -> bytes:
    """Return a Word document whose body is ``body``, in the prefix ``w``."""
    document = docx.Document()
    buffer = BytesIO()
    document.save(buffer)
    made = BytesIO()
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(made, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "word/document.xml":
                content = (
                    f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>'
                ).encode()
            target.writestr(part.filename, content)
    return made.getvalue()


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def find(text: str, *faults: str) -> list[Finding]:
    """Return a finding for each fault, which stands once in the text."""
    places = ((text.index(fault), text.index(fault) + len(fault), fault) for fault in faults)
    return [
        Finding(
            path="a.docx",
            line=1,
            column=1,
            end_line=1,
            end_column=1,
            start=start,
            end=end,
            rule="core.joined-words",
            severity=Severity.ERROR,
            message=f"{fault} is wrong.",
            text=fault,
        )
        for start, end, fault in places
    ]


def commented(data: bytes) -> list[tuple[str, str]]:
    """Return the text that each comment is about, and what it says."""
    document = read("a.docx", data)
    return [
        (document.source.text[comment.span.start : comment.span.end], comment.text)
        for comment in document.comments
    ]


def text_of(data: bytes) -> str:
    return read("a.docx", data).source.text


BODIES = {
    "one run": f"<w:p>{run('The chair and thecity agreed.')}</w:p>",
    "a fault over three runs": (
        f"<w:p>{run('The chair and the')}{run('ci', '<w:rPr><w:b/></w:rPr>')}"
        f"{run('ty agreed.')}</w:p>"
    ),
    "a tracked insertion": (
        f"<w:p>{run('The chair and the')}<w:ins {TRACKED}>{run('city')}</w:ins>"
        f"{run(' agreed.')}</w:p>"
    ),
    "a deletion inside the fault": (
        f"<w:p>{run('The chair and the')}<w:del {TRACKED}><w:r><w:delText>x</w:delText></w:r>"
        f"</w:del>{run('city agreed.')}</w:p>"
    ),
    "a link": (
        f'<w:p>{run("The chair and ")}<w:hyperlink w:anchor="a">{run("thecity")}'
        f"</w:hyperlink>{run(' agreed.')}</w:p>"
    ),
    "a tab and a break in the run": (
        "<w:p><w:r><w:t>The chair</w:t><w:tab/><w:t>and</w:t><w:br/><w:t>thecity</w:t>"
        "<w:tab/><w:t>agreed.</w:t></w:r></w:p>"
    ),
    "space that Word drops": "<w:p><w:r><w:t>  The chair and thecity agreed. </w:t></w:r></w:p>",
    "a cell": (
        f"<w:tbl><w:tr><w:tc><w:p>{run('The chair and thecity agreed.')}</w:p></w:tc></w:tr>"
        "</w:tbl><w:p/>"
    ),
    "a paragraph whose mark is deleted": (
        f"<w:p><w:pPr><w:rPr><w:del {TRACKED}/></w:rPr></w:pPr>{run('The chair and the')}</w:p>"
        f"<w:p>{run('city agreed.')}</w:p>"
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_a_comment_stands_on_the_faulty_text_alone(body: str) -> None:
    data = pack(body)
    text = text_of(data)
    written = annotate(data, find(text, "thecity", "chair"))
    assert commented(written) == [
        ("chair", "chair is wrong.\n[core.joined-words]"),
        ("thecity", "thecity is wrong.\n[core.joined-words]"),
    ]
    assert text_of(written) == text


def test_a_parted_run_keeps_its_look() -> None:
    look = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>'
    data = pack(f"<w:p>{run('In thecity it rains.', look)}</w:p>")
    written = annotate(data, find("In thecity it rains.", "thecity"))
    (paragraph,) = docx.Document(BytesIO(written)).paragraphs
    shown = [each for each in paragraph.runs if each.text]
    assert [each.text for each in shown] == ["In ", "thecity", " it rains."]
    assert all(each.bold and str(each.font.color.rgb) == "FF0000" for each in shown)


def test_a_fault_in_a_text_box_is_noted_at_the_box() -> None:
    box = (
        "<w:r><w:pict><w:txbxContent>"
        f"<w:p>{run('In thecity it rains.')}</w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    data = pack(f"<w:p>{run('Before')}{box}</w:p>")
    written = annotate(data, find(text_of(data), "thecity"))
    document = docx.Document(BytesIO(written))
    (start,) = document.element.body.iter(f"{W}commentRangeStart")
    assert not [each for each in start.iterancestors() if each.tag == f"{W}txbxContent"]
    assert next(start.itersiblings()).find(f"{W}pict") is not None


def test_comments_that_are_there_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("In thecity it rains.")
    document.add_comment(paragraph.runs, "Is this so?", "Desk", "d")
    buffer = BytesIO()
    document.save(buffer)
    written = annotate(buffer.getvalue(), find("In thecity it rains.", "thecity"))
    comments = list(docx.Document(BytesIO(written)).comments)
    assert [(each.author, each.text.split("\n")[0]) for each in comments] == [
        ("Desk", "Is this so?"),
        ("newslint", "thecity is wrong."),
    ]


def test_every_other_part_stays_as_it_is() -> None:
    data = pack(BODIES["one run"])
    written = annotate(data, find(text_of(data), "thecity"))
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(BytesIO(written)) as after:
        for name in ("word/styles.xml", "word/settings.xml", "docProps/thumbnail.jpeg"):
            assert len(after.read(name)) > 0
        assert before.read("docProps/thumbnail.jpeg") == after.read("docProps/thumbnail.jpeg")


def test_a_comment_says_what_to_write_and_what_to_check_first() -> None:
    (finding,) = find("thecity", "thecity")
    fixes = (Fix("Write “the city”", Safety.SAFE, ()), Fix("Write “city”", Safety.MANUAL, ()))
    told = describe(structs.replace(finding, fixes=fixes))
    assert told == "thecity is wrong.\nWrite “the city”\nWrite “city”?\n[core.joined-words]"


@settings(max_examples=40)
@given(
    pieces=st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]))),
    places=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=4),
)
def test_comments_stand_where_findings_do_and_move_no_text(
    pieces: list[str], places: list[tuple[int, int]]
) -> None:
    data = pack(f"<w:p>{''.join(run(escape(piece)) for piece in pieces)}</w:p>")
    text = text_of(data)
    findings = [
        structs.replace(each, start=start, end=end, text=text[start:end])
        for (each,) in [find("x", "x")]
        for start, length in places
        if (end := start + length) <= len(text)
    ]
    written = annotate(data, findings)
    assert text_of(written) == text
    assert sorted(found for found, _said in commented(written)) == sorted(
        each.text for each in findings
    )


def test_a_fault_between_two_letters_is_noted_at_the_run_around_it() -> None:
    data = pack(BODIES["one run"])
    (finding,) = find(text_of(data), "thecity")
    point = structs.replace(finding, end=finding.start, text="")
    assert [said for _found, said in commented(annotate(data, [point]))] == [
        "thecity is wrong.\n[core.joined-words]"
    ]


def test_paragraphs_of_copies_are_read_alike_by_both_readers() -> None:
    for body in BODIES.values():
        data = pack(body)
        own = text_of(data)
        theirs = docx.Document(BytesIO(data)).element.body
        assert "\n".join(each.text for each in read_paragraphs(theirs)) == own


def test_a_document_of_immense_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotations, "LARGEST_CONTENT", 1000)
    with pytest.raises(AnnotationError, match=r"unpacks to .* MB"):
        annotate(pack(BODIES["one run"]), [])


def test_what_python_docx_cannot_open_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{NAMESPACE}"/>')
    with pytest.raises(AnnotationError, match="python-docx cannot open it"):
        annotate(made.getvalue(), [])


def test_without_python_docx_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UserError, match=r"pip install .*newslint\[docx\]"):
        annotate(b"", [])
