"""Ranges whose first number is the larger one."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.datematches import make_checker
from newslint.checks.kind import Checker, Kind, Options, Rule, keep_signs_of
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.dates.faults import DateFault

_BEFORE = (
    "etween ", "etween $", "etween £", "etween €", "ges of ", "rom ", "the ", "aged ", "Aged ",
    "ges ", "pp. ",
)  # fmt: skip
_BEHIND = compile_re(r"(?:st|nd|rd|th)?(?: [-–—] |[-–])\d")
_BEHIND_STARTS = ("-", "–", " -", " –", " —", "st", "nd", "rd", "th")


class ReversedRangeOptions(Options, frozen=True):
    """The kind has no options of its own."""


def _may_state(passage: Passage) -> bool:
    """Tell whether a figure stands where one of the two of a range may."""
    text = passage.text
    return any(
        text.endswith(_BEFORE, 0, start)
        or (text.startswith(_BEHIND_STARTS, end) and _BEHIND.match(text, end))
        for start, end in passage.figures
    )


def _compile(rules: Sequence[Rule]) -> Checker:
    return make_checker(rules, _may_state, _find)


def _find(reading: Reading, index: int) -> Iterable["DateFault"]:
    from newslint.language.reversed_ranges import find_reversed_ranges

    return find_reversed_ranges(reading.prose[index].text)


KIND = Kind(
    name="reversed-range",
    description="a range that runs backwards, from a larger number to a smaller one",
    options=ReversedRangeOptions,
    compile=_compile,
    fields=frozenset({"first", "second"}),
    analyse=keep_signs_of("newslint.language.reversed_ranges"),
)
