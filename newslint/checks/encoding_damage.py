"""Encoding damage: characters that a wrong encoding made of others."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.mojibake import find_mojibake
from newslint.language.reading import Passage, Reading

_CONTROL = re.compile(r"[\x80-\x9f]+")
_LOST = "\ufffd"
_LEFT_OF_DAMAGE = frozenset("ÂÃ")
"""What a wrong encoding makes of the first byte of a letter; in "SÃO" it is a letter of its own."""
_UNSPACED = re.compile(r"\S+")
_QUESTION = re.compile(
    r"\b(?:(?:do|did|does|is|are|was|were|has|have|had|would|could|should|ca|wo)n\?t|[a-z]{2,}\?(?:re|ve|ll)"
    r"|(?:it|he|she|that|there|what|who|let)\?s)(?![\w=])",
    re.IGNORECASE,
)


class EncodingOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.passages:
            for start, end, remedies, cause in _damages(passage):
                for rule in rules:
                    yield Match(rule, passage, start, end, {"cause": cause}, remedies)

    return check


_Found = tuple[int, int, tuple[Remedy, ...], str]


def _damages(passage: Passage) -> Iterator[_Found]:
    text = passage.text
    if not text.isascii():
        yield from _decoded(text)
        if _LOST in text:
            for found in _UNSPACED.finditer(text):
                if _LOST in found[0]:
                    yield *found.span(), (), "holds a character that was lost"
    if "?" in text:
        for found in _QUESTION.finditer(text):
            mended = found[0].replace("?", "’" if "’" in text else "'")
            remedy = Remedy(((*found.span(), mended),))
            yield *found.span(), (remedy,), "has a question mark for an apostrophe"


def _decoded(text: str) -> Iterator[_Found]:
    taken = -1
    for damage in find_mojibake(text):
        taken = damage.end
        if damage.repaired in _LEFT_OF_DAMAGE and not text[damage.end : damage.end + 1].isalpha():
            yield damage.start, damage.end, (), "was damaged twice"
            continue
        remedy = Remedy(((damage.start, damage.end, damage.repaired),), Safety.SAFE)
        yield damage.start, damage.end, (remedy,), f"should read “{damage.repaired}”"
    for found in _CONTROL.finditer(text):
        if found.start() < taken:
            continue
        meant = found[0].encode("latin-1").decode("cp1252", "ignore")
        remedies = (Remedy(((*found.span(), meant),), Safety.SAFE),) if meant else ()
        yield *found.span(), remedies, "is a control character"


KIND = Kind(
    name="encoding-damage",
    description="characters that a wrong encoding made of others",
    options=EncodingOptions,
    compile=_compile,
    fields=frozenset({"cause"}),
)
