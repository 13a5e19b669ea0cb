"""The guide to numbers is true: what it says passes is silent, what it says does not is found."""

import re
from pathlib import Path

import pytest

from newslint.config import load
from newslint.config.selection import available_rules
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.language.conversions import rounding, temperatures
from newslint.packs.rulebook import load_packs, shipped_packs, shipped_rules
from newslint.source import Source

GUIDE = (Path(__file__).parent.parent / "docs" / "numbers.md").read_text(encoding="utf-8")
STORIES = re.findall(r"^\| ([A-Z].+) \| (.+) \| “(.+)” \| “(.+)” \|$", GUIDE, re.MULTILINE)
RULES = re.findall(r"^\| `([a-z.-]+)` \| “(.+)” \| “(.+)” \|$", GUIDE, re.MULTILINE)
ENGINE = Engine(load_packs(load(None).packs))


def find(copy: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\n{copy}\n"))))


def rules_of(copy: str) -> list[str]:
    return [finding.rule for finding in find(copy)]


def test_the_tables_are_read() -> None:
    assert len(STORIES) > 10
    assert len(RULES) > 10


@pytest.mark.parametrize("passes", [passes for _story, _most, passes, _fails in STORIES])
def test_what_passes_is_silent(passes: str) -> None:
    assert rules_of(f"They told of {passes} there, and left.") == []


@pytest.mark.parametrize("fails", [fails for _story, _most, _passes, fails in STORIES])
def test_what_does_not_pass_is_found(fails: str) -> None:
    assert rules_of(f"They told of {fails} there, and left.") == ["core.wrong-conversion"]


@pytest.mark.parametrize(("rule", "finds", "leaves"), RULES, ids=[row[0] for row in RULES])
def test_each_rule_finds_its_example_and_leaves_the_other(
    rule: str, finds: str, leaves: str
) -> None:
    assert rules_of(finds) == [rule]
    assert rules_of(leaves) == []


@pytest.mark.parametrize(
    ("story", "most"),
    [
        ("Rounded to one digit", f"{rounding.ONE_DIGIT:.0%}; {rounding.ONE_DIGIT_OF_RANGE:.0%}"),
        ("The number in the bracket came first", f"{rounding.BACKWARDS:.0%}"),
        ("Digits were cut off", f"{rounding.CUT_OFF:.0%}"),
        ("Both were rounded", f"five units; {rounding.TWICE_SPEED:.0%}"),
        ("A rough factor", f"{rounding.PRESS:.0%}"),
        ("The hedge was worked in", f"{rounding.HEDGED:.0%}"),
        ("Degrees", f"{temperatures.WHOLE} degrees; {temperatures.BOTH_ROUGHLY} where"),
    ],
)
def test_the_limits_are_those_of_the_code(story: str, most: str) -> None:
    (limit,) = (limit for told, limit, *_examples in STORIES if told.startswith(story))
    assert limit.startswith(most)


def test_the_limits_in_the_text_are_those_of_the_code() -> None:
    assert f"a five counts as far as {rounding.FIVE:.0%}" in GUIDE
    assert f"less than {rounding.HIDDEN:.1%} is never told" in GUIDE
    assert f"the same number, {rounding.SAME:.0%} passes" in GUIDE


def test_every_house_pack_that_knows_units_is_described() -> None:
    described = re.findall(r"^\| `([a-z]+)` \|", GUIDE, re.MULTILINE)
    assert described == [
        name for name in shipped_packs() if (shipped_rules() / name / "units.yaml").exists()
    ]


def test_what_is_off_by_default_is_said_to_be() -> None:
    off = [
        rule.id
        for rule in available_rules(load(None))
        if not rule.enabled and f"`{rule.id}`" in GUIDE
    ]
    (line,) = (line for line in GUIDE.splitlines() if line.endswith("Off by default. |"))
    assert re.findall(r"`([a-z.-]+)`", line) == off
