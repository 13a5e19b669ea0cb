"""Parts of an article that its layout shows in any format: bylines and datelines."""

from newslint.document import Block, Role
from newslint.latepattern import compile_late

_FINAL = frozenset(".!?…;,")
_CLOSERS = "\"'”’)]"
_CLOSING = frozenset(
    _CLOSERS + "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Marks, and all white space, which takes long to look for."""
_HEADLINE_LENGTH = 160
_DECK_LENGTH = 300
_SUBHEAD_WORDS = 14
_NAME = r"(?:[A-Z][\w.'’-]*|d[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|and|&|y)"
_BYLINE = compile_late(
    rf"(?:By|BY)\s+{_NAME}(?:,?\s+{_NAME}|,\s+[\w .'’&-]{{3,40}}\Z){{0,14}}\s*\Z"
)
_DATELINE = compile_late(
    r"(?P<place>[A-Z][A-Z.'’\- ]+[A-Z.](?:,\s+(?:[A-Z][\w.'’ ]+|\d{4})){0,3}"
    r"(?:\s*\([A-Z][\w ./]*\))?)"
    r"\s*(?:—|–|--|-|_)\s+(?=[\"'“‘]?\w[^\n]*[a-z]{2})"
)
_SECOND = frozenset("yABCDEFGHIJKLMNOPQRSTUVWXYZ.'’- ")
"""The second characters that a byline and a dateline can have."""


def classify(block: Block) -> tuple[Block, ...]:
    """Return a paragraph as what it is: a byline, a dateline and the body after it, or itself."""
    text = block.text
    # Most paragraphs begin with a small letter after a capital: neither of the two does.
    if text[1:2] not in _SECOND:
        return (block,)
    if _BYLINE.match(text):
        return (block.part(Role.BYLINE, 0, len(text)),)
    if dateline := _DATELINE.match(text):
        # What follows a dateline is the article itself, however short its first paragraph is.
        role = Role.BODY if block.role in {Role.DECK, Role.SUBHEAD} else block.role
        return (
            block.part(Role.DATELINE, 0, len(dateline["place"].rstrip())),
            block.part(role, dateline.end(), len(text)),
        )
    return (block,)


def is_final(text: str) -> bool:
    """Tell whether a line or a paragraph ends as a sentence does."""
    last = text[-1:]
    if last not in _CLOSING:
        return last in _FINAL
    return text.rstrip().rstrip(_CLOSERS)[-1:] in _FINAL


class Layout:
    """Tells roles by layout alone: a short paragraph without a final stop is a heading.

    The first one is the headline, one right after it the deck.
    """

    def __init__(self) -> None:
        self.has_headline = False
        """Whether the headline came."""
        self._has_body = False
        self._count = 0

    def note(self, role: Role) -> None:
        """Take the roles of the article's blocks as they come."""
        self._count += 1
        if role is Role.BODY:
            self._has_body = True
        elif role is Role.HEADLINE:
            self.has_headline = True

    @property
    def is_empty(self) -> bool:
        """Whether no block came yet."""
        return not self._count

    def guess(self, text: str, *, spaced: bool) -> Role:
        """Return the role of a paragraph; ``spaced`` says that a blank line stands before it."""
        if is_final(text):
            return Role.BODY
        if not self._count:
            return Role.HEADLINE if len(text) <= _HEADLINE_LENGTH else Role.BODY
        if self._count == 1 and self.has_headline:
            return Role.DECK if len(text) <= _DECK_LENGTH else Role.BODY
        if not self._has_body and not spaced:
            return Role.BODY
        return Role.SUBHEAD if len(text.split()) <= _SUBHEAD_WORDS else Role.BODY
