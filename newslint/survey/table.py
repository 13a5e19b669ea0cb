"""Tables of forms: how often an archive writes what, in how many articles, and where.

Merging is associative and commutative, with the empty table as its neutral element: how files are
spread over processes, and in which order they are done, changes nothing. So no table keeps what
came first; of examples, and of the companions of a name, it keeps those that sort first.
"""

from collections.abc import Iterable
from enum import StrEnum
from heapq import nsmallest

from msgspec import Struct, field

EXAMPLES = 3
"""Places that are kept of each form."""

COMPANIONS = 1_000
"""Names seen beside a name that are kept, those whose hash is smallest."""


class Kind(StrEnum):
    """What can be written in two ways."""

    NAMES = "names"
    COMPOUNDS = "compounds"
    SPELLINGS = "spellings"
    ABBREVIATIONS = "abbreviations"


class FormKey(Struct, frozen=True, order=True):
    """A form, and the group of forms that are one thing; names are grouped when all are known."""

    kind: str
    group: str
    form: str


class Example(Struct, frozen=True, order=True):
    """A line of an article in which a form stands."""

    path: str
    line: int


class Uses(Struct, frozen=True):
    """How often a form stands, in how many articles, and the first places of it by path."""

    count: int = 0
    articles: int = 0
    examples: tuple[Example, ...] = ()

    def merge(self, other: "Uses") -> "Uses":
        """Return the uses of both."""
        return Uses(
            self.count + other.count,
            self.articles + other.articles,
            tuple(nsmallest(EXAMPLES, {*self.examples, *other.examples})),
        )


class Table(Struct):
    """What the second pass has seen.

    ``companions`` holds, of a form that may mean the same as another, hashes of the rare names in
    the articles that it stands in; ``together`` are pairs of forms that one article has both of,
    and ``beside`` those that it has both of in one sentence.
    """

    uses: dict[FormKey, Uses] = field(default_factory=dict)
    companions: dict[str, frozenset[int]] = field(default_factory=dict)
    together: set[tuple[str, str]] = field(default_factory=set)
    beside: set[tuple[str, str]] = field(default_factory=set)

    def add(self, other: "Table") -> None:
        """Merge another table into this one."""
        for key, uses in other.uses.items():
            own = self.uses.get(key)
            self.uses[key] = own.merge(uses) if own else uses
        for name, companions in other.companions.items():
            self.companions[name] = bound(self.companions.get(name, frozenset()) | companions)
        self.together |= other.together
        self.beside |= other.beside


def bound(companions: Iterable[int]) -> frozenset[int]:
    """Return the companions that are kept; of a merger the same as of its parts."""
    return frozenset(nsmallest(COMPANIONS, set(companions)))


class Counts(Struct):
    """What the first pass has seen: numbers of articles, and no places.

    ``names`` are counted by article; ``compounds`` are those that are closed or hyphenated
    somewhere, as two words with a space between.
    """

    articles: int = 0
    names: dict[str, int] = field(default_factory=dict)
    compounds: set[str] = field(default_factory=set)

    def add(self, other: "Counts") -> None:
        """Merge other counts into these."""
        self.articles += other.articles
        for name, count in other.names.items():
            self.names[name] = self.names.get(name, 0) + count
        self.compounds |= other.compounds
