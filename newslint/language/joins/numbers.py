"""Number joins: a number that lost the space before it or behind it (``since2004``, ``5people``).

Letters and digits stand together for good reasons too: units, ordinals, model numbers, names. So a
join is a number between a space and a known word, whose letters are no unit, and which stands once.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from newslint.language.function_words import (
    FUNCTION_WORDS,
    NUMBER_WORDS,
    PLAIN_FUNCTION_WORDS,
    PREPOSITIONS,
)
from newslint.language.joins.join import Join
from newslint.language.joins.surroundings import HYPHENS, follows_address, is_mentioned
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SEAM = compile_re(r"[0-9£€$](?:(?<=[A-Za-z].)|(?=[a-z]))")
_LETTERS = compile_re(r"[A-Za-z]+\Z")
_CONTRACTED = compile_re(r"[A-Za-z]+['’]\Z")
_DIGITS = compile_re(r"(?:(?:US|AU?|CA?|NZ|HK)?[£$€])?\d[\d.,:]*\Z")
_NUMBER = compile_re(
    r"[£$€]?(?P<digits>\d+(?:[,.:/]\d+)*)(?P<unit>[A-Za-z]{0,5})(?![\w@/\\=<>{}|~^])(?![.:]\w)"
)
_WORD = compile_re(r"[a-z]{1,20}(?![\w@/\\=<>{}|~^(])(?![.:]\w)(?!['’](?!s\b)\w)")
_SUFFIXED = compile_re(r"(?P<suffix>s|st|nd|rd|th|am|pm)(?P<word>[a-z]{2,20})\Z")
_MILLIONS = compile_re(r"\d( ?)(?:million|billion|trillion)\b")
_PERCENT = compile_re(r"\d( ?)per ?cent\b")
_OF_A_HUNDRED = compile_re(r" ?cent\b")
_DAY_BEFORE = compile_re(
    r"(?:\bthe|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) \Z"
)
_LABELLED = compile_re(r"([a-z]+) \d")
_YEAR_OR_AMOUNT = compile_re(r"(?:1[6-9]|20)\d\d|[£$€]?\d{1,3}(?:,\d{3})+")
_INCHES = compile_re(r"\d(?:ft|in|ins)\b")
_BEHIND_IN = compile_re(r" (?:the|his|her|its|their|our|my|this|that|an?|each|\d|[A-Z])")
_BEFORE = frozenset(" \t\n\xa0([“‘\"'—–…")
_NOUN = compile_re(r" ([a-z]{2,})")
_NAME = compile_re(r" [A-Z][a-z]")
_MEASURE = compile_re(
    r"(?:centi|deca|deci|giga|hecto|kilo|mega|micro|milli|nano|pico|tera)([a-z]+)"
)
_REACH = 40
"""How far a word or a number, or what stands before it without a space, is read."""

_UNITS = frozenset(
    """
    ac am bbl bhp bit bits bn bp bpm bps btu byte cal cals cc chan cl cm cms col cu cwt dan db deg
    dl dm dr dwt ed er est fl fps ft ftse g gal gb gbp gm gms gr ha hd hp hr hrs hz ii in ins ish
    iv kb kbps kcal kg kgs khz kilo kilos kj kl km kmh kms kn kph kt kts kv kw kwh lb lbs lm ly
    max mb mbit mbps mcg md mg mhz mi mil min mins mips ml mls mm mmhg mn mo mol mos mp mpa mpg
    mph ms msec mu mw mwh nd ng nm nmi ns nth oz pa pc pct ph pm pp ppb ppi ppm ps psi pt pts pw
    px qt rd rpm sec secs sf sq st sts tbsp td th ths tn ton tr tsp tv tx ty um usd vs wk wks yd
    yds yo yr yrs
    """.split()
)
"""What is written on to a number: units, ordinals, short words of scores and codes."""

_SUSPECT = compile_re(
    rf"[0-9£€$](?<=[a-z].)|[0-9](?=[a-z])(?!(?:{'|'.join(sorted(_UNITS - {'in'}))}|[b-z])(?![a-z]))"
)
"""What stands in every string with a join, and in none whose letters are a unit or a code."""

_SCALES = frozenset("billion million trillion".split())
_PERIODS = frozenset(
    "cent day foot hour inch kilometer kilometre metre meter mile minute month pound second week"
    " year years".split()
)
"""What is hyphenated to a number before a noun (``a 10-year plan``): its space is another fault."""

_AMOUNTS = _PERIODS | _SCALES | {"per", "percent"}

_LABELS = frozenset(
    """
    apollo area base block boeing bus channel chapter class covid division engine euro fat fifa
    figure flight formula gate gen grade group highway level log magnitude model number page part
    pen phase platform radio region road room route score season section series sector stage step
    studio sub symbol table task team terminal test text tier tour track type under unit version
    vitamin ward web windows world zone
    """.split()
)
"""Words that numbers are written on to in names: ``channel4``, ``web2``."""

_UNLIKE_STARTS = NUMBER_WORDS | frozenset(
    "a all i me my off our out over the under up we you your".split()
)
"""Function words that, with a capital, begin names with a number: ``Under21``."""

_DATES = frozenset(
    """
    January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday
    """.split()
)


class _Token(Struct, frozen=True):
    """A number and what is written on to it: ``is_word_first`` tells ``since2004``."""

    start: int
    seam: int
    end: int
    word: str
    is_word_first: bool


def find_number_joins(reading: Reading) -> Iterator[tuple[Passage, Join]]:
    """Yield the joins of a number and a word in the prose, in order."""
    tokens = [
        (passage, token)
        for passage in reading.find_odd(_SUSPECT)
        for token in _find_tokens(passage)
    ]
    if not tokens:
        return
    counts = Counter(_written(passage, token) for passage, token in tokens)
    habits = _Habits(reading)
    for passage, token in tokens:
        written = _written(passage, token)
        if counts[written] > 1 or written in reading.vocabulary:
            continue
        is_join = _is_join_before if token.is_word_first else _is_join_behind
        if not is_join(passage.text, token, habits):
            continue
        if reading.is_foreign_at(passage, token.start, token.end):
            continue
        is_certain = _is_certain(passage.text, token)
        yield passage, Join(token.start, token.end, (token.seam,), is_certain)


class _Habits:
    """How the article writes numbers; each answer is read once, when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._texts = [passage.text for passage in reading.prose]

    @cached_property
    def parts_millions(self) -> bool:
        """Whether a space stands before "million" and the like, but for once at most."""
        spaces = self._spaces[0]
        return spaces[" "] > 0 and spaces[""] < 2

    @cached_property
    def parts_percent(self) -> bool:
        """Whether a space belongs before "per cent", which hardly any house writes without.

        Not where more than one lacks it, or millions do. Nor where one with a space is all there is
        beside it: of two that differ, neither is the habit.
        """
        millions, percent = self._spaces
        if percent[""] > 1:
            return False
        if millions[" "]:
            return True
        return not millions[""] and percent[" "] != 1

    @cached_property
    def _spaces(self) -> tuple[Counter[str], Counter[str]]:
        texts = self._texts
        return (
            Counter(space for text in texts for space in _MILLIONS.findall(text)),
            Counter(space for text in texts for space in _PERCENT.findall(text)),
        )

    @cached_property
    def has_inches(self) -> bool:
        """Whether "in" or "ft" is written on to a number more than once."""
        return sum(len(_INCHES.findall(text)) for text in self._texts) > 1

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words that stand before a number with a space."""
        return frozenset(word for text in self._texts for word in _LABELLED.findall(text))


def _written(passage: Passage, token: _Token) -> str:
    return passage.text[token.start : token.end].lower()


def _find_tokens(passage: Passage) -> Iterator[_Token]:
    text = passage.text
    for found in _SEAM.finditer(text):
        at = found.start()
        if text[at - 1 : at].isalpha():
            token = _read_word_first(text, at)
        elif found[0].isdigit():
            token = _read_number_first(text, at + 1)
        else:
            token = None
        if (
            token
            and token.seam not in passage.markup_edges
            and not is_mentioned(text, token.start, token.end)
        ):
            yield token


def _read_word_first(text: str, seam: int) -> _Token | None:
    low = max(0, seam - _REACH)
    word = _LETTERS.search(text, low, seam)
    number = _NUMBER.match(text, seam, seam + _REACH)
    if not word or not number:
        return None
    start = word.start()
    contracted = _CONTRACTED.search(text, low, start)
    if contracted and word[0] in {"d", "ll", "m", "re", "s", "t", "ve"}:
        start = contracted.start()
    if not _is_prose_before(text, start):
        return None
    return _Token(start, seam, number.end(), text[start:seam], is_word_first=True)


def _read_number_first(text: str, seam: int) -> _Token | None:
    number = _DIGITS.search(text, max(0, seam - _REACH), seam)
    word = _WORD.match(text, seam, seam + _REACH)
    if not number or not word or not _is_prose_before(text, number.start()):
        return None
    end = word.end()
    letters = word[0]
    split = _SUFFIXED.match(letters)
    if split and _is_suffixed(text, number, letters, split):
        seam, letters = seam + len(split["suffix"]), split["word"]
    return _Token(number.start(), seam, end, letters, is_word_first=False)


def _is_suffixed(text: str, number: re.Match[str], letters: str, split: re.Match[str]) -> bool:
    """Tell whether the number has a suffix: ``20thin`` has one, ``500that`` hardly."""
    if split["word"] not in FUNCTION_WORDS or not _fits(number[0], split["suffix"]):
        return False
    # "the 4that" is "the 4th at", but "4that" otherwise two words.
    is_word = letters in FUNCTION_WORDS
    return (
        not is_word
        or _DAY_BEFORE.search(text, max(0, number.start() - 12), number.start()) is not None
    )


def _fits(number: str, suffix: str) -> bool:
    """Tell whether ``number`` takes ``suffix``, as 21 takes "st"."""
    if suffix == "s":
        return len(number) in {2, 4} and number.endswith("0")
    if suffix in {"am", "pm"}:
        return len(number) < 3 or "." in number
    if len(number) > 3 or not number.isdigit():
        return False
    if number[-2:] in {"11", "12", "13"}:
        return suffix == "th"
    return suffix == {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _is_prose_before(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` stands free, and in no address or code."""
    if start and text[start - 1] not in _BEFORE and not _is_end_of_range(text, start):
        return False
    return not follows_address(text, start)


def _is_end_of_range(text: str, start: int) -> bool:
    """Tell whether a range leads on to ``start``: ``2003-2004and``."""
    return text[start - 1] in HYPHENS and text[max(0, start - 2) : start - 1].isdigit()


def _is_certain(text: str, token: _Token) -> bool:
    """Tell whether a word of grammar and a year, or an amount with its commas, are run together."""
    number = text[token.seam : token.end] if token.is_word_first else text[token.start : token.seam]
    is_grammar = len(token.word) > 2 and token.word in PREPOSITIONS | PLAIN_FUNCTION_WORDS
    return is_grammar and _YEAR_OR_AMOUNT.fullmatch(number) is not None


def _is_join_before(text: str, token: _Token, habits: _Habits) -> bool:
    word, number = token.word, text[token.seam : token.end]
    lower = word.lower()
    if word in _DATES or "'" in word or "’" in word:
        is_join = True
    elif word != lower:
        is_title = word[1:].islower()
        is_join = is_title and lower in FUNCTION_WORDS and lower not in _UNLIKE_STARTS
    elif word == "a":
        is_join = _is_article(number, text[token.end : token.end + _REACH])
    elif word in FUNCTION_WORDS and len(word) > 1:
        is_join = True
    elif word in _LABELS:
        is_join = word in habits.labels
    else:
        is_number = not number[-1].isalpha() or _is_unit(number)
        is_join = is_number and len(word) > 2 and load_lexicon().half(word) is not None
    return is_join


def _is_unit(number: str) -> bool:
    """Tell whether the letters behind ``number`` are a unit: ``80s``, ``400m``."""
    unit = number.lstrip("£$€0123456789.,:/").lower()
    if unit == "s":
        return number.endswith("0s")
    return unit in _UNITS or unit in {"ad", "bc", "c", "k", "m", "p"}


def _is_article(number: str, following: str) -> bool:
    """Tell whether "a" before ``number`` is the article, not part of a code or a size of paper."""
    if len(number) > 2 or not number.isdigit() or following[:1] in {"-", "%"}:
        return True
    noun = _NOUN.match(following)
    return noun is not None and (len(number) > 1 or noun[1] in _AMOUNTS)


def _is_join_behind(text: str, token: _Token, habits: _Habits) -> bool:
    word, number = token.word, text[token.start : token.seam]
    following = text[token.end : token.end + _REACH]
    is_amount = len(number) > 2 or not number.isdigit()
    if word == "in":
        is_join = _is_preposition(number, following, habits)
    elif word == "a":
        is_noun = _NOUN.match(following) or (len(number) > 3 and _NAME.match(following))
        is_join = is_amount and bool(is_noun)
    elif len(word) == 1 or word in _UNITS or (word == "up" and not is_amount):
        is_join = False
    elif word in _SCALES:
        is_join = habits.parts_millions
    elif word == "percent" or (word == "per" and _OF_A_HUNDRED.match(following)):
        is_join = habits.parts_percent
    elif word in _PERIODS and following[:1] in HYPHENS:
        is_join = False
    else:
        is_join = word in FUNCTION_WORDS or (len(word) > 2 and _is_known(word))
    return is_join


def _is_known(word: str) -> bool:
    """Tell whether ``word`` is in the lexicon, or a measure such as "megalitre"."""
    lexicon = load_lexicon()
    measure = _MEASURE.fullmatch(word)
    return lexicon.is_word(word) or (measure is not None and lexicon.is_word(measure[1]))


def _is_preposition(number: str, following: str, habits: _Habits) -> bool:
    """Tell whether "in" behind ``number`` is the word, not inches."""
    is_small = number.isdigit() and len(number) < 3
    if is_small and not _BEHIND_IN.match(following):
        return False
    return len(number) > 3 or not habits.has_inches
