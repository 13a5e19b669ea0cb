"""A rule finds the same in the same copy, whatever the copy is dressed in."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newslint.checks.kind import Rule
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.examples import Example, parse_example
from newslint.packs.rulebook import load_examples, load_packs, shipped_packs, shipped_rules
from newslint.source import Source
from tests.metamorphic import DISGUISES, Disguise

RULES = load_packs(shipped_rules() / name for name in shipped_packs())

EVERY_PAGE = ("in_html", "in_bold", "in_list", "in_quote_block", "in_quotation_marks")
TEMPLATES = "what stands in double braces on a page is a template's, not a reader's"
WHOLE_LINES = "a label is nobody's but where it is the line, and not in what somebody else wrote"
DIFFERENT: dict[str, dict[str, str]] = {
    "consistency.money": {"in_list": "a list may have its own form, as a table has"},
    "core.placeholders": dict.fromkeys(EVERY_PAGE, TEMPLATES),
    "core.shortcode-residue": {"in_list": "a list of shortcodes explains them"},
    "core.dangling-boilerplate": dict.fromkeys(EVERY_PAGE[3:], WHOLE_LINES),
    "core.double-spaces": dict.fromkeys(
        ("in_windows_lines", "in_wrapped_lines", *EVERY_PAGE), "a page shows them as one"
    ),
    "core.feed-residue": {"in_quotation_marks": WHOLE_LINES},
    "core.wire-residue": dict.fromkeys(
        ("in_windows_lines", "in_wrapped_lines", *EVERY_PAGE),
        "three signs in a line are a break between sections where there is markup",
    ),
}
"""Where a rule does not find the same, and why that is meant so."""


@cache
def _engine(rule_id: str) -> Engine:
    return Engine([next(rule for rule in RULES if rule.id == rule_id)])


def _examples(rule: Rule) -> Iterator[tuple[str, Example]]:
    examples = load_examples(Path(rule.origin.path))[rule.id]
    for side in ("bad", "good"):
        for number, (written, _line) in enumerate(examples[side], start=1):
            if isinstance(written, str):
                yield f"{side}[{number}]", parse_example(written)


def _cases() -> list[Any]:
    return [
        pytest.param(rule, disguise, id=f"{rule.id} {disguise.__name__}")
        for rule in RULES
        for disguise in DISGUISES
        if disguise.__name__ not in DIFFERENT.get(rule.id, {})
    ]


@pytest.mark.parametrize(("rule", "dress"), _cases())
def test_a_rule_finds_the_same(rule: Rule, dress: Callable[[Example], Disguise | None]) -> None:
    complaints = []
    for name, example in _examples(rule):
        disguise = dress(example)
        if disguise is None:
            continue
        wanted = {disguise.place((mark.start, mark.end)) for mark in example.marks}
        if disguise.is_quotation and rule.quotes == "skip":
            wanted = set()
        if disguise.role is not None and disguise.role not in rule.scope:
            wanted = set()
        document = parse(Source(disguise.name, disguise.text))
        found = {(each.start, each.end) for each in _engine(rule.id).check(document)}
        if found != wanted:
            differing = [disguise.text[slice(*span)] for span in sorted(found ^ wanted)]
            complaints.append(f"{name}: {differing} in {disguise.text}")
    assert not complaints, "\n".join(complaints)
