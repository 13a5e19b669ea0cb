"""Parts of an article that its layout shows in any format: bylines and datelines."""

import re
from collections.abc import Iterator

from newslint.document import Block, Role

_NAME = r"(?:[A-Z][\w.'’-]*|d[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|and|&|y)"
_BYLINE = re.compile(rf"(?:By|BY)\s+{_NAME}(?:,?\s+{_NAME}|,\s+[\w .'’&-]{{3,40}}\Z){{0,14}}\s*\Z")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’\- ]+[A-Z.](?:,\s+[A-Z][\w.'’ ]+){0,3}(?:\s*\([A-Z][\w ./]*\))?)"
    r"\s*(?:—|–|--|-|_)\s+(?=[\"'“‘]?\w[^\n]*[a-z]{2})"
)


def classify(block: Block) -> Iterator[Block]:
    """Yield a paragraph as what it is: a byline, a dateline and the body after it, or itself."""
    text = block.text
    if _BYLINE.match(text):
        yield block.part(Role.BYLINE, 0, len(text))
    elif dateline := _DATELINE.match(text):
        yield block.part(Role.DATELINE, 0, len(dateline["place"].rstrip()))
        yield block.part(block.role, dateline.end(), len(text))
    else:
        yield block
