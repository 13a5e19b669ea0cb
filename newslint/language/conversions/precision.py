"""False precision: a rough quantity that was converted to digits which nobody measured."""

import re
from collections.abc import Iterable, Iterator
from math import floor, log10

from msgspec import Struct, structs

from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.rounding import is_right
from newslint.language.conversions.verdicts import Verdict
from newslint.language.edits import Edit, apply_edits
from newslint.language.numbers import read_number
from newslint.patterncode import compile_re

_DIGITS_MORE = 2
"""By how many digits that count a conversion may not be finer than what it converts."""

_DIGITS_MORE_OF_SMALL = 3
_SMALL = 10.0
"""Below this, a decimal or two are usual: over 6 feet (1.85 m)."""

_ROUND = 10.0
"""The last digit that is no zero of a round number, in its last digits."""

_MEASURED = frozenset({"length", "area", "mass", "speed", "volume"})
"""Degrees are told with a tenth, and engines by their makers' figures."""

_BY_THE_PACK = frozenset(
    "gram milligram milliliter centiliter carat troy_ounce us_fluid_ounce imperial_fluid_ounce"
    .split()
)  # fmt: skip
"""Units of doses, packs and jewels, which are as round as they are exact."""

_DECIMAL = compile_re(r"\d[\d,]*\.\d+")
_FOUR_DIGITS = compile_re(r"\d{4}\.")
_EXACT = compile_re(
    r"\b(?:exact(?:ly)?|precise(?:ly)?|records?|record-\w+|limits?|legal(?:ly)?|laws?|rules?"
    r"|regulations?|standards?|official(?:ly)?|require[sd]?|requirements?|minimum|maximum|must|allowed"
    r"|permitted|prohibit\w*|bann?(?:ed)?|bans|capped|races?|raced|racing|dash|sprint|relay|marathon"
    r"|freestyle|backstroke|breaststroke|butterfly|medley|steeplechase|hurdles|time trial|biathlon"
    r"|throws?|throwers?|jumps?|jumped|jumpers?|class|division|category|events?|finals?|medals?"
    r"|containers?|gauge|calib\w+|lens)\b",
    re.IGNORECASE,
)
"""Words beside which a round number is a rule, a name or a measured one."""

_REACH = 60


class Precision(Struct, frozen=True):
    """A conversion that is too fine, and the edits that round it."""

    verdict: Verdict
    edits: tuple[Edit, ...]

    def mend(self, text: str) -> str:
        """Return the target as the edits leave it."""
        target = self.verdict.target
        return apply_edits(text, target.start, target.end, self.edits)


def find_false_precision(text: str, verdicts: Iterable[Verdict]) -> Iterator[Precision]:
    """Yield the conversions of ``text`` that are right and finer than what they convert."""
    for verdict in verdicts:
        if verdict.wrong or not _is_measured(verdict):
            continue
        if any(map(_is_too_fine, verdict.pairs)) and not _is_exact(text, verdict):
            edits = _round(verdict.pairs, text)
            if edits:
                yield Precision(verdict, edits)


def _is_measured(verdict: Verdict) -> bool:
    names = {verdict.source_unit.name, verdict.target_unit.name}
    return verdict.source_unit.dimension in _MEASURED and names.isdisjoint(_BY_THE_PACK)


def _is_exact(text: str, verdict: Verdict) -> bool:
    start, end = verdict.statement.source.start, verdict.statement.end
    return _EXACT.search(text, max(0, start - _REACH), end + _REACH) is not None


def _is_too_fine(pair: Pair) -> bool:
    """Tell whether a number, hedged or round, was converted to digits that it cannot have."""
    source, target = pair.source, pair.target
    is_round = source.decimals == 0 and source.loose >= _ROUND * source.strict
    is_rough = is_round or source.strict >= _ROUND or pair.is_hedged
    more = _DIGITS_MORE if target.value >= _SMALL else _DIGITS_MORE_OF_SMALL
    is_finer = target.decimals > 0 and target.significant - source.significant >= more
    return is_rough and is_finer and source.value > 1


def _round(pairs: tuple[Pair, ...], text: str) -> tuple[Edit, ...]:
    """Return the edits that make the targets whole, or leave two digits of a small one.

    There are none where that would make the conversion wrong.
    """
    found = [_DECIMAL.match(text, pair.target.start, pair.target.end) for pair in pairs]
    largest = max((_value(digits) for digits in found if digits), default=0.0)
    decimals = max(0, 1 - floor(log10(largest))) if largest else 0
    edits = []
    for pair, digits in zip(pairs, found, strict=True):
        if digits is None:
            continue
        grouped = "," if "," in digits[0] or not _FOUR_DIGITS.match(digits[0]) else ""
        rounded = f"{_value(digits):{grouped}.{decimals}f}"
        number = read_number(f"{rounded}{text[digits.end() : pair.target.end]}", 0)
        if number is None or not is_right(structs.replace(pair, target=number)):
            return ()
        if rounded != digits[0]:
            edits.append((digits.start(), digits.end(), rounded))
    return tuple(edits)


def _value(digits: re.Match[str]) -> float:
    return float(digits[0].replace(",", ""))
