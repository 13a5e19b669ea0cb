"""HTML as a browser shows it: edges of tags, white space, and what is hidden."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import OBJECT, Document
from newslint.formats.html import parse
from newslint.language.words import find_words
from newslint.source import Source


def document(text: str) -> Document:
    return parse(Source("a.html", text))


def shown(text: str) -> list[str]:
    return [block.text for block in document(text).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("<p>the <b>Pentagon</b>said</p>", ["the Pentagonsaid"], id="a lost space"),
        pytest.param("<p>the <b>Penta</b>gon</p>", ["the Pentagon"], id="a tag in a word"),
        pytest.param("<p>a<span>b</span><wbr>c</p>", ["abc"], id="what stands in a line"),
        pytest.param("<p>one</p><p>two</p>", ["one", "two"], id="paragraphs without a space"),
        pytest.param("one<div>two</div>three", ["one", "two", "three"], id="text around a block"),
        pytest.param("<p>one<br>two</p>", ["one\ntwo"], id="a line break"),
        pytest.param("<p>one<br />\n<br/>two</p>", ["one", "two"], id="two line breaks"),
        pytest.param("<p>one<br>&nbsp;<br>two</p>", ["one", "two"], id="a spaced line break"),
        pytest.param("<p>one<hr>two", ["one", "two"], id="a rule"),
        pytest.param("<ul><li>one<li>two</ul>", ["one", "two"], id="items without end tags"),
        pytest.param("<td>one<td>two<tr><td>three", ["one", "two", "three"], id="cells without"),
        pytest.param("<P>ONE<P>TWO</P>", ["ONE", "TWO"], id="tags in capitals"),
        pytest.param("<a href=x>One</a><a href=y>Two</a>", ["One Two"], id="links side by side"),
        pytest.param("<a href=x>On</a><a href=x>e</a>", ["One"], id="one link in two"),
        pytest.param("<p>a\n   b\t c</p>", ["a b c"], id="white space"),
        pytest.param("<p> <b> a </b> <i> b </i> </p>", ["a b"], id="white space around tags"),
        pytest.param("<p>a&nbsp;b&#8203;c</p>", ["a\u00a0b\u200bc"], id="spaces by name"),
        pytest.param("<p>ho&shy;tel</p>", ["hotel"], id="a soft hyphen"),
        pytest.param("<pre>a\n  b</pre>", ["a\n  b"], id="white space that is kept"),
        pytest.param("<p>AT&T &amp; R&amp;D &amp;amp;</p>", ["AT&T & R&D &amp;"], id="entities"),
        pytest.param("<p>3 < 4 > 2</p>", ["3 < 4 > 2"], id="signs that are no tags"),
        pytest.param("<p>a<!-- b -->c</p>", ["ac"], id="a comment in a word"),
        pytest.param("<![CDATA[<p>a b</p>]]>", ["a b"], id="a CDATA section"),
        pytest.param("<custom-tag>a</custom-tag>b", ["ab"], id="an unknown tag"),
        pytest.param("<p>He: <q>No <q>more</q>.</q></p>", ["He: “No ‘more’.”"], id="quotations"),
        pytest.param("</div></p>a</b>", ["a"], id="stray end tags"),
        pytest.param("", [], id="nothing"),
        pytest.param("<p>—</p>", [], id="no word"),
    ],
)
def test_text_falls_into_blocks_as_in_a_browser(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>b</script>", id="a script"),
        pytest.param("<script>'<p>b</p>'</script>", id="tags in a script"),
        pytest.param("<style>b</style>", id="a style sheet"),
        pytest.param("<noscript><p>b</p></noscript>", id="what others see"),
        pytest.param("<template><p>b</p></template>", id="a template"),
        pytest.param("<select><option>b</select>", id="a choice"),
        pytest.param("<button>b</button>", id="a button"),
        pytest.param("<span hidden>b <span>c</span> d</span>", id="hidden"),
        pytest.param('<span style="color: red; DISPLAY : none">b</span>', id="not displayed"),
        pytest.param('<span class="x screen-reader-text">b</span>', id="for screen readers"),
        pytest.param("<rt>b</rt>", id="how a word is read"),
        pytest.param('<sup class="x"><a href="#n1">1</a></sup>', id="a footnote's number"),
        pytest.param('<input value="b c">'.replace("input", "meta"), id="an attribute"),
    ],
)
def test_what_no_reader_sees_is_left_out(text: str) -> None:
    assert shown(f"<p>a{text}z</p><p>next</p>") == ["az", "next"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<code>b</code>", id="code"),
        pytest.param("<del>b</del>", id="struck out"),
        pytest.param("<s>b <i>c</i></s>", id="struck out with tags in it"),
        pytest.param('<img src="b.jpg">', id="a picture"),
        pytest.param("<svg><title>b</title><text>c</text></svg>", id="a drawing"),
        pytest.param("<video>b <a>c</a></video>", id="a film"),
        pytest.param("<object>b<object>c</object>d</object>", id="an object in an object"),
        pytest.param("<iframe>b <p>c</iframe>", id="a frame"),
    ],
)
def test_what_is_no_copy_stands_as_one_object(text: str) -> None:
    assert shown(f"<p>a {text} z</p><p>next</p>") == [f"a {OBJECT} z", "next"]


def test_a_footnote_after_a_space_keeps_the_marks_around_it_apart() -> None:
    text = '<p>So <sup><a href="#n">1</a></sup>, and<sup><a href="#m">2</a></sup>.</p>'
    assert shown(text) == [f"So {OBJECT}, and."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<p>a <del>b</p><p>c</p>", id="struck out"),
        pytest.param("<p hidden>b<p>c", id="a paragraph"),
        pytest.param("<ul><li hidden>b<li>c</ul>", id="an item"),
        pytest.param("<div><span hidden>b</div>c", id="in a line"),
        pytest.param("<p hidden>b<hr>c", id="a paragraph before a rule"),
    ],
)
def test_what_is_hidden_ends_with_its_block(text: str) -> None:
    assert shown(text)[-1] == "c"


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        pytest.param('<img alt="A red &amp; a blue van">', ["A red & a blue van"], id="a picture"),
        pytest.param("<img alt='a b' title='c d'>", ["a b", "c d"], id="both"),
        pytest.param(
            '<abbr title="World Tide Office">WTO</abbr>', ["World Tide Office"], id="a term"
        ),
        pytest.param("<img alt=van>", [], id="one word"),
        pytest.param('<img alt="IMG 2041.JPG">', [], id="a file's name"),
        pytest.param('<link title="All our news">', [], id="what is not shown"),
        pytest.param('<div hidden><img alt="a b"></div>', [], id="what is hidden"),
        pytest.param('<p data-title="a b" aria-label="c d">', [], id="other attributes"),
    ],
)
def test_descriptions_are_copy(text: str, captions: list[str]) -> None:
    found = [block.text for block in document(text).blocks if block.role.value == "caption"]
    assert found == captions


def test_a_description_maps_to_its_place() -> None:
    text = '<p>a</p><img src="x" alt="The &quot;red&quot; van">'
    block = document(text).blocks[-1]
    start = block.text.index("van")
    span = block.to_source(start, start + 3)
    assert text[span.start : span.end] == "van"
    assert block.is_exact(start, start + 3)
    assert not block.is_exact(4, start)


def test_a_word_over_tags_maps_from_its_first_character_to_its_last() -> None:
    text = "<p>日 the Pent<b>a</b>gon &eacute;t&eacute;</p>"
    block = document(text).blocks[0]
    for word, written in (("Pentagon", "Pent<b>a</b>gon"), ("été", "&eacute;t&eacute;")):
        start = block.text.index(word)
        span = block.to_source(start, start + len(word))
        assert text[span.start : span.end] == written
        assert not block.is_exact(start, start + len(word))


WORDS = st.text("aé日🙂e\u0301א", min_size=1, max_size=4).map(lambda letters: f"w{letters}w")
INLINE = st.sampled_from(["b", "i", "span class='x'", "a href='?a=1&amp;b=2'", "font", "EM", "x-y"])
BLOCK = st.sampled_from(["div", "p", "section", "LI", "h2", "td", "blockquote"])
GAPS = st.sampled_from([" ", "\n", "\r\n", "  ", "\t", "\n\n   ", " <!-- c > --> ", "\r"])
EDGES = st.sampled_from(["", "", "&mdash;", "\f", "<wbr>", "<script>x('<p>')</script>"])


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[list[tuple[str, int, int]]]]:
    """Draw a page, and for each block its words with the places where they were written."""
    source = ""
    blocks: list[list[tuple[str, int, int]]] = []

    def write_line(depth: int) -> None:
        nonlocal source
        for _ in range(draw(st.integers(1, 3))):
            if depth and draw(st.booleans()):
                tag = draw(INLINE)
                source += f"<{tag}>"
                write_line(depth - 1)
                source += f"</{tag.split()[0]}>"
            else:
                word = draw(WORDS)
                blocks[-1].append((word, len(source), len(source) + len(word)))
                source += word
            source += draw(GAPS)

    for _ in range(draw(st.integers(0, 4))):
        tag = draw(BLOCK)
        source += f"{draw(GAPS)}<{tag}>{draw(EDGES)}"
        blocks.append([])
        write_line(2)
        source += f"{draw(EDGES)}</{tag}>"
    return source, blocks


@given(pages())
def test_every_word_of_every_block_maps_to_where_it_was_written(
    page: tuple[str, list[list[tuple[str, int, int]]]],
) -> None:
    # A paragraph mark, so that blank lines are white space and no ends of blocks.
    lead = "<p>"
    source, wanted = page
    found = document(lead + source).blocks
    assert len(found) == len(wanted)
    for block, words in zip(found, wanted, strict=True):
        assert block.text.replace("—", " ").split() == [word for word, _start, _end in words]
        position = 0
        for word, start, end in words:
            position = block.text.index(word, position)
            span = block.to_source(position, position + len(word))
            assert (span.start - len(lead), span.end - len(lead)) == (start, end)
            assert block.is_exact(position, position + len(word))
            position += len(word)


MARKUP = st.sampled_from(
    (
        "<|>|</|<p>|</p>|<b>|</b>|<br>|<del>|</del>|<div hidden>|</div>|<script>|</script>|<!--|"
        "-->|<svg/>|<svg>|</svg>|<pre>|</pre>|<q>|</q>|<img alt='a b'>|<li>|<td>|<table>|</table>|"
        "<h1>|</h2>|<title>|&amp;|&shy;|&#|&nbsp|[caption a=b]|[/caption]|[code]|[/code]|[sic]|"
        '{{x}}|{%|%}|<!-- wp:p -->|---\n|title: a|\ufffc|<a href=x>|</a>|"'
    ).split("|")
)
TEXT = st.text("ab é日🙂\u0301א\n\r\t\f\u2028\u0085\u00a0\u00ad\ufeff'", max_size=6)


@settings(max_examples=300)
@given(st.lists(st.one_of(MARKUP, TEXT), max_size=40).map("".join))
def test_no_markup_breaks_the_map(hold: Callable[[Document], None], text: str) -> None:
    found = document(text)
    hold(found)
    for block in found.blocks:
        for word in find_words(block.text):
            span = block.to_source(word.start, word.end)
            if block.is_exact(word.start, word.end):
                assert text[span.start : span.end] == word.text


@given(st.text(max_size=200))
def test_any_text_can_be_read(hold: Callable[[Document], None], text: str) -> None:
    hold(document(text))


@pytest.mark.parametrize(
    "piece",
    (
        "<|<!--|<a |<a b='|&amp;|&|[|[gallery]|[/gallery]|{{|{: \n|{%|<div>|</div>|<span hidden>|"
        "<svg>|<q>|<br>|<li>a|<sup>|<td>| \n|<script>|<a href=x>a</a>|<img alt='a b'>|"
        "[caption a=b]|<!-- a -->|<h1>"
    ).split("|"),
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    # Quadratic time over these would take minutes and not a moment.
    document("<p>" + piece * (50_000 // len(piece)) + "the end")


@pytest.mark.parametrize("depth", [20_000])
def test_deep_nesting_is_read(depth: int) -> None:
    assert shown("<div>" * depth + "the end" + "</div>" * depth) == ["the end"]
