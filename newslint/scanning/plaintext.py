r"""Plain text: ASCII, but for a few marks of print, each of which a single byte stands for.

In plain text ``\b``, ``\w`` and their like mean the same to RE2, which knows ASCII, as to `regex`.
"""

from collections.abc import Iterator, Sequence

_MARKS = "“”‘’–—…£€•·©®™×"
_CODES = "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14"
SHORT = {**dict(zip(_MARKS, _CODES, strict=True)), "\xa0": "\f"}
"""The marks, and what stands for each; a space that does not break is a form feed, so a space."""


def shorten(text: str) -> bytes | None:
    """Return ``text`` with a byte for each character, or None where it is not plain."""
    if "\v" in text:  # white space to one, none to the other
        return None
    if not text.isascii():
        for mark, short in SHORT.items():
            text = text.replace(mark, short)
        if not text.isascii():
            return None
    return text.encode()


def shorten_each(texts: Sequence[str]) -> Iterator[bytes | None]:
    """Yield what `shorten` returns of each text of an article, which are mostly all plain."""
    data = shorten("".join(texts))
    if data is None:
        yield from map(shorten, texts)
        return
    start = 0
    for text in texts:
        end = start + len(text)
        yield data[start:end]
        start = end
