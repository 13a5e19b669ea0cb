"""Template syntax in articles: shortcodes, Liquid, Hugo and MDX, which no reader sees."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newslint.document import OBJECT, Comment
from newslint.source import Span

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}", "{:": "}", "<!--": "-->", "{/*": "*/}"}
_BLOCK = re.compile(r"\{%-?\s*(comment|highlight|raw|verbatim)\b")
_NONE = -2
_NOTE = re.compile(r"\{\{(?:[-\s]*/\*|!(?:--)?)(?P<text>.*?)(?:\*/|--)?[-\s]*\}\}\Z", re.DOTALL)


class Masked(Struct, frozen=True):
    """A text with its templates blotted out, at the same length, and the comments among them."""

    text: str
    comments: tuple[Comment, ...] = ()


def mask(text: str, start: int, end: int, *, html: bool = False, mdx: bool = False) -> Masked:
    """Blot out the templates in ``text[start:end]``; line ends are kept.

    ``html`` and ``mdx`` say which comments besides those of template languages are blotted out.
    """
    openers = ["{{", "{%", "{#", "{:"] + ["<!--"] * html + ["{/*"] * mdx
    if not any(opener in text for opener in openers):
        return Masked(text)
    pieces: list[str] = [text[:start]]
    comments: list[Comment] = []
    done = start
    for low, high, comment in _find(text, end, start, openers):
        pieces += text[done:low], re.sub(r"[^\n]", OBJECT, text[low:high])
        comments += [Comment(Span(low, high), comment)] if comment else []
        done = high
    return Masked("".join([*pieces, text[done:]]), tuple(comments))


def _find(text: str, end: int, start: int, openers: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each template, and its words where it is a comment."""
    pattern = re.compile("|".join(map(re.escape, openers)))
    ends = _Ends(text, end)
    position = start
    while opening := pattern.search(text, position, end):
        low, position = opening.span()
        close = ends.find(_CLOSERS[opening[0]], position)
        if close < 0 or (opening[0] == "{:" and "\n" in text[low:close]):
            continue
        comment = ""
        if opening[0] in {"<!--", "{#", "{/*"}:
            comment = text[position:close]
        position = close + len(_CLOSERS[opening[0]])
        if opening[0] == "{{" and (note := _NOTE.match(text[low:position])):
            comment = note["text"]
        elif block := _BLOCK.match(text, low):
            final = ends.find("{% end" + block[1], position)
            if final >= 0:
                comment = text[position:final] if block[1] == "comment" else ""
                position = ends.find("%}", final) + 2
        yield low, position, comment


class _Ends:
    """Finds what closes a template; what was not found once is not looked for again.

    Without that, a file of a million opening marks would take quadratic time.
    """

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._next: dict[str, int] = {}

    def find(self, closer: str, position: int) -> int:
        found = self._next.get(closer, position - 1)
        if found != _NONE and found < position:
            found = self._search(closer, position)
            self._next[closer] = found
        return -1 if found == _NONE else found

    def _search(self, closer: str, position: int) -> int:
        if closer.startswith("{% end"):
            pattern = re.compile(r"\{%-?\s*" + closer[3:] + r"\s*-?%\}")
            final = pattern.search(self._text, position, self._end)
            return final.start() if final else _NONE
        found = self._text.find(closer, position, self._end)
        return found if found >= 0 else _NONE
