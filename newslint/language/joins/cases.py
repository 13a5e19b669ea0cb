"""Case joins: a word that lost the space before a capital, or behind capitals (``inLondon``).

A capital inside a word is also how brands, surnames and code are written (``wikiHow``, ``deWitt``).
So the left word decides what the right one has to show: after most function words anything is a
join, after a word that brands begin with only a name, or what the article has apart.
"""

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property

from msgspec import Struct

from newslint.document import SOFT_HYPHEN
from newslint.language.function_words import FUNCTION_WORDS, PLAIN_FUNCTION_WORDS, PREPOSITIONS
from newslint.language.joins.capitals import Capitals, Place
from newslint.language.joins.casetokens import Setting, Shape, Token, find_tokens
from newslint.language.joins.casewords import (
    ACRONYMS,
    BRAND_BEGINNINGS,
    INFLECTIONS,
    MAYBE_BRAND_BEGINNINGS,
    PARTICLES,
    PAST,
    PROPER,
    SAYING,
    SENTENCE_STARTS,
    SUFFIXES,
    VERBS,
    WELL_KNOWN,
)
from newslint.language.joins.join import Join
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.passages import Passage
from newslint.language.people.titles import COURTESY, OFFICES
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SHORT = 4
"""Words of so many letters and less end brands that begin with capitals: ``PCmag``."""

_OFTEN = 55
"""The frequency from which on a name is one that copy has often."""

_PRODUCT = compile_re(
    r"(?:['’]s)? (?:(?:mobile|web) )?(?:apps?|applications?|blogs?|platforms?|portal|programs?"
    r"|services|software|web|websites?|sites?)\b",
    re.IGNORECASE,
)
_FIRM = compile_re(
    r"(?:['’]s)? (?:[A-Z]\w+ )?(?:Bank|Capital|Communications|Corp|Co|Financial|Group|Holdings|Inc"
    r"|Industries|Innovations|Ltd|Partners|Services|Systems|Technologies)\b"
)
_BEFORE_ANYTHING = FUNCTION_WORDS | SAYING | PAST


class CaseJoin(Struct, frozen=True):
    """A join in its passage; ``witness`` is a place where a part, or all of it, stands apart."""

    passage: Passage
    join: Join
    witness: Place | None


def find_case_joins(reading: Reading) -> Iterator[CaseJoin]:
    """Yield the joins at a capital in the prose, in order."""
    tokens = list(find_tokens(reading))
    if not tokens:
        return
    counts = Counter(token.left + token.right for _passage, token in tokens)
    capitals = Capitals(reading)
    lexicon = load_lexicon()
    for passage, token in tokens:
        if counts[token.left + token.right] > 1:
            reading.terms.add((token.left + token.right).lower())
            continue
        if (token.left + token.right).lower() in reading.vocabulary:
            continue
        evidence = _Evidence(token, capitals, lexicon)
        if not _is_join(token, evidence, lexicon) or _is_product(reading, passage, token):
            continue
        if reading.is_foreign_at(passage, token.start, token.end):
            continue
        witness = evidence.pair or evidence.part
        reason = f"“{witness.text}” stands apart elsewhere in the article" if witness else ""
        is_certain = _is_certain(token, evidence)
        join = Join(token.start, token.end, (token.seam,), is_certain, reason)
        yield CaseJoin(passage, join, witness)


def _is_product(reading: Reading, passage: Passage, token: Token) -> bool:
    """Tell whether what is written with capitals inside is the name of a site or a program.

    Its address or the file's own name has it in small letters, or the copy says what it is. A soft
    hyphen stands where a dash was lost, so that it is no lost space.
    """
    if _PRODUCT.match(passage.text, token.end):
        return True
    place = passage.block.to_source(token.start, token.end)
    source = reading.document.source.text
    if SOFT_HYPHEN in source[place.start : place.end]:
        return True
    if token.left_shape is not Shape.WORD:
        return False
    if _FIRM.match(passage.text, token.end):
        return True
    closed = f"{token.left}{token.right}".lower()
    return re.search(rf"[/.@_-]{closed}|{closed}(?:[/_-]|\.\w)", source) is not None


class _Evidence:
    """What the article and the lexicon have of the two parts, each looked up when asked for."""

    def __init__(self, token: Token, capitals: Capitals, lexicon: Lexicon) -> None:
        self._token = token
        self._capitals = capitals
        self._lexicon = lexicon
        self._lower = token.right.lower().rstrip(".")

    @cached_property
    def pair(self) -> Place | None:
        """Where both parts stand with a space between them."""
        return self._capitals.find_pair(self._token.left, self._token.right)

    @cached_property
    def part(self) -> Place | None:
        """Where the part with capitals, the right one of two, stands apart."""
        token = self._token
        is_behind = token.left_shape is Shape.ACRONYM
        return self._capitals.find(token.left if is_behind else token.right)

    @property
    def is_apart(self) -> bool:
        """Whether the part with capitals, or the pair, stands apart."""
        return self.part is not None or self.pair is not None

    @cached_property
    def is_name(self) -> bool:
        """Whether the right part is known to have its capital."""
        token, lower = self._token, self._lower
        return (
            token.right_shape in {Shape.DOTTED, Shape.MONEY}
            or lower in PROPER
            or token.right in ACRONYMS
            or lower in OFFICES
            or lower in COURTESY
            or ((len(lower) > 3 or token.right_shape is Shape.ACRONYM) and self._is_listed(lower))
        )

    @cached_property
    def is_surely_name(self) -> bool:
        """Whether the right part is a name, and one that copy has often.

        What is rare may end a brand (``inMobi``), and behind "the" what is not (``theFacebook``).
        """
        token, lower = self._token, self._lower
        if lower in PROPER or token.right in ACRONYMS:
            return True
        is_shouted = token.right_shape is Shape.ACRONYM
        is_often = is_shouted or self._lexicon.capital_frequency(lower) >= _OFTEN
        return is_often and token.left != "the" and self.is_name

    def _is_listed(self, lower: str) -> bool:
        is_name = self._lexicon.is_name
        return is_name(lower) or (lower.endswith("s") and is_name(lower[:-1]))

    @cached_property
    def is_strong(self) -> bool:
        """Whether there is a reason to take the right part for a word of its own."""
        token = self._token
        is_long_name = token.continues and token.right_shape in {Shape.WORD, Shape.MIXED}
        return self.is_name or is_long_name or self._lower in SENTENCE_STARTS or self.is_apart

    @cached_property
    def is_common(self) -> bool:
        """Whether the right part is also a common word in small letters."""
        return self._lexicon.half(self._lower) is not None


def _is_join(token: Token, evidence: _Evidence, lexicon: Lexicon) -> bool:
    if token.left_shape is Shape.ACRONYM:
        return _is_join_behind_capitals(token, evidence, lexicon)
    if token.left_shape is Shape.WORD:
        from newslint.language.joins.capitalpairs import is_join_of_capitals

        return token.setting is Setting.FREE and is_join_of_capitals(token, evidence)
    return _meets(_find_need(token, lexicon), evidence)


class _Need(Enum):
    """What the word on the right has to show, so that the one on the left is taken for a word."""

    NOTHING = auto()
    RARITY = auto()
    REASON = auto()
    PART = auto()
    PAIR = auto()
    EVERYTHING = auto()


def _find_need(token: Token, lexicon: Lexicon) -> _Need:
    left = token.left
    if token.setting is not Setting.FREE and token.setting is not Setting.HYPHENATED:
        need = _Need.NOTHING if token.setting is Setting.CONTRACTED else _Need.REASON
    elif token.right_shape is Shape.SINGLE:
        need = _find_need_of_letter(token, lexicon)
    elif len(left) == 1:
        need = _Need.NOTHING if left == "a" else _Need.EVERYTHING
    elif left in VERBS:
        need = _Need.PART
    elif left in PARTICLES or left in BRAND_BEGINNINGS:
        need = _Need.PAIR
    elif left in MAYBE_BRAND_BEGINNINGS:
        is_shouted = token.right_shape is Shape.ACRONYM and len(token.right) > 2
        is_shouted = is_shouted and lexicon.half(token.right.lower()) is not None
        need = _Need.NOTHING if is_shouted else _Need.REASON
    elif left in _BEFORE_ANYTHING:
        need = _Need.NOTHING
    elif len(left) == 2:
        need = _Need.EVERYTHING
    elif lexicon.half(left):
        need = _Need.NOTHING if left.endswith(INFLECTIONS) else _Need.RARITY
    else:
        need = _Need.REASON if lexicon.is_word(left) else _Need.EVERYTHING
    return need


def _find_need_of_letter(token: Token, lexicon: Lexicon) -> _Need:
    """Return what a single capital has to show: ``thatI`` is a join, ``vitaminC`` may be a name."""
    is_word = lexicon.half(token.left) is not None
    is_plain = is_word if token.right == "I" else token.left in FUNCTION_WORDS
    return _Need.NOTHING if is_plain and len(token.left) > 1 else _Need.EVERYTHING


def _meets(need: _Need, evidence: _Evidence) -> bool:
    match need:
        case _Need.NOTHING:
            return True
        case _Need.RARITY:
            return not evidence.is_common or evidence.is_strong
        case _Need.REASON:
            return evidence.is_strong
        case _Need.PART:
            is_part = evidence.part is not None and not evidence.is_common
            return is_part or evidence.pair is not None
        case _Need.PAIR:
            return evidence.pair is not None
    return False


def _is_certain(token: Token, evidence: _Evidence) -> bool:
    """Tell whether a small word of grammar stands before what is surely a name."""
    return (
        token.left in PREPOSITIONS | PLAIN_FUNCTION_WORDS
        and len(token.left) > 1
        and token.left not in MAYBE_BRAND_BEGINNINGS
        and token.setting is Setting.FREE
        and token.right_shape in {Shape.WORD, Shape.ACRONYM}
        and (evidence.is_surely_name or (evidence.part is not None and not evidence.is_common))
    )


def _is_join_behind_capitals(token: Token, evidence: _Evidence, lexicon: Lexicon) -> bool:
    left, right = token.left, token.right
    if right in SUFFIXES or lexicon.is_word((left + right).lower()):
        return False
    is_plain = right in PLAIN_FUNCTION_WORDS or right in SAYING
    if (lexicon.half(right) is None and not is_plain) or len(set(left)) < len(left) / 2:
        return False
    is_known = left in WELL_KNOWN or evidence.part is not None
    # In "FBOpen", "JPMorgan" and "MOMCare" the last capital belongs to what follows.
    following = left[-1].lower() + right
    if lexicon.half(following) or lexicon.is_name(following):
        return is_known or (right in PREPOSITIONS and len(left) > 2)
    if is_plain:
        return True
    return is_known or right in FUNCTION_WORDS or len(right) > _SHORT
