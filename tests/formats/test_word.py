"""Paragraphs and characters as Word shows them, from lines of XML."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT
from newslint.formats.word import Edge, Paragraph

Read = Callable[..., list[Paragraph]]


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p>{properties}{content}</w:p>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def box(*texts: str) -> str:
    return f"<w:txbxContent>{''.join(paragraph(run(text)) for text in texts)}</w:txbxContent>"


DELETED_MARK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
MOVED_MARK = "<w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>"
DELETION = "<w:del><w:r><w:delText>out</w:delText></w:r></w:del>"
TWO_BOXES = (
    f"<mc:AlternateContent><mc:Choice><w:drawing><wp:anchor>{box('In it')}</wp:anchor></w:drawing>"
    f"</mc:Choice><mc:Fallback><w:pict>{box('In it')}</w:pict></mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(run("a ") + run("b"), "a b", id="runs"),
        pytest.param(f"<w:ins>{run('in')}</w:ins>{run('b')}", "inb", id="a tracked insertion"),
        pytest.param(f"{run('a')}{DELETION}{run('b')}", "ab", id="a tracked deletion"),
        pytest.param(f"<w:ins>{DELETION}{run('b')}</w:ins>", "b", id="an insertion deleted again"),
        pytest.param(f"<w:moveTo>{run('a')}</w:moveTo>", "a", id="moved to here"),
        pytest.param(f"<w:moveFrom>{run('a')}</w:moveFrom>{run('b')}", "b", id="moved from here"),
        pytest.param(f"<w:hyperlink>{run('a')}</w:hyperlink>{run('b')}", "ab", id="a link"),
        pytest.param(f"<w:smartTag>{run('a')}</w:smartTag>", "a", id="a smart tag"),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a", id="a control"
        ),
        pytest.param(f"<w:fldSimple>{run('7')}</w:fldSimple>", "7", id="a simple field"),
        pytest.param(
            mark("begin") + instruction("PAGE") + mark("separate") + run("7") + mark("end"),
            "7",
            id="a field shows its result",
        ),
        pytest.param(
            mark("begin") + instruction("XE") + mark("end") + run("a"),
            "a",
            id="a field without one",
        ),
        pytest.param(
            mark("begin")
            + mark("begin")
            + mark("separate")
            + run("inner")
            + mark("end")
            + mark("separate")
            + run("outer")
            + mark("end"),
            "outer",
            id="a field in a field's instruction",
        ),
        pytest.param(mark("separate") + mark("end") + run("a"), "a", id="a field's marks alone"),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb", id="a tab"),
        pytest.param("<w:r><w:t>a</w:t><w:br/><w:cr/><w:t>b</w:t></w:r>", "a\v\vb", id="breaks"),
        pytest.param(
            "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a‑b", id="a hyphen that holds"
        ),
        pytest.param(
            "<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "a\u00adb", id="a soft hyphen"
        ),
        pytest.param(run("a", "<w:rPr><w:vanish/></w:rPr>") + run("b"), "b", id="hidden text"),
        pytest.param(
            run("a", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "a", id="text that is not hidden"
        ),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>b</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>",
            "a",
            id="how a word is read",
        ),
        pytest.param(
            f"{run('a')}<w:r><w:footnoteReference/></w:r>{run(', b')}", "a, b", id="a footnote"
        ),
        pytest.param(
            f"{run('a ')}<w:r><w:endnoteReference/></w:r>{run(', b')}",
            f"a {OBJECT}, b",
            id="a note after a space",
        ),
        pytest.param(
            f"{run('a')}<w:r><w:drawing><wp:inline/></w:drawing></w:r>{run('b')}",
            f"a{OBJECT}b",
            id="a picture in the line",
        ),
        pytest.param(
            f"{run('a')}<w:r><w:drawing><wp:anchor/></w:drawing></w:r>{run('b')}",
            "ab",
            id="a picture beside the text",
        ),
        pytest.param(
            f"{run('a')}<w:r><w:pict><v:shape style='position:absolute;top:0'/></w:pict></w:r>",
            "a",
            id="an old picture beside the text",
        ),
        pytest.param("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run("a"), "a", id="a formula"),
    ],
)
def test_a_paragraph_is_read_as_word_shows_it(paragraphs: Read, content: str, shown: str) -> None:
    assert [each.text for each in paragraphs(paragraph(content))] == [shown]


@pytest.mark.parametrize(
    ("text", "look", "around", "shown"),
    [
        pytest.param(" a \n", "", "", "a", id="dropped at the ends"),
        pytest.param("a  b", "", "", "a  b", id="kept inside"),
        pytest.param(" a ", 'xml:space="preserve"', "", " a ", id="kept where it says so"),
        pytest.param(" a ", "", 'xml:space="preserve"', " a ", id="kept where it is inherited"),
        pytest.param(
            " a ", 'xml:space="default"', 'xml:space="preserve"', "a", id="not kept after all"
        ),
        pytest.param("\u00a0a\u00a0", "", "", "\u00a0a\u00a0", id="a no-break space is none"),
        pytest.param("a\nb", 'xml:space="preserve"', "", "a b", id="a line end is a space"),
    ],
)
def test_space_at_the_ends_of_a_text_is_kept_where_it_says_so(
    paragraphs: Read, text: str, look: str, around: str, shown: str
) -> None:
    (found,) = paragraphs(f"<w:p><w:r><w:t {look}>{text}</w:t></w:r></w:p>", around)
    assert found.text == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        pytest.param(
            paragraph(run("One "), DELETED_MARK) + paragraph(run("two")) + paragraph(run("three")),
            ["One two", "three"],
            id="a deleted mark",
        ),
        pytest.param(
            paragraph(run("a"), MOVED_MARK) + paragraph(run("b"), DELETED_MARK),
            ["ab"],
            id="deleted marks to the end",
        ),
        pytest.param(
            paragraph(run("a"), DELETED_MARK)
            + f"<w:tbl>{row(paragraph(run('b'), DELETED_MARK), paragraph(run('c')))}</w:tbl>"
            + paragraph(run("d")),
            ["a", "b", "c", "d"],
            id="no paragraph goes on in a table",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{paragraph(run('a'))}</w:sdtContent></w:sdt>{paragraph('')}",
            ["a", ""],
            id="a control around paragraphs, and an empty one",
        ),
        pytest.param(
            paragraph(f"{run('a')}<w:r>{TWO_BOXES}</w:r>{run('b')}", DELETED_MARK)
            + paragraph(run("c")),
            ["abc", "In it"],
            id="a text box is read once, after its paragraph",
        ),
        pytest.param(
            f"<w:tbl>{row(paragraph(run('a')), properties='<w:trPr><w:del/></w:trPr>')}"
            f"{row(paragraph(run('b')))}</w:tbl>",
            ["b"],
            id="a deleted row",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph(run('a'))}</w:tc>"
            f"<w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>",
            ["b"],
            id="a deleted cell",
        ),
        pytest.param("<w:sectPr/>", [], id="no paragraph"),
    ],
)
def test_paragraphs_are_parted_as_word_shows_them(
    paragraphs: Read, body: str, shown: list[str]
) -> None:
    assert [each.text for each in paragraphs(body)] == shown


def test_a_paragraph_knows_whether_it_stands_in_a_table(paragraphs: Read) -> None:
    inner = f"<w:tbl>{row(paragraph(run('b')))}</w:tbl>"
    found = paragraphs(paragraph(run("a")) + f"<w:tbl>{row(inner + paragraph(run('c')))}</w:tbl>")
    assert [(each.text, each.in_table) for each in found] == [
        ("a", False),
        ("b", True),
        ("c", True),
    ]


def test_anchors_of_comments_have_their_offsets(paragraphs: Read) -> None:
    start, end = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    point = '<w:r><w:commentReference w:id="7"/></w:r>'
    inside, around = paragraphs(
        paragraph(run("ab") + start + run("cd") + end + point + run("e"))
        + start
        + paragraph(run("xyz"))
        + end
    )
    assert [(each.edge, each.offset) for each in inside.anchors] == [
        (Edge.START, 2),
        (Edge.END, 4),
        (Edge.MARK, 4),
    ]
    assert [(each.edge, each.offset) for each in around.anchors] == [
        (Edge.START, 0),
        (Edge.END, 3),
    ]


LETTERS = st.text("abé日🙂\u0301א \u2028\u0085\u00a0", min_size=1, max_size=5)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["w:ins", "w:del", "w:hyperlink", "w:sdt"]))))
def test_the_text_is_what_its_pieces_hold(paragraphs: Read, parts: list[tuple[str, str]]) -> None:
    body = paragraph("".join(f"<{tag}>{run(text)}</{tag}>" for text, tag in parts))
    (found,) = paragraphs(body)
    assert found.text == "".join(text for text, tag in parts if tag != "w:del")
    assert found.length == len(found.text)
    for piece in found.pieces:
        assert piece.element.text == piece.text
        assert piece.element in list(piece.run)
