"""A repeated deck: words of the deck that stand in the body again, word for word.

A deck that is the opening of the body, cut off, is an excerpt that the content system made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Rule
from newslint.document import Document, Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.reading import Passage, Reading
from newslint.language.words import Word

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

_EXCERPTS = frozenset(("summary", "description", "excerpt"))
"""Fields that tell of the article where it is listed, not on its page."""
_FIELD = re.compile(r"^[\"']?(?P<name>\w+)[\"']?\s*[:=][ \t]*[>|]?", re.MULTILINE)
_REACH = 200
"""How far before its text the name of a field may stand."""

_Place = tuple[Passage, int, int]


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        decks = [
            passage
            for passage in reading
            if passage.role is Role.DECK
            and _FEWEST <= len(passage.lowers) <= _LONGEST
            and not _is_excerpt_field(reading.document, passage)
        ]
        body = [each for each in reading if each.role is Role.BODY][:_NEAR] if decks else []
        for deck in decks:
            texts = [f" {' '.join(passage.lowers)} " for passage in body]
            for start, end, there in _find(deck, body, texts):
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


def _find(
    deck: Passage, body: Sequence[Passage], texts: Sequence[str]
) -> Iterator[tuple[int, int, _Place]]:
    """Yield start and end of each run of words of the deck, and where the body has it."""
    lowers = [word.lower for word in deck.words]
    place = 0
    while place + _FEWEST <= len(lowers):
        end = place + _FEWEST
        key = f" {' '.join(lowers[place:end])} "
        held = [index for index, text in enumerate(texts) if key in text]
        if not held:
            place += 1
            continue
        index = held[0]
        while end < len(lowers) and f"{key}{lowers[end]} " in texts[index]:
            key += f"{lowers[end]} "
            end += 1
        run = deck.words[place:end]
        there = _locate(body[index], key)
        if not _is_excerpt(deck, place, end, there) and _says_something(run) and _is_own(there):
            yield run[0].start, run[-1].end, there
        place = end


def _locate(passage: Passage, key: str) -> _Place:
    pattern = r"[\W_]+".join(map(re.escape, key.split()))
    found = re.search(pattern, passage.folded.replace("’", "'"))
    return (passage, *found.span()) if found else (passage, 0, len(passage.text))


def _is_excerpt(deck: Passage, place: int, end: int, there: _Place) -> bool:
    """Tell whether the deck opens as a paragraph does: it was cut from there."""
    passage, start, _end = there
    opens = not re.search(r"\w", passage.text[:start])
    return opens and place == 0 and (end > len(deck.words) / 2 or end >= 2 * _FEWEST)


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
