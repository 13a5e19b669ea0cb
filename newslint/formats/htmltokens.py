"""HTML cut into tokens with exact places, in one pass, as the HTML standard's tokenizer does.

The standard library's parser gives exact places too, but takes quadratic time over unclosed
comments and tags, and reads damaged markup differently from one Python release to the next.
"""

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from newslint.patterncode import compile_re

_TAG = compile_re(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = compile_re(
    r"[\s/]*(?:(?P<close>>)|(?P<name>[^\s/>][^\s/>=]*)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)(?P<quote>\"|\Z)|'(?P<single>[^']*)(?P<tick>'|\Z)"
    r"|(?P<bare>[^\s>\"'][^\s>]*))?)?)"
)
_COMMENT_END = compile_re(r"--!?>")
# A number of thousands of digits is refused by int(), and stands for no character.
_REFERENCE = compile_re(
    r"&(?:#[0-9]{1,99}(?![0-9])|#[xX][0-9a-fA-F]{1,99}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{0,99});?"
)

RAW_TEXT = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"}
)
"""Elements whose content holds no tags."""


class Text(Struct, frozen=True):
    """Text between tags, character references as they are written."""

    start: int
    end: int


class Comment(Struct, frozen=True):
    """A comment; ``inner_start`` and ``inner_end`` leave its marks out."""

    start: int
    end: int
    inner_start: int
    inner_end: int


class Tag(Struct, frozen=True):
    """A tag; ``attributes`` maps each name to the start and end of its value as written.

    ``is_closed`` says that it is written as an empty element of XML is: ``<svg/>``.
    """

    start: int
    end: int
    name: str
    is_end: bool
    is_closed: bool = False
    attributes: dict[str, tuple[int, int]] = {}


class Unclosed(Struct, frozen=True):
    """A comment or tag that runs to the end of the text; ``what`` names it."""

    start: int
    end: int
    what: str


Token = Text | Comment | Tag | Unclosed


def tokenize(text: str, start: int, end: int, *, xml: bool = False) -> Iterator[Token]:
    """Yield the tokens of ``text[start:end]``, which cover it without gap or overlap.

    ``xml`` says that any tag may close itself; HTML knows that of no element with raw text.
    """
    done = position = start
    while (position := text.find("<", position, end)) >= 0:
        token = _markup_at(text, position, end)
        if token is None:
            position += 1
            continue
        if done < position:
            yield Text(done, position)
        yield token
        done = position = token.end
        if isinstance(token, Tag) and _opens_raw_text(token, xml=xml):
            pattern = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE)
            close = pattern.search(text, done, end)
            position = close.start() if close else end
            if done < position:
                yield Text(done, position)
            done = position
    if done < end:
        yield Text(done, end)


def _opens_raw_text(tag: Tag, *, xml: bool) -> bool:
    return not tag.is_end and tag.name in RAW_TEXT and not (xml and tag.is_closed)


def _markup_at(text: str, start: int, end: int) -> Token | None:
    if text.startswith("<!--", start, end):
        close = _COMMENT_END.search(text, start + 2, end)
        if close is None:
            return Unclosed(start, end, "comment")
        inner = min(start + 4, close.start())
        return Comment(start, close.end(), inner, max(inner, close.start()))
    if opening := _TAG.match(text, start, end):
        return _tag(text, opening, end)
    if text.startswith(("<!", "<?", "</"), start, end):
        close_at = text.find(">", start, end)
        if close_at < 0:
            return Unclosed(start, end, "declaration")
        return Comment(start, close_at + 1, start + 2, close_at)
    return None


def _tag(text: str, opening: re.Match[str], end: int) -> Token:
    position = opening.end()
    if text.startswith(">", position, end):
        return Tag(opening.start(), position + 1, opening[2].lower(), is_end=bool(opening[1]))
    attributes: dict[str, tuple[int, int]] = {}
    while found := _ATTRIBUTE.match(text, position, end):
        position = found.end()
        if found["close"]:
            return Tag(
                opening.start(),
                position,
                opening[2].lower(),
                is_end=bool(opening[1]),
                is_closed=text[position - 2] == "/",
                attributes=attributes,
            )
        value = next((part for part in ("double", "single", "bare") if found[part] is not None), "")
        if value:
            attributes.setdefault(found["name"].lower(), found.span(value))
        else:
            attributes.setdefault(found["name"].lower(), (position, position))
    return Unclosed(opening.start(), end, f"<{opening[2]}> tag")


def shown_pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield what ``text[start:end]`` shows, each character reference by itself, with its place."""
    done = start
    for reference in _REFERENCE.finditer(text, start, end):
        shown = unescape(reference[0])
        if shown == reference[0]:
            continue
        if done < reference.start():
            yield text[done : reference.start()], done, reference.start()
        yield shown, *reference.span()
        done = reference.end()
    if done < end:
        yield text[done:end], done, end
