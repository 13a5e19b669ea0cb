"""The rules for lost, stray and doubled spaces, which are measured together."""

from newslint.checks.kind import Rule
from newslint.config import load
from newslint.engine import Engine
from newslint.packs.rulebook import load_packs

FAMILY = frozenset(
    {
        "core.joined-words",
        "core.case-joins",
        "core.tag-edge-joins",
        "core.space-after-punctuation",
        "core.space-before-punctuation",
        "core.space-around-quotes",
        "core.split-words",
        "core.doubled-words",
    }
)


def family_rules() -> list[Rule]:
    """Return the rules of the family."""
    return [rule for rule in load_packs(load(None).packs) if rule.id in FAMILY]


def family_engine() -> Engine:
    """Return an engine with no other rules."""
    return Engine(family_rules())
