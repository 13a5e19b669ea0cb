import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.source import LineIndex, Source, Span, UndecodableError, decode

TEXT = st.text(alphabet=st.sampled_from(["a", "é", "日", "🙂", "\n", "\r", "\u2028", "\u0301"]))


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        pytest.param("", 0, (1, 1), id="the only place of an empty text"),
        pytest.param("ab\ncd", 3, (2, 1), id="the first character after a line end"),
        pytest.param("ab\ncd", 2, (1, 3), id="a line end belongs to the line it ends"),
        pytest.param("ab\r\ncd", 4, (2, 1), id="CR LF is one line end"),
        pytest.param("ab\rcd", 3, (2, 1), id="a lone CR is a line end"),
        pytest.param("ab\n", 3, (2, 1), id="the end of a text that ends with a line end"),
        pytest.param("🙂é\n日x", 4, (2, 2), id="columns are code points"),
        pytest.param("a\u2028b", 2, (1, 3), id="a Unicode line separator is no line end"),
    ],
)
def test_locates_an_offset(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).locate(offset) == place


@given(TEXT)
def test_every_offset_lies_on_the_line_that_holds_it(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.locate(offset)
        span = index.line_span(line)
        assert span.start + column - 1 == offset
        assert span.start <= offset <= span.end


@given(TEXT)
def test_lines_cover_the_text_in_order(text: str) -> None:
    index = LineIndex(text)
    last, _column = index.locate(len(text))
    pieces = [index.line_span(line) for line in range(1, last + 1)]
    assert "".join(text[span.start : span.end] for span in pieces) == text


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        LineIndex("ab").locate(3)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_must_be_a_range(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a range"):
        Span(start, end)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Plain copy.\n", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfWith a mark.\r\n", id="UTF-8 with a byte order mark"),
        pytest.param(b"\xff\xfe" + "Zwölf".encode("utf-16-le"), id="UTF-16 little-endian"),
        pytest.param(b"\xfe\xff" + "Zwölf".encode("utf-16-be"), id="UTF-16 big-endian"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_a_decoded_file_is_written_back_byte_for_byte(data: bytes) -> None:
    source = decode("a.txt", data)
    assert source.encode(source.text) == data
    assert "\ufeff" not in source.text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"one\ntw\xf6", r"UTF-8: byte 0xf6 at offset 6 \(line 2\)", id="Latin-1"),
        pytest.param(b"\xef\xbb\xbfa\xff", "at offset 4", id="the offset counts the mark"),
        pytest.param(b"PK\x00\x01", "NUL character at offset 2", id="a binary file"),
    ],
)
def test_bytes_that_are_not_text_are_refused_with_their_place(data: bytes, message: str) -> None:
    with pytest.raises(UndecodableError, match=message):
        decode("a.txt", data)


def test_a_source_keeps_its_line_index() -> None:
    source = Source("a.txt", "a\nb")
    assert source.lines is source.lines


@given(st.text("ab日🙂\u0301\r\n", max_size=4_000), st.data())
def test_a_context_is_a_part_of_its_line_around_the_place(text: str, data: st.DataObject) -> None:
    source = Source("a.txt", text)
    offset = data.draw(st.integers(0, len(text)), "offset")
    context = source.context(offset)
    line, column = source.lines.locate(offset)
    span = source.lines.line_span(line)
    start = span.start + context.column - 1
    whole = text[span.start : span.end].rstrip("\r\n")
    assert len(context.text) <= 1_000
    assert whole.startswith(context.text, context.column - 1)
    assert context.column <= column
    assert context.text == whole or column - context.column <= 500
    assert context.byte_column == len(text[span.start : start].encode()) + 1


def test_findings_on_one_line_share_its_context() -> None:
    source = Source("a.txt", "one\ntwo three\n")
    assert source.context(5) is source.context(9)
    assert source.context(5).text == "two three"


@pytest.mark.parametrize(
    ("source", "byte_column", "is_paragraph"),
    [
        pytest.param(decode("a.txt", b"\xef\xbb\xbfab"), 4, False, id="a byte order mark"),
        pytest.param(decode("a.txt", "ab".encode("utf-16")), 0, False, id="UTF-16"),
        pytest.param(Source("a.docx", "ab", is_container=True), 0, True, id="a container"),
    ],
)
def test_a_context_says_how_its_file_is_counted(
    source: Source, byte_column: int, is_paragraph: bool
) -> None:
    context = source.context(1)
    assert (context.byte_column, context.is_paragraph) == (byte_column, is_paragraph)
