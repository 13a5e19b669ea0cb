"""The forms in which copy writes millions of money: "£5m", "£5 million", "$3bn", "$3 billion"."""

from collections.abc import Iterator

from msgspec import Struct

from newslint.latepattern import compile_late

_LETTERS = "m|mn|mln|M|b|bn|bln|B|BN|tn|trn|T"
_WORDS = "million|billion|trillion"
SIGNS = "$£€¥₹"
_SIGN = compile_late(f"[{SIGNS}]")
_SUM = rf"(?<![\w$£€])(?:[A-Z]{{1,3}})?[{SIGNS}](?:US|A)?[ \xa0]?\d[\d,.]*"
_USE = compile_late(
    rf"{_SUM}(?P<scale>(?P<letters>{_LETTERS})(?!\w|\.\w)|[ \xa0-](?P<word>{_WORDS})\b)"
)
"""A sum with a sign and a word or letters for millions."""
SHOWN_BY = (
    *(rf"{_SUM}{letters}(?!\w|\.\w)" for letters in _LETTERS.split("|")),
    *(rf"{_SUM}[ \xa0-]{word}\b" for word in _WORDS.split("|")),
)
"""For each of the forms an expression that every sum in it matches."""


class Form(Struct, frozen=True):
    """Millions, billions or trillions of money, in one form, at ``start`` to ``end`` of a text.

    ``start`` is where the sum starts, ``scale`` where what multiplies it does, with the space
    before; ``name`` is that without the space.
    """

    start: int
    end: int
    scale: int
    name: str
    value: float


def find_forms(text: str) -> Iterator[Form]:
    """Yield the sums of a passage that have one of the forms, but those in brackets.

    A bracket often holds the short form of what the sentence spells out.
    """
    for sign in _SIGN.finditer(text):
        found = _USE.match(text, _find_start(text, sign.start()))
        if found and not _is_bracketed(text, found.start()):
            from newslint.language.money.sums import SCALES

            name = found["letters"] or found["word"]
            yield Form(*found.span(), found.start("scale"), name, SCALES[name.lower()])


def _find_start(text: str, sign: int) -> int:
    """Return where a sum starts whose sign stands at ``sign``: at that or the capitals before."""
    start = sign
    while sign - start < 3 and "A" <= text[start - 1 : start] <= "Z":
        start -= 1
    return start


def _is_bracketed(text: str, position: int) -> bool:
    opening = text.rfind("(", max(0, position - 100), position)
    return opening >= 0 and ")" not in text[opening:position]


def write_form(form: Form) -> str:
    """Return what multiplies a sum of that form, with the space before."""
    return form.name if len(form.name) <= 3 else f" {form.name}"
