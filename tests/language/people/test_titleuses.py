import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage
from newslint.language.people import titleuses
from newslint.language.people.titleuses import Position, Title, find_titles


def titles(text: str) -> list[Title]:
    block = Block(Role.BODY, text, (Segment(0, len(text), 0, len(text)),))
    return list(find_titles(Passage(block, 0)))


@pytest.mark.parametrize(
    ("text", "title", "position", "name"),
    [
        pytest.param(
            "Then President Ana Ruiz left.", "President", Position.BEFORE, "Ana Ruiz", id="before"
        ),
        pytest.param(
            "Ask defense secretary Paul Holm.",
            "defense secretary",
            Position.BEFORE,
            "Paul Holm",
            id="small before",
        ),
        pytest.param(
            "Ask the U.S. Secretary of State, Paul Holm, who left.",
            "U.S. Secretary of State",
            Position.SET_OFF,
            "Paul Holm",
            id="set off before the name",
        ),
        pytest.param(
            "Paul Holm, the Secretary for Health and Social Care, left.",
            "Secretary for Health and Social Care",
            Position.SET_OFF,
            "Paul Holm",
            id="set off after the name",
        ),
        pytest.param(
            "So the Norlandish president left.",
            "Norlandish president",
            Position.ALONE,
            "",
            id="alone",
        ),
        pytest.param(
            "With Paul Holm, the prime minister said so.",
            "prime minister",
            Position.ALONE,
            "",
            id="another sentence after the comma",
        ),
        pytest.param("Ask Mr. Holm.", "Mr.", Position.BEFORE, "Holm", id="with a stop"),
        pytest.param(
            "Ask the vice-president, Jo Dahl.",
            "vice-president",
            Position.SET_OFF,
            "Jo Dahl",
            id="with a hyphen",
        ),
    ],
)
def test_a_title_is_read_with_the_name_beside_it(
    text: str, title: str, position: Position, name: str
) -> None:
    [found] = titles(text)
    assert (found.text, found.position, " ".join(found.name)) == (title, position, name)
    assert text[found.name_start : found.name_end] == name


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        pytest.param("Ask former president Ana Ruiz.", "former", id="former"),
        pytest.param("Ask then-president Ana Ruiz.", "then", id="then"),
        pytest.param("Ask Norland's president, Ana Ruiz.", "norland's", id="a possessive"),
    ],
)
def test_the_word_before_a_title_is_known(text: str, lead: str) -> None:
    assert [title.lead for title in titles(text)] == [lead]


def test_a_president_of_a_club_holds_no_office() -> None:
    assert [title.is_specific for title in titles("Ask the president of the club.")] == [False]


@given(st.text("aBé.' -(\xa0\n", max_size=40), st.integers(0, 40))
def test_the_word_before_a_title_is_the_one_that_its_expression_finds(text: str, end: int) -> None:
    end = min(end, len(text))
    found = titleuses._find_last_token(text, end)
    searched = titleuses._LAST_TOKEN.search(text, max(0, end - 30), end)
    assert (found and found.span()) == (searched and searched.span())
