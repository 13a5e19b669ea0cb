"""Every line of the checklist names a rule that there is, or says why there is none."""

import re
from pathlib import Path

import pytest

from newslint.packs.rulebook import load_packs, shipped_packs, shipped_rules

ROOT = Path(__file__).parent.parent
RULES = {rule.id: rule for rule in load_packs(shipped_rules() / name for name in shipped_packs())}
ROWS = re.findall(
    r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$",
    (ROOT / "docs" / "checklist.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_no_line_is_missing() -> None:
    assert [int(number) for number, _what, _rules in ROWS] == [*range(1, 113)]


@pytest.mark.parametrize(("number", "what", "answer"), ROWS, ids=[row[1] for row in ROWS])
def test_a_line_names_rules_or_says_why_not(number: str, what: str, answer: str) -> None:
    named = re.findall(r"`([a-z]+\.[a-z-]+)`", answer)
    assert set(named) <= RULES.keys(), f"{number} {what}"
    assert named or re.match(r"left out: \w+ \w+|`vocabulary`", answer)


@pytest.mark.parametrize(("number", "what", "answer"), ROWS, ids=[row[1] for row in ROWS])
def test_a_line_says_which_rules_are_off(number: str, what: str, answer: str) -> None:
    for name, off in re.findall(r"`([a-z]+\.[a-z-]+)`( \(off)?", answer):
        assert RULES[name].enabled == (not off), f"{number} {what}: {name}"
