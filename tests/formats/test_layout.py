import sys

import pytest

from newslint.document import Block, Role
from newslint.formats.layout import _CLOSING, Layout, classify, is_final
from newslint.source import Source


def block(text: str, role: Role = Role.BODY) -> Block:
    return Block.slice(role, Source("a.txt", text), 0, len(text))


def parts(text: str, role: Role = Role.BODY) -> list[tuple[Role, str]]:
    return [(part.role, part.text) for part in classify(block(text, role))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By Ana Morales", id="one name"),
        pytest.param("BY ANA MORALES", id="capitals"),
        pytest.param("By Ana Morales and John O'Neill", id="two names"),
        pytest.param("By Ludwig van der Berg, Rome correspondent", id="particles and a job"),
    ],
)
def test_a_byline_is_one(text: str) -> None:
    assert parts(text) == [(Role.BYLINE, text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By Tuesday it was over.", id="a day"),
        pytest.param("By the river it was cold", id="a place"),
        pytest.param("Bygone days", id="another word"),
        pytest.param("I left - He stayed", id="a dash after one letter"),
        pytest.param("NATO said - as always - nothing", id="words before the dash"),
        pytest.param("BUDGET - MINISTER", id="capitals after the dash"),
    ],
)
def test_other_copy_is_itself(text: str) -> None:
    assert parts(text) == [(Role.BODY, text)]


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        pytest.param("LONDON — It rained.", "LONDON", "It rained.", id="a city"),
        pytest.param(
            "LEEDS, England (Wire) -- So it is.", "LEEDS, England (Wire)", "So it is.", id="a wire"
        ),
        pytest.param(
            "NEW YORK, March 5 - “Yes,” he said.",
            "NEW YORK, March 5",
            "“Yes,” he said.",
            id="a date",
        ),
    ],
)
def test_a_dateline_is_parted_from_the_body(text: str, place: str, rest: str) -> None:
    assert parts(text) == [(Role.DATELINE, place), (Role.BODY, rest)]


@pytest.mark.parametrize(
    ("guessed", "role"),
    [
        pytest.param(Role.DECK, Role.BODY, id="no deck"),
        pytest.param(Role.SUBHEAD, Role.BODY, id="no subhead"),
        pytest.param(Role.LIST_ITEM, Role.LIST_ITEM, id="still an item"),
    ],
)
def test_what_follows_a_dateline_is_the_article(guessed: Role, role: Role) -> None:
    assert parts("OSLO — Talks began", guessed)[1] == (role, "Talks began")


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("It rained.", True),
        ("Why?”", True),
        ("(See below.)", True),
        ("and so on;", True),
        ("A headline", False),
        ("More posts:", False),
    ],
)
def test_copy_ends_as_a_sentence_does(text: str, final: bool) -> None:
    assert is_final(text) is final


@pytest.mark.parametrize(
    ("seen", "text", "role"),
    [
        pytest.param([], "Bridge opens", Role.HEADLINE, id="the first"),
        pytest.param([], "The bridge opened.", Role.BODY, id="a sentence comes first"),
        pytest.param([], "long " * 40, Role.BODY, id="too long for a headline"),
        pytest.param([Role.HEADLINE], "Years late", Role.DECK, id="right after the headline"),
        pytest.param([Role.HEADLINE], "long " * 70, Role.BODY, id="too long for a deck"),
        pytest.param([Role.HEADLINE, Role.BODY], "What next", Role.SUBHEAD, id="further down"),
        pytest.param(
            [Role.HEADLINE, Role.BODY], "word " * 15, Role.BODY, id="too long for a subhead"
        ),
        pytest.param([Role.BODY], "What next", Role.SUBHEAD, id="no headline"),
    ],
)
def test_a_paragraph_without_a_stop_is_a_heading(seen: list[Role], text: str, role: Role) -> None:
    layout = Layout()
    for each in seen:
        layout.note(each)
    assert layout.is_empty is not bool(seen)
    assert layout.has_headline is (Role.HEADLINE in seen)
    assert layout.guess(text, spaced=True) is role


def test_white_space_of_all_sorts_closes_a_line() -> None:
    spaces = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]
    assert all(is_final(f"It rained.{space}") for space in spaces)
    assert not any(is_final(f"It rained{space}") for space in spaces)
    assert not set(spaces) - _CLOSING
