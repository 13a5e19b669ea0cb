"""A repeated deck: words of the deck that stand in the body again, word for word.

A field of the front matter with the opening of the body is an excerpt that the content system made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.document import Document, Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.words import Word
from newslint.patterncode import compile_re

_FEWEST = 8
"""Words in a row that do not come twice by chance."""
_FEWEST_OWN = 2
"""Words among them that are neither grammar nor parts of names."""
_FEWEST_SMALL = 5
"""Words among them without a capital."""
_NEAR = 6
"""Paragraphs that are read right after the deck; further down it may be quoted on purpose."""
_LONGEST = 120
"""Words of a deck; what is longer is no deck."""
_MOST_CHARACTERS = 2000

_EXCERPTS = frozenset(("summary", "description", "excerpt"))
"""Fields that tell of the article where it is listed, not on its page."""
_FIELD = compile_re(r"^[\"']?(?P<name>\w+)[\"']?\s*[:=][ \t]*[>|]?", re.MULTILINE)
_REACH = 200
"""How far before its text the name of a field may stand."""
_ELLIPSIS = compile_re(r"(?:…|\.{3}|\. \. \.)[\])]?\s*\Z")
_FRONT = ("---", "+++")
_FRONT_END = compile_re(r"^(?:---|\+\+\+|\.\.\.)[ \t]*\r?$", re.MULTILINE)

_Place = tuple[Passage, int, int]
_Runs = dict[tuple[str, ...], tuple[Passage, int]]
"""Where the body has each run of words first: the passage, and the number of its first word."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        decks = [
            passage
            for passage in reading
            if passage.role is Role.DECK
            and len(passage.text) <= _MOST_CHARACTERS
            and _FEWEST <= len(passage.lowers) <= _LONGEST
            and not _is_excerpt_field(reading.document, passage)
        ]
        bodies = [each for each in reading if each.role is Role.BODY][:_NEAR] if decks else ()
        decks = [deck for deck in decks if _may_repeat(deck, bodies)]
        runs = _read_runs(bodies) if decks else {}
        for deck in decks:
            for start, end, there in _find(reading.document, deck, runs):
                for rule in rules:
                    yield _match(rule, deck, start, end, there)

    return check


def _is_excerpt_field(document: Document, deck: Passage) -> bool:
    """Tell whether the deck is a field of the front matter that is shown elsewhere than above."""
    if not deck.block.segments:
        return True
    start = deck.block.segments[0].source_start
    fields = list(_FIELD.finditer(document.source.text, max(0, start - _REACH), start))
    return bool(fields) and fields[-1]["name"] in _EXCERPTS


def _may_repeat(deck: Passage, bodies: Iterable[Passage]) -> bool:
    """Tell whether the paragraphs may have a run of words of the deck.

    Every run holds one whole block of the blocks of half its length that the deck is cut into.
    """
    text = f" {' '.join(chain.from_iterable(body.lowers for body in bodies))} "
    words, size = deck.lowers, _FEWEST // 2
    blocks = (words[start : start + size] for start in range(0, len(words) - size + 1, size))
    return any(f" {' '.join(block)} " in text for block in blocks)


def _read_runs(bodies: Iterable[Passage]) -> _Runs:
    """Return the runs of words of the paragraphs that are read right after the deck."""
    runs: _Runs = {}
    for passage in bodies:
        lowers = [word.lower for word in passage.words]
        for place in range(len(lowers) - _FEWEST + 1):
            runs.setdefault(tuple(lowers[place : place + _FEWEST]), (passage, place))
    return runs


def _find(document: Document, deck: Passage, runs: _Runs) -> Iterator[tuple[int, int, _Place]]:
    """Yield start and end of each run of words of the deck, and where the body has it."""
    words, place = deck.words, 0
    while place + _FEWEST <= len(words):
        held = runs.get(tuple(word.lower for word in words[place : place + _FEWEST]))
        if not held:
            place += 1
            continue
        passage, first = held
        pairs = zip(words[place:], passage.words[first:], strict=False)
        length = sum(1 for _pair in takewhile(_is_same, pairs))
        run, other = words[place : place + length], passage.words[first : first + length]
        there = passage, other[0].start, other[-1].end
        is_cut = place == 0 and _is_cut(document, deck, run, there)
        if not is_cut and _says_something(run) and _is_own(there):
            yield run[0].start, run[-1].end, there
        place += length


def _is_same(pair: tuple[Word, Word]) -> bool:
    return pair[0].lower == pair[1].lower


def _is_cut(document: Document, deck: Passage, run: Sequence[Word], there: _Place) -> bool:
    """Tell whether a content system cut the deck off the opening of a paragraph.

    Then it ends with an ellipsis, or it is a field of the front matter; what is shown on the page
    is read twice there.
    """
    passage, start, _end = there
    if re.search(r"\w", passage.text[:start]):
        return False
    if _ELLIPSIS.search(deck.text):
        return run[-1] is deck.words[-1]
    is_field = document.source.text.startswith(_FRONT) and _is_in_front(document, deck)
    return is_field and (2 * len(run) > len(deck.words) or len(run) >= 2 * _FEWEST)


def _is_in_front(document: Document, deck: Passage) -> bool:
    """Tell whether the mark that ends the front matter stands behind the deck."""
    text, end = document.source.text, deck.block.segments[-1].source_end
    return not _FRONT_END.search(text, 3, end)


def _says_something(run: Sequence[Word]) -> bool:
    small = [word.lower for word in run if word.text.islower()]
    own = sum(word not in FUNCTION_WORDS for word in small)
    return len(small) >= _FEWEST_SMALL and own >= _FEWEST_OWN


def _is_own(there: _Place) -> bool:
    passage, start, end = there
    return not passage.is_quoted(start, end)


def _match(rule: Rule, deck: Passage, start: int, end: int, there: _Place) -> Match:
    related = (Mention(*there, "here it is again"),)
    return Match(rule, deck, start, end, related=related)


KIND = Kind(
    name="repeated-deck",
    description="words of the deck that the body has again, word for word",
    options=Options,
    compile=_compile,
)
