import pytest

from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage
from newslint.language.quantities.lookalikes import is_lookalike


def look(text: str) -> list[bool]:
    passage = Passage(Block(Role.BODY, text, (Segment(0, len(text), 0, len(text)),)), 0)
    return [is_lookalike(text, quantity) for quantity in passage.quantities]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It made 68m euros.", id="millions of money"),
        pytest.param("It had 400m unique visitors.", id="millions of people"),
        pytest.param("She won the women's 800m.", id="a race"),
        pytest.param("With 800m to go he led.", id="the rest of a race"),
        pytest.param("He was second in the 1500m behind Lowe.", id="a race and who won it"),
        pytest.param("He jumped 17.30m.", id="a jump"),
        pytest.param("It sells at 80 cents per 50 kilos.", id="a price"),
        pytest.param("It will plummet by up to 2°C.", id="a difference of temperatures"),
    ],
)
def test_what_is_no_quantity_to_convert(text: str) -> None:
    assert look(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The wall is 6m high.", id="a height"),
        pytest.param("They crossed the 60m bridge.", id="a length before its noun"),
        pytest.param("The 800m high towers stand.", id="a plural behind a height"),
        pytest.param("It was 38°C in Leeds.", id="a temperature"),
        pytest.param("It is 7ft tall.", id="feet alone"),
        pytest.param("It is 50 kilos.", id="a weight"),
    ],
)
def test_a_quantity_is_one(text: str) -> None:
    assert look(text) == [False]


@pytest.mark.parametrize("piece", ["a ", "60m a", "6m aaaa", "the 8km "])
def test_no_text_takes_it_long(piece: str) -> None:
    look(piece * 3000)
    look("60m " + "a" * 200_000)
