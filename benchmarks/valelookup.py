"""Where Vale 3.15.1 says that its matches stand: it forgets the place and searches for the text.

The search takes the first place where the text stands as a word, and then crosses out the first
place where its *letters* stand, which may be another one: ``he`` is told, and the ``he`` of ``The``
is crossed out. So the next ``he`` is put where the first one is, and told as a repeat of it: not at
all. Observed on plain text, where this gives each alert of the styles that have no rule for
sentences; in markup the search is the same within a block, as far as its source is its text.
"""

import re
from collections.abc import Iterator, Sequence

_WORD = "[0-9A-Za-z_]"
_EDGE = rf"(?:(?<={_WORD})(?!{_WORD})|(?<!{_WORD})(?={_WORD}))"
_SHORT = 1000
"""Below so many bytes, the words before a match are crossed out before the search."""
_CODE_OR_HYPHEN = "`-"


def find_told_places(context: str, matches: Sequence[tuple[int, str]]) -> Iterator[int]:
    """Yield where Vale puts each match of one rule, -1 for nowhere; a place may come twice.

    Args:
        context: The block in which the rule looked, and what follows it.
        matches: The offset and the text of each match, in order.
    """
    left = context
    for start, text in matches:
        searched = left
        if left.count(text) > 1 and len(left.encode()) < _SHORT:
            for word in left[:start].split():
                searched = _cross_out(searched, word, "@")
        place = _search(searched, text)
        yield place
        if place >= 0:
            left = _cross_out(left, text, "#")


def _search(context: str, text: str) -> int:
    """Return the first place of a text as a word, or of its letters."""
    pattern = rf"(?:\A|{_EDGE}|_){re.escape(text)}(?:_|{_EDGE}|\Z)"
    places = [found.span() for found in re.finditer(pattern, context)]
    if not places:
        return context.find(text)
    free = (start for start, end in places if not _is_set_off(context, start, end))
    place = next(free, places[0][0])
    return place + context.startswith("_", place)


def _is_set_off(context: str, start: int, end: int) -> bool:
    """Tell whether a place looks like code to Vale, which looks one character too far."""
    before = start > 1 and context[start - 1] in _CODE_OR_HYPHEN
    return before or context[end + 1 : end + 2] in tuple(_CODE_OR_HYPHEN)


def _cross_out(context: str, text: str, mark: str) -> str:
    return context.replace(text, re.sub(r"[^\n]", mark, text), 1)
