"""What holds of every input format alike."""

import os
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats import BY_SUFFIX, is_container, is_readable, parse, read, suffix_of
from newslint.source import Source, UndecodableError

TEXTUAL = sorted(suffix for suffix in BY_SUFFIX if not is_container(f"a{suffix}"))


@pytest.mark.parametrize(
    ("path", "readable"),
    [("a.md", True), ("A.HTML", True), ("b/c.docx", True), ("a.doc", False), ("md", False)],
)
def test_a_name_tells_whether_a_file_is_copy(path: str, readable: bool) -> None:
    assert is_readable(path) is readable


@given(st.text("a./\\B~\n", max_size=8))
def test_the_suffix_is_that_of_the_name(path: str) -> None:
    assert suffix_of(path) == os.path.splitext(path)[1].lower()  # noqa: PTH122


def test_a_file_without_a_known_name_is_plain_text() -> None:
    (block,) = read("-", b"<b>It rained.</b>").blocks
    assert block.text == "<b>It rained.</b>"


@pytest.mark.parametrize("suffix", TEXTUAL)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param("\ufeffIt rained. 日本 🙂".encode(), id="UTF-8 with a mark"),
        pytest.param("It rained. 日本 🙂".encode("utf-16"), id="UTF-16"),
        pytest.param("\r\nIt rained. 日本 🙂\r\n".encode(), id="CRLF"),
    ],
)
def test_bytes_are_decoded_once_for_every_format(suffix: str, data: bytes) -> None:
    document = read(f"a{suffix}", data)
    (block,) = document.blocks
    assert block.text == "It rained. 日本 🙂"
    span = block.to_source(11, 13)
    assert document.source.text[span.start : span.end] == "日本"


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@pytest.mark.parametrize("data", [b"", b" \n", b"\r\n\r\n"])
def test_an_empty_file_has_no_blocks(suffix: str, data: bytes) -> None:
    if is_container(f"a{suffix}"):
        with pytest.raises(UndecodableError):
            read(f"a{suffix}", data)
    else:
        assert read(f"a{suffix}", data).blocks == ()


PIECES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["---\n", "+++\n", "title: ", 'title = "', "|\n  ", ">-\n ", "\n\n", "\r\n", "\r", "\u2028"]
    ),
    st.sampled_from(
        ["<p>", "</p>", "&amp;", "# ", "> ", "- ", "**", "`", "```\n", "\u00ad", "\ufeff"]
    ),
)


@pytest.mark.parametrize("suffix", TEXTUAL)
@given(pieces=st.lists(PIECES, max_size=20))
def test_any_text_can_be_read(
    hold: Callable[[Document], None], suffix: str, pieces: list[str]
) -> None:
    text = "".join(pieces)
    hold(parse(Source(f"a{suffix}", text)))
    hold(parse(Source(f"a{suffix}", f"---\n{text}\n---\n{text}")))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(hold: Callable[[Document], None], data: bytes) -> None:
    for suffix in (".md", ".docx"):
        try:
            document = read(f"a{suffix}", data)
        except UndecodableError:
            continue
        hold(document)
