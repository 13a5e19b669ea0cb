"""Exceptions of a rule: what their patterns match in a text is left alone."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from newslint.scanning.expression import Expression
from newslint.scanning.scanner import Chance


def find_faults(
    expression: Expression, text: str, chance: Chance | None = None
) -> Iterator[tuple[int, int, Any]]:
    """Yield start and end of what an expression, or its group ``fault``, matches, and the match.

    Raises:
        TimeoutError: the expression ran out of time.

    """
    group = "fault" if "fault" in expression.compiled.groupindex else 0
    for found in expression.find(text, chance):
        start, end = found.span(group)
        if 0 <= start < end:
            yield start, end, found


class Excepted:
    """The stretches of one text that exceptions match."""

    def __init__(self, expressions: Sequence[Expression], text: str) -> None:
        spans = sorted(span[:2] for each in expressions for span in find_faults(each, text))
        self._spans: list[tuple[int, int]] = []
        for start, end in spans:
            if self._spans and start < self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], max(end, self._spans[-1][1])
            else:
                self._spans.append((start, end))

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` overlaps one of the stretches."""
        place = bisect_right(self._spans, start, key=itemgetter(1))
        return place < len(self._spans) and self._spans[place][0] < end
