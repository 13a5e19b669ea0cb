import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

RULES = load_packs([shipped_rules() / "core" / "precision.yaml"])
ENGINE = Engine([rule for rule in RULES if rule.id == "core.same-unit-twice"])


def check(sentence: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\nThey saw {sentence} there.\n"))))


@pytest.mark.parametrize(
    ("sentence", "found", "replacement"),
    [
        pytest.param("5 km kilometres", "5 km kilometres", "5 km", id="a length"),
        pytest.param("1,200lbs pounds", "1,200lbs pounds", "1,200lbs", id="closed up"),
        pytest.param("at 20C Celsius", "20C Celsius", "20C", id="a temperature"),
        pytest.param("5% percent", "5% percent", "5%", id="a percentage"),
        pytest.param("10 miles (10 miles)", "10 miles (10 miles)", "10 miles", id="a bracket"),
        pytest.param("10 km (6.2 km)", "10 km (6.2 km)", "10 km (6.2 miles)", id="the wrong unit"),
    ],
)
def test_a_unit_that_is_named_twice_is_found(sentence: str, found: str, replacement: str) -> None:
    (finding,) = check(sentence)
    assert finding.text == found
    assert finding.fixes[0].title == f"Write “{replacement}”"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("5 km. Kilometres", id="another sentence"),
        pytest.param("10 miles (5 miles each way)", id="a part"),
        pytest.param("10 miles (16 km)", id="a conversion"),
        pytest.param("5 ft feetham", id="the head of a word"),
        pytest.param("vitamin C Celsius", id="no number"),
    ],
)
def test_what_names_a_unit_once_is_silent(sentence: str) -> None:
    assert check(sentence) == []


def test_a_bracket_is_for_the_desk_to_mend_and_a_word_is_not() -> None:
    (bracket,), (word,) = check("10 miles (10 miles)"), check("5 km kilometres")
    assert bracket.fixes[0].safety is Safety.MANUAL
    assert word.fixes[0].safety is Safety.UNSAFE


def test_the_unit_that_was_meant_is_spelt_as_in_the_article() -> None:
    (finding,) = check("20 feet (6.1 feet), not 8 metres,")
    assert finding.fixes[0].title == "Write “20 feet (6.1 metres)”"
