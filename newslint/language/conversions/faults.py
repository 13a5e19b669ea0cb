"""The conversions of an article that cannot be right, and what would make each right.

pint decides every factor, the model of `rounding` what rounding allows.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from msgspec import Struct

from newslint.language.conversions.diagnosis import diagnose
from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.verdicts import Verdict
from newslint.language.quantities.grammar import Quantity

_MOST_OTHERS = 200
"""Quantities of an article that are asked; among more than that, one would fit by chance."""


class ArticleQuantities:
    """The quantities of an article, in which a number that was changed may still stand.

    They are read only when they are asked for.
    """

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        self._quantities = quantities

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._found)

    @cached_property
    def _found(self) -> tuple[Quantity, ...]:
        return tuple(islice(self._quantities, _MOST_OTHERS))


class Fault(Struct, frozen=True):
    """A statement that cannot be right, and the likely cause as the end of a sentence, or none."""

    verdict: Verdict
    cause: str

    @property
    def pair(self) -> Pair:
        """The first pair that is wrong."""
        return self.verdict.wrong[0]


def find_faults(verdicts: Iterable[Verdict], article: Iterable[Quantity]) -> Iterator[Fault]:
    """Yield what is wrong in the conversions of a passage, whatever its units may mean.

    ``article`` holds the quantities of all its prose.
    """
    for verdict in verdicts:
        if verdict.wrong:
            yield Fault(verdict, verdict.cause or diagnose(verdict.wrong, article, verdict))
