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


_SECTIONS = frozenset(
    "alt attr block blockquote caption cell comment figure h1 h2 h3 h4 h5 h6 header heading line"
    " list table text".split()
)
"""Sections of blocks; of these, comments with their lines and blocks are of program code."""

_SUFFIXES = frozenset(
    "adoc asc asciidoc bat c cc clj cpp cs css csx cxx dita docx el ex exs go groovy h hpp hs htm"
    " html java jl js json jsx kt less lua m markdown md mdx mm org php pl pm proto ps1 py pyi py3"
    " qmd r rb rbi rest rs rst sass sc scala scss sh swift tex text toml ts tsx txt typ xhtml xml"
    " xsd yaml yml".split()
)
_IN_LINE = frozenset("a abbr b bdi bdo cite dfn em i mark q small span strong sub sup u".split())
_NAMING = frozenset({"frontmatter", "meta"})
"""Sections beside which any name may stand, of a field."""


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
        sections = _read_sections(name.lstrip("~ ").lower())
        here = sections & (LEVELS | INLINE.keys())
        if here and not is_negated:
            level = min(here)
            sections -= {level}
        parts.append(Part(sections, is_negated))
    return Scope(level, tuple(part for part in parts if part.sections))


def _read_sections(selector: str) -> frozenset[str]:
    """Return the sections that a selector names; behind the head's own stands that of a field."""
    sections, field = [], ""
    for name in filter(None, selector.split(".")):
        if field and name not in _SUFFIXES:
            sections.append(f"{field}.{name}")
        else:
            sections.append(name)
        if name in _NAMING:
            field = "frontmatter"
    return frozenset(sections)


def parse_scopes(written: Sequence[str]) -> tuple[Scope, ...]:
    """Read the scopes of a rule; without any it is run on all text."""
    return tuple(parse_scope(each) for each in written or ("text",))


def find_unknown(written: str) -> tuple[str, frozenset[str]]:
    """Return the first section of a scope that there is not, else "", and those that there are."""
    from newslint.formats.elements import BLOCKS, OBJECTS

    known = LEVELS | INLINE.keys() | _SECTIONS
    allowed = known | _SUFFIXES | BLOCKS | OBJECTS | _IN_LINE
    for part in written.split("&"):
        sections = part.strip().lstrip("~ ").lower().split(".")
        if _NAMING.isdisjoint(sections):
            for section in sections:
                if section and section not in allowed:
                    return section, known
    return "", known
