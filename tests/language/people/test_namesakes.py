import pytest

from newslint.formats import parse
from newslint.language.people.names import find_names
from newslint.language.people.namesakes import Namesakes, without_title
from newslint.language.reading import Reading
from newslint.source import Source


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        pytest.param("Ann Holm spoke. Later Holm left.", True, id="one"),
        pytest.param("Holm spoke.", False, id="nobody introduced"),
        pytest.param("Ann Holm met Jo Holm.", False, id="two given names"),
        pytest.param("Ann and Jo Holm spoke.", False, id="a couple"),
        pytest.param("Mr and Mrs Holm came. Ann Holm spoke.", False, id="a couple by title"),
        pytest.param("Jo Dahl and Ann Holm spoke.", True, id="somebody else beside it"),
        pytest.param("Ann Holm spoke. Her brother left.", False, id="a family"),
        pytest.param("Ann Holm spoke.\n\nIt rained.\n\nA brother sang.", True, id="far from it"),
        pytest.param("Prime Minister Ann Holm met Ann Holm Jr.", True, id="titles and suffixes"),
        pytest.param("Ann Holm founded Holm Steel.", False, id="a firm of the name"),
    ],
)
def test_whether_a_surname_is_one_persons(body: str, is_one: bool) -> None:
    reading = Reading(parse(Source("a.txt", f"Council meets\n\n{body}\n")))
    assert Namesakes(reading).is_one_person("Holm") is is_one


def test_titles_and_suffixes_are_left_out() -> None:
    [name] = find_names("Dr. Ann Holm QC")
    assert list(without_title(name)) == ["Ann", "Holm"]
