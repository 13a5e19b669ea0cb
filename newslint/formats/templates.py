"""Template syntax in articles: shortcodes, Liquid, Hugo and MDX, which no reader sees."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newslint.document import OBJECT, Comment
from newslint.patterncode import compile_re
from newslint.source import Span

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}", "{:": "}", "<!--": "-->", "{/*": "*/}"}
_COMMENTS = frozenset({"<!--", "{#", "{/*"})
_BLOCK = compile_re(r"\{%-?\s*(comment|highlight|raw|verbatim)\b")
_NONE = -2
_BLANK_LINE = r"\n[ \t\r]*\n"
_MODULE_LINES = compile_re(
    r"^(?:import|export)[ \t{*][^\n]*(?:\n(?![ \t\r]*$)[^\n]*)*", re.MULTILINE
)
_BRACE = compile_re(r"[{}]")


class Masked(Struct, frozen=True):
    """A text with its templates blotted out, at the same length, and the comments among them."""

    text: str
    comments: tuple[Comment, ...] = ()


def mask(text: str, start: int, end: int, *, markdown: bool = False, mdx: bool = False) -> Masked:
    """Blot out the templates in ``text[start:end]``; line ends are kept.

    In ``markdown`` a comment that holds a blank line is blotted out too, which would part it. In
    ``mdx`` it is the comments, expressions and module lines of JavaScript instead.
    """
    openers = ["{/*", "{"] if mdx else ["{{", "{%", "{#", "{:"]
    openers += ["<!--"] * markdown
    if mdx:
        text = _blot_modules(text, start, end)
    marked = "{" in text or (markdown and "<!--" in text)
    if not marked or not any(opener in text for opener in openers):
        return Masked(text)
    pieces: list[str] = [text[:start]]
    comments: list[Comment] = []
    done = start
    for low, high, comment in _find(text, start, end, openers):
        pieces += text[done:low], _blot(text[low:high])
        comments += [Comment(Span(low, high), comment)] if comment else []
        done = high
    return Masked("".join([*pieces, text[done:]]), tuple(comments))


def _blot(text: str) -> str:
    return "\n".join([OBJECT * len(line) for line in text.split("\n")])


def _blot_modules(text: str, start: int, end: int) -> str:
    """Blot out the imports and exports of MDX, which begin a block and end at a blank line."""
    pieces: list[str] = []
    done = 0
    for lines in _MODULE_LINES.finditer(text, start, end):
        low, high = lines.span()
        if low == start or text.endswith(("\n\n", "\n\r\n"), start, low):
            pieces += text[done:low], _blot(lines[0])
            done = high
    return "".join([*pieces, text[done:]])


def _find(text: str, start: int, end: int, openers: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each template, and its words where it is a comment."""
    pattern = re.compile("|".join(map(re.escape, openers)))
    ends = _Ends(text, end)
    braces = _pair_braces(text, start, end) if "{" in openers else {}
    position = start
    while opening := pattern.search(text, position, end):
        low, position = opening.span()
        mark = opening[0]
        close = braces.get(low, -1) if mark == "{" else ends.find(_CLOSERS[mark], position)
        if close < 0:
            continue
        if mark == "<!--" and ends.find(_BLANK_LINE, low) not in range(low, close):
            position = close
            continue
        if (mark == "{:" and ends.find("\n", low) in range(low, close)) or (
            mark == "{" and ends.find(_BLANK_LINE, low) in range(low, close)
        ):
            continue
        comment = text[position:close] if mark in _COMMENTS else ""
        position = close + len(_CLOSERS.get(mark, "}"))
        if mark == "{{":
            comment = _note(text[low + 2 : close])
        elif block := _BLOCK.match(text, low):
            final = ends.find("{% end" + block[1], position)
            if final >= 0:
                comment = text[position:final] if block[1] == "comment" else ""
                position = ends.find("%}", final) + 2
        yield low, position, comment


def _note(inner: str) -> str:
    """Return the words of a comment as Hugo or Handlebars has it; none where it is no comment."""
    inner = inner.strip("- \t\r\n")
    if inner.startswith("/*"):
        return inner[2:].removesuffix("*/")
    return inner[1:].lstrip("-") if inner.startswith("!") else ""


def _pair_braces(text: str, start: int, end: int) -> dict[int, int]:
    """Return where each opening brace that is closed is closed."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text, start, end):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            pairs[opened.pop()] = brace.start()
    return pairs


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
            closer = r"\{%-?\s*" + closer[3:] + r"\s*-?%\}"
        elif closer != _BLANK_LINE:
            found = self._text.find(closer, position, self._end)
            return found if found >= 0 else _NONE
        final = re.compile(closer).search(self._text, position, self._end)
        return final.start() if final else _NONE
