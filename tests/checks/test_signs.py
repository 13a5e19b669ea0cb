"""Signs keep nothing back: what is found without them is found with them."""

import random
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from newslint.checks.kind import Rule
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.language import signs
from newslint.packs.examples import parse_example
from newslint.packs.rulebook import load_examples, load_packs, shipped_packs, shipped_rules
from newslint.source import Source

RULES = load_packs([shipped_rules() / pack for pack in shipped_packs()])
SIGNED = sorted({rule.kind for rule in RULES if rule.analysis is not None})


def texts_of(rules: list[Rule]) -> list[str]:
    """Return the examples of some rules, and articles made of pieces of several of them."""
    shown: dict[str, None] = {}
    for rule in rules:
        examples = load_examples(Path(rule.origin.path))[rule.id]
        for written, _line in chain(examples["bad"], examples["good"]):
            shown[parse_example(written).document.source.text] = None
    texts = list(shown)
    chosen = random.Random("signs")
    mixed = []
    for _turn in range(40):
        words = " ".join(chosen.sample(texts, min(3, len(texts)))).split(" ")
        for _slip in range(5):
            place = chosen.randrange(len(words))
            words[place] = chosen.choice([words[place - 1], words[place].upper(), "é", "\n\n", "("])
        mixed.append(" ".join(words))
    return texts + mixed


@pytest.fixture
def find_ungated(monkeypatch: pytest.MonkeyPatch) -> Callable[[Engine, str], list[Finding]]:
    def find(engine: Engine, text: str) -> list[Finding]:
        with monkeypatch.context() as patch:
            patch.setattr(signs, "LEAST", 0)
            patch.setattr(signs.Watch, "find", lambda _watch, _text: None)
            return engine.check(parse(Source("a.txt", text)))

    return find


@pytest.mark.parametrize("kind", SIGNED)
@pytest.mark.parametrize(
    "least",
    [
        pytest.param(0, id="of all articles"),
        pytest.param(sys.maxsize, id="of the first ones, pattern by pattern"),
    ],
)
def test_what_is_found_without_signs_is_found_with_them(
    kind: str,
    least: int,
    find_ungated: Callable[[Engine, str], list[Finding]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(signs, "LEAST", least)
    rules = [rule for rule in RULES if rule.kind == kind]
    engine = Engine(rules)
    found = 0
    for text in texts_of(rules):
        expected = find_ungated(engine, text)
        assert engine.check(parse(Source("a.txt", text))) == expected
        found += len(expected)
    assert found
