import pytest

from newslint.language.quantities.cores import find_cores
from newslint.language.quantities.forms import load_units


def test_no_unit_behind_a_digit_is_missed() -> None:
    forms = {form for _unit, forms in load_units() for form in forms}
    words = [form for form in forms if form[0] not in "'’′\"”″"]
    assert [form for form in words if not find_cores(f"about 5 {form} of it")] == []


@pytest.mark.parametrize(
    "text",
    [
        "five miles",
        "Twenty-one kilometres",
        "half a mile",
        "three-quarters of an inch",
        "half-mile",
        "a hundred feet",
        "sixteen light-years",
        "one ton of",
        "sixty mph.",
        "three million barrels",
        "two-thirds of an acre",
        "5bn km",
    ],
)
def test_no_unit_behind_a_number_in_words_is_missed(text: str) -> None:
    assert find_cores(f"It was {text} and more")


@pytest.mark.parametrize(
    "text", ["the foot of it", "some miles", "in 2020 the", "a yard", "5 dogs"]
)
def test_what_has_no_number_or_no_unit_is_none(text: str) -> None:
    assert find_cores(text) == []
