"""Habits: what an article joins again and again is meant so, and no slip."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.language.joins.join import Join
from newslint.language.joins.places import is_opener
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_FEWEST = 3
"""How often a mark must have no space in an article for that to be its style."""


_CHOSEN = frozenset({": ", " (", ") "})
"""Where a house may choose to have no space; none runs sentences or quotations together."""


def leave_habits(
    reading: Reading, found: Sequence[tuple[Passage, Join]]
) -> Iterator[tuple[Passage, Join]]:
    """Yield what of ``found`` is no habit of the article.

    A habit is a string that repeats, unless it ends in a word of grammar; a word in capitals that
    is joined more than once; and a colon or a bracket that more often has no space than one.
    """
    strings = Counter(_fold(passage, join) for passage, join in found)
    capitals = Counter(right for place in found if (right := _right(*place)).isupper())
    styles = _find_styles(reading, found)
    for passage, join in found:
        string = _fold(passage, join)
        right = _right(passage, join)
        repeats = strings[string] > 1 or (len(right) > 1 and capitals[right] > 1)
        if repeats and not is_opener(right):
            reading.terms.add(string)
        elif _spaced(passage, join) not in styles:
            yield passage, join


def _fold(passage: Passage, join: Join) -> str:
    return passage.folded[join.start : join.end]


def _spaced(passage: Passage, join: Join) -> str:
    """Return the mark at which ``join`` lacks a space, with the space."""
    seam = join.seams[0]
    before, after = passage.text[seam - 1], passage.text[seam]
    return f"{before} " if after.isalnum() and not before.isalnum() else f" {after}"


def _right(passage: Passage, join: Join) -> str:
    return passage.text[join.seams[0] : join.end]


def _find_styles(reading: Reading, found: Sequence[tuple[Passage, Join]]) -> frozenset[str]:
    counts = Counter(_spaced(passage, join) for passage, join in found)
    return frozenset(
        spaced
        for spaced, count in counts.items()
        if spaced in _CHOSEN
        and count >= _FEWEST
        and count > sum(passage.text.count(spaced) for passage in reading.prose)
    )
