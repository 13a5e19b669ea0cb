import pytest

from newslint.formats import parse
from newslint.language.people.offices import Office, full_title, read_office
from newslint.language.people.titleuses import find_titles
from newslint.language.reading import Reading
from newslint.source import Source


def office_of(text: str) -> Office:
    [title] = [
        title
        for passage in Reading(parse(Source("a.txt", f"Head\n\nThey met {text} again.\n"))).prose
        for title in find_titles(passage)
    ]
    return read_office(title)


@pytest.mark.parametrize(
    ("left", "right", "is_form", "is_against"),
    [
        pytest.param(
            "Defense Secretary Holm", "Secretary of Defence Holm", True, False, id="order"
        ),
        pytest.param("Trade Minister Holm", "Trade Secretary Holm", False, True, id="two heads"),
        pytest.param("Trade Minister Holm", "Labour Minister Holm", False, False, id="two things"),
        pytest.param("Prime Minister Holm", "Minister Holm", False, False, id="shortened"),
        pytest.param(
            "Deputy Prime Minister Holm", "Prime Minister Holm", False, True, id="a deputy"
        ),
    ],
)
def test_how_two_offices_compare(left: str, right: str, is_form: bool, is_against: bool) -> None:
    one, other = office_of(left), office_of(right)
    assert (one.is_form_of(other), other.is_form_of(one)) == (is_form, is_form)
    assert (one.is_against(other), other.is_against(one)) == (is_against, is_against)


def test_titles_that_are_written_short() -> None:
    assert (full_title("gov"), full_title("mayor")) == ("governor", "mayor")
