from collections.abc import Callable

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
        pytest.param("> Said\n> so.\n", [("quote-block", "Said so.")], id="a quotation block"),
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
        pytest.param(
            "One<br><br>two.\n", [("body", "One"), ("body", "two.")], id="two line breaks"
        ),
        pytest.param("He: <q>No</q>\n", [("body", "He: “No”")], id="a quotation in tags"),
        pytest.param("A <span hidden>b *c*</span> d.\n", [("body", "A d.")], id="hidden in a line"),
        pytest.param(
            "A <del>b</del> c <code>d\n\nNext.\n",
            [("body", f"A {OBJECT} c {OBJECT}"), ("body", "Next.")],
            id="a tag that is never closed",
        ),
        pytest.param(
            'A <img alt="red van" src="x"> b ![one two](u) ![three](v).\n',
            [
                ("body", f"A {OBJECT} b {OBJECT} {OBJECT}."),
                ("caption", "red van"),
                ("caption", "one two"),
            ],
            id="descriptions",
        ),
        pytest.param(
            "<blockquote>\n\nWe *go*.\n\n</blockquote>\n\nThey left.\n",
            [("quote-block", "We go."), ("body", "They left.")],
            id="Markdown in a block of HTML",
        ),
        pytest.param(
            "<div hidden>\n\nOne.\n\n</div>\n\nTwo.\n", [("body", "Two.")], id="a hidden block"
        ),
        pytest.param(
            "> <div>\n> one\n> two</div>\n\nThree.\n",
            [("quote-block", "one two"), ("body", "Three.")],
            id="an HTML block in a quotation",
        ),
        pytest.param(
            "- <b>one\n- two</b>\n\nThree.\n",
            [("list-item", "one"), ("list-item", "two"), ("body", "Three.")],
            id="tags over items",
        ),
        pytest.param(
            "> - one\n>\n>   ## two\n",
            [("quote-block", "one"), ("quote-block", "two")],
            id="what is in a quotation",
        ),
        pytest.param("one  two\n", [("body", "one two")], id="white space"),
        pytest.param("one  \ntwo\\\nthree\n", [("body", "one\ntwo\nthree")], id="hard breaks"),
        pytest.param("ho\u00adtel &shy;bar\n", [("body", "hotel bar")], id="soft hyphens"),
        pytest.param("in<!-- a -->to\n", [("body", "into")], id="a comment in a word"),
        pytest.param(
            "<div>\n<!-- one\n\ntwo -->\n</div>\n\nThree.\n",
            [("body", "Three.")],
            id="a comment over blank lines",
        ),
        pytest.param(
            "![a <b>c](u) d.\n",
            [("body", f"{OBJECT} d."), ("caption", "a c")],
            id="markup in a picture's text",
        ),
    ],
)
def test_blocks_hold_what_a_reader_sees(text: str, blocks: list[tuple[str, str]]) -> None:
    assert read(text) == blocks


def test_javascript_in_mdx_is_no_copy() -> None:
    text = (
        "import { LineChart } from './charts'\n\n# Big news\n\n"
        "The <LineChart data={[1, 2]} /> is {props.verb} high.\n\n"
        "<Note>\n\nMind *it*.\n\n</Note>\n"
    )
    document = parse(Source("a.mdx", text))
    assert [(block.role.value, block.text) for block in document.blocks] == [
        ("headline", "Big news"),
        ("body", f"The is {OBJECT} high."),
        ("body", "Mind it."),
    ]
    assert document.problems == ()


COMMENTED = (
    "---\nnewslint:\n  ignore: core.a\n---\n"
    "<!-- newslint: disable[core.b] -->\n\n"
    "One <!-- newslint: ignore[core.c] --> two.\n<!-- newslint: ignore[core.d] -->\n"
    "`<!-- newslint: ignore[core.x] -->`\n\n"
    "```\n<!-- newslint: ignore[core.x] -->\n{# newslint: ignore[core.x] #}\n```\n\n"
    "{{/* newslint: enable[core.b] */}}\n\n> <!-- newslint: ignore[core.e] -->\n> Three.\n"
)


def test_comments_are_kept_with_their_places() -> None:
    found = [
        (comment.text.strip(), COMMENTED[comment.span.start : comment.span.end])
        for comment in document(COMMENTED).comments
    ]
    assert found == [
        ("newslint: file-ignore[core.a]", "core.a"),
        ("newslint: disable[core.b]", "<!-- newslint: disable[core.b] -->"),
        ("newslint: ignore[core.c]", "<!-- newslint: ignore[core.c] -->"),
        ("newslint: ignore[core.d]", "<!-- newslint: ignore[core.d] -->"),
        ("newslint: enable[core.b]", "{{/* newslint: enable[core.b] */}}"),
        ("newslint: ignore[core.e]", "<!-- newslint: ignore[core.e] -->"),
    ]


def test_comments_of_mdx_are_kept() -> None:
    text = "One {/* newslint: ignore[core.a] */} two.\n"
    (comment,) = parse(Source("a.mdx", text)).comments
    assert comment.text.strip() == "newslint: ignore[core.a]"
    assert text[comment.span.start : comment.span.end] == "{/* newslint: ignore[core.a] */}"


def test_what_is_never_closed_is_a_problem() -> None:
    found = document("One.\n\n<div hidden>\n\nTwo.\n")
    assert [block.text for block in found.blocks] == ["One."]
    assert found.problems == (
        "the <div> element that starts on line 3 is never closed; what follows was not read",
    )


@pytest.mark.parametrize(
    "piece",
    (
        "<div>a</div>\n\n|> |- |[|![|](a)|*a|`|<b>|<div hidden>\n\n|<!--|&amp;|{{|1. |\\|[^1]|~~|"
        "a\n\n|# a\n|<a "
    ).split("|"),
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    # Quadratic time over these would take minutes and not a moment.
    document(piece * (50_000 // len(piece)) + "the end")


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
    assert block.text == "one two three"
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
@given(st.lists(st.one_of(WORDS, MARKS), max_size=40).map("".join), st.booleans())
def test_every_word_maps_to_its_own_place(
    hold: Callable[[Document], None], text: str, is_mdx: bool
) -> None:
    found = parse(Source("a.mdx" if is_mdx else "a.md", text))
    hold(found)
    for block in found.blocks:
        for word in find_words(block.text):
            span = block.to_source(word.start, word.end)
            if block.is_exact(word.start, word.end):
                assert text[span.start : span.end] == word.text
            else:
                assert span.end > span.start


LETTERS = st.text("aé日🙂e\u0301א", min_size=1, max_size=4).map(lambda letters: f"w{letters}w")
AROUND = st.sampled_from(
    ["{}", "*{}*", "**{}**", "[{}](http://x.org/a_b)", "<b>{}</b>", "&mdash;{}"]
)
LINE_ENDS = st.sampled_from([" ", "  ", "\n", "\r\n"])
LEADS = st.sampled_from(["", "# ", "> ", "- ", "1. ", "<div>\n\n", "> - "])


@given(st.lists(st.tuples(LEADS, st.lists(st.tuples(LETTERS, AROUND, LINE_ENDS), min_size=1))))
def test_every_word_of_every_block_maps_to_where_it_was_written(
    paragraphs: list[tuple[str, list[tuple[str, str, str]]]],
) -> None:
    text = ""
    wanted: list[list[tuple[str, int]]] = []
    for lead, words in paragraphs:
        text += lead
        wanted.append([])
        for word, around, line_end in words:
            before, after = around.split("{}")
            wanted[-1].append((word, len(text) + len(before)))
            # A heading is one line, and what stands in a quotation has its mark on each.
            text += before + word + after + (" " if lead else line_end)
        text = text.rstrip() + "\n\n" + "</div>\n\n" * lead.startswith("<div>")
    found = document(text).blocks
    assert len(found) == len(wanted)
    for block, places in zip(found, wanted, strict=True):
        assert block.text.replace("—", "").split() == [word for word, _start in places]
        position = 0
        for word, start in places:
            position = block.text.index(word, position)
            assert block.to_source(position, position + len(word)).start == start
            assert block.is_exact(position, position + len(word))
            position += len(word)


@given(st.text(max_size=200))
def test_any_text_can_be_read(hold: Callable[[Document], None], text: str) -> None:
    hold(document(text))


SIGNS = "one |two. |\n|\n\n|- |> |# |*|**|![a |](b)|\u00a0|“é |~~"
TAGS = "<b>|</b>|<i>|<br>|<br />|<p>|</p>|<div>|<q>"


@given(st.lists(st.sampled_from(f"{SIGNS}|{TAGS}".split("|")), max_size=40).map("".join))
def test_tags_in_small_letters_which_are_read_on_a_short_way_count_as_any_others(text: str) -> None:
    def blocks(written: str) -> list[tuple[object, ...]]:
        found = document(written).blocks
        # Code keeps a tag as it is written.
        return [(each.role, each.text.lower(), each.segments, each.inlines) for each in found]

    large = text
    for tag in ("b", "/b", "i", "br", "br /"):
        large = large.replace(f"<{tag}>", f"<{tag.upper()}>")
    assert blocks(text) == blocks(large)


@given(st.text("aé日🙂“ \n*", max_size=1_500))
def test_offsets_hold_in_text_of_any_alphabet(hold: Callable[[Document], None], text: str) -> None:
    found = document(text)
    hold(found)
    assert "".join("".join(b.text.split()) for b in found.blocks).count("é") == text.count("é")
