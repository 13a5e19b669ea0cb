import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "headlines.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.headline-figures"])


def check(headline: str, body: str) -> list[tuple[str, str]]:
    found = ENGINE.check(parse(Source("a.txt", f"{headline}\n\n{body}\n")))
    return [(each.text, each.fixes[0].edits[0].text) for each in found]


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Six killed in mine", "Five people were killed in a mine.", ("Six", "Five")),
        ("6 killed in mine", "The blast killed five on Monday.", ("6", "five")),
        ("SIX DEAD IN MINE", "Five miners died on Monday.", ("SIX", "Five")),
        ("Mine blast kills six", "A blast left five dead on Monday.", ("six", "five")),
        ("Twelve ships lost in storm", "The storm took 14 ships.", ("Twelve", "14")),
        ("Firm cuts 2,500 jobs", "The firm will cut 4,000 jobs.", ("2,500", "4,000")),
        ("Mayor names 3 new judges", "She named four judges.", None),
        ("Police arrest six", "Five were arrested on Monday.", ("six", "five")),
        ("Police arrest six", "Police arrested five men on Monday.", ("six", "five")),
        (
            "Six schools to close",
            "The council will close five schools next year.",
            ("Six", "Five"),
        ),
        ("Town to get six new schools", "It builds five new schools.", ("six", "five")),
        ("Town to get six new schools", "It has five schools.", None),
        (
            "Six teachers win prize",
            "Five teachers won. All sang. In May 12 teachers did.",
            ("Six", "Five"),
        ),
    ],
)
def test_finds_a_count_that_the_story_contradicts(
    headline: str, body: str, found: tuple[str, str] | None
) -> None:
    assert check(headline, body) == ([found] if found else [])


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param("Six killed", "Five were killed; a sixth died later.", id="an ordinal"),
        pytest.param("Six killed", "Four men and two women were killed.", id="a sum beside it"),
        pytest.param("Six killed", "Five people were killed, and also a dog.", id="one more"),
        pytest.param("Twelve killed", "A dozen died. Five miners were killed.", id="a dozen"),
        pytest.param("Two killed", "A couple died. Five people were killed in May.", id="a couple"),
        pytest.param("1,000 miners march", "The 1,012 miners marched.", id="rounded"),
        pytest.param("30 miners march", "The 28 miners marched.", id="roughly"),
        pytest.param("Nearly 50 miners march", "The 34 miners marched.", id="hedged above"),
        pytest.param("50 miners march", "At least 34 miners marched.", id="hedged below"),
        pytest.param("Sub-$100 phones", "The 200 phones are cheap.", id="money"),
        pytest.param("Six-day walk for miners", "Five miners walked.", id="a compound"),
        pytest.param("Six years for thief", "He got five years.", id="time"),
        pytest.param("Wales win 6-5", "Wales scored five goals.", id="a score"),
        pytest.param("Woman, 34, held", "Police held 12 people.", id="an age"),
        pytest.param("Wales out of Six Nations", "Five nations have won it.", id="a name"),
        pytest.param("Six more miners held", "Five miners were held in May.", id="more of them"),
        pytest.param("Six miners held", "Two judges spoke to three sailors.", id="another thing"),
        pytest.param("Six miners held", "Five miners sang. Nine miners danced.", id="two counts"),
        pytest.param(
            "Two held", "A man and a woman were held. Ten were held last year.", id="last"
        ),
        pytest.param("Ten players out", "The squad of 23 players is ill.", id="part of a group"),
        pytest.param(
            "Three held", "Ann, Bea and Carl were held. Two were held in May.", id="a list"
        ),
        pytest.param(
            "Six killed", "It is cold. It is wet. " * 3 + "Five were killed.", id="far off"
        ),
        pytest.param("50 miners held", "Over 45 miners were held.", id="over a number"),
        pytest.param("Police charge six", "He faces five charges.", id="what he is charged with"),
        pytest.param("Thief jailed six years", "It jailed five men.", id="a term in jail"),
        pytest.param("Six schools close", "It closes five schools more.", id="more behind"),
        pytest.param("Six schools close", "The next five schools follow.", id="the next ones"),
        pytest.param("One killed", "Five people were killed.", id="one"),
        pytest.param("Six killed", "", id="no story"),
        pytest.param("Six miners held", "All 6 of them. Five miners sang.", id="in figures"),
    ],
)
def test_silent_when_unsure(headline: str, body: str) -> None:
    assert check(headline, body) == []
