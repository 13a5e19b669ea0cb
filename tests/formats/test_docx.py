"""Word documents: roles, positions, and comments that are meant for newslint."""

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats.docx import read
from newslint.source import UndecodableError

Pack = Callable[..., bytes]


def paragraph(text: str, style: str = "", numbered: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        properties += f'<w:numPr><w:numId w:val="{numbered}"/></w:numPr>'
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def style(identifier: str, name: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:styleId="{identifier}"><w:name w:val="{name}"/>{based}</w:style>'


def roles(data: bytes) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in read("a.docx", data).blocks]


def test_styles_tell_the_roles() -> None:
    made = docx.Document()
    for text, name in {
        "Bridge opens at last": "Title",
        "Years late, it carries its first bus": "Subtitle",
        "By Ana Morales": "Normal",
        "OSLO — The bridge opened on Tuesday.": "Normal",
        "What comes next": "Heading 1",
        "The roads": "List Bullet",
        "We waited for it.": "Quote",
        "Buses on the bridge": "Caption",
    }.items():
        made.add_paragraph(text, name)
    made.add_table(1, 2).cell(0, 1).text = "Cost"
    written = BytesIO()
    made.save(written)
    assert roles(written.getvalue()) == [
        ("headline", "Bridge opens at last"),
        ("deck", "Years late, it carries its first bus"),
        ("byline", "By Ana Morales"),
        ("dateline", "OSLO"),
        ("body", "The bridge opened on Tuesday."),
        ("subhead", "What comes next"),
        ("list-item", "The roads"),
        ("quote-block", "We waited for it."),
        ("caption", "Buses on the bridge"),
        ("table-cell", "Cost"),
    ]


def test_without_styles_the_layout_tells_the_roles(pack: Pack) -> None:
    body = "".join(
        paragraph(text)
        for text in ("Bridge opens", "", "Years late", "It opened.", "What next", "It rained.")
    )
    assert [role for role, _text in roles(pack(body))] == [
        "headline",
        "deck",
        "body",
        "subhead",
        "body",
    ]


@pytest.mark.parametrize(
    ("styles", "role"),
    [
        pytest.param(style("s", "heading 2"), "subhead", id="a built-in name"),
        pytest.param(style("s", "Heading 2"), "subhead", id="as other programs write it"),
        pytest.param(
            style("s", "Zitat", "q") + style("q", "Quote"), "quote-block", id="by its base"
        ),
        pytest.param(
            style("s", "a", "b") + style("b", "b", "s"), "subhead", id="bases in a circle"
        ),
        pytest.param(style("s", "Standfirst"), "deck", id="a name of the desk"),
        pytest.param(style("s", "toc 1"), "metadata", id="a table of contents"),
        pytest.param(style("s", "HTML Preformatted"), "code", id="code"),
        pytest.param(style("s", "Body Text"), "subhead", id="a name that tells nothing"),
        pytest.param("", "subhead", id="a style that is not there"),
    ],
)
def test_a_style_is_known_by_its_name_in_any_language(pack: Pack, styles: str, role: str) -> None:
    body = paragraph("Bridge opens", "t") + paragraph("It opened.") + paragraph("Next up", "s")
    assert roles(pack(body, styles + style("t", "Title")))[-1] == (role, "Next up")


def test_a_heading_that_comes_first_is_the_headline(pack: Pack) -> None:
    body = paragraph("Bridge opens", "h") + paragraph("Next up", "h")
    assert [role for role, _text in roles(pack(body, style("h", "heading 1")))] == [
        "headline",
        "subhead",
    ]


@pytest.mark.parametrize(("number", "role"), [("3", "list-item"), ("0", "body")])
def test_a_numbered_paragraph_is_a_list_item(pack: Pack, number: str, role: str) -> None:
    assert roles(pack(paragraph("It rained.", numbered=number))) == [(role, "It rained.")]


def test_a_line_is_a_paragraph_and_a_column_a_character_of_it(pack: Pack) -> None:
    data = pack(
        paragraph("") + paragraph("日本 🙂") + paragraph(" One <w:x/> ".replace("<w:x/>", "é"))
    )
    document = read("a.docx", data)
    assert document.source.is_container
    assert document.source.text == "\n日本 🙂\n One é "
    place = document.blocks[1].to_source(4, 5)
    assert document.source.lines.locate(place.start) == (3, 6)


COMMENTED = (
    '<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:commentRangeStart w:id="1"/>'
    '<w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id="1"/>'
    '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    '<w:p><w:r><w:t>Three</w:t></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>'
    '<w:commentRangeStart w:id="3"/><w:p><w:r><w:t>Four</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>Five</w:t></w:r></w:p><w:commentRangeEnd w:id="3"/>'
    '<w:p><w:commentRangeEnd w:id="9"/><w:commentRangeStart w:id="4"/></w:p>'
)


def comment(number: int, *texts: str) -> str:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f'<w:comment w:id="{number}">{body}</w:comment>'


def test_comments_are_kept_with_the_text_that_they_are_about(pack: Pack) -> None:
    comments = (
        comment(1, "newslint: ignore[core.a]", "-- so")
        + comment(2, "On no words")
        + comment(3, "On two paragraphs")
        + comment(4, "Never ends")
        + comment(5, "Nowhere")
    )
    document = read("a.docx", pack(COMMENTED, comments=comments))
    text = document.source.text
    assert [(each.text, text[each.span.start : each.span.end]) for each in document.comments] == [
        ("newslint: ignore[core.a]\n-- so", "two"),
        ("On no words", ""),
        ("On two paragraphs", "Four\nFive"),
    ]
    assert document.comments[1].span.start == text.index("Three") + 5
    assert all(each.is_anchored for each in document.comments)
    assert [block.text for block in document.blocks] == ["One two", "Three", "Four", "Five"]


def test_a_footnote_a_header_and_a_comment_are_not_body(pack: Pack) -> None:
    made = docx.Document()
    made.add_paragraph("It rained.")
    made.sections[0].header.paragraphs[0].text = "Not for print"
    written = BytesIO()
    made.save(written)
    assert roles(written.getvalue()) == [("body", "It rained.")]
    assert roles(pack(paragraph("It rained."), comments=comment(1, "Really?"))) == [
        ("body", "It rained.")
    ]


WORDS = st.text("abé日🙂\u0301א \u2028\u0085", min_size=1, max_size=6)


@given(st.lists(st.lists(WORDS, max_size=4), max_size=6))
def test_every_run_maps_to_where_it_was_written(
    pack: Pack, hold: Callable[[Document], None], texts: list[list[str]]
) -> None:
    body = ""
    for runs in texts:
        written = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
        body += f"<w:p>{written}</w:p>"
    document = read("a.docx", pack(body))
    hold(document)
    assert document.source.text == "\n".join("".join(runs) for runs in texts)
    for block in document.blocks:
        assert block.is_exact(0, len(block.text))


def damage(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    damaged = bytearray(data)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    return bytes(damaged)


@settings(max_examples=200)
@given(
    changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=4),
    cut=st.integers(0, 40),
)
def test_a_damaged_file_is_undecodable_or_read(
    pack: Pack,
    hold: Callable[[Document], None],
    changes: list[tuple[int, int]],
    cut: int,
) -> None:
    whole = pack(COMMENTED, style("s", "Title"), comment(1, "a"))
    data = damage(whole, changes)[: len(whole) - cut]
    with suppress(UndecodableError):
        hold(read("a.docx", data))


TREE = st.recursive(
    st.sampled_from(
        ["<w:t>a b</w:t>", "<w:tab/>", '<w:fldChar w:fldCharType="begin"/>', "<w:br/>"]
    ),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(
            "w:p w:r w:tbl w:tr w:tc w:ins w:del w:txbxContent w:drawing w:pPr w:rPr w:sdt".split()
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(st.lists(TREE, max_size=4).map("".join))
def test_elements_in_any_order_can_be_read(
    pack: Pack, hold: Callable[[Document], None], body: str
) -> None:
    hold(read("a.docx", pack(body)))
