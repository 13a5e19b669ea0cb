"""Matches of one expression in one text, put together from what was found of its alternatives.

The result is that of one search from left to right, where of the alternatives that match at a
place the first wins. Each group of alternatives (`plan`) has been searched by itself; that is the
same, as long as no match of one group overlaps a match of another. Where one does, the whole is
searched.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from newslint.scanning.expression import Clock, Expression, match_each
from newslint.scanning.linear import LinearExpression, linear
from newslint.scanning.sought import Plan, Sought


class Found(NamedTuple):
    """A match: its place, and the number of its alternative, if that matters."""

    start: int
    end: int
    alternative: int


class Candidates:
    """What is known of one text before the expression is run on it.

    ``words`` are matches of words, as start, order, end and alternative; ``starts`` the places
    where alternatives may start, with their numbers; ``is_open`` says that the gate lets the rest
    in.
    """

    __slots__ = ("is_open", "starts", "words")

    def __init__(self) -> None:
        self.words: list[tuple[int, int, int, int]] = []
        self.starts: list[tuple[int, tuple[int, ...]]] = []
        self.is_open = False


class Matcher:
    """Finds the matches of one expression."""

    def __init__(self, sought: Sought, plan: Plan) -> None:
        self._sought = sought
        self._plan = plan
        self._every = tuple(range(len(sought.alternatives)))
        self._expressions: dict[tuple[int, ...], Expression] = {}

    def _of(self, chosen: tuple[int, ...]) -> Expression:
        """Return the expression of some alternatives, by their numbers, which rise."""
        expression = self._expressions.get(chosen)
        if expression is None:
            sought = self._sought
            expression = self._expressions[chosen] = Expression(
                sought.join(chosen),
                ignore_case=sought.ignore_case,
                is_multiline=sought.is_multiline,
            )
        return expression

    @cached_property
    def _linear(self) -> LinearExpression | None:
        gate = self._plan.gate
        return linear(gate.plain) if gate.is_exact else None

    def find(self, text: str, candidates: Candidates, clock: Clock) -> Sequence[Found]:
        """Return the matches in ``text``, left to right; those of no length are left out.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        groups: list[list[Found]] = []
        if candidates.words:
            groups.append(_choose(candidates.words))
        if candidates.starts:
            groups.append(self._find_started(text, candidates.starts, clock))
        if candidates.is_open:
            spans = self._linear.find(text) if self._linear else None
            spans = spans or _spans(self._of(self._plan.rest).find(text, clock))
            groups.append(self._name(text, spans, self._plan.rest, clock))
        if len(groups) == 1:
            return groups[0]
        together = sorted(found for group in groups for found in group)
        if all(left.end <= right.start for left, right in pairwise(together)):
            return together
        whole = self._of(self._every)
        return self._name(text, _spans(whole.find(text, clock)), self._every, clock)

    def _find_started(
        self, text: str, starts: Iterable[tuple[int, tuple[int, ...]]], clock: Clock
    ) -> list[Found]:
        """Return the matches of alternatives, each of which may start at its places only."""
        begun: dict[int, tuple[int, ...]] = {}
        for place, chosen in starts:
            others = begun.get(place)
            begun[place] = tuple(sorted({*others, *chosen})) if others else chosen
        places = [(place, self._of(chosen).compiled) for place, chosen in sorted(begun.items())]
        found = []
        for match in match_each(text, places, clock):
            start, end = match.span()
            found += self._name(text, [(start, end)], begun[start], clock)
        return found

    def match_of(self, text: str, found: Found, clock: Clock) -> Any:
        """Return what ``regex`` says of a match, with its groups.

        Raises:
            TimeoutError: the expression ran out of time.

        """
        for chosen in ((found.alternative,), self._every):
            for match in self._of(chosen).match_at(text, [found.start], clock):
                return match
        return None

    def _name(
        self,
        text: str,
        spans: Iterable[tuple[int, int]],
        chosen: tuple[int, ...],
        clock: Clock,
    ) -> list[Found]:
        """Say of each match which of the chosen alternatives it is, if that matters."""
        if len(chosen) == 1 or not self._sought.tells_apart:
            return [Found(start, end, chosen[0]) for start, end in spans if start < end]
        return [
            Found(start, end, self._tell(text, start, chosen, clock))
            for start, end in spans
            if start < end
        ]

    def _tell(self, text: str, start: int, chosen: tuple[int, ...], clock: Clock) -> int:
        for number in chosen:
            for _match in self._of((number,)).match_at(text, [start], clock):
                return number
        # A reference or a condition reaches over alternatives: only the whole matches.
        return chosen[0]


def _spans(matches: Iterable[Any]) -> Iterator[tuple[int, int]]:
    return (match.span() for match in matches)


def _choose(words: list[tuple[int, int, int, int]]) -> list[Found]:
    """Return the matches of one search, given all places of all strings."""
    if len(words) > 1:
        words.sort()
    found, done = [], 0
    for start, _order, end, alternative in words:
        if start >= done:
            done = end
            found.append(Found(start, end, alternative))
    return found
