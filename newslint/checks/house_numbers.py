"""House numbers: which numbers a house spells out, and which it writes in figures."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from newslint.checks.housematches import Find, compile_finders, refuse
from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Rule
from newslint.document import Role
from newslint.language.housestyle import counts, places
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_FAULTS = {
    "small-figure": counts.find_small_figures,
    "large-word": counts.find_large_words,
    "small-million": counts.find_small_millions,
    "spelt-million": counts.find_spelt_millions,
    "letter-million": counts.find_letter_millions,
    "sentence-start": counts.find_sentence_starts,
    "small-ordinal": places.find_small_ordinals,
    "large-ordinal": places.find_large_ordinals,
    "age-in-figures": places.find_ages_in_figures,
    "age-in-words": places.find_ages_in_words,
    "fraction": places.find_fractions,
}
_COUNTING = frozenset({"small-figure", "large-word", "letter-million"})
_MOST = 13
_NUMBERED = compile_re(r"\d{1,3}[.)]?\s+[A-Z][a-z]")
_LEAST_NUMBERED = 3
_NEAR = 2
"""Opening marks before the first sentence of a passage."""


class HouseNumbersOptions(Options, frozen=True):
    """``fault`` says what to find; ``figures-from`` is the first number that is not spelt out.

    ``percent`` is what the house writes for the sign where a number must be in words.
    """

    fault: str
    figures_from: int = 10
    percent: str = "percent"


def _validate(options: Any) -> None:
    if refusal := refuse(options.fault, _FAULTS):
        raise OptionError("fault", refusal)
    if not 1 <= options.figures_from <= _MOST:
        raise OptionError("figures-from", f"a house writes figures from a number up to {_MOST}")


def _compile(rules: Sequence[Rule]) -> Checker:
    check = compile_finders([(rule, _finder(rule.options)) for rule in rules])

    def check_starts(reading: Reading) -> Iterable[Match]:
        is_numbered: bool | None = None
        for match in check(reading):
            if match.rule.options.fault == "sentence-start" and match.start <= _NEAR:
                if is_numbered is None:
                    is_numbered = _is_numbered(reading)
                if is_numbered or _goes_on(reading, match.passage):
                    continue
            yield match

    return check_starts


def _is_numbered(reading: Reading) -> bool:
    """Tell whether the paragraphs of an article are numbered."""
    numbered = sum(1 for each in reading.prose if _NUMBERED.match(each.text))
    return numbered >= _LEAST_NUMBERED


def _goes_on(reading: Reading, passage: Passage) -> bool:
    """Tell whether a passage goes on with the sentence that the one before it left open."""
    before = reading.passages[passage.index - 1] if passage.index else None
    if before is None:
        return False
    if before.role not in {Role.BODY, Role.LIST_ITEM, Role.TABLE_CELL}:
        # A line broken by hand looks like a subhead, but has no empty line behind it.
        source = reading.document.source.text
        between = source[
            before.block.segments[-1].source_end : passage.block.segments[0].source_start
        ]
        return between.count("\n") == 1
    return before.text.rstrip()[-1:].isalnum() or before.text.rstrip()[-1:] == ","


def _finder(options: Any) -> Find:
    find: Any = _FAULTS[options.fault]
    if options.fault == "sentence-start":
        return partial(find, percent=options.percent)
    return partial(find, limit=options.figures_from) if options.fault in _COUNTING else find


KIND = Kind(
    name="house-numbers",
    description="a number in figures that the house spells out, or the other way round",
    options=HouseNumbersOptions,
    compile=_compile,
    validate=_validate,
)
