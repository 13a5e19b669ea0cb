"""Mojibake: text that was UTF-8, was read in a single-byte encoding, and can be read back.

``’`` has the bytes E2 80 99, which Windows-1252 shows as ``â€™``. Most damage is of that sort, and
a run of it counts where the result is something that news copy holds. What other encodings made of
UTF-8 is for ftfy to tell; it is asked only about strings that hold what the first and the second
byte of a character would look like, since clean copy hardly ever does.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from newslint.language.edits import narrow
from newslint.latepattern import compile_late

# Windows-1252, with the five bytes that it leaves undefined read as Latin-1 does.
_BYTE_OF = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)
} | {chr(byte): byte for byte in range(0x80, 0xA0)}
_TRAIL = "".join(character for character, byte in _BYTE_OF.items() if byte < 0xC0)
_TRAIL_CLASS = f"[{re.escape(_TRAIL)}]"
_RUN = compile_late(
    rf"(?:[\xc2-\xc5]{_TRAIL_CLASS}|[\xe0-\xef]{_TRAIL_CLASS}{{2}}|\xf0{_TRAIL_CLASS}{{3}})+"
)
_QUOTE_TRAILS = frozenset("‘’“”–—…‚„‹›«»\xa0´")
_SANE = compile_late(
    r"[\xa0-\u017f\u02c6-\u02dc\u2010-\u203a\u20ac\u2122\u2190-\u2199\u2022\u2212\ufb00-\ufb04\ufeff"
    r"\U0001f300-\U0001faff\u2600-\u27bf\u200b-\u200f]+\Z"
)

_OTHER_ENCODINGS = ("mac-roman", "cp1250", "cp1251", "cp1252")
_REACH = 40


def _look(encoding: str, low: int, high: int) -> str:
    """Return what the bytes from ``low`` to ``high`` look like, for a set of a pattern."""
    return re.escape(bytes(range(low, high + 1)).decode(encoding, "ignore"))


_PAIR = compile_late(
    "|".join(f"[{_look(each, 0xC2, 0xF4)}][{_look(each, 0x80, 0xBF)}]" for each in _OTHER_ENCODINGS)
)


class Damage(Struct, frozen=True):
    """A damaged run at ``start`` to ``end`` and the text that it should be."""

    start: int
    end: int
    repaired: str


def find_mojibake(text: str) -> Iterator[Damage]:
    """Yield the damaged runs of ``text`` in order."""
    # A damaged character is two at least, and none of them is ASCII.
    if b"??" not in text.encode("ascii", "replace"):
        return
    done = 0
    for damage in _find_western(text):
        yield from _find_other(text, done, damage.start)
        yield damage
        done = damage.end
    yield from _find_other(text, done, len(text))


def _find_western(text: str) -> Iterator[Damage]:
    """Yield the runs that Windows-1252 or Latin-1 made and that decode to what news copy holds."""
    for found in _RUN.finditer(text):
        if _may_be_letters(text, found):
            continue
        repaired = _repair(found[0])
        if repaired is not None:
            yield Damage(found.start(), found.end(), repaired)


def _may_be_letters(text: str, found: re.Match[str]) -> bool:
    """Tell whether the run may be a capital with an accent and a mark after it: ``CAFÃ…``."""
    run = found[0]
    before = text[found.start() - 1 : found.start()]
    return len(run) == 2 and run[1] in _QUOTE_TRAILS and (run[0] not in "ÂÃ" or before.isupper())


def _repair(run: str) -> str | None:
    repaired = run
    # Text that went through the mill twice needs two turns.
    for _turn in range(3):
        try:
            decoded = bytes(_BYTE_OF[character] for character in repaired).decode()
        except (KeyError, UnicodeDecodeError):
            break
        repaired = decoded
    return repaired if repaired != run and _SANE.match(repaired) else None


def _find_other(text: str, low: int, high: int) -> Iterator[Damage]:
    """Yield what ftfy finds damaged in the strings of a stretch that may be."""
    while (pair := _PAIR.search(text, low, high)) is not None:
        if _may_be_letters(text, pair):
            low = pair.end()
            continue
        start, end = _string_around(text, *pair.span(), low, high)
        string = text[start:end]
        repaired = _ask_ftfy(string)
        if repaired != string:
            yield Damage(*narrow(start, string, repaired))
        low = end


def _string_around(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    first = max(text.rfind(" ", low, start) + 1, low, start - _REACH)
    last = text.find(" ", end, high)
    return first, min(last if last >= 0 else high, end + _REACH)


def _ask_ftfy(string: str) -> str:
    import ftfy  # takes as long to import as newslint itself

    return str(ftfy.fix_encoding(string))
