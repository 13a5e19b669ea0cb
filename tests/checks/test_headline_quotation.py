import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "headlines.yaml")
OWN, MISSING = (
    Engine([rule for rule in RULES if rule.id == f"consistency.{name}"])
    for name in ("headline-quotation", "headline-quotation-missing")
)


def check(engine: Engine, headline: str, body: str) -> list[str]:
    return [found.text for found in engine.check(parse(Source("a.txt", f"{headline}\n\n{body}\n")))]


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Pier gets a 'wave wall'", "The pier gets a wave-wall in May.", "'wave wall'"),
        ("Pier gets a “wave wall”", "The United States pays for a wave wall.", "“wave wall”"),
        ("Pier gets 'wave wall'", "“I want a wave wall,” she said. The wave wall came.", ""),
        ("Pier gets a 'wave wall'", "It gets what the mayor calls a wave wall.", ""),
        ("Pier 'best in north'", "The pier is best in north and south.", ""),
        ("Pier is 'cold'", "The pier is cold in May.", ""),
        ("Pier's wave wall", "The pier's wave wall is cold.", ""),
        ("Pier gets a 'wave wall'", "It gets a heatwave wall.", ""),
    ],
)
def test_words_in_the_storys_own_voice(headline: str, body: str, found: str) -> None:
    assert check(OWN, headline, body) == ([found] if found else [])


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Pier 'a cold place'", "The pier is cold, he said.", "'a cold place'"),
        ("Pier ‘a cold place’", "“It's a cold place,” he said.", ""),
        ("Pier ‘a cold place’", "It is a cold place.", ""),
        ("Pier 'a cold place'", "", ""),
    ],
)
def test_words_that_the_story_does_not_have(headline: str, body: str, found: str) -> None:
    assert check(MISSING, headline, body) == ([found] if found else [])
