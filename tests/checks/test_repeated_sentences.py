import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "structure.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.repeated-sentence"])
ONE = "The pier will open to walkers in May, long before the ferry does, the mayor said."
TWO = "Nobody in the hall believed that the storm would leave so much of the pier standing."
SHORT = "The pier will open in May."


def check(*paragraphs: str) -> list[str]:
    text = "\n\n".join(("Head", *paragraphs)) + "\n"
    return [found.text for found in ENGINE.check(parse(Source("a.txt", text)))]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param((ONE, TWO, ONE), [ONE], id="a paragraph"),
        pytest.param((f"{ONE} They met. {ONE}",), [ONE], id="a sentence in one paragraph"),
        pytest.param((f"{ONE} {TWO}", f"{ONE} {TWO}"), [f"{ONE} {TWO}"], id="two sentences as one"),
        pytest.param((f"Ann met. {ONE}", f"Bea left. {ONE}"), [], id="a formula"),
        pytest.param((SHORT, f"So. {SHORT}"), [], id="a short one"),
        pytest.param((f"{SHORT} {SHORT}",), [SHORT], id="a short one at once"),
        pytest.param((SHORT, SHORT), [SHORT], id="a short one in the next paragraph"),
        pytest.param(("He ran. He ran.",), [], id="a few words at once"),
        pytest.param((ONE, ONE, ONE), [], id="three times"),
        pytest.param((f"- {ONE}", f"- {ONE}"), [], id="items of a list"),
        pytest.param((f"a) {ONE}", f"b) {ONE}"), [], id="lettered items"),
        pytest.param((f"“{ONE}”", f"“{ONE}”"), [], id="quotations"),
    ],
)
def test_finds_what_stands_twice(paragraphs: tuple[str, ...], found: list[str]) -> None:
    assert check(*paragraphs) == found
