from collections.abc import Callable

import pytest

from newslint.fixing.mending import Mended
from newslint.fixing.proof import expect_words, read_words
from newslint.formats import read
from newslint.source import Edit, Span

Mend = Callable[..., Mended]


def edit(text: str, *changes: tuple[str, str]) -> tuple[str, list[Edit]]:
    """Return a text with changes in it, and the edits that make them."""
    edits = []
    for old, new in changes:
        start = text.index(old)
        edits.append(Edit(Span(start, start + len(old)), new))
    edits.sort(key=lambda each: each.span)
    for each in reversed(edits):
        text = text[: each.span.start] + each.text + text[each.span.end :]
    return text, edits


@pytest.mark.parametrize(
    ("name", "text", "change"),
    [
        pytest.param("a.txt", "Head\n\nOne two.\n", ("two", "three"), id="plain text"),
        pytest.param("a.md", "One\ntwo six.\n", ("One\ntwo", "One"), id="over a line's end"),
        pytest.param("a.txt", "One two.\n\n\nThree.\n", (" two", ""), id="a word less"),
        pytest.param("a.md", "One *two* three.\n", ("two", "four"), id="inside markup"),
        pytest.param("a.md", "One <!-- x --> two.\n", (" <!-- x -->", ""), id="a comment"),
        pytest.param("a.md", "One two.\n\n<!-- x -->\n", ("<!-- x -->\n", ""), id="its whole line"),
        pytest.param(
            "a.md", "---\ntitle: One two\n---\n\nOne.\n", ("two", "six"), id="front matter"
        ),
        pytest.param("a.md", "![One two](a.png) three.\n", ("two", "six"), id="a picture's text"),
        pytest.param("a.html", "<p>One&nbsp;two</p>", ("two", "six"), id="behind an entity"),
        pytest.param("a.html", "<p>One</p><p>two", ("two", "six"), id="the second of two blocks"),
        pytest.param("a.html", '<img alt="One two six">', ("two", "“2”"), id="an attribute"),
    ],
)
def test_an_article_reads_as_the_edits_say(name: str, text: str, change: tuple[str, str]) -> None:
    after, edits = edit(text, change)
    before = read(name, text.encode())
    assert expect_words(before, edits) == read_words(read(name, after.encode()))


@pytest.mark.parametrize(
    ("name", "text", "change"),
    [
        pytest.param("a.html", '<img alt="One two six">', ("two", 'a "2"'), id="an attribute ends"),
        pytest.param("a.html", "<p>One two three.", ("two", "a <b two"), id="a tag begins"),
        pytest.param("a.md", "One two\nthree.\n", ("two", "<!-- two -->"), id="a comment"),
        pytest.param("a.md", "---\ntitle: One two\n---\n", ("two", "two # x"), id="a YAML comment"),
        pytest.param("a.mdx", "One two three.\n", ("two", "{/* 2 */}"), id="an MDX comment"),
    ],
)
def test_markup_that_an_edit_makes_is_seen(name: str, text: str, change: tuple[str, str]) -> None:
    after, edits = edit(text, change)
    before = read(name, text.encode())
    assert expect_words(before, edits) != read_words(read(name, after.encode()))


def test_a_fix_that_would_make_markup_is_left_out(mend_bytes: Mend) -> None:
    article = b'<p>They utilise it tonight.</p><img alt="How they utilise it">'
    rules = {"plain": {"tonight": "today"}, "spoils": {"utilise": 'take "in"'}}
    mended = mend_bytes(article, rules, "a.html")
    assert mended.after == (b'<p>They take "in" it today.</p><img alt="How they utilise it">')
    assert mended.problem == (
        "1 of the fixes of house.spoils would change more than they say; not applied"
    )


def test_a_title_that_a_fix_makes_one_word_costs_no_other_fix(mend_bytes: Mend) -> None:
    article = b'<p><span title="tidal tidal">Good</span> line.</p><p>It was tidal tidal.</p>'
    mended = mend_bytes(article, {"double": {"tidal tidal": "tidal"}}, "a.html")
    assert mended.after == article.replace(b"was tidal tidal", b"was tidal")
