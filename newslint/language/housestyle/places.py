"""Ordinals, ages and fractions in another form than the house's."""

import re
from collections.abc import Iterator

from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.housestyle.wording import FRACTIONS, LARGE_ORDINALS, ORDINALS
from newslint.language.numbers.spelt import read_spelt
from newslint.language.numberwords import DIGIT, ONES, TENS
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

_SMALL_ORDINAL = compile_re(
    r"(?<![\w'’.-])(?!(?:and|or|to) )[a-z]+(?:’s|'s)? (?P<place>[1-9])(?P<ending>st|nd|rd|th)"
    r"(?= (?!(?:of|and|or|to|through|in|on|at|until|by)\b)[a-z])"
)
_LARGE_ORDINAL = compile_re(
    rf"\b(?i:the|his|her|its|their|a|an|our|my|this|every|in) (?P<place>{'|'.join(LARGE_ORDINALS)})"
    r"(?= (?!(?:of|and|or|to|through|hour|man|the|who|that|which|was|were|is|are|in|on|at|part)\b)"
    r"[a-z]{3})"
)
_OTHER_LARGE = compile_re(r"\ba (?:tenth|twentieth|thirtieth|fortieth|fiftieth|hundredth)\Z")
_AGE_FIGURE = compile_re(
    r"(?<![\w.,$£€-])(?P<age>[1-9])(?=[ -](?:year|month|week|day)s?[ -]old(?:s|er)?\b)"
    r"|\baged? (?P<aged>[1-9])(?=[,.;)]| (?:and|when|in|at|was|is|after|with)\b)"
    r"(?! (?:and|to|or) \d)"
)
_AGE_WORD = compile_re(
    rf"(?<![\w-])(?P<age>{'|'.join((*ONES[2:], *TENS))})(?=[ -](?:(?:{DIGIT})[ -])?"
    r"(?:year|month|week|day)s?[ -]olds?\b)"
    rf"|\baged? (?P<aged>{'|'.join((*ONES[1:], *TENS))})"
    r"(?=[,.;)]| (?:when|in|at|was|is|after|with)\b)"
)
_JOINED = compile_re(
    rf"\b(?:(?:{'|'.join(TENS)})\s+|(?:{'|'.join((*ONES[1:], *TENS))})-?\s+(?:to|or|and)\s+)\Z",
    re.IGNORECASE,
)
"""What an age goes on from: "twenty six", "six- to eight-year-olds"."""
_FRACTION = compile_re(
    rf"(?<![\w/.,$£€-])(?P<fraction>{'|'.join(FRACTIONS)})(?:rd|th|ths|rds)?"
    r"(?= of (?:the|all|its|their|his|her|those|these|voters|people|[a-z]+s)\b)"
)


def find_small_ordinals(passage: Passage) -> Iterator[Rewrite]:
    """Yield the ordinals up to ninth in figures, but those of dates and names."""
    if not passage.figures:
        return
    for found in _SMALL_ORDINAL.finditer(passage.text):
        start, end = found.start("place"), found.end("ending")
        yield Rewrite(start, end, ORDINALS[int(found["place"])])


def find_large_ordinals(passage: Passage) -> Iterator[Rewrite]:
    """Yield the ordinals from tenth on in words that say which of many something is."""
    for found in _LARGE_ORDINAL.finditer(passage.text):
        if not _OTHER_LARGE.search(passage.text, max(0, found.end() - 24), found.end()):
            yield Rewrite(found.start("place"), found.end("place"), LARGE_ORDINALS[found["place"]])


def find_ages_in_figures(passage: Passage) -> Iterator[Rewrite]:
    """Yield the ages below ten in figures."""
    if not passage.figures:
        return
    for found in _AGE_FIGURE.finditer(passage.text):
        group = "age" if found["age"] else "aged"
        if not passage.starts_sentence(found.start(group)):
            yield Rewrite(*found.span(group), ONES[int(found[group])])


def find_ages_in_words(passage: Passage) -> Iterator[Rewrite]:
    """Yield the ages in words."""
    text = passage.text
    for found in _AGE_WORD.finditer(text):
        start = found.start("age" if found["age"] else "aged")
        if _JOINED.search(text, max(0, start - 24), start):
            continue
        spelt = read_spelt(text, start)
        if spelt is not None and not passage.starts_sentence(start):
            yield Rewrite(start, spelt.end, f"{spelt.value:.0f}")


def find_fractions(passage: Passage) -> Iterator[Rewrite]:
    """Yield the fractions of something, below one, that are written in figures."""
    if not passage.figures or "/" not in passage.text:
        return
    for found in _FRACTION.finditer(passage.text):
        yield Rewrite(*found.span(), FRACTIONS[found["fraction"]])
