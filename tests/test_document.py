import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.source import Source, Span

# "fish &amp; chips": the entity is one opaque character of the text.
ENTITY = Block(
    Role.BODY,
    "fish & chips",
    [
        Segment(0, 5, 10, 15),
        Segment(5, 6, 15, 20, exact=False),
        Segment(6, 12, 22, 28),
    ],
)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        pytest.param(0, 4, Span(10, 14), id="inside an exact segment"),
        pytest.param(5, 6, Span(15, 20), id="an opaque segment is taken whole"),
        pytest.param(3, 8, Span(13, 24), id="across segments and the markup between them"),
        pytest.param(7, 12, Span(23, 28), id="up to the end"),
        pytest.param(6, 6, Span(20, 20), id="an empty range sticks to the text before it"),
        pytest.param(0, 0, Span(10, 10), id="an empty range at the start"),
    ],
)
def test_a_range_maps_to_the_source(start: int, end: int, span: Span) -> None:
    assert ENTITY.to_source(start, end) == span


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        pytest.param(0, 5, True, id="one exact segment"),
        pytest.param(4, 6, False, id="reaches into an opaque one"),
        pytest.param(6, 12, True, id="the exact one after it"),
        pytest.param(4, 8, False, id="spans several"),
        pytest.param(2, 2, True, id="an insertion inside an exact one"),
        pytest.param(5, 5, True, id="an insertion between text and an entity"),
        pytest.param(6, 6, False, id="an insertion where markup stands"),
        pytest.param(0, 0, True, id="an insertion at the start"),
    ],
)
def test_only_what_stands_in_the_source_as_it_is_may_be_edited(
    start: int, end: int, exact: bool
) -> None:
    assert ENTITY.is_exact(start, end) is exact


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("one\ntwo", "one two", id="a line's end"),
        pytest.param("one \t\r\n  two", "one two", id="with space around it"),
        pytest.param("one\rtwo", "one two", id="a lone carriage return"),
        pytest.param("one  two", "one  two", id="spaces in a line"),
        pytest.param("\u00adho\u00ad\u00adtel\u00ad", "hotel", id="soft hyphens"),
        pytest.param("one\u2028\ftwo", "one\u2028\ftwo", id="what ends no line"),
    ],
)
def test_a_slice_is_text_as_a_reader_sees_it(text: str, shown: str) -> None:
    source = Source("a", f"({text})")
    block = Block.slice(Role.BODY, source, 1, 1 + len(text))
    assert block.text == shown
    place = block.to_source(len(shown) - 1, len(shown))
    assert source.text[place.start] == shown[-1]


def test_white_space_may_be_rewritten_and_what_nobody_sees_may_not_be_lost() -> None:
    wrapped = Block.slice(Role.BODY, Source("a", "one\n  two"), 0, 9)
    assert wrapped.is_exact(0, 7)
    assert wrapped.to_source(3, 7) == Span(3, 9)
    hyphened = Block.slice(Role.BODY, Source("a", "ho\u00adtel"), 0, 6)
    assert not hyphened.is_exact(0, 5)


@pytest.mark.parametrize(
    "segments",
    [
        pytest.param([Segment(1, 3, 0, 2)], id="a gap at the start"),
        pytest.param([Segment(0, 2, 0, 2)], id="text that is not covered"),
        pytest.param([Segment(0, 2, 5, 7), Segment(2, 3, 0, 1)], id="falls in the source"),
        pytest.param([Segment(0, 3, 0, 5)], id="an exact segment of two lengths"),
        pytest.param([Segment(0, 0, 0, 0), Segment(0, 3, 0, 3)], id="an empty segment"),
    ],
)
def test_a_map_that_is_not_whole_is_refused(segments: list[Segment]) -> None:
    with pytest.raises(ValueError, match="segment"):
        Block(Role.BODY, "abc", segments)


def test_a_range_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        ENTITY.to_source(5, 13)


def test_an_empty_block_has_no_place() -> None:
    empty = Block.slice(Role.BODY, Source("a", "abc"), 1, 1)
    assert not empty.is_exact(0, 0)
    with pytest.raises(ValueError, match="no place"):
        empty.to_source(0, 0)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[str, Block]:
    """A source of pieces between markup, and the block of those pieces."""
    source, text = "", ""
    segments: list[Segment] = []
    for piece in draw(st.lists(st.text("aé日🙂 ", min_size=1, max_size=5), min_size=1, max_size=6)):
        source += draw(st.sampled_from(["", "**", "<b>", "\n> "]))
        segments.append(
            Segment(len(text), len(text) + len(piece), len(source), len(source) + len(piece))
        )
        text += piece
        source += piece
    return source, Block(Role.BODY, text, segments)


@given(blocks(), st.data())
def test_what_maps_exactly_is_the_same_text_on_both_sides(
    made: tuple[str, Block], data: st.DataObject
) -> None:
    source, block = made
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    span = block.to_source(start, end)
    assert source[span.start] == block.text[start]
    assert source[span.end - 1] == block.text[end - 1]
    if block.is_exact(start, end):
        assert source[span.start : span.end] == block.text[start:end]


@given(blocks(), st.data())
def test_a_part_maps_as_the_whole_does(made: tuple[str, Block], data: st.DataObject) -> None:
    _source, block = made
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    part = block.part(Role.CAPTION, start, end)
    assert part.text == block.text[start:end]
    assert part.role is Role.CAPTION
    assert part.to_source(0, end - start) == block.to_source(start, end)


LINED = Block(
    Role.BODY,
    "See the red van",
    [Segment(0, 15, 0, 15)],
    ("ul", "li"),
    (("a", 4, 15), ("em", 8, 11)),
)


@pytest.mark.parametrize(
    ("start", "end", "inlines"),
    [
        pytest.param(0, 15, (("a", 4, 15), ("em", 8, 11)), id="all of it"),
        pytest.param(8, 10, (("a", 0, 2), ("em", 0, 2)), id="inside both"),
        pytest.param(11, 15, (("a", 0, 4),), id="after the inner one"),
        pytest.param(0, 4, (), id="before both"),
    ],
)
def test_a_part_keeps_the_elements_around_it_and_cuts_those_in_it(
    start: int, end: int, inlines: tuple[tuple[str, int, int], ...]
) -> None:
    part = LINED.part(Role.CAPTION, start, end)
    assert part.elements is LINED.elements
    assert part.inlines == inlines


def test_blocks_joined_count_the_elements_in_them_from_the_first() -> None:
    halves = [LINED.part(Role.BODY, 0, 8), LINED.part(Role.BODY, 8, 15)]
    joined = Block.join(Role.BODY, halves)
    assert (joined.text, joined.elements) == (LINED.text, LINED.elements)
    assert joined.inlines == (("a", 4, 8), ("a", 8, 15), ("em", 8, 11))


def test_a_trim_moves_the_elements_in_the_block() -> None:
    block = Block(Role.BODY, "  a b ", [Segment(0, 6, 0, 6)], ("p",), (("b", 0, 3), ("i", 5, 6)))
    assert block.trim().inlines == (("b", 0, 1),)
    assert block.trim().elements == ("p",)


def eager(block: Block) -> Block:
    """The same block with its map made already, and checked."""
    return Block(block.role, block.text, block.segments, block.elements, block.inlines)


@st.composite
def lazy_blocks(draw: st.DrawFn) -> Block:
    """A block that makes its map when it is asked, or a part of one, or a part of that."""
    text = draw(st.text("ab \t\n\r\u00adé🙂", min_size=1, max_size=20))
    file = f"(({text}))"
    block = draw(
        st.sampled_from(
            [
                Block(Role.BODY, text, 2),
                Block.slice(Role.BODY, Source("a", file), 2, 2 + len(text)),
            ]
        )
    )
    for _turn in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(block.text)))
        block = block.part(Role.BODY, start, draw(st.integers(start, len(block.text))))
    return block


@given(lazy_blocks(), st.data())
def test_a_map_made_late_is_the_one_made_at_once(block: Block, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(start, len(block.text)))
    made = eager(block.part(Role.BODY, 0, len(block.text)))
    assert block.segments == made.segments
    assert block.part(Role.BODY, start, end).segments == made.part(Role.BODY, start, end).segments
    assert block.trim().segments == made.trim().segments
    assert Block.join(Role.BODY, [block]).segments == made.segments
    assert block.is_exact(start, end) is made.is_exact(start, end)
    if block.text:
        assert block.to_source(start, end) == made.to_source(start, end)


def test_an_empty_block_has_no_place_however_it_is_told() -> None:
    for empty in (Block(Role.BODY, "", 3), Block(Role.BODY, "abc", 3).part(Role.BODY, 1, 1)):
        assert empty.segments == ()
        assert not empty.is_exact(0, 0)
        with pytest.raises(ValueError, match="no place"):
            empty.to_source(0, 0)


def test_a_range_outside_a_block_of_one_piece_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Block(Role.BODY, "abc", 3).to_source(1, 4)
