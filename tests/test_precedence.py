import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source


def _found(pack: str, copy: str) -> set[tuple[str, str]]:
    rules = [
        rule
        for rule in load_packs(shipped_rules() / name for name in ("core", "consistency", pack))
        if rule.enabled
    ]
    findings = Engine(rules).check(parse(Source("a.md", copy)))
    return {(found.rule, found.text) for found in findings}


@pytest.mark.parametrize(
    ("pack", "copy", "rule"),
    [
        pytest.param(
            "ap",
            "Costs rose 5 percent, then 4 percent. Wages rose 4%.",
            "consistency.percent-forms",
            id="the article has the other form more often",
        ),
        pytest.param(
            "guardian",
            "It began at 6 p.m. and ended at 7pm. It began at 8pm again.",
            "consistency.clock-forms",
            id="both agree",
        ),
        pytest.param(
            "ap",
            "They walked towards it, and towards us. He ran toward her.",
            "consistency.spelling",
            id="a spelling",
        ),
    ],
)
def test_the_house_decides(pack: str, copy: str, rule: str) -> None:
    assert rule in {found for found, _text in _found("wikinews", copy)}
    with_house = _found(pack, copy)
    assert rule not in {found for found, _text in with_house}
    assert any(found.startswith(f"{pack}.") for found, _text in with_house)


def test_what_no_house_speaks_of_is_still_told() -> None:
    copy = (
        "The tidal farm grew. They like the tidal farm. The tidal-farm is big. It rose 5 percent."
    )
    assert ("consistency.compounds", "tidal-farm") in _found("ap", copy)
