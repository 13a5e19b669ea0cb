import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.people.names import find_names, match_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Then Ann Lee left.", [["Ann", "Lee"]], id="after an opener"),
        pytest.param(
            "It was Dr. Anna van der Berg.", [["Dr.", "Anna", "van", "der", "Berg"]], id="particles"
        ),
        pytest.param("Then J.K. Ames spoke.", [["J.K.", "Ames"]], id="initials"),
        pytest.param(
            "Then Bashar al-Asad spoke.", [["Bashar", "al-Asad"]], id="an article joined on"
        ),
        pytest.param("Ann Lee's aide Jo", [["Ann", "Lee"], ["Jo"]], id="a possessive ends a name"),
        pytest.param("Ann Jones’ aide", [["Ann", "Jones"]], id="a plural possessive"),
        pytest.param("Then O’Neill-Smith spoke.", [["O’Neill-Smith"]], id="apostrophe and hyphen"),
        pytest.param("On Monday Ann left", [["Ann"]], id="days are no names"),
        pytest.param("nothing here", [], id="nothing"),
    ],
)
def test_names_are_runs_of_capitalised_words(text: str, names: list[list[str]]) -> None:
    assert [[part.text for part in name.parts] for name in find_names(text)] == names


@given(st.text("AaÉé .'’-s\u00a0", max_size=40))
def test_every_part_stands_where_it_says(text: str) -> None:
    for name in find_names(text):
        assert name.start < name.end
        for part in name.parts:
            assert text[part.start : part.end] == part.text


def test_a_name_is_matched_at_its_own_start_only() -> None:
    text = "the mayor, Ann Lee's aide"
    name = match_name(text, 11)
    assert name is not None
    assert ([part.text for part in name.parts], name.possessive) == (["Ann", "Lee"], True)
    assert (name.start, name.end) == (11, 18)
    assert match_name(text, 4) is None
