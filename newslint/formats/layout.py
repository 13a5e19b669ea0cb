"""Parts of an article that its layout shows in any format: bylines and datelines."""

import re
from collections.abc import Iterable, Iterator

from newslint.document import Block, Role

_FINAL = re.compile(r"[.!?…;,][\"'”’)\]]*\s*\Z")
_HEADLINE_LENGTH = 160
_DECK_LENGTH = 300
_SUBHEAD_WORDS = 14
_NAME = r"(?:[A-Z][\w.'’-]*|d[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|and|&|y)"
_BYLINE = re.compile(rf"(?:By|BY)\s+{_NAME}(?:,?\s+{_NAME}|,\s+[\w .'’&-]{{3,40}}\Z){{0,14}}\s*\Z")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’\- ]+[A-Z.](?:,\s+(?:[A-Z][\w.'’ ]+|\d{4})){0,3}"
    r"(?:\s*\([A-Z][\w ./]*\))?)"
    r"\s*(?:—|–|--|-|_)\s+(?=[\"'“‘]?\w[^\n]*[a-z]{2})"
)


def classify(block: Block) -> Iterator[Block]:
    """Yield a paragraph as what it is: a byline, a dateline and the body after it, or itself."""
    text = block.text
    if _BYLINE.match(text):
        yield block.part(Role.BYLINE, 0, len(text))
    elif dateline := _DATELINE.match(text):
        yield block.part(Role.DATELINE, 0, len(dateline["place"].rstrip()))
        # What follows a dateline is the article itself, however short its first paragraph is.
        role = Role.BODY if block.role in {Role.DECK, Role.SUBHEAD} else block.role
        yield block.part(role, dateline.end(), len(text))
    else:
        yield block


def is_final(text: str) -> bool:
    """Tell whether a line or a paragraph ends as a sentence does."""
    return _FINAL.search(text) is not None


class Layout:
    """Tells roles by layout alone: a short paragraph without a final stop is a heading.

    The first one is the headline, one right after it the deck.
    """

    def __init__(self) -> None:
        self._seen: set[Role] = set()
        self._count = 0

    def note(self, blocks: Iterable[Block]) -> None:
        """Take the blocks of the article as they come."""
        for block in blocks:
            self._seen.add(block.role)
            self._count += 1

    @property
    def is_empty(self) -> bool:
        """Whether no block came yet."""
        return not self._count

    @property
    def has_headline(self) -> bool:
        """Whether the headline came."""
        return Role.HEADLINE in self._seen

    def guess(self, text: str, *, spaced: bool) -> Role:
        """Return the role of a paragraph; ``spaced`` says that a blank line stands before it."""
        if is_final(text):
            return Role.BODY
        if not self._count:
            return Role.HEADLINE if len(text) <= _HEADLINE_LENGTH else Role.BODY
        if self._count == 1 and self.has_headline:
            return Role.DECK if len(text) <= _DECK_LENGTH else Role.BODY
        if Role.BODY not in self._seen and not spaced:
            return Role.BODY
        return Role.SUBHEAD if len(text.split()) <= _SUBHEAD_WORDS else Role.BODY
