"""What rules of metrics and readability count, and where they tell what they found."""

from collections import Counter
from weakref import WeakKeyDictionary

from msgspec import structs

from newslint.checks.kind import Rule
from newslint.checks.vale.extension import chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage
from newslint.vale.metrics import Metrics, measure
from newslint.vale.scopes import parse_scopes

_COUNTED = (
    "blockquote",
    "code",
    "heading_h1",
    "heading_h2",
    "heading_h3",
    "heading_h4",
    "heading_h5",
    "heading_h6",
    "list",
    "pre",
    "table_cell",
)

NAMES = frozenset({*(field.name for field in structs.fields(Metrics)), *_COUNTED})
"""What a formula may name."""

_PROSE = frozenset({Role.BODY, Role.LIST_ITEM, Role.QUOTE_BLOCK, Role.CAPTION})
_WHOLE = frozenset({"text", "summary"})


def measure_chosen(rule: Rule, cut: Cut) -> Metrics:
    """Return the counts of what a rule is about: the whole article, if it names no scope.

    Headings and tables are not prose, nor is what stands before an article in its file.
    """
    if _is_whole(rule):
        return _measure_whole(cut)
    return measure(unit.text for unit in chosen_units(rule, cut))


_MEASURED: WeakKeyDictionary[Cut, Metrics] = WeakKeyDictionary()
"""The counts of the articles at hand: a style has half a dozen rules that ask for them."""


def _measure_whole(cut: Cut) -> Metrics:
    metrics = _MEASURED.get(cut)
    if metrics is None:
        metrics = _MEASURED[cut] = measure(
            unit.text
            for unit in cut.units("text")
            if unit.passage.role in _PROSE and "frontmatter" not in unit.sections
        )
    return metrics


def count_parts(cut: Cut) -> dict[str, int]:
    """Return how many headings, lists and so on an article has, by the names of formulas."""
    counts: Counter[str] = Counter()
    for unit in cut.units("text"):
        for name in _COUNTED:
            counts[name] += set(name.split("_")) <= unit.sections
    counts["pre"] += sum(passage.role is Role.CODE for passage in cut.reading.passages)
    return dict(counts)


def _is_whole(rule: Rule) -> bool:
    return all(
        scope.level in _WHOLE
        and all(part.sections <= _WHOLE and not part.is_negated for part in scope.parts)
        for scope in parse_scopes(rule.options.scope)
    )


def first_place(cut: Cut) -> Unit | None:
    """Return the first character of an article, of which a finding on all of it is told."""
    text = cut.reading.document.source.text
    if not text:
        return None
    block = Block(Role.METADATA, text[:1], [Segment(0, 1, 0, 1)])
    return Unit(Passage(block, -1), 0, text[:1], frozenset({"summary"}))
