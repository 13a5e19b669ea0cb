import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

PACK = shipped_rules() / "consistency"
RULES = [*load_file(PACK / "headlines.yaml"), *load_file(PACK / "person-names.yaml")]
ENGINE = Engine(
    [
        rule
        for rule in RULES
        if rule.id in {"consistency.headline-names", "consistency.person-names"}
    ]
)
ONLY = [rule for rule in RULES if rule.id == "consistency.headline-names"]
BODY = "The ships of Zimbabwe met on Monday. Ruth Amblethwaite was there, and Amblethwaite spoke."


def check(headline: str, body: str = BODY, words: frozenset[str] = frozenset()) -> list[str]:
    engine = Engine(ONLY, words) if words else ENGINE
    found = engine.check(parse(Source("a.txt", f"{headline}\n\n{body}\n")))
    return [f"{each.text} > {each.fixes[0].edits[0].text}" for each in found]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Ships meet in Zimbawbe", "Zimbawbe > Zimbabwe"),
        ("Zimbbabwe hosts ships", "Zimbbabwe > Zimbabwe"),
        ("Zimbabwe's ships meet", ""),
        ("Zimbbabwe's ships meet", "Zimbbabwe > Zimbabwe"),
        ("Amblethwiate speaks", "Amblethwiate > Amblethwaite"),
        ("Zimbabweans meet", ""),
        ("ZIMBBABWE HOSTS SHIPS", "ZIMBBABWE > ZIMBABWE"),
        ("ZIMBBABWE'S SHIPS MEET", "ZIMBBABWE > ZIMBABWE"),
        ("ZIMBABWE HOSTS SHIPS", ""),
        ("ZIMBABWEANS MEET", ""),
        ("AMBLETHWIATE SPEAKS", "AMBLETHWIATE > AMBLETHWAITE"),
        ("Ships meet in Zambia", ""),
        ("Tribune hosts ships", ""),
    ],
)
def test_finds_a_slip_once(headline: str, found: str) -> None:
    assert check(headline) == ([found] if found else [])


def test_a_word_of_the_story_is_no_slip() -> None:
    assert check("Ships of Zimbbabwe meet", f"{BODY} The zimbbabwe is a boat.") == []


def test_a_word_of_the_house_is_no_slip() -> None:
    assert check("Ships of Zimbbabwe meet", BODY, frozenset({"zimbbabwe"})) == []
