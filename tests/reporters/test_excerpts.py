from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from rich.cells import cell_len

from newslint.finding import Finding, Severity
from newslint.reporters.cleaning import printable
from newslint.reporters.excerpts import excerpt
from newslint.source import Context

Find = Callable[..., Finding]


@pytest.mark.parametrize(
    ("line", "width", "shown"),
    [
        pytest.param("In thecity it rains", 80, "In [thecity] it rains", id="a short line"),
        pytest.param("one two In thecity it", 18, "…In [thecity] it", id="a cut before"),
        pytest.param("In thecity it rains a lot", 18, "In [thecity] it…", id="a cut after"),
        pytest.param("a 日本語 thecity it", 14, "…[thecity] it", id="signs of two cells"),
        pytest.param("a b c In thecity d e f", 16, "…In [thecity] d e…", id="cuts on both sides"),
        pytest.param(
            "日日\u200d日日日thecity it", 19, "…日日日[thecity] it", id="a cut at a joiner"
        ),
    ],
)
def test_as_much_of_the_line_is_shown_as_there_is_room_for(
    line: str, width: int, shown: str, find: Find
) -> None:
    before, marked, after = excerpt(find(line), width)
    assert f"{before}[{marked}]{after}" == shown


COPY = st.text("ab日🙂\u0301 \u200d", max_size=100)


@given(COPY, st.text("ab日\u0301", min_size=1, max_size=9), COPY, st.integers(20, 60))
def test_an_excerpt_is_a_part_of_the_line_that_fits(
    head: str, fault: str, tail: str, width: int
) -> None:
    at, end = len(head), len(head + fault)
    place = ("a.txt", 1, at + 1, 1, end + 1, at, end)
    context = Context(head + fault + tail)
    finding = Finding(*place, "core.a", Severity.ERROR, "Wrong.", fault, context=context)
    before, marked, after = excerpt(finding, width)
    assert marked == fault
    assert cell_len(before + marked + after) <= width
    assert printable(head).endswith(before.removeprefix("…"))
    assert printable(tail).startswith(after.removesuffix("…"))


def test_a_finding_without_its_line_shows_nothing(find: Find) -> None:
    assert excerpt(structs.replace(find(), context=Context()), 40) == ("", "", "")


def test_a_fault_that_is_longer_than_the_line_is_cut(find: Find) -> None:
    line = "In " + "longer " * 30 + "it rains"
    before, marked, after = excerpt(find(line, "longer " * 30), 42)
    assert (before, after) == ("…", "…")
    assert marked == ("longer " * 30)[:40]


def test_a_part_of_a_very_long_line_is_shown_as_a_part(find: Find) -> None:
    context = Context("there in thecity it rains", 501)
    far = structs.replace(find("in thecity", "thecity"), context=context, column=510)
    before, marked, after = excerpt(structs.replace(far, end_column=517), 80)
    assert (before, marked, after) == ("…in ", "thecity", " it rains")


def test_a_fault_over_a_line_end_is_shown_to_the_end_of_its_line(find: Find) -> None:
    _before, marked, after = excerpt(find("it was the", "the", end_line=4, end_column=4), 40)
    assert (marked, after) == ("the", "")
