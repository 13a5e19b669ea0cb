"""Parts of a whole with their percentage: "9 of 12 (75%)", "75% (9 of 12)"."""

from collections.abc import Iterator

from msgspec import Struct

from newslint.language.numbers import Number, read_number
from newslint.language.percentages.amounts import PERCENT
from newslint.patterncode import compile_re

_COUNT = r"\d{1,3}(?:,\d{3})+|\d+"
_OF = rf"(?P<part>{_COUNT})(?: out)? of (?:the |its |their )?(?P<whole>{_COUNT})"
_SAID = rf"(?P<percent>\d[\d.]*){PERCENT}"
_FREE = r"(?<![\w.,/$£€-])"
_WORDS = r"(?: [A-Za-z-]+){0,3}"
_PARTS = (
    compile_re(rf"{_FREE}{_OF}{_WORDS} \((?:or |about )?{_SAID}\)"),
    compile_re(rf"{_FREE}{_SAID}{_WORDS} \({_OF}{_WORDS}\)"),
)
SHOWN_BY = _PARTS
"""Expressions of which every passage with a part of a whole matches one."""
_SPOKEN = frozenset({2, 3, 4, 5, 10, 20, 100, 1000})
"""Wholes that are a way of speaking: nine out of 10."""


class Part(Struct, frozen=True):
    """A part of a whole at ``start`` to ``end`` of its text, and what it is said to be."""

    part: int
    whole: int
    percent: Number
    start: int
    end: int

    @property
    def actual(self) -> float:
        """What the part is of the whole, in percent."""
        return 100 * self.part / self.whole

    @property
    def is_wrong(self) -> bool:
        """Whether the percentage is not the part's, neither rounded nor cut off."""
        off = self.actual - self.percent.value
        strict = self.percent.strict
        return not (abs(off) <= strict / 2 + 1e-9 or 0 <= off < strict)


def find_parts(text: str) -> Iterator[Part]:
    """Yield the parts of a whole that a passage states with their percentage."""
    for pattern in _PARTS if "(" in text else ():
        for found in pattern.finditer(text):
            part, whole = (int(found[name].replace(",", "")) for name in ("part", "whole"))
            percent = read_number(text, found.start("percent"))
            if percent is None or whole in _SPOKEN or not 0 < part <= whole:
                continue
            yield Part(part, whole, percent, found.start(), found.end())
