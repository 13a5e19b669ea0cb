"""Directives: what a comment in an article tells newslint, as it is written."""

import re

from msgspec import Struct

from newslint.document import Comment
from newslint.patterncode import compile_re

_VERBS = r"(?:ignore|disable|enable|file-ignore)"
_MARK = compile_re(
    rf"\s*newslint(?:\s*:|[\s-]+(?={_VERBS}\b))(?P<words>.*)", re.DOTALL | re.IGNORECASE
)
_DIRECTIVE = compile_re(
    rf"(?P<verb>{_VERBS})\s*\[(?P<rules>[^\[\]]*)\](?:\s*(?:--|–|—)\s*(?P<reason>.*))?\Z",
    re.IGNORECASE,
)
"""Word makes a dash of two hyphens, and a capital of the first letter."""


class Directive(Struct, frozen=True):
    """A comment that is understood: what it does, for which rules, why, and where it stands."""

    verb: str
    selectors: tuple[str, ...]
    reason: str
    comment: Comment


class DirectiveError(Exception):
    """A comment that speaks to newslint and is not understood."""


def read_directive(comment: Comment) -> Directive | None:
    """Return what a comment tells newslint; None where it speaks to somebody else.

    Raises:
        DirectiveError: it is not understood; says what would be.
    """
    mark = _MARK.match(comment.text)
    if mark is None:
        return None
    words = " ".join(mark["words"].split())
    match = _DIRECTIVE.match(words) if ":" in mark[0][: mark.start("words")] else None
    if match is None:
        written = " ".join(comment.text.split())
        raise DirectiveError(
            f"“{written}” is not understood; write newslint: ignore[rule], disable[rule],"
            " enable[rule] or file-ignore[rule], and -- before a reason."
        )
    selectors = tuple(dict.fromkeys(filter(None, map(str.strip, match["rules"].split(",")))))
    verb = match["verb"].lower()
    if not selectors:
        raise DirectiveError(f"“{verb}[]” names no rule.")
    return Directive(verb, selectors, (match["reason"] or "").strip(), comment)
