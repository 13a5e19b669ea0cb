"""WordPress shortcodes: tags in square brackets that the system expands before readers see them."""

import re
from enum import Enum

from msgspec import Struct

from newslint.document import OBJECT, SOFT_HYPHEN
from newslint.patterncode import compile_re

_SHORTCODE = compile_re(
    r"\[(?P<end>/?)(?P<name>[a-zA-Z][\w-]{1,40})"
    r"(?P<attributes>(?:\s+[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'\]]+))*)\s*/?\]"
)
_OBJECTS = frozenset(
    "audio code embed facebook gallery googlemaps instagram playlist soundcloud sourcecode tiktok"
    " twitter video vimeo wpvideo youtube".split()
)
_CAPTIONS = frozenset({"caption", "wp_caption"})
_ALONE = frozenset({"contact-form", "gallery", "more", "nextpage", "playlist"})


class Edge(Enum):
    """An edge of a picture's caption."""

    START = "start"
    END = "end"


class Expanded(Struct, frozen=True):
    """A text without its shortcodes, at the same length.

    What shows something is blotted out as an object; what shows nothing is written over with soft
    hyphens. ``captions`` are the edges of captions and where they stand, in order.
    """

    text: str
    captions: tuple[tuple[int, Edge], ...] = ()


def expand(text: str, start: int, end: int) -> Expanded:
    """Take the shortcodes out of ``text[start:end]``.

    A word in brackets is one only where it has attributes, a partner, or a name of WordPress's own:
    "[sic]" is an editor's. A caption or an end tag without its partner is left for readers to see,
    as WordPress does.
    """
    found = list(_SHORTCODE.finditer(text, start, end))
    partners = _pair(found)
    pieces: list[str] = []
    captions: list[tuple[int, Edge]] = []
    done = 0
    for index, tag in enumerate(found):
        partner = partners.get(index)
        low, high = tag.span()
        name = tag["name"].lower()
        if low < done or not _is_shortcode(tag, name, is_paired=partner is not None):
            continue
        sign = SOFT_HYPHEN
        if name in _CAPTIONS:
            captions.append((low, Edge.END if tag["end"] else Edge.START))
        elif name in _OBJECTS or partner is None:
            sign = OBJECT
            high = high if partner is None else found[partner].end()
        pieces += text[done:low], sign * (high - low)
        done = high
    return Expanded("".join([*pieces, text[done:]]), tuple(captions))


def _pair(found: list[re.Match[str]]) -> dict[int, int]:
    """Return the partner of each tag that has one, by their numbers."""
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for index, tag in enumerate(found):
        own = opened.setdefault(tag["name"].lower(), [])
        if not tag["end"]:
            own.append(index)
        elif own:
            partners[index] = own.pop()
            partners[partners[index]] = index
    return partners


def _is_shortcode(tag: re.Match[str], name: str, *, is_paired: bool) -> bool:
    if tag["end"] or name in _CAPTIONS:
        return is_paired
    return is_paired or bool(tag["attributes"]) or name in _ALONE or name in _OBJECTS
