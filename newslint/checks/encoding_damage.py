"""Encoding damage: characters that a wrong encoding made of others."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.latepattern import compile_late

_CONTROL = compile_late(r"[\x80-\x9f]+")
_LOST = "\ufffd"
_LEFT_OF_DAMAGE = frozenset("ÂÃ")
"""What a wrong encoding makes of the first byte of a letter; in "SÃO" it is a letter of its own."""
_MAY_BE_DAMAGED = compile_late(r"[^\x00-\x7f‘’“”–—…]")
"""All but what no wrong encoding makes: of these marks no two begin and end a damaged letter."""
_UNSPACED = compile_late(r"\S+")
_QUESTION = compile_late(
    r"\b(?:(?:do|did|does|is|are|was|were|has|have|had|would|could|should|ca|wo)n\?t"
    r"|(?:you|we|they)\?(?:re|ve|ll|d)|(?:i|he|she|it|that|there|who|what)\?ll|i\?(?:m|ve|d)"
    r"|(?:would|could|should|might|must)\?ve|(?:it|he|she|that|there|what|who|let)\?s)(?![\w=])",
    re.IGNORECASE,
)
_ACCENTED = {
    "na?ve": "naïve", "na?vety": "naïvety", "caf?": "café", "caf?s": "cafés", "fianc?": "fiancé",
    "fianc?e": "fiancée", "fianc?s": "fiancés", "clich?": "cliché", "clich?s": "clichés",
    "r?sum?": "résumé", "r?sum?s": "résumés", "fa?ade": "façade", "fa?ades": "façades",
    "prot?g?": "protégé", "prot?g?s": "protégés", "d?cor": "décor", "expos?": "exposé",
    "entr?e": "entrée", "matin?e": "matinée", "n?e": "née", "pass?": "passé", "touch?": "touché",
    "d?j?": "déjà", "cr?me": "crème", "souffl?": "soufflé", "jalape?o": "jalapeño",
    "pi?ata": "piñata",
}  # fmt: skip
"""Words that lose their accent to a question mark; one that may just end a question is left out."""
_ACCENT = compile_late(
    rf"(?<![\w?])(?:{'|'.join(map(re.escape, sorted(_ACCENTED, key=len, reverse=True)))})"
    r"(?![\w?])(?<=\w)|(?<![\w?])(?:caf|fianc|clich|r\?sum|prot\?g)\?(?= [a-z])",
    re.IGNORECASE,
)


_CUT = ("caf", "fianc", "clich", "r?sum", "prot?g")
"""What stands before the question mark that ends a match of `_ACCENT`."""
_REACH = 8
"""Characters of the longest of them, and some more."""


class EncodingOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if reading.is_ascii and "?" not in reading.folded:
            return
        for passage in reading.passages:
            if passage.text.isascii() and "?" not in passage.text:
                continue
            for start, end, remedies, cause in _damages(passage):
                for rule in rules:
                    yield Match(rule, passage, start, end, {"cause": cause}, remedies)

    return check


_Found = tuple[int, int, tuple[Remedy, ...], str]


def _damages(passage: Passage) -> Iterator[_Found]:
    text = passage.text
    if not text.isascii() and _MAY_BE_DAMAGED.search(text):
        yield from _decoded(text)
        if _LOST in text:
            for found in _UNSPACED.finditer(text):
                if _LOST in found[0]:
                    yield *found.span(), (), "holds a character that was lost"
    if "?" in text and _may_be_lost(text):
        for found in _QUESTION.finditer(text):
            mended = found[0].replace("?", "’" if "’" in text else "'")
            remedy = Remedy(((*found.span(), mended),))
            yield *found.span(), (remedy,), "has a question mark for an apostrophe"
        for found in _ACCENT.finditer(text):
            meant = _ACCENTED[found[0].lower()]
            mended = meant[0].upper() + meant[1:] if found[0][0].isupper() else meant
            remedy = Remedy(((*found.span(), mended),))
            yield *found.span(), (remedy,), f"has a question mark for an accent (“{mended}”)"


def _may_be_lost(text: str) -> bool:
    """Tell whether a question mark stands inside a word, or ends one that lacks its last letter."""
    place = text.find("?")
    while place >= 0:
        before = text[max(0, place - _REACH) : place].casefold()
        if text[place + 1 : place + 2].isalpha() or before.endswith(_CUT):
            return True
        place = text.find("?", place + 1)
    return False


def _decoded(text: str) -> Iterator[_Found]:
    from newslint.language.mojibake import find_mojibake

    taken = -1
    for damage in find_mojibake(text):
        taken = damage.end
        if damage.repaired in _LEFT_OF_DAMAGE and not text[damage.end : damage.end + 1].isalpha():
            yield damage.start, damage.end, (), "was damaged twice"
            continue
        remedy = Remedy(((damage.start, damage.end, damage.repaired),), Safety.SAFE)
        yield damage.start, damage.end, (remedy,), f"should read “{damage.repaired}”"
    for found in () if text.isprintable() else _CONTROL.finditer(text):
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
