import pytest

from newslint.language.joins.quotemarks import Side, read_double, read_single


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        pytest.param("“late,”she", [Side.OPENING, Side.TIGHT], id="a closing mark without a space"),
        pytest.param("so“late,” she", [Side.TIGHT, Side.CLOSING], id="an opening one without"),
        pytest.param('so " late"', [Side.LOOSE, Side.CLOSING], id="a space on both sides"),
        pytest.param('—"late"so', [Side.OPENING, Side.TIGHT], id="after a dash"),
        pytest.param("“late,” she", [], id="marks of which none is in doubt"),
        pytest.param("late", [], id="no marks"),
    ],
)
def test_the_sides_of_double_marks(text: str, sides: list[Side]) -> None:
    assert [mark.side for mark in read_double(text)] == sides


def test_a_mark_knows_what_stands_before_and_after_it() -> None:
    first, second, third = read_double("“late,”she said. “No")
    assert (first.before, first.after) == (None, Side.TIGHT)
    assert (second.before, second.after) == (Side.OPENING, Side.OPENING)
    assert (third.before, third.after) == (Side.TIGHT, None)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("'Late,'she said.", [0, 6], id="marks"),
        pytest.param("'It's late,'she said.", [0, 11], id="a contraction is left out"),
        pytest.param("'The boys' team,'she said.", [0, 16], id="a possessive is left out"),
        pytest.param("'In the '90s,'she said.", [0, 13], id="a decade is left out"),
        pytest.param("'Get 'em,'she said.", [0, 9], id="a clipped word is left out"),
        pytest.param("'O'Neill,'she said.", [0, 9], id="a name is left out"),
        pytest.param("It's O'Neill's", [], id="apostrophes only"),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, places: list[int]) -> None:
    assert [mark.at for mark in read_single(text)] == places
