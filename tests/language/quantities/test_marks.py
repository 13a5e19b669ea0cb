import pytest

from newslint.language.quantities.grammar import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "one in five",
        "5 in May",
        "50,000 in 2020",
        "one-in-four",
        "a 13F-HR filing",
        "the 777F-Series",
        "SCP-173C",
        "24703L202",
        "on June 21st. He",
        "six degrees of separation",
        "a 90 degree angle",
        "a 360-degree view",
        "5' wide",
        "paid $50m",
        "3 bars",
        "ran a 10k",
        "the 1500s",
        "20 cups",
        "a 360° view",
        "watched by 5m people",
        "at 24fps",
    ],
)
def test_what_only_looks_like_a_unit_is_none(text: str) -> None:
    assert list(find_quantities(text)) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("a 5 in wide slot", "in"),
        ("5in of rain", "in"),
        ("it is 5 in. long", "in."),
        ("at 18C", "C"),
        ("a 5m-wide road", "m"),
        ("he weighs 11st", "st"),
        ("at 20 degrees", "degrees"),
        ("12 feet", "feet"),
    ],
)
def test_what_is_a_unit_is_one(text: str, form: str) -> None:
    assert [quantity.form for quantity in find_quantities(text)] == [form]
