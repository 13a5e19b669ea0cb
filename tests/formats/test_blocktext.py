import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT, Role
from newslint.formats.blocktext import BlockText


def flown(text: str) -> BlockText:
    made = BlockText(text)
    made.flow(text, 0, len(text))
    return made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("one two", "one two", id="a space"),
        pytest.param("one \n\t two", "one two", id="a run of white space"),
        pytest.param("one\r\ntwo", "one two", id="a line end"),
        pytest.param(" \n one \n", "one", id="white space at the ends"),
        pytest.param("one\u00a0 two", "one\u00a0 two", id="a no-break space is kept"),
        pytest.param("one\u2028two", "one\u2028two", id="a line separator is kept"),
        pytest.param("ho\u00adtel", "hotel", id="a soft hyphen"),
        pytest.param(f"a {OBJECT * 5} b", f"a {OBJECT} b", id="what was blotted out"),
    ],
)
def test_text_flows_as_a_browser_shows_it(text: str, shown: str) -> None:
    block = flown(text).block(Role.BODY)
    assert block is not None
    assert block.text == shown


@pytest.mark.parametrize("text", ["", " \n", "“ — ”", OBJECT, "\u00ad"])
def test_text_without_a_word_is_no_block(text: str) -> None:
    assert flown(text).block(Role.BODY) is None


def test_an_entity_is_one_opaque_piece() -> None:
    file = "fish &amp; chips"
    made = BlockText(file)
    made.flow(file[:5], 0, 5)
    made.add("&", 5, 10)
    made.flow(file[10:], 10, len(file))
    block = made.block(Role.BODY)
    assert block is not None
    assert block.text == "fish & chips"
    assert not block.is_exact(5, 6)
    assert block.is_exact(5, 5)
    span = block.to_source(5, 6)
    assert file[span.start : span.end] == "&amp;"


def test_a_word_over_a_line_end_can_be_rewritten_but_markup_in_it_cannot_be_lost() -> None:
    file = "one\n  two<b>three"
    made = BlockText(file)
    made.flow(file[:9], 0, 9)
    made.flow(file[12:], 12, len(file))
    block = made.block(Role.BODY)
    assert block is not None
    assert block.text == "one twothree"
    assert block.is_exact(0, 7)
    assert not block.is_exact(4, 12)
    assert not block.is_exact(7, 7)


def test_a_second_line_break_in_a_row_ends_the_block() -> None:
    file = "one<br> <br>two"
    made = BlockText(file)
    made.flow(file[:3], 0, 3)
    assert made.break_line(3, 7)
    made.flow(file[7:8], 7, 8)
    assert not made.break_line(8, 12)


def test_a_space_parts_what_stands_apart_by_its_looks() -> None:
    file = "<a>one</a><a>two</a>"
    made = BlockText(file)
    made.part(0, 3)
    made.flow(file[3:6], 3, 6)
    made.part(10, 13)
    made.part(10, 13)
    made.flow(file[13:16], 13, 16)
    block = made.block(Role.BODY)
    assert block is not None
    assert block.text == "one two"


@given(
    st.text(alphabet="ab \n\r\t\f\u00a0\u2028\u0085\v\u00ad\ufffcé日🙂\u0301\u200f", max_size=60)
)
def test_every_character_that_is_shown_stands_at_its_place(text: str) -> None:
    block = flown(text).block(Role.BODY)
    for segment in block.segments if block else ():
        if segment.exact:
            assert block is not None
            written = text[segment.source_start : segment.source_end]
            assert block.text[segment.start : segment.end] == written
    shown = block.text if block else ""
    for unseen in " \n\r\t\f\u00ad\ufffc":
        shown, text = shown.replace(unseen, ""), text.replace(unseen, "")
    assert shown.strip() == (text.strip() if block else "")
