import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import OBJECT, Document
from newslint.formats.markdown import parse
from newslint.language.words import find_words
from newslint.source import Source


def document(text: str) -> Document:
    return parse(Source("a.md", text))


def read(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in document(text).blocks]


def test_the_first_heading_is_the_headline_and_the_next_are_subheads() -> None:
    assert read("# Big *news*\n\nBody.\n\n## More\n\nAlso\n====\n") == [
        ("headline", "Big news"),
        ("body", "Body."),
        ("subhead", "More"),
        ("subhead", "Also"),
    ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("> Said\n> so.\n", [("quote-block", "Said\nso.")], id="a quotation block"),
        pytest.param("- one\n- two\n", [("list-item", "one"), ("list-item", "two")], id="a list"),
        pytest.param(
            "| a | b c |\n|---|---|\n| d | e |\n",
            [("table-cell", cell) for cell in ("a", "b c", "d", "e")],
            id="a table",
        ),
        pytest.param(
            "See ![a *red* van](v.png) here.\n",
            [("body", f"See {OBJECT} here."), ("caption", "a red van")],
            id="a picture's text",
        ),
        pytest.param("Run `rm -rf` now.\n", [("body", f"Run {OBJECT} now.")], id="inline code"),
        pytest.param(
            "```\ncode\n```\n\n    more\n",
            [("code", "code"), ("code", "more")],
            id="code blocks",
        ),
        pytest.param(
            "<div>\n<p>One <b>two</b></p>\n</div>\n\nThree.\n",
            [("body", "One two"), ("body", "Three.")],
            id="an HTML block",
        ),
        pytest.param(
            "Go to <https://example.org> now.\n",
            [("body", f"Go to {OBJECT} now.")],
            id="a bare address",
        ),
        pytest.param(
            "A [link](http://x.org 'title') text.\n", [("body", "A link text.")], id="a link"
        ),
        pytest.param("One<br>two<b>three</b>.\n", [("body", "One\ntwothree.")], id="tags"),
        pytest.param(
            "Now <code>x = 1</code> ends.\n", [("body", f"Now {OBJECT} ends.")], id="code in tags"
        ),
        pytest.param("Fish &amp; chips\n", [("body", "Fish & chips")], id="an entity"),
        pytest.param(
            "It was ~~red~~ blue.\n", [("body", f"It was {OBJECT} blue.")], id="struck out"
        ),
        pytest.param(
            "By <img src='x'>, then\n", [("body", f"By {OBJECT}, then")], id="an image tag"
        ),
        pytest.param(
            "So [^1], he left.\n\n[^1]: Note.\n",
            [("body", f"So {OBJECT}, he left."), ("body", "Note.")],
            id="a footnote after a space",
        ),
        pytest.param("<!-- a note -->\n\nBody.\n", [("body", "Body.")], id="a comment"),
        pytest.param("{{< figure src='a b' >}}\n\nBody.\n", [("body", "Body.")], id="a shortcode"),
        pytest.param(
            "By Ana Morales\n\nROME (Wire) — It rained.\n",
            [("byline", "By Ana Morales"), ("dateline", "ROME (Wire)"), ("body", "It rained.")],
            id="byline and dateline",
        ),
        pytest.param(
            "A note[^1].\n\n[^1]: The note.\n",
            [("body", "A note."), ("body", "The note.")],
            id="a footnote",
        ),
    ],
)
def test_blocks_hold_what_a_reader_sees(text: str, blocks: list[tuple[str, str]]) -> None:
    assert read(text) == blocks


def test_markup_inside_a_word_does_not_break_its_place() -> None:
    text = "The **Pent**agon said 日本 &amp; *more*."
    block = document(text).blocks[0]
    start = block.text.index("Pentagon")
    span = block.to_source(start, start + len("Pentagon"))
    assert text[span.start : span.end] == "Pent**agon"
    more = block.text.index("more")
    span = block.to_source(more, more + 4)
    assert text[span.start : span.end] == "more"


def test_a_wrapped_quotation_block_maps_past_its_marks() -> None:
    text = "> one two\r\n> three\r\n"
    block = document(text).blocks[0]
    assert block.text == "one two\nthree"
    span = block.to_source(block.text.index("three"), len(block.text))
    assert text[span.start : span.end] == "three"


WORDS = st.sampled_from(["the", "naïve", "日本", "🙂", "don’t", "x", "AT&T", "1,300"])
MARKS = st.sampled_from(
    [
        " ",
        "  ",
        "\n",
        "\r\n",
        "*",
        "**",
        "_",
        "`",
        "\n\n",
        "\n\n# ",
        "\n> ",
        "\n- ",
        "&amp;",
        "[",
        "](u)",
        "![",
        "<b>",
        "</b>",
        "{{x}}",
        "~~",
        "\n\n|a|b|\n|-|-|\n|",
        "\\",
        "<!--",
        "-->",
        "[^1]",
        "~",
        "<http://x.org>",
        "<code>",
        "</code>",
        "<br>",
        "<img>",
        "\r",
        "\n---\n",
    ]
)


@settings(max_examples=400)
@given(st.lists(st.one_of(WORDS, MARKS), max_size=40).map("".join))
def test_every_word_maps_to_its_own_place(text: str) -> None:
    blocks = document(text).blocks
    for block in blocks:
        for word in find_words(block.text):
            span = block.to_source(word.start, word.end)
            if block.is_exact(word.start, word.end):
                assert text[span.start : span.end] == word.text
            else:
                assert span.end > span.start
