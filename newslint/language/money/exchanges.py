"""Statements of exchange: a sum, and what a bracket behind it says it is in another currency."""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from newslint.language.money.currencies import SIGNS, WORDS
from newslint.language.money.sums import STARTS, Amount, Sum, read_sum
from newslint.language.quantities.hedges import HEDGE, Hedge, read_hedge
from newslint.patterncode import compile_re

_MONEY = rf"[{SIGNS}]|\d ?[A-Z]{{3}}\b|[A-Z]{{3}} ?\d|\dp\b|\b(?:{WORDS})\b"
_BRACKET = compile_re(
    rf"[(\[](?=[^()\[\]\n]{{0,60}}?(?:{_MONEY}))(?P<inside>[^()\[\]\n]{{1,90}})[)\]]"
)
_OR = compile_re(
    rf", or (?=[^()\[\]\n,.;]{{0,40}}?(?:{_MONEY}))| ?/ ?(?=(?:[A-Z]{{1,3}})?[{SIGNS}])"
)
SHOWN_BY = (
    rf"[(\[][^()\[\]\n]*(?:{_MONEY})[^()\[\]\n]*[)\]]",
    rf", or [^()\[\]\n,.;]*(?:{_MONEY})",
    rf"/ ?(?:[A-Z]{{1,3}})?[{SIGNS}]",
)
"""Expressions of which every passage that states an exchange matches one."""
_WINDOW = 90
_NOT_IN_SOURCE = (", ", ";", ")", "]", "\n")
"""What stands between no sum and its bracket, so that the sum is behind the last of them."""

_PER = r"(?:[ -](?:a|an|per|each|every)[ -](?P<per>[a-z]+)|/(?P<slash>[a-z]+))"
_NOUN = (
    r"(?!(?:and|or|to|from|than|plus|less|minus|but|with|after|before|for|by|of|at|on|as|was|is"
    r"|were|are|will|when|while|if|up|down|more|off)\b)[a-z]+(?:-[a-z]+)*"
)
_GAP = compile_re(
    rf"{_PER}?(?:[ -]{_NOUN}(?: {_NOUN})?| in (?:total|all|cash|damages|fines|debt|aid))?\s*"
)
_TRAIL = compile_re(
    rf"{_PER}?(?: (?:each|US|or so|in total|respectively"
    r"|at (?:the )?current (?:exchange )?rates?))?\s*[.,]?\s*"
)
_NEXT = compile_re(r"\s*(?:[;,/=]|,? or|,? and)\s*")
_LEAD = compile_re(r"(?:(?:the )?(?:equivalent(?: to| of)?|equal to|worth)\s+)?", re.IGNORECASE)
_END = compile_re(r"(?! (?:an?|per|each|apiece|for|more|less|on|in|from|to|of)\b)[ ,.;:)\]\n—–]|\Z")
"""What may follow a sum behind “or”: no words that make another sum of it, such as a share's."""


class Exchange(Struct, frozen=True):
    """A sum, what it is said to be in other currencies, and which way words bend each."""

    sums: tuple[Sum, ...]
    hedges: tuple[Hedge, ...]
    end: int
    per: str = ""
    """The unit that a sum is for, such as a week."""

    @property
    def start(self) -> int:
        """Where the first sum starts."""
        return self.sums[0].start


def find_exchanges(text: str) -> Iterator[Exchange]:
    """Yield the exchanges that a passage states, in brackets and then behind “, or”."""
    for bracket in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        yield from _read(text, bracket.start(), *bracket.span("inside"), bracket.end())
    for joint in _OR.finditer(text) if ", or " in text or "/" in text else ():
        target = _read_target(text, joint.end())
        if target and _END.match(text, target.end):
            yield from _read(text, joint.start(), joint.end(), target.end, target.end)


def _read(text: str, before: int, start: int, stop: int, end: int) -> Iterator[Exchange]:
    targets, inner = _read_inside(text, start, stop)
    source, outer = _read_before(text, before) if targets else (None, "")
    if source is None or (inner and outer and inner != outer):
        return
    sums = (source, *targets)
    if len({one.currency for one in sums}) == len(sums):
        hedges = tuple(read_hedge(text, one.start) for one in sums)
        yield Exchange(sums, hedges, end, outer or inner)


def _read_target(text: str, start: int) -> Sum | None:
    lead = _LEAD.match(text, start)
    place = lead.end() if lead else start
    hedge = HEDGE.match(text, place)
    return read_sum(text, hedge.end() if hedge else place)


def _read_inside(text: str, start: int, stop: int) -> tuple[tuple[Sum, ...], str]:
    inside, targets = text[:stop], list[Sum]()
    per = ""
    while len(targets) < 4:
        target = _read_target(inside, start)
        if target is None:
            return (), ""
        targets.append(target)
        trail = _TRAIL.match(inside, target.end)
        if trail:
            per = trail["per"] or trail["slash"] or per
            if trail.end() == stop:
                return tuple(targets), per
        following = _NEXT.match(inside, target.end)
        if following is None:
            return (), ""
        start = following.end()
    return (), ""


def _read_before(text: str, end: int) -> tuple[Sum | None, str]:
    """Return the sum that leads up to the bracket at ``end``, the longest, and what it is per."""
    low = max(0, end - _WINDOW)
    low = max(low, *(text.rfind(mark, low, end) + 1 for mark in _NOT_IN_SOURCE))
    base = max(0, low - 6)
    before = text[base:end]
    for found in STARTS.finditer(before, low - base):
        source = read_sum(before, found.start())
        gap = _GAP.fullmatch(before, source.end) if source else None
        if source and gap:
            return _move(source, base), gap["per"] or gap["slash"] or ""
    return None, ""


def _move(money: Sum, by: int) -> Sum:
    """Return a sum read in a part of a text that begins at ``by``, as one of the whole."""
    amounts = tuple(
        structs.replace(
            one, start=one.start + by, end=one.end + by, digits=_shift(one.digits, by),
            scale=_shift(one.scale, by),
        )
        for one in money.amounts
    )  # fmt: skip
    return structs.replace(money, start=money.start + by, end=money.end + by, amounts=amounts)


def _shift(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def find_pairs(exchange: Exchange) -> Iterator[tuple[int, int, Amount, Amount]]:
    """Yield each two sums of an exchange, by their places in it, with the amounts that match."""
    sums = exchange.sums
    for left, one in enumerate(sums):
        for right in range(left + 1, len(sums)):
            other = sums[right]
            if len(one.amounts) == len(other.amounts):
                for first, second in zip(one.amounts, other.amounts, strict=True):
                    yield left, right, first, second
            elif len(other.amounts) == 1 and one.is_list:
                yield left, right, one.amounts[-1], other.amounts[0]
