from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.people import likeness
from newslint.language.people.identity import are_alike
from newslint.language.people.likeness import Difference, differ, find_near


@pytest.mark.parametrize(
    ("left", "right", "difference"),
    [
        pytest.param("Meléndez", "Melendez", Difference.ACCENT, id="accent"),
        pytest.param("McHenry", "Mchenry", Difference.CAPITAL, id="capital"),
        pytest.param("E-Waste", "E-waste", None, id="a capital after a hyphen"),
        pytest.param("Shields", "Sheilds", Difference.TRANSPOSED, id="transposed"),
        pytest.param("Roddick", "Rodick", Difference.DOUBLED, id="doubled"),
        pytest.param("Davenport", "Daveport", Difference.DROPPED, id="dropped"),
        pytest.param("Pettigrew", "Pettegrew", Difference.VOWEL, id="a vowel"),
        pytest.param("Starmer", "Stammer", Difference.CONSONANT, id="a consonant"),
        pytest.param("Zelensky", "Zelenskyy", Difference.FINAL, id="a doubled last letter"),
        pytest.param("Forsyth", "Forsythe", Difference.FINAL_VOWEL, id="a silent last vowel"),
        pytest.param("Hegseth", "Hegset", Difference.CUT, id="cut short"),
        pytest.param("Mohammed", "Muhammad", Difference.TWO, id="two letters"),
        pytest.param("Arabia", "Arabian", None, id="an adjective"),
        pytest.param("America", "Americas", None, id="a plural"),
        pytest.param("Americas", "Americans", None, id="a plural of an adjective"),
        pytest.param("Latina", "Latino", None, id="a gender"),
        pytest.param("Organisation", "Organization", None, id="another country's spelling"),
        pytest.param("Theater", "Theatre", None, id="another country's ending"),
        pytest.param("Fleisher", "Fleishre", Difference.ENDING, id="the last two letters"),
        pytest.param("Francis", "Frances", None, id="two first names"),
        pytest.param("Southwest", "South-West", None, id="a hyphen"),
        pytest.param("O’Dell", "ODell", Difference.APOSTROPHE, id="an apostrophe"),
        pytest.param("O'Dell", "Odell", Difference.APOSTROPHE, id="and a capital"),
        pytest.param("D'Arcy", "Darcy", None, id="an apostrophe of another name"),
        pytest.param("Gaddafi", "Qaddafi", Difference.INITIAL, id="a romanised initial"),
        pytest.param("Ball", "Hall", None, id="an initial"),
        pytest.param("Andrei", "Andrey", Difference.FINAL_Y, id="a last i"),
        pytest.param("Terri", "Terry", None, id="a last i of another name"),
        pytest.param("Holm", "Holm", None, id="the same"),
    ],
)
def test_what_parts_two_words(left: str, right: str, difference: Difference | None) -> None:
    assert differ(left, right) is difference


words = st.text("abcdés", min_size=1, max_size=9).map(str.capitalize)


@given(words, words)
def test_it_does_not_matter_which_word_comes_first(left: str, right: str) -> None:
    assert differ(left, right) is differ(right, left)


@given(words)
def test_a_word_differs_in_nothing_from_itself(word: str) -> None:
    assert differ(word, word) is None


@given(st.lists(st.text("abcdés", min_size=4, max_size=10).map(str.capitalize), unique=True))
def test_words_that_are_alike_are_near(many: list[str]) -> None:
    with pytest.MonkeyPatch.context() as context:
        context.setattr(likeness, "_FEW", 0)
        near = find_near(many, most=10_000)
    assert len(near) == len(set(near))
    alike = {pair for pair in combinations(many, 2) if are_alike(*pair)}
    assert alike <= set(near)


def test_few_words_are_near_as_many_are(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["Marlowe", "Tanqueray", "Marlow", "Tanqeuray", "Berg", "Marlowa", "Bergs"]
    few = [pair for pair in find_near(names, most=100) if are_alike(*pair)]
    monkeypatch.setattr(likeness, "_FEW", 0)
    assert [pair for pair in find_near(names, most=100) if are_alike(*pair)] == few
    assert ("Tanqueray", "Tanqeuray") in few


def test_the_search_ends_after_so_many() -> None:
    names = [f"Aaaa{first}{last}" for first in "bcdefgh" for last in "bcdefgh"]
    assert len(find_near(names, most=50)) == 51
