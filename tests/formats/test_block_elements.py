"""The elements around each block and in its lines, whatever format the article is in."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT, Block, Document
from newslint.formats import parse
from newslint.formats.docx import read
from newslint.source import Source


def document(name: str, text: str) -> Document:
    return parse(Source(name, text))


def paths(name: str, text: str) -> list[tuple[str, ...]]:
    return [block.elements for block in document(name, text).blocks]


def in_line(name: str, text: str) -> list[tuple[str, str]]:
    (block,) = document(name, text).blocks
    return [(element, block.text[start:end]) for element, start, end in block.inlines]


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        pytest.param("One.\n", [("p",)], id="a paragraph"),
        pytest.param("# A\n\n### B\n", [("h1",), ("h3",)], id="headings by their levels"),
        pytest.param("> One.\n", [("blockquote", "p")], id="a quotation block"),
        pytest.param("- one\n", [("ul", "li")], id="a list"),
        pytest.param("1. one\n\n2. two\n", [("ol", "li", "p")] * 2, id="a loose numbered list"),
        pytest.param(
            "- > one\n", [("ul", "li", "blockquote", "p")], id="a quotation block in a list"
        ),
        pytest.param(
            "|a|\n|-|\n|b|\n",
            [("table", "tr", "th"), ("table", "tr", "td")],
            id="a table and its head",
        ),
        pytest.param("```\ncode\n```\n", [("pre",)], id="code"),
        pytest.param(
            "<figure>\n<figcaption>A view</figcaption>\n</figure>\n\nOne.\n",
            [("figure", "figcaption"), ("p",)],
            id="an HTML block",
        ),
        pytest.param(
            "---\ntitle: A &amp; B\n---\nOne.\n",
            [("frontmatter", "frontmatter.title"), ("p",)],
            id="front matter",
        ),
        pytest.param(
            "![a red van](v.png)\n\nOne.\n", [("p", "img"), ("p",)], id="a picture's description"
        ),
    ],
)
def test_markdown_tells_the_elements_around_a_block(
    text: str, elements: list[tuple[str, ...]]
) -> None:
    assert paths("a.md", text) == elements


def test_html_tells_the_elements_around_a_block() -> None:
    text = "<body><h2>A</h2><p>One<table><caption>B</caption><tr><th>C<td>D</table></body>"
    assert paths("a.html", text) == [
        ("body", "h2"),
        ("body", "p"),
        ("body", "table", "caption"),
        ("body", "table", "tr", "th"),
        ("body", "table", "tr", "td"),
    ]


def test_a_caption_by_shortcode_is_one_like_any_other() -> None:
    text = '[caption width="3"]<img src="v.png" /> A red van[/caption]\n\nOne.\n'
    assert paths("a.html", text) == [("figcaption",), ()]


def test_plain_text_has_no_elements() -> None:
    blocks = document("a.txt", "A headline\n\nBy Ann Lee\n\n- one\n\nTwo *three*.\n").blocks
    assert [(block.elements, block.inlines) for block in blocks] == [((), ())] * 4


def test_a_word_document_tells_what_its_styles_do(pack: Callable[..., bytes]) -> None:
    style = '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    heading = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'
    line = "<w:p><w:r><w:t>One.</w:t></w:r></w:p>"
    cell = f"<w:tbl><w:tr><w:tc>{line}</w:tc></w:tr></w:tbl>"
    found = read("a.docx", pack(heading + heading + line + cell, style))
    assert [block.elements for block in found.blocks] == [
        ("h1",),
        ("h2",),
        (),
        ("table", "td"),
    ]


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        pytest.param("One.\n", [], id="none"),
        pytest.param("A *b* c\n", [("em", "b")], id="stress"),
        pytest.param(
            "[a **b**](x)\n", [("a", "a b"), ("strong", "b")], id="a link with stress in it"
        ),
        pytest.param(
            "***b***\n", [("em", "b"), ("strong", "b")], id="two of one place, the outer first"
        ),
        pytest.param("a `b` ~~c~~\n", [("code", OBJECT), ("del", OBJECT)], id="what is not prose"),
        pytest.param("at <http://x.org> x\n", [("a", OBJECT)], id="a bare address"),
        pytest.param("a <b>c\nd</b> e\n", [("b", "c d")], id="tags"),
        pytest.param("a <b>c</i> d\n", [("b", "c d")], id="a tag that is not closed"),
        pytest.param("a <b></b> d\n", [], id="an empty element"),
        pytest.param("a [^1] c\n", [], id="what is no footnote"),
    ],
)
def test_markdown_tells_the_elements_in_a_line(text: str, inlines: list[tuple[str, str]]) -> None:
    assert in_line("a.md", text) == inlines


def test_html_tells_the_elements_in_a_line() -> None:
    text = "<p> a <q>b <i>c</i></q> <code>x</code> <img src='y'><br>d"
    assert in_line("a.html", text) == [
        ("q", "“b c”"),
        ("i", "c"),
        ("code", OBJECT),
        ("img", OBJECT),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.md", "One ![van](v.png), ![](w.png) and ![a *red* van](x.png)\n", id="md"),
        pytest.param("a.html", "<p>One <img alt='van'><img alt=''><img alt='a *red* van'>", id="h"),
    ],
)
def test_the_descriptions_of_pictures_are_told_by_their_places(name: str, text: str) -> None:
    found = document(name, text)
    assert [text[span.start : span.end] for span in found.alts] == ["van", "a *red* van"]


MARKS = [
    "*",
    "**",
    "`",
    "~~",
    "<b>",
    "</b>",
    "<q>",
    "</q>",
    "<p>",
    " ",
    "a",
    "b ",
    "\n",
    "![",
    "](",
]


@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join), st.sampled_from(["md", "html"]))
def test_the_elements_in_a_line_are_in_order_and_hold_text(text: str, suffix: str) -> None:
    def check(block: Block) -> None:
        places = [(start, -end) for _name, start, end in block.inlines]
        assert places == sorted(places)
        assert all(0 <= start < -end <= len(block.text) for start, end in places)

    for block in document(f"a.{suffix}", text).blocks:
        check(block)


def test_of_elements_nested_without_end_only_the_outer_ones_are_told() -> None:
    (block,) = document("a.html", "<div>" * 20_000 + "One.").blocks
    assert block.elements == ("div",) * 200
