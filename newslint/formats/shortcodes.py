"""WordPress shortcodes: tags in square brackets that the system expands before readers see them."""

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

_SHORTCODE = re.compile(
    r"\[(?P<end>/?)(?P<name>[a-zA-Z][\w-]{1,40})"
    r"(?P<attributes>(?:\s+[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'\]]+))*)\s*/?\]"
)
_OBJECTS = frozenset(
    "audio code embed facebook gallery googlemaps instagram playlist soundcloud sourcecode tiktok"
    " twitter video vimeo wpvideo youtube".split()
)
_CAPTIONS = frozenset({"caption", "wp_caption"})
_ALONE = frozenset({"contact-form", "gallery", "more", "nextpage", "playlist"})


class Part(Enum):
    """What a shortcode is to a reader: something shown, a caption's edge, or nothing."""

    OBJECT = "object"
    CAPTION_START = "caption start"
    CAPTION_END = "caption end"
    NOTHING = "nothing"


class Shortcode(Struct, frozen=True):
    """A shortcode, or one of the two tags of an enclosing one, and its place."""

    start: int
    end: int
    part: Part


def find_shortcodes(text: str, start: int, end: int) -> Iterator[Shortcode]:
    """Yield the shortcodes of ``text[start:end]`` in order.

    A word in brackets is one only where it has attributes, an end tag, or a name of WordPress's
    own: "[sic]" is an editor's.
    """
    found = list(_SHORTCODE.finditer(text, start, end))
    last_end = {tag["name"].lower(): tag.start() for tag in found if tag["end"]}
    done = start
    for index, tag in enumerate(found):
        name = tag["name"].lower()
        if tag.start() < done or not _is_shortcode(tag, last_end):
            continue
        high, part = tag.end(), Part.NOTHING
        if name in _CAPTIONS:
            part = Part.CAPTION_END if tag["end"] else Part.CAPTION_START
        elif name in _OBJECTS or name not in last_end:
            part = Part.OBJECT
            if name in _OBJECTS and last_end.get(name, -1) > tag.start():
                high = _end_of(name, found, index)
        done = high
        yield Shortcode(tag.start(), high, part)


def _is_shortcode(tag: re.Match[str], last_end: dict[str, int]) -> bool:
    name = tag["name"].lower()
    if tag["end"]:
        return True
    known = name in _ALONE or name in _CAPTIONS or name in _OBJECTS
    return bool(tag["attributes"]) or known or last_end.get(name, -1) > tag.start()


def _end_of(name: str, found: list[re.Match[str]], index: int) -> int:
    tag = next(tag for tag in found[index:] if tag["end"] and tag["name"].lower() == name)
    return tag.end()
