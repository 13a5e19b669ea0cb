r"""Plain text: ASCII, but for a few marks of print, each of which a single byte stands for.

In plain text ``\b``, ``\w`` and their like mean the same to RE2, which knows ASCII, as to `regex`.
"""

import codecs
from collections.abc import Iterator, Sequence

from newslint.scanning.trees import MATCHES_ASCII

_MARKS = "“”‘’–—…£€•·©®™×"
_CODES = "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14"
SHORT = {**dict(zip(_MARKS, _CODES, strict=True)), "\xa0": "\f"}
"""The marks, and what stands for each; a space that does not break is a form feed, so a space."""

LETTER = "_"
"""Stands for any letter that is not ASCII where a gate reads text.

It belongs to words, and is no letter itself. `widening` puts it into every class that has such a
letter, and lets no class leave it out.
"""

_MEANT = (*SHORT.values(), "\v")
"""What copy does not hold, and what would be taken for something else: a vertical tab is white
space to one and none to the other."""


def shorten(text: str) -> bytes | None:
    """Return ``text`` with a byte for each character, or None where it is not plain."""
    return _encode(text, "strict")


def shorten_roughly(text: str) -> bytes | None:
    """Return ``text`` with a byte for each character, `LETTER` for letters, or None.

    The expressions that are written for plain text still match wherever the originals do, but
    elsewhere as well.
    """
    return _encode(text, _ROUGHLY)


def _encode(text: str, errors: str) -> bytes | None:
    if any(map(text.__contains__, _MEANT)):
        return None
    if text.isascii():
        return text.encode()
    for mark, short in SHORT.items():
        text = text.replace(mark, short)
    try:
        return text.encode("ascii", errors)
    except UnicodeEncodeError:
        return None


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    letters = error.object[error.start : error.end]
    if not letters.isalpha() or any(map(letters.__contains__, MATCHES_ASCII)):
        raise error
    return LETTER * len(letters), error.end


_ROUGHLY = "newslint-letters"
codecs.register_error(_ROUGHLY, _stand_in)


def shorten_each(texts: Sequence[str]) -> Iterator[bytes | None]:
    """Yield what `shorten_roughly` returns of each text of an article, mostly something of all."""
    data = shorten_roughly("".join(texts))
    if data is None:
        yield from map(shorten_roughly, texts)
        return
    start = 0
    for text in texts:
        end = start + len(text)
        yield data[start:end]
        start = end
