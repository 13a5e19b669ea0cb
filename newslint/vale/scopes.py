"""Scopes of Vale's rules: which stretches of an article a rule is run on.

A block has sections such as ``text``, ``heading`` and ``h2``; a selector (``heading.h2``) accepts
it when the block has all sections that it names. ``&`` joins selectors, ``~`` turns one round, and
a list of scopes accepts what one of them does.
"""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

LEVELS = frozenset({"frontmatter", "meta", "paragraph", "raw", "sentence", "summary"})
"""Scopes that are cut in another way than into blocks."""

INLINE = {"link": "a", "strong": "strong", "emphasis": "em", "code": "code"}
"""Scopes of stretches inside a block, and the element that holds them."""


class Part(Struct, frozen=True):
    """One selector: the sections that it names, and whether it turns them away."""

    sections: frozenset[str]
    is_negated: bool


class Scope(Struct, frozen=True):
    """Selectors that must all hold. ``level`` is how the article is cut: ``text`` is in blocks."""

    level: str
    parts: tuple[Part, ...]

    def accepts(self, sections: frozenset[str]) -> bool:
        """Tell whether a stretch with these sections is meant."""
        return all((part.sections <= sections) != part.is_negated for part in self.parts)


@lru_cache(maxsize=256)
def parse_scope(written: str) -> Scope:
    """Read a scope as a rule has it."""
    parts = []
    level = "text"
    for piece in written.split("&"):
        name = piece.strip()
        is_negated = name.startswith("~")
        sections = frozenset(filter(None, name.lstrip("~ ").lower().split(".")))
        here = sections & (LEVELS | INLINE.keys() | {"alt"})
        if here and not is_negated:
            level = min(here)
            sections -= {level}
        parts.append(Part(sections, is_negated))
    return Scope(level, tuple(part for part in parts if part.sections))


def parse_scopes(written: Sequence[str]) -> tuple[Scope, ...]:
    """Read the scopes of a rule; without any it is run on all text."""
    return tuple(parse_scope(each) for each in written or ("text",))
