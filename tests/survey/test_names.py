"""Names: two spellings of one are found, and two people are left alone."""

import pytest

from newslint.survey.table import Kind
from tests.survey.conftest import Look

FERRY = "The ferry of Orla Brandvold met Piotr Zelwanek at Skarnes Point."


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ["They met Orla Brandvold. Later Orla Branvold left.", "We saw Orla Brandvold."],
            ("Orla Brandvold 2", "Orla Branvold 1"),
            id="both in one article",
        ),
        pytest.param(
            [
                f"{FERRY} It was Volodymyr Zelensk who asked.",
                f"{FERRY} It was Volodymyr Zelensk who asked.",
                f"{FERRY} It was Volodymyr Zelenskk who asked.",
            ],
            ("Volodymyr Zelensk 2", "Volodymyr Zelenskk 1"),
            id="in articles that share other rare names",
        ),
        pytest.param(
            ["They asked José Meléndrin.", "We asked Jose Melendrin.", "Ask José Meléndrin."],
            ("José Meléndrin 2", "Jose Melendrin 1"),
            id="an accent",
        ),
        pytest.param(
            ["They met Vladimir Kowalczyk.", "Ask Vladimir Kowalczyk.", "See Vladimir Kowalzcyk."],
            ("Vladimir Kowalczyk 2", "Vladimir Kowalzcyk 1"),
            id="letters that change places beside the same given name",
        ),
        pytest.param(
            ["They use YouTube here.", "We use Youtube here.", "All use YouTube here."],
            ("YouTube 2", "Youtube 1"),
            id="a capital inside",
        ),
        pytest.param(
            ["He left Al-Qaramma then.", "They fled Al Qaramma.", "He fled Al-Qaramma."],
            ("Al-Qaramma 2", "Al Qaramma 1"),
            id="a hyphen",
        ),
        pytest.param(
            ["They met Pat O'Rourkean.", "We met Pat O’Rourkean.", "Ask Pat ORourkean."],
            ("Pat O'Rourkean 2", "Pat ORourkean 1"),
            id="an apostrophe, in whatever shape",
        ),
    ],
)
def test_one_name_in_two_spellings(
    look: Look, articles: list[str], expected: tuple[str, ...]
) -> None:
    assert look(Kind.NAMES, *articles) == [expected]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(["They met John Smith.", "We saw John Smyth."], id="nothing in common"),
        pytest.param(
            ["The council heard Anderson.", "The court heard Andersen."], id="known surnames"
        ),
        pytest.param(["They met Jose Alvarin.", "We met José Tremarin."], id="given names alone"),
        pytest.param(['"I met Ann Delaqist," he said.', "They met Ann Delaquist."], id="quoted"),
        pytest.param(["See the Task Force.", "See the Taskforce."], id="plain words"),
        pytest.param(["Ask for HELP NOW AT ONCE.", "They ask for Help."], id="shouted"),
        pytest.param(
            [
                f"They met Rikard Holmun and Rikkard Holmun. {FERRY}",
                f"They met Rikard Holmun. Rikkard Holmun left. {FERRY}",
            ],
            id="brothers, in one sentence",
        ),
        pytest.param(["He saw the Latvians.", "He saw a Latvian."], id="plural"),
        pytest.param(["It was I'll that he wrote.", "It was Ill that he wrote."], id="contraction"),
    ],
)
def test_what_may_be_two_names_is_left_alone(look: Look, articles: list[str]) -> None:
    assert look(Kind.NAMES, *articles) == []


def test_a_longer_name_with_the_same_difference_is_told_once(look: Look) -> None:
    articles = ["They use GitHub. So GitHub Pages grew.", "They use Github. So Github Pages grew."]
    assert look(Kind.NAMES, *articles) == [("GitHub 1", "Github 1")]
