"""A space that slipped in beside a mark."""

from msgspec import Struct


class Stray(Struct, frozen=True):
    """A space at ``at`` that slipped in; ``start`` to ``end`` is the word and the mark by it.

    ``is_certain`` says that nothing else explains it.
    """

    start: int
    at: int
    end: int
    is_certain: bool = False
