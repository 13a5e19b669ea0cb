"""Sequences of words told by what they are and what part of speech they are."""

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from newslint.vale.tags import Tagged

_LIMIT = 1.0
"""Seconds that one expression may take on one word."""

UNIVERSAL = {
    "ADJ": "JJ JJR JJS",
    "ADP": "IN RP TO",
    "ADV": "RB RBR RBS WRB",
    "AUX": "MD VB VBD VBG VBN VBP VBZ",
    "CCONJ": "CC",
    "DET": "DT PDT WDT",
    "INTJ": "UH",
    "NOUN": "NN NNS",
    "NUM": "CD",
    "PART": "POS RP TO",
    "PRON": "EX PRP PRP$ WP WP$",
    "PROPN": "NNP NNPS",
    "PUNCT": ". , : '' `` -LRB- -RRB-",
    "SCONJ": "IN WRB",
    "SYM": "SYM $ #",
    "VERB": "VB VBD VBG VBN VBP VBZ",
    "X": "FW LS",
}
"""The tags of the Penn Treebank that a part of speech of Universal Dependencies can have."""

_AUXILIARY = (
    "am|is|are|was|were|be|been|being|have|has|had|having|do|does|did|doing|will|would|shall|should"
    "|can|could|may|might|must|ought|'s|'re|'m|'ve|'ll|'d"
)
_SUBORDINATING = (
    "after|although|as|because|before|even|how|if|since|so|than|that|though|unless|until|when"
    "|whenever|where|whereas|wherever|whether|while|why"
)
_UNIVERSAL_WORDS = {"AUX": _AUXILIARY, "SCONJ": _SUBORDINATING}


class SequenceError(ValueError):
    """A token of a sequence that cannot be read; the message says why."""


class Token(Struct, frozen=True):
    """What one word of a sequence is: by its whole text, by its tag, or both.

    Up to ``skip`` other words may stand between it and the one before; of a token left of the one
    that the search starts from, between it and the one behind. Of a ``is_negated`` token it is
    asked that the word there is not such a one; the end of the sentence is none. What is told is
    the words of tokens that are a target, and what lies between them; of none, all words.
    """

    text: "regex.Pattern[str] | None" = None
    tag: "regex.Pattern[str] | None" = None
    skip: int = 0
    is_negated: bool = False
    is_target: bool = False

    def fits(self, word: Tagged) -> bool:
        """Tell whether ``word`` is what the token asks for."""
        is_such = (
            self.text is None or self.text.fullmatch(word.text, timeout=_LIMIT) is not None
        ) and (self.tag is None or self.tag.search(word.tag, timeout=_LIMIT) is not None)
        return is_such is not self.is_negated


def read_token(  # noqa: PLR0913 - the keys of the rule's format
    *,
    pattern: str = "",
    tag: str = "",
    universal: str = "",
    skip: int = 0,
    negate: bool = False,
    target: bool = False,
    ignores_case: bool = False,
) -> Token:
    """Return the token that a rule describes by these keys.

    Raises:
        SequenceError: it says nothing, or too much, or an expression of it cannot be read.

    """
    if tag and universal:
        raise SequenceError("a token cannot have both tag and upos")
    if universal:
        tag = _write_universal(universal)
        pattern = pattern or _UNIVERSAL_WORDS.get(universal.upper(), "")
    if not pattern and not tag:
        raise SequenceError("a token needs a pattern, a tag or a upos")
    flags = regex.IGNORECASE if ignores_case else 0
    try:
        return Token(
            regex.compile(pattern, flags) if pattern else None,
            regex.compile(tag) if tag else None,
            skip,
            negate,
            target,
        )
    except regex.error as error:
        raise SequenceError(f"{pattern or tag!r} is no expression: {error}") from None


def _write_universal(universal: str) -> str:
    tags: list[str] = []
    for name in universal.split("|"):
        if name.strip().upper() not in UNIVERSAL:
            known = ", ".join(UNIVERSAL)
            raise SequenceError(f"there is no part of speech {name.strip()!r}; there are {known}")
        tags += UNIVERSAL[name.strip().upper()].split()
    return rf"\A(?:{'|'.join(map(regex.escape, tags))})\Z"


Stretch = tuple[int, int]
"""The places of the first and the last of some words."""


def find_sequences(
    words: Sequence[Tagged], tokens: Sequence[Token]
) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield where in ``words`` each sequence of such ``tokens`` stands, and what of it is told.

    Raises:
        TimeoutError: an expression of a token takes too long on a word.

    """
    anchor = _choose_anchor(tokens)
    if anchor is None:
        return
    for place, word in enumerate(words):
        if tokens[anchor].fits(word):
            before = _walk(words, tokens[:anchor][::-1], place, -1)
            behind = _walk(words, tokens[anchor + 1 :], place, 1)
            if before is not None and behind is not None:
                places = [*before[::-1], place, *behind]
                there = [each for each in places if each is not None]
                whole = there[0], there[-1]
                yield whole, _told(places, tokens) or whole


def _told(places: Sequence[int | None], tokens: Sequence[Token]) -> Stretch | None:
    """Return where the targets stand, nothing where there is none or one has no word."""
    targets = [place for place, token in zip(places, tokens, strict=True) if token.is_target]
    found = [place for place in targets if place is not None]
    return (found[0], found[-1]) if found and len(found) == len(targets) else None


def _choose_anchor(tokens: Sequence[Token]) -> int | None:
    """Return the token to search from: the first with a text of its own, else with a tag."""
    asked = [place for place, token in enumerate(tokens) if not token.is_negated]
    return next((place for place in asked if tokens[place].text), asked[0] if asked else None)


def _walk(
    words: Sequence[Tagged], tokens: Sequence[Token], place: int, step: int
) -> list[int | None] | None:
    """Return where each of ``tokens`` stands, from ``place`` on, or nothing where one is amiss.

    A token for what must not be there has no place at the edge of the sentence.
    """
    places: list[int | None] = []
    for token in tokens:
        window = range(place + step, place + step * (token.skip + 2), step)
        found = next(
            (near for near in window if 0 <= near < len(words) and token.fits(words[near])), None
        )
        if found is None:
            is_at_edge = not 0 <= place + step < len(words)
            if not (token.is_negated and is_at_edge):
                return None
        places.append(found)
        place = place if found is None else found
    return places
