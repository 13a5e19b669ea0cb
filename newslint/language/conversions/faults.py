"""The conversions of an article that cannot be right, and what would make each right.

pint decides every factor, the model of `rounding` what rounding allows.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from msgspec import Struct

from newslint.language.conversions.diagnosis import diagnose
from newslint.language.conversions.pairs import Pair
from newslint.language.conversions.verdicts import Verdict, find_verdicts
from newslint.language.quantities.grammar import Quantity, find_quantities

_MOST_OTHERS = 200
"""Quantities of an article that are asked; among more than that, one would fit by chance."""


class ArticleQuantities:
    """The quantities of an article, in which a number that was changed may still stand."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._found)

    @cached_property
    def _found(self) -> tuple[Quantity, ...]:
        found = (quantity for text in self._texts for quantity in find_quantities(text))
        return tuple(islice(found, _MOST_OTHERS))


class Fault(Struct, frozen=True):
    """A statement that cannot be right, and the likely cause as the end of a sentence, or none."""

    verdict: Verdict
    cause: str

    @property
    def pair(self) -> Pair:
        """The first pair that is wrong."""
        return self.verdict.wrong[0]


def find_faults(text: str, article: Iterable[Quantity]) -> Iterator[Fault]:
    """Yield what is wrong in the conversions that ``text`` states, whatever its units may mean.

    ``article`` holds the quantities of all its prose.
    """
    for verdict in find_verdicts(text):
        if verdict.wrong:
            yield Fault(verdict, verdict.cause or diagnose(verdict.wrong, article, verdict))
