"""Every example of every shipped rule behaves as written, and the packs are in order."""

from pathlib import Path

import pytest

from newslint.checks.kind import Rule
from newslint.packs.rehearsal import Outcome, rehearse
from newslint.packs.rulebook import (
    DEFAULT_PACKS,
    load_examples,
    load_packs,
    pack_files,
    shipped_packs,
    shipped_rules,
)

PACKS = [shipped_rules() / name for name in shipped_packs()]
OUTCOMES = [outcome for pack in PACKS for outcome in rehearse(pack)]
RULES = load_packs(PACKS)


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.name)
def test_an_example_behaves_as_written(outcome: Outcome) -> None:
    assert outcome.failure == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why_and_shows_enough(rule: Rule) -> None:
    examples = load_examples(Path(rule.origin.path))[rule.id]
    assert len(examples["bad"]) >= 2
    assert len(examples["good"]) >= 2
    assert rule.why.strip().endswith(".")
    assert rule.message.strip()[-1] in ".}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_house_leaves_quotations_alone(rule: Rule) -> None:
    pack = rule.id.partition(".")[0]
    assert pack in DEFAULT_PACKS or rule.quotes == "skip"


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_pack_is_called_after_its_folder(pack: Path) -> None:
    for file in pack_files(pack):
        assert {name.partition(".")[0] for name in load_examples(file)} == {pack.name}


def test_the_promised_rules_are_there() -> None:
    identifiers = {rule.id for rule in RULES}
    assert {
        "core.joined-words",
        "core.wrong-conversion",
        "core.dangling-boilerplate",
        "consistency.compounds",
        "consistency.person-titles",
        "consistency.person-names",
    } <= identifiers
