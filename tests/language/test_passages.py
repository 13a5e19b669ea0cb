import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage


def passage(text: str, role: Role = Role.BODY) -> Passage:
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    return Passage(Block(role, text, segments), 0)


@pytest.mark.parametrize("text", ["Ab É", "İstanbul", "ẞ and ſ", "日本🙂"])
def test_folding_keeps_every_offset(text: str) -> None:
    folded = passage(text).folded
    assert len(folded) == len(text)
    assert folded.startswith(text[0].lower()[:1]) or text[0] == "İ"


def test_quoted_means_any_part_inside() -> None:
    copy = passage("She said “we go” today.")
    assert copy.is_quoted(10, 12)
    assert copy.is_quoted(4, 11)
    assert not copy.is_quoted(0, 9)
    assert not copy.is_quoted(17, 22)


@given(st.text(alphabet="ab '\"“”‘’., \n", max_size=60), st.data())
def test_quoted_is_what_overlaps_a_quotation(text: str, data: st.DataObject) -> None:
    copy = passage(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    overlaps = any(found.start < end and start < found.end for found in copy.quotations)
    assert copy.is_quoted(start, end) is overlaps


@given(st.text(alphabet="ab. “A!\n", max_size=60), st.data())
def test_a_sentence_starts_where_one_is_found(text: str, data: st.DataObject) -> None:
    copy = passage(text)
    offset = data.draw(st.integers(0, len(text)))
    starts = any(
        start <= offset and not text[start:offset].strip("\"'“‘([—–- ")
        for start, _end in copy.sentences
    )
    assert copy.starts_sentence(offset) is starts


def test_a_quotation_block_is_quoted_as_a_whole() -> None:
    assert passage("We go.", Role.QUOTE_BLOCK).is_quoted(0, 2)


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        pytest.param("It rained. Then it stopped.", "Then", True, id="after a stop"),
        pytest.param("“Then it stopped.”", "Then", True, id="after an opening mark"),
        pytest.param("— Then it stopped.", "Then", True, id="after a dash"),
        pytest.param("The U.S. Senate met.", "Senate", False, id="after an abbreviation"),
        pytest.param("It rained.", "rained", False, id="inside"),
    ],
)
def test_a_sentence_starts_at_its_first_word(text: str, word: str, starts: bool) -> None:
    assert passage(text).starts_sentence(text.index(word)) is starts


def test_each_part_is_built_once() -> None:
    copy = passage("One. Two.")
    assert copy.words is copy.words
    assert copy.sentences is copy.sentences
    assert copy.quotations is copy.quotations
