"""Exceptions of a rule: what their patterns match in a text is left alone."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from newslint.scanning.expression import Clock, Expression


def find_faults(expression: Expression, text: str, clock: Clock) -> Iterator[tuple[int, int]]:
    """Yield start and end of what an expression, or its group ``fault``, matches.

    Raises:
        TimeoutError: the expression ran out of time.

    """
    for match in expression.find(text, clock):
        start, end = fault_of(match)
        if 0 <= start < end:
            yield start, end


def fault_of(match: Any) -> tuple[int, int]:
    """Return start and end of a match, or of its group ``fault``; -1, -1 where that is empty."""
    span: tuple[int, int] = match.span("fault" if "fault" in match.re.groupindex else 0)
    return span


class Excepted:
    """The stretches of one text that exceptions match."""

    def __init__(
        self, expressions: Sequence[Expression], text: str, clock: Clock | None = None
    ) -> None:
        clock = clock or Clock()
        spans = sorted(span for each in expressions for span in find_faults(each, text, clock))
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
