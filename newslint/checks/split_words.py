"""Split words: a space that slipped into a word (``exp erience``, ``th e``).

One part at least is no word that stands free; only beside such a string is anything done at all.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.document import OBJECT
from newslint.finding import Safety
from newslint.language.joins.splits import Split, Standing, is_certain, standing, strength
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.patterncode import compile_re

_MARKS = ".,;:!?…\"“”‘’'()[]"
_PART = compile_re(r"[A-Z]?[a-z]{1,23}")
_PAIR = compile_re(r"(?<!\w)([A-Z]?[a-z]{1,23}) (?=([a-z]{1,40})(?!\w))")
_BEFORE = compile_re(r"([\w'’$£€%°&+*/-]+),?[ \n]$")
_AFTER = compile_re(r"[ \n]([\w'’-]+)")
_EDGE = frozenset("-‐‑–—'’_&@#/\\*+=<>{}|~^$£€%°" + OBJECT)
"""Beside one of these, the letters are only part of a word, or of what is no prose."""

_POSSESSIVE = compile_re(r"['’]s?(?![\w'’])")
_DOT_INSIDE = compile_re(r"[.:]\w")
_LONE_S = compile_re(r"\w s(?!\w)")
_REACH = 60
"""How far a neighbouring word is read."""

_LONGEST_CAPITALISED = 3
"""A longer string with a capital is as a rule a name, and the part behind it tells."""

_LONGEST_SHORT = 4
"""A longer string that is a word, however rare, does not by itself tell of a split."""


class SplitWordsOptions(Options, frozen=True):
    """``allow`` lists pairs of words that are right apart, in small letters: ``per se``."""

    allow: tuple[str, ...] = ()


class _Place(Struct, frozen=True):
    """A split at ``start`` to ``end`` of its passage, the space at ``seam``."""

    strength: int
    start: int
    seam: int
    end: int
    split: Split


class _Article:
    """What is asked of a whole article, once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def lost_apostrophes(self) -> bool:
        """Whether more than one word has lost the apostrophe before its s."""
        return len(_LONE_S.findall(self.reading.folded)) > 1


def _may_be_part(token: str) -> bool:
    """Tell whether a string between two spaces may be part of a split word."""
    part = token if token.isalpha() else _strip(token)
    if not (part.isalpha() and part.isascii()):
        return False
    if len(part) > _LONGEST_SHORT:
        return part.islower() and not load_lexicon().is_word(part)
    if not part.islower() and (len(part) > _LONGEST_CAPITALISED or not part.istitle()):
        return False
    return standing(part.lower(), load_lexicon()) is not Standing.FREE


def _strip(token: str) -> str:
    part = token.strip(_MARKS)
    return part[:-2] if part[-2:] in {"'s", "’s"} else part


def _compile(rules: Sequence[Rule]) -> Checker:
    allowed = [(rule, frozenset(rule.options.allow)) for rule in rules]
    reader = Reader(_may_be_part, of=Part.ODD)

    def check(reading: Reading) -> Iterable[Match]:
        article = _Article(reading)
        for passage, place in _find(article, frozenset(reading.find_facts(reader))):
            split = place.split
            for rule, allow in allowed:
                if f"{split.left} {split.right}" not in allow:
                    yield _match(rule, passage, place)

    return check


def _choose(places: Iterable[_Place]) -> list[_Place]:
    """Return the strongest of splits that share a part, in order."""
    taken: set[int] = set()
    chosen: list[_Place] = []
    for place in sorted(places, key=lambda place: (-place.strength, place.start)):
        parts = {place.start, place.seam + 1}
        if taken.isdisjoint(parts):
            taken |= parts
            chosen.append(place)
    return sorted(chosen, key=lambda place: place.start)


def _find(article: _Article, parts: Set[str]) -> Iterator[tuple[Passage, _Place]]:
    """Yield the splits that have one of ``parts`` in them, in order."""
    for passage, pairs in _find_pairs(article.reading, parts):
        yield from ((passage, place) for place in _choose(_find_places(article, passage, pairs)))


def _find_pairs(
    reading: Reading, parts: Set[str]
) -> Iterator[tuple[Passage, set[tuple[str, str]]]]:
    """Yield the passages, and what stands in each of two strings that make a word.

    One of the two is of ``parts``.
    """
    found: dict[int, set[tuple[str, str]]] = {}
    tokens, half = (reading.tokens if parts else []), load_lexicon().half
    is_part = bytes(map(parts.__contains__, tokens))
    index = is_part.find(1)
    while index >= 0:
        for first in range(max(0, index - 1), min(index + 1, len(tokens) - 1)):
            left, right = tokens[first].lstrip(_MARKS), _strip(tokens[first + 1])
            is_split = right.islower() and right.isalpha() and _PART.fullmatch(left)
            if is_split and half((left + right).lower()):
                found.setdefault(reading.index_at(first), set()).add((left, right))
        index = is_part.find(1, index + 1)
    for place in sorted(found):
        yield reading.prose[place], found[place]


def _find_places(
    article: _Article, passage: Passage, pairs: Set[tuple[str, str]]
) -> Iterator[_Place]:
    for found in _PAIR.finditer(passage.text):
        if found.groups() in pairs:
            place = _judge(article, passage, found.start(), found.end(1), found.end(2))
            if place:
                yield place


def _judge(article: _Article, passage: Passage, start: int, seam: int, end: int) -> _Place | None:
    text, folded = passage.text, passage.folded
    if not _is_prose(text, start, end) or (
        text[start].isupper() and not passage.starts_sentence(start)
    ):
        return None
    before, after = _BEFORE.search(text, max(0, start - _REACH), start), _AFTER.match(text, end)
    split = Split(
        folded[start:seam],
        folded[seam + 1 : end],
        before[1] if before else "",
        after[1] if after else "",
        stands=article.reading.count_uses(folded[start:seam] + folded[seam + 1 : end]) > 0,
    )
    weight = strength(split, load_lexicon())
    if not weight or {split.left, split.right} & article.reading.vocabulary:
        return None
    if "s" in {split.left, split.right} and article.lost_apostrophes:
        return None
    if article.reading.is_foreign_at(passage, start, end):
        return None
    return _Place(weight, start, seam, end, split)


def _is_prose(text: str, start: int, end: int) -> bool:
    """Tell whether the letters are words of prose, and no part of a longer word or of code."""
    if text[max(0, start - 1) : start] in _EDGE:
        return False
    if text[end : end + 1] in _EDGE and not _POSSESSIVE.match(text, end):
        return False
    return not _DOT_INSIDE.match(text, end) and (
        start < 2 or not _DOT_INSIDE.match(text, start - 1)
    )


def _match(rule: Rule, passage: Passage, place: _Place) -> Match:
    text, seam = passage.text, place.seam
    whole = text[place.start : seam] + text[seam + 1 : place.end]
    fields = {"replacement": whole}
    if _ends_line(passage, seam):
        return Match(rule, passage, place.start, place.end, fields, is_likely=True)
    is_sure = text[place.start].islower() and is_certain(place.split, load_lexicon())
    safety = Safety.SAFE if is_sure else Safety.UNSAFE
    remedy = Remedy(((seam, seam + 1, ""),), safety, f"Write “{whole}”")
    likely = not is_sure
    return Match(rule, passage, place.start, place.end, fields, (remedy,), is_likely=likely)


def _ends_line(passage: Passage, seam: int) -> bool:
    """Tell whether the space is a line's end, without which the copy would be wrapped otherwise."""
    segments = passage.block.segments
    return segments[bisect_right(segments, seam, key=lambda each: each.start) - 1].is_space


KIND = Kind(
    name="split-words",
    description="a word with a space in it",
    options=SplitWordsOptions,
    compile=_compile,
)
