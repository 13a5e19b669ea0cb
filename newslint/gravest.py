"""The gravest matches of an article: so many at most, each fault once.

Whatever order they come in, errors stay before warnings, warnings before suggestions, and of one
severity those that stand first in the source. Twice as many are in memory at most.
"""

from operator import itemgetter
from typing import NamedTuple

from newslint.checks.kind import Match
from newslint.source import Span

_Order = tuple[int, int, str, int]


class Placed(NamedTuple):
    """A match and its place in the source."""

    match: Match
    span: Span


class Gravest:
    """The gravest matches of those that are added, ``most`` at most."""

    def __init__(self, most: int) -> None:
        self.is_cut = False
        """Whether there were more of them."""
        self._most = most
        self._kept: dict[tuple[int, str, int], Placed] = {}
        self._last: _Order | None = None

    def __len__(self) -> int:
        """Return how many are in memory."""
        return len(self._kept)

    def add(self, match: Match) -> None:
        """Keep a match, if it is another than those before, and among the gravest."""
        span = match.passage.block.to_source(match.start, match.end)
        place = span.start, match.rule.id, span.end
        if self._last and (match.severity.rank, *place) > self._last:
            return
        self._kept.setdefault(place, Placed(match, span))
        if len(self._kept) > 2 * self._most:
            self._cut()

    def close(self) -> list[Placed]:
        """Return those that are kept, in the order of their places."""
        if len(self._kept) > self._most:
            self._cut()
        return [placed for _place, placed in sorted(self._kept.items(), key=itemgetter(0))]

    def _cut(self) -> None:
        kept = sorted((placed.match.severity.rank, *place) for place, placed in self._kept.items())
        del kept[self._most :]
        self._kept = {order[1:]: self._kept[order[1:]] for order in kept}
        self._last = kept[-1]
        self.is_cut = True
