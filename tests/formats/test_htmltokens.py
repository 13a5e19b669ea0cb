import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats.htmltokens import (
    Comment,
    Tag,
    Text,
    Unclosed,
    shown_pieces,
    tokenize,
)


def tokens(text: str, *, xml: bool = False) -> list[str]:
    """Return the tokens, each as its kind and what it is written as."""
    signs = {Text: "text", Comment: "note", Tag: "tag", Unclosed: "open"}
    return [
        f"{signs[type(token)]} {text[token.start : token.end]}"
        for token in tokenize(text, 0, len(text), xml=xml)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "a<b>c</b>d", ["text a", "tag <b>", "text c", "tag </b>", "text d"], id="tags"
        ),
        pytest.param("1 < 2 <3", ["text 1 < 2 <3"], id="a sign that starts no tag"),
        pytest.param("<!-- a > b -->c", ["note <!-- a > b -->", "text c"], id="a comment"),
        pytest.param("<!-->a", ["note <!-->", "text a"], id="an empty comment"),
        pytest.param("<!-- a --!>b", ["note <!-- a --!>", "text b"], id="a comment closed wrongly"),
        pytest.param("<!DOCTYPE html>a", ["note <!DOCTYPE html>", "text a"], id="a declaration"),
        pytest.param("<?php a ?>b", ["note <?php a ?>", "text b"], id="an instruction"),
        pytest.param("<![CDATA[a]]>b", ["note <![CDATA[a]]>", "text b"], id="a CDATA section"),
        pytest.param("</ a>b", ["note </ a>", "text b"], id="an end tag without a name"),
        pytest.param('<a b="c > d">e', ['tag <a b="c > d">', "text e"], id="a quoted bracket"),
        pytest.param("<A HREF='x'>e", ["tag <A HREF='x'>", "text e"], id="capitals"),
        pytest.param("<a\n b\n=\nc\n>e", ["tag <a\n b\n=\nc\n>", "text e"], id="over lines"),
        pytest.param(
            "<script>if (a<b) '<p>'</script>c",
            ["tag <script>", "text if (a<b) '<p>'", "tag </script>", "text c"],
            id="a script",
        ),
        pytest.param(
            "<STYLE>a</sTyLe >c",
            ["tag <STYLE>", "text a", "tag </sTyLe >", "text c"],
            id="a style sheet in capitals",
        ),
        pytest.param(
            "<title>a<b></title>", ["tag <title>", "text a<b>", "tag </title>"], id="a title"
        ),
        pytest.param("<script>a", ["tag <script>", "text a"], id="a script without an end"),
        pytest.param("a<!-- b", ["text a", "open <!-- b"], id="a comment without an end"),
        pytest.param("a<b c='d>e", ["text a", "open <b c='d>e"], id="a quotation mark left open"),
        pytest.param("a<b", ["text a", "open <b"], id="a tag left open"),
        pytest.param("a</", ["text a", "open </"], id="half an end tag"),
    ],
)
def test_html_falls_into_tokens_as_in_a_browser(text: str, found: list[str]) -> None:
    assert tokens(text) == found


def test_in_xml_a_script_may_close_itself() -> None:
    assert tokens("<script/>a<b/>")[1] == "text a<b/>"
    assert tokens("<script/>a<b/>", xml=True) == ["tag <script/>", "text a", "tag <b/>"]


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        pytest.param('<a b="c d">', {"b": "c d"}, id="double marks"),
        pytest.param("<a b='c d'>", {"b": "c d"}, id="single marks"),
        pytest.param("<a b=c d>", {"b": "c", "d": ""}, id="no marks, and no value"),
        pytest.param("<a B = c B=e>", {"b": "c"}, id="the first of two counts"),
        pytest.param("<a b=>", {"b": ""}, id="an empty value"),
        pytest.param("<a/b=c/d>", {"b": "c/d"}, id="slashes"),
        pytest.param('<a b="c"d="e">', {"b": "c", "d": "e"}, id="no space between"),
        pytest.param('<a ="b">', {'="b"': ""}, id="an equals sign in a name"),
    ],
)
def test_attributes_have_their_places(tag: str, attributes: dict[str, str]) -> None:
    (token,) = tokenize(tag, 0, len(tag))
    assert isinstance(token, Tag)
    assert {name: tag[slice(*place)] for name, place in token.attributes.items()} == attributes


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("&amp;", "&", id="by name"),
        pytest.param("&#8217;", "’", id="decimal"),
        pytest.param("&#x2019;", "’", id="hexadecimal"),
        pytest.param("&amp", "&", id="without a semicolon"),
        pytest.param("&copy2024", "©2024", id="a name that ends in the middle"),
        pytest.param("&#150;", "–", id="a number of Windows"),
        pytest.param("&#0;", "\ufffd", id="no character"),
        pytest.param("&#xD800;", "\ufffd", id="half a character"),
        pytest.param("&ngE;", "≧̸", id="two characters"),
    ],
)
def test_a_reference_is_shown_as_the_character_it_names(written: str, shown: str) -> None:
    text = f"a{written}b"
    pieces = list(shown_pieces(text, 0, len(text)))
    assert "".join(piece for piece, _start, _end in pieces) == f"a{shown}b"
    assert "".join(text[start:end] for _piece, start, end in pieces) == text


@pytest.mark.parametrize("text", ["AT&T", "&nosuch;", "&", "&#;", "&#" + "1" * 5000 + ";"])
def test_what_is_no_reference_is_shown_as_it_is(text: str) -> None:
    assert [piece for piece, _start, _end in shown_pieces(text, 0, len(text))] == [text]


PARTS = st.sampled_from(
    (
        "<|>|</|<b|<b |b| |=|\"|'|/|<!--|-->|--!>|<!|<?|é🙂|<script>|</script>|<title>|</title|"
        "&amp;|&|\n|<a b='c'>"
    ).split("|")
)


@given(st.lists(PARTS, max_size=30).map("".join), st.data())
def test_tokens_cover_the_text_without_gap_or_overlap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = start
    for token in tokenize(text, start, end):
        assert token.start == place < token.end
        place = token.end
        if isinstance(token, Tag):
            for low, high in token.attributes.values():
                assert token.start < low <= high < token.end
        elif isinstance(token, Comment):
            assert token.start <= token.inner_start <= token.inner_end <= token.end
    assert place == end
