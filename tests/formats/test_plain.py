from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document, Role
from newslint.formats.plain import parse
from newslint.source import Source


def read(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in parse(Source("a.txt", text)).blocks]


ARTICLE = """
Council backs a new bridge
The river crossing is to open within three years

By Ana Morales

LEEDS, England (Wire) — The council voted on Tuesday to build a bridge.
It will carry buses and bicycles.

What comes next

Work starts in May:
- the eastern pier
- the deck
"""


def test_an_article_falls_into_its_parts() -> None:
    assert read(ARTICLE) == [
        ("headline", "Council backs a new bridge"),
        ("deck", "The river crossing is to open within three years"),
        ("byline", "By Ana Morales"),
        ("dateline", "LEEDS, England (Wire)"),
        ("body", "The council voted on Tuesday to build a bridge."),
        ("body", "It will carry buses and bicycles."),
        ("subhead", "What comes next"),
        ("subhead", "Work starts in May:"),
        ("list-item", "the eastern pier"),
        ("list-item", "the deck"),
    ]


WRAPPED = """\
Council backs a new bridge

The council voted on Tuesday to build a bridge over the river, and the
mayor said that work on it would begin before the end of the year. Two
firms have bid.
Next steps
The eastern pier comes first, and the roads that lead to it on both of
the banks follow.
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    roles = [role for role, _text in read(WRAPPED)]
    assert roles == ["headline", "body", "subhead", "body"]
    assert read(WRAPPED)[1][1].endswith("Two firms have bid.")


def test_paragraphs_of_one_length_are_not_wrapped() -> None:
    text = (
        "Head\n\n"
        + "One sentence stands here, about as long as all the others.\n" * 4
        + "More posts:"
    )
    assert [role for role, _text in read(text)] == ["headline", *["body"] * 4, "subhead"]


def test_a_paragraph_to_a_line_is_not_wrapped() -> None:
    text = "Head\n\n" + "One sentence stands here.\nAnother one stands here.\n" * 3
    assert len(read(text)) == 7


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("BY JOHN O'NEILL AND MARY SMITH", Role.BYLINE, id="a byline in capitals"),
        pytest.param("By Ana de la Cruz, Political Editor", Role.BYLINE, id="with a job"),
        pytest.param(
            "By Tuesday the water had gone.", Role.BODY, id="a sentence that starts with by"
        ),
        pytest.param("By then it was over, he said, and", Role.HEADLINE, id="no name after by"),
        pytest.param("BUDGET PASSES - MINISTER", Role.HEADLINE, id="a headline with a dash"),
        pytest.param("A full sentence comes first.", Role.BODY, id="a first line with a stop"),
    ],
)
def test_a_first_line_has_a_role(text: str, role: Role) -> None:
    assert parse(Source("a.txt", text)).blocks[0].role is role


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("PARIS -- Talks began.", "PARIS", id="a double hyphen"),
        pytest.param(
            "OSLO, Norway (Wire) _ Talks began.", "OSLO, Norway (Wire)", id="an underscore"
        ),
        pytest.param("ST. LOUIS, May 3 - Talks began.", "ST. LOUIS, May 3", id="with a date"),
    ],
)
def test_a_dateline_is_parted_from_the_body(text: str, place: str) -> None:
    assert read("Head\n\n" + text)[1:] == [("dateline", place), ("body", "Talks began.")]


def test_a_soft_hyphen_is_left_out_and_a_line_of_them_is_none() -> None:
    assert read("Bridge ho\u00adtel\n\n\u00ad\n\nIt rained.") == [
        ("headline", "Bridge hotel"),
        ("body", "It rained."),
    ]


def test_a_fault_over_a_line_end_can_be_mended() -> None:
    text = WRAPPED.replace("\n", "\r\n").replace("Two\r\nfirms", "Two \r\nfirms")
    block = parse(Source("a.txt", text)).blocks[1]
    start = block.text.index("Two firms")
    span = block.to_source(start, start + len("Two firms"))
    assert text[span.start : span.end] == "Two \r\nfirms"
    assert block.is_exact(start, start + len("Two firms"))


@given(st.text(alphabet="aB. \n\r\té日-\u00ad\u2028\f\u0301🙂", max_size=200))
def test_every_block_stands_in_the_source_but_for_line_ends(
    hold: Callable[[Document], None], text: str
) -> None:
    document = parse(Source("a.txt", text))
    hold(document)
    shown = "".join("".join(block.text.split()) for block in document.blocks)
    wanted = "".join(text.replace("\u00ad", "").split())
    assert shown.replace("-", "") == wanted.replace("-", "")


LINES = st.lists(
    st.sampled_from(["the bridge", "was", " \t", "over\u00a0", "rain. ", "ho\u00adtel"])
)


@given(st.lists(LINES.map(" ".join), min_size=6, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_lines_that_are_joined_read_and_map_as_a_slice_of_the_source(
    lines: list[str], line_end: str
) -> None:
    full = [f"{line:<46}and" for line in lines]
    source = Source("a.txt", line_end.join(full))
    for block in parse(source).blocks:
        start, end = block.segments[0].source_start, block.segments[-1].source_end
        slice_ = Block.slice(block.role, source, start, end)
        assert (slice_.text, slice_.segments) == (block.text, block.segments)
