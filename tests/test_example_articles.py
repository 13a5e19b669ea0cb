"""The two articles in examples/ show what the tool does: one is clean, one has every fault."""

from pathlib import Path

import pytest

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import DEFAULT_PACKS, load_packs, shipped_rules
from newslint.source import decode

EXAMPLES = Path(__file__).parent.parent / "examples"
RULES = [
    rule for rule in load_packs(shipped_rules() / name for name in DEFAULT_PACKS) if rule.enabled
]
ENGINE = Engine(RULES)


def check(name: str) -> list[Finding]:
    return ENGINE.check(parse(decode(name, (EXAMPLES / name).read_bytes())))


FAULTY = check("faulty.txt")


def test_the_clean_article_is_silent() -> None:
    assert check("clean.md") == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_faulty_article_has_a_fault_for_every_rule(rule: object) -> None:
    assert rule.id in {finding.rule for finding in FAULTY}  # type: ignore[attr-defined]


def test_findings_slice_the_source() -> None:
    text = (EXAMPLES / "faulty.txt").read_text(encoding="utf-8")
    for finding in FAULTY:
        assert text[finding.start : finding.end] == finding.text
        lines = text.split("\n")
        assert lines[finding.line - 1][finding.column - 1 :].startswith(finding.text.split("\n")[0])


def test_fixing_what_can_be_fixed_leaves_only_what_needs_a_person() -> None:
    text = (EXAMPLES / "faulty.txt").read_text(encoding="utf-8")
    edits = sorted(
        (edit for finding in FAULTY for fix in finding.fixes[:1] for edit in fix.edits),
        key=lambda edit: edit.span,
        reverse=True,
    )
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    left = {finding.rule for finding in ENGINE.check(parse(decode("faulty.txt", text.encode())))}
    without_fix = {finding.rule for finding in FAULTY if not finding.fixes}
    assert left == without_fix
