"""The normal form of a text, in which strings are looked for: ASCII, of the same length.

Letters are small, white space and punctuation are spaces, so that a word has a space on either
side. What is found in the normal form is only a candidate; it is held against the text itself.
"""

import codecs
from unicodedata import category

from newslint.scanning.plaintext import SHORT
from newslint.scanning.trees import FOLDED

LETTER = "\x7f"
"""Stands for any letter, mark or digit that is not ASCII."""

_WORDY = frozenset({"Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl", "Pc"})
_IN_DOUBT = frozenset({"Cf", "Cn", "So"})
"""Joiners, circled letters, and what Unicode has come to know since this Python was made."""

_ERRORS = "newslint-normal"

_TABLE = "".join(
    character.lower() if character.isalnum() or character in f"_{LETTER}" else " "
    for character in map(chr, range(128))
)


def normalise(text: str) -> str:
    """Return the normal form of ``text``."""
    if LETTER in text:  # the character itself is no letter
        text = text.replace(LETTER, " ")
    if not text.isascii():
        for mark in SHORT:  # most copy has no others
            text = text.replace(mark, " ")
        if not text.isascii():
            text = text.encode("ascii", _ERRORS).decode("ascii")
    return text.translate(_TABLE)


def is_wordy(character: str) -> bool:
    r"""Tell whether ``\w`` matches a character, as the ``regex`` module reads it."""
    if character.isascii():
        return character.isalnum() or character == "_"
    kind = category(character)
    if kind in _IN_DOUBT:
        import regex

        return regex.match(r"\w", character) is not None
    return kind in _WORDY


_known: dict[str, str] = {}


def _replace(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    found = error.object[error.start : error.end]
    return "".join([_known.get(each) or _learn(each) for each in found]), error.end


def _learn(character: str) -> str:
    shown = FOLDED.get(character) or (LETTER if is_wordy(character) else " ")
    _known[character] = shown
    return shown


codecs.register_error(_ERRORS, _replace)
