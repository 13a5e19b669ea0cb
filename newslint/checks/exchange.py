"""Exchanges: a sum of money and what it is said to be in another currency.

No rate is known here. The statements of one article are held against each other, and a single one
only against all that its rate has been in half a century. Which of the two sums is wrong only the
desk can know, so both repairs are offered and neither is ever made by a program.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.kind import (
    Checker,
    Kind,
    Match,
    Mention,
    Options,
    Remedy,
    Rule,
    keep_signs_of,
    load_sign,
)
from newslint.finding import Safety
from newslint.language.beginnings import matches_anywhere
from newslint.language.edits import Edit, apply_edits
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.money.faults import Fault, Statement

# A sum opens a bracket or follows “or” or a stroke; the grammar of sums need not load for others.
_STATED = compile_re(
    r"[(\[][^()\[\]\n]{0,60}?(?:[$£€¥₹₩₽₺₪₦฿₫₱₴₵]|\d[^()\[\]\n]{0,40}?[A-Za-z])"
    r"|, or [^\n,.]{0,30}?\d"
    r"|/ ?[A-Z]{0,3}[$£€¥₹₩₽]"
)
_JOINTS = ("(", "[", "/", ", or ")
"""What `_STATED` begins with."""

_MOST_SHOWN = 2


class ExchangeOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _may_state(text: str) -> bool:
    return matches_anywhere(_STATED, text, _JOINTS)


def _compile(rules: Sequence[Rule]) -> Checker:
    sign = load_sign(rules, "quantities")

    def check(reading: Reading) -> Iterable[Match]:
        if not reading.has_sign(sign) or not any(map(reading.text.__contains__, _JOINTS)):
            return
        stating = [passage for passage in reading.prose if _may_state(passage.text)]
        if not stating:
            return
        from newslint.language.money.faults import find_faults

        texts = [passage.text for passage in stating]
        for fault in find_faults(texts, reading.text):
            for rule in rules:
                yield _match(rule, stating, texts, fault)

    return check


def _match(rule: Rule, passages: Sequence[Passage], texts: Sequence[str], fault: "Fault") -> Match:
    from newslint.language.money.causes import name_cause
    from newslint.language.money.repairs import find_repairs

    statement = fault.statement
    passage = passages[statement.index]
    text, exchange = passage.text, statement.exchange
    source, target = statement.sums
    repairs = list(find_repairs(fault, text))
    cause = name_cause(fault, texts)
    return Match(
        rule,
        passage,
        exchange.start,
        exchange.end,
        fields={
            "source": text[source.start : source.end],
            "target": text[target.start : target.end],
            "reason": _name_reason(text, fault, repairs),
            "cause": f"; {cause}" if cause else "",
        },
        remedies=tuple(
            Remedy(edits, Safety.MANUAL, f"Write “{_show(text, statement, edits)}”")
            for edits in repairs
            if edits[0][2] != "0"
        ),
        is_likely=not (fault.slip and fault.slip.is_power),
        related=tuple(_mention(passages, other) for other in fault.others[:_MOST_SHOWN]),
    )


def _name_reason(text: str, fault: "Fault", repairs: Sequence[tuple[Edit, ...]]) -> str:
    """Say against what the two sums were held."""
    from newslint.language.money.bands import FIRST_YEAR

    if fault.rate is None:
        return f"no rate since {FIRST_YEAR} makes them equal"
    source, target = fault.statement.sums
    ((start, end, new),) = repairs[-2]
    expected = text[target.start : start] + new + text[end : target.end]
    given = text[source.start : source.end]
    return f"at the rate of this article’s other sums, {given} is {expected}"


def _show(text: str, statement: "Statement", edits: Sequence[Edit]) -> str:
    """Return the sums that edits touch, as they leave them."""
    shown = []
    for money in statement.sums:
        own = [edit for edit in edits if money.start <= edit[0] < money.end]
        if own:
            shown.append(apply_edits(text, money.start, money.end, own))
    return " (".join(shown) + ")" * (len(shown) - 1)


def _mention(passages: Sequence[Passage], other: "Statement") -> Mention:
    passage, exchange = passages[other.index], other.exchange
    source, target = (passage.text[money.start : money.end] for money in other.sums)
    message = f"here {source} is {target}"
    return Mention(passage, exchange.start, exchange.end, message)


KIND = Kind(
    name="exchange",
    description="a sum of money and its worth in another currency that do not match",
    options=ExchangeOptions,
    compile=_compile,
    fields=frozenset({"source", "target", "reason", "cause"}),
    analyse=keep_signs_of("newslint.language.money.exchanges"),
)
