"""Heads: the headlines and the decks of an article that are short enough to be ones."""

from collections.abc import Iterator, Set

from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading

HEADS = frozenset({Role.HEADLINE, Role.DECK})

_LONGEST = 2000
"""Characters of a head, some hundred words; what is longer was made one by its markup only."""
_MOST = 10_000
"""Characters of all heads of an article; what comes behind them is no head of it."""


def find_heads(reading: Reading, roles: Set[Role] = HEADS) -> Iterator[Passage]:
    """Yield the headlines and the decks in order, or those of them with one of ``roles``."""
    total = 0
    for passage in reading.heads:
        if passage.role in roles and len(passage.text) <= _LONGEST:
            total += len(passage.text)
            if total > _MOST:
                return
            yield passage
