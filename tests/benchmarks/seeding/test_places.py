from typing import Any

import pytest

places = pytest.importorskip("benchmarks.seeding.places")
Place = places.Place


@pytest.mark.parametrize(
    ("left", "right", "place"),
    [
        ("the", "country", Place.BETWEEN_WORDS),
        ("(the", "country).", Place.BETWEEN_WORDS),
        ("London", "was", Place.CAPITAL_LOWER),
        ("in", "London,", Place.LOWER_CAPITAL),
        ("John", "Smith", Place.CAPITAL_CAPITAL),
        ("some", "40", Place.LOWER_NUMBER),
        ("40", "people", Place.NUMBER_LOWER),
        ("£2.5", "million", Place.NUMBER_LOWER),
        ("the", "BBC", Place.LOWER_ACRONYM),
        ("EU", "leaders", Place.ACRONYM_LOWER),
        ("I", "was", Place.BESIDE_A_OR_I),
        ("A", "man", Place.BESIDE_A_OR_I),
        ("themselves.", "The", Place.AFTER_FULL_STOP),
        ("London.", "The", Place.AFTER_FULL_STOP),
        ("2019.", "The", Place.AFTER_FULL_STOP),
        ("changes,", "that", Place.AFTER_COMMA),
        ("2019,", "that", Place.AFTER_COMMA),
        ("closed;", "others", Place.AFTER_COLON),
        ("closed:", "others", Place.AFTER_COLON),
        ("late?", "Nobody", Place.AFTER_QUESTION_MARK),
        ("late!", "Nobody", Place.AFTER_EXCLAMATION_MARK),
        ('sorry,"', "he", Place.AFTER_QUOTATION),
        ("sorry.”", "He", Place.AFTER_QUOTATION),
        ("said", "“We", Place.BEFORE_QUOTATION),
        ("said:", '"We', Place.BEFORE_QUOTATION),
        ("more)", "until", Place.AFTER_BRACKET),
        ("ferry", "(which", Place.BEFORE_BRACKET),
        ("so-called", "experts", Place.BESIDE_COMPOUND),
        ("the", "well-known", Place.BESIDE_COMPOUND),
        ("the", "dog's", Place.BESIDE_APOSTROPHE),
        ("wasn’t", "there", Place.BESIDE_APOSTROPHE),
    ],
)
def test_a_place_is_named_by_what_stands_on_both_sides(left: str, right: str, place: Any) -> None:
    assert places.name_place(left, right) is place


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("5", "km", id="a unit may stand closed"),
        pytest.param("the", "@bridge", id="a handle"),
        pytest.param("the", "example.com", id="an address"),
        pytest.param("a/b", "path", id="a path"),
        pytest.param("Gov.", "Kay", id="an abbreviation before a name"),
        pytest.param("1,", "300", id="between two numbers"),
        pytest.param("–", "the", id="a dash"),
        pytest.param("the", "\ufffc", id="what is no prose"),
    ],
)
def test_some_spaces_are_left_alone(left: str, right: str) -> None:
    assert places.name_place(left, right) is None
