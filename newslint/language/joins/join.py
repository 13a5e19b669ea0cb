"""A join: a stretch of a passage that is two or more words run together."""

from itertools import pairwise

from msgspec import Struct, structs

from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS


class Join(Struct, frozen=True):
    """A join at ``start`` to ``end`` of its passage's text.

    ``seams`` are the offsets at which a space is missing, in order. ``is_certain`` says that
    nothing but lost spaces explains the join; ``reason`` says why in a clause, "" for none.
    """

    start: int
    end: int
    seams: tuple[int, ...]
    is_certain: bool = False
    reason: str = ""
    other_seam: int | None = None
    """Where the space may be missing instead, where nothing tells which of two places it is."""

    def move(self, by: int) -> "Join":
        """Return the same join where its passage's text is read from another offset."""
        seams = tuple(seam + by for seam in self.seams)
        other = None if self.other_seam is None else self.other_seam + by
        return structs.replace(
            self, start=self.start + by, end=self.end + by, seams=seams, other_seam=other
        )

    def apart(self, text: str, seams: tuple[int, ...] = ()) -> str:
        """Return the join with spaces at its seams, or at ``seams``; ``text`` is its passage's."""
        edges = (self.start, *(seams or self.seams), self.end)
        return " ".join(text[low:high] for low, high in pairwise(edges))

    def term(self, text: str) -> str:
        """Return the string that may be a term of the house, in small letters; "" for none.

        What is certain is none, and neither is what has a figure or a function word in it: of many
        articles some lose the same space by chance, and most often it is one beside these. In
        small letters a particle may be part of a new word (``signup``).
        """
        joined = text[self.start : self.end]
        words = PLAIN_FUNCTION_WORDS if joined.islower() else FUNCTION_WORDS
        is_plain = words.isdisjoint(self.apart(text).lower().split(" "))
        return joined.lower() if is_plain and joined.isalpha() and not self.is_certain else ""
