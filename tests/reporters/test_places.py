from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.finding import Finding, Fix, Safety, Severity
from newslint.reporters.places import locate, merge_edits, relative_path, uri
from newslint.source import Context, Edit, Source, Span

Find = Callable[..., Finding]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inner = tmp_path / "site" / "news"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "shown", "address"),
    [
        pytest.param("a.txt", "news/a.txt", "news/a.txt", id="in the current folder"),
        pytest.param("./b/../a.txt", "news/a.txt", "news/a.txt", id="in a roundabout way"),
        pytest.param("../a.txt", "a.txt", "a.txt", id="in a folder above, below the base"),
        pytest.param(
            "a b%#?é.txt", "news/a b%#?é.txt", "news/a%20b%25%23%3F%C3%A9.txt", id="odd characters"
        ),
        pytest.param("c:d.txt", "news/c:d.txt", "news/c%3Ad.txt", id="a colon"),
        pytest.param("a\udcff.txt", "news/a?.txt", "news/a%FF.txt", id="bytes that are no text"),
    ],
)
def test_a_path_below_the_base_is_told_from_there(
    folder: Path, path: str, shown: str, address: str
) -> None:
    base = (folder / "site").as_posix()
    assert relative_path(path, base) == shown
    assert uri(path, base) == address


def test_an_absolute_path_below_the_base_is_told_from_there(folder: Path) -> None:
    base = (folder / "site").as_posix()
    assert relative_path(f"{base}/x/a.txt", base) == "x/a.txt"
    assert uri(f"{base}/x/a.txt", base) == "x/a.txt"


def test_a_path_elsewhere_is_told_as_it_was_given(folder: Path) -> None:
    base = (folder / "site").as_posix()
    assert relative_path("../../é.txt", base) == "../../é.txt"
    assert uri("../../é.txt", base) == (folder / "é.txt").as_uri()
    assert uri("a.txt", f"{base}/other") == (folder / "site" / "news" / "a.txt").as_uri()


def test_without_a_base_a_relative_path_stays(folder: Path) -> None:
    assert relative_path("x/a.txt", "") == "x/a.txt"
    assert uri("x/a.txt", "") == "x/a.txt"
    assert uri("../a.txt", "") == (folder / "site" / "a.txt").as_uri()
    assert uri((folder / "a.txt").as_posix(), "").startswith("file:///")


def test_a_place_is_counted_in_code_points_and_in_bytes(far: Finding) -> None:
    place = locate(far, far.start)
    assert place
    assert (place.line, place.column, place.byte_column) == (3, 13, 23)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_place_on_a_later_line_of_the_finding_is_known(end: str, find: Find) -> None:
    text = f"the{end}é the"
    edited = {"text": text, "end_line": 4, "end_column": 6, "end": 102 + len(text)}
    finding = structs.replace(find("日 the", "the"), **edited)
    place = locate(finding, finding.end)
    assert place
    assert (place.line, place.column, place.byte_column) == (4, 6, 7)


@pytest.mark.parametrize("offset", [99, 120], ids=["before the line", "after the line"])
def test_a_place_on_another_line_is_unknown(offset: int, find: Find) -> None:
    assert locate(find("In thecity it rains"), offset) is None


def test_a_place_within_a_line_end_is_unknown(find: Find) -> None:
    edited = {"text": "the\r\nthe", "end_line": 4, "end_column": 4, "end": 108}
    finding = structs.replace(find("the", "the"), **edited)
    assert locate(finding, 104) is None


@given(st.text("ab日🙂\u0301\r\n ", min_size=1), st.data())
def test_places_are_those_of_the_source(text: str, data: st.DataObject) -> None:
    lines = Source("a.txt", text).lines
    start = data.draw(st.integers(0, len(text)), "start")
    end = data.draw(st.integers(start, len(text)), "end")
    line, column = lines.locate(start)
    finding = Finding(
        "a.txt",
        line,
        column,
        *lines.locate(end),
        start,
        end,
        "core.joined-words",
        Severity.ERROR,
        "Two words.",
        text[start:end],
        context=Source("a.txt", text).context(start),
    )
    if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
        return
    for offset in range(len(text) + 1):
        place = locate(finding, offset)
        assert place or not start <= offset <= end or text[offset - 1 : offset + 1] == "\r\n"
        if place:
            assert (place.line, place.column) == lines.locate(offset)
            before = text[offset - place.column + 1 : offset]
            assert place.byte_column == len(before.encode()) + 1


def test_a_context_that_does_not_hold_the_finding_is_not_counted_in(find: Find) -> None:
    finding = structs.replace(find(), context=Context("Something else"))
    assert locate(finding, finding.start) is None


def test_bytes_of_a_file_that_is_not_utf_8_are_not_counted(far: Finding) -> None:
    context = structs.replace(far.context, byte_column=0)
    place = locate(structs.replace(far, context=context), far.end)
    assert place
    assert (place.column, place.byte_column) == (20, 0)


@given(st.text("ab日🙂", max_size=3_000), st.text("é\n", min_size=1, max_size=4), st.booleans())
def test_places_on_a_very_long_line_are_those_of_the_file(
    before: str, text: str, has_mark: bool
) -> None:
    mark = b"\xef\xbb\xbf" if has_mark else b""
    source = Source("a.txt", before + text + "b" * 2_000, byte_order_mark=mark)
    start, end = len(before), len(before + text)
    finding = Finding(
        "a.txt",
        *source.lines.locate(start),
        *source.lines.locate(end),
        start,
        end,
        "core.joined-words",
        Severity.ERROR,
        "Two words.",
        text,
        context=source.context(start),
    )
    data = mark + source.text.encode()
    for offset in (start, end):
        place = locate(finding, offset)
        assert place
        assert (place.line, place.column) == source.lines.locate(offset)
        line_start = sum(map(len, data.splitlines(keepends=True)[: place.line - 1]))
        reached = data[: line_start + place.byte_column - 1]
        assert reached == mark + source.text[:offset].encode()


def test_the_edits_of_a_fix_become_one_replacement(find: Find) -> None:
    edits = (Edit(Span(100, 102), "At"), Edit(Span(106, 106), " "), Edit(Span(110, 113), ""))
    whole = merge_edits(find(), Fix("Write it", Safety.SAFE, edits))
    assert whole
    assert (whole.start.column, whole.end.column) == (1, 14)
    assert whole.text == "At the city"


@pytest.mark.parametrize(
    "edits",
    [(), (Edit(Span(90, 95), ""),), (Edit(Span(103, 110), ""), Edit(Span(300, 301), ""))],
    ids=["no edit", "an edit elsewhere", "one edit here and one elsewhere"],
)
def test_a_fix_that_the_line_does_not_show_is_not_placed(
    edits: tuple[Edit, ...], find: Find
) -> None:
    assert merge_edits(find(), Fix("Write it", Safety.SAFE, edits)) is None
